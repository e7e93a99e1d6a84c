/** An app that is removed takes everything about its users along, whoever asks and however often. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { bearer, send } from "./client.ts";

const SDKAPPID = 1400000031;
const APP = `/v1/apps/${SDKAPPID}`;
const USERS = Array.from({ length: 30 }, (_, i) => `user-${i}`);

describe.each(RUNTIMES)("removing an app on $name", ({ start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());

  const call = (method: string, path: string, body?: object) =>
    send(
      server,
      method,
      path,
      { ...bearer(server), "Content-Type": "application/json" },
      ...(body ? [JSON.stringify(body)] : []),
    );
  const fill = async () => {
    const secretKey = "0".repeat(64);
    expect((await call("PUT", APP, { secretKey })).status).toBe(201);
    const credential = { appSecret: "secret", packageName: "com.example.app" };
    const certificate = { vendor: "xiaomi", credential };
    expect((await call("PUT", `${APP}/certificates/11`, certificate)).status).toBe(201);
    const answers = await Promise.all(
      USERS.flatMap((userId, i) => [
        call("PUT", `${APP}/users/${userId}/devices/phone`, {
          certificateId: 11,
          token: `token-of-${userId}-${"x".repeat(40)}`,
        }),
        ...(i % 2
          ? [
              call("PUT", `${APP}/users/${userId}/presence/phone`, {
                platform: "Android",
                state: "foreground",
              }),
            ]
          : []),
      ]),
    );
    expect(answers.filter(({ status }) => status >= 300)).toEqual([]);
  };
  const erasure = async () => (await call("GET", `${APP}/erasure`)).json();
  const devicesOf = async (userId: string) =>
    ((await call("GET", `${APP}/users/${userId}/devices`)).json().devices as unknown[]).length;

  it("forgets its users behind the answer, tells how far it is, and leaves nothing", async () => {
    expect(await erasure()).toMatchObject({ state: "none" });
    await fill();
    const removed = await call("DELETE", APP);
    expect(removed.json()).toMatchObject({ sdkAppId: SDKAPPID, erasure: "running" });
    await expect
      .poll(erasure, { timeout: 30_000 })
      .toMatchObject({ state: "finished", usersForgotten: USERS.length });
    await call("PUT", APP, { secretKey: "0".repeat(64) });
    expect((await call("GET", `${APP}/certificates`)).json()).toEqual({ certificates: [] });
    expect(await Promise.all(USERS.map(devicesOf))).toEqual(USERS.map(() => 0));
    const status = await call("GET", `${APP}/users/user-1/status?live=false`);
    expect(status.json()).toMatchObject({ clients: [], history: [] });
    await call("DELETE", APP);
  });

  it("goes on with it after the process was ended", async () => {
    await expect.poll(async () => (await erasure()).state, { timeout: 30_000 }).toBe("finished");
    await fill();
    await call("DELETE", APP);
    await server.restart();
    await expect
      .poll(erasure, { timeout: 60_000 })
      .toMatchObject({ state: "finished", usersForgotten: USERS.length });
    await call("PUT", APP, { secretKey: "0".repeat(64) });
    expect(await Promise.all(USERS.map(devicesOf))).toEqual(USERS.map(() => 0));
  });
});
