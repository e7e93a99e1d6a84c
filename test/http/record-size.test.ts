/**
 * What is too much for a record is the caller's to change, and the same on every platform; what the
 * fields' own bounds allow is kept.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { type Answer, bearer, expectProblem, send } from "./client.ts";

/**
 * One character that takes two bytes in Deno KV, and with it every other of its text; three as
 * UTF-8.
 */
const WIDE = "漢";
const wide = (length: number): string => WIDE.padEnd(length, "x");

describe.each(RUNTIMES)("on $name", ({ start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
    send(
      server,
      method,
      path,
      { ...bearer(server), "Content-Type": "application/json" },
      body === undefined ? undefined : JSON.stringify(body),
    );
  const app = () => `/v1/apps/${server.sdkAppId}`;

  /** The longest texts that the fields of an app take. */
  const appWith = (providers: number) => ({
    secretKey: "k".repeat(64),
    origins: Array.from({ length: 50 }, (_, at) => `app://${at}`.padEnd(200, "x")),
    identityProviders: Array.from({ length: providers }, (_, at) => ({
      issuer: `https://id.example/${at}/`.padEnd(500, "x"),
      audience: wide(500),
      claim: wide(100),
      prefix: `${String(at).padStart(2, "0")}_`,
    })),
  });

  it("an app with more than a record holds is refused, and what was stored stays", async () => {
    const path = "/v1/apps/1500000009";
    expect((await call("PUT", path, appWith(10))).status).toBe(201);
    const problem = expectProblem(await call("PUT", path, appWith(45)), 400, "record_too_large");
    expect(problem).toMatchObject({ fault: "caller", maximum: 65_536 });
    expect((await call("GET", path)).json().identityProviders).toHaveLength(10);
  });

  const oppo = (length: number) => ({
    vendor: "oppo",
    credential: { appKey: "key", masterSecret: "secret", channelId: WIDE.repeat(length) },
  });

  it("a credential that is too long when it is sealed is refused, and what was stored stays", async () => {
    const path = `${app()}/certificates/21`;
    const stored = await call("PUT", path, oppo(4000));
    expect(stored.status).toBe(201);
    expectProblem(await call("PUT", path, oppo(16_300)), 400, "record_too_large");
    expect((await call("GET", path)).json().fingerprint).toBe(stored.json().fingerprint);
  });

  it("a key with as many and as long patterns as there may be is made", async () => {
    const userIds = Array.from({ length: 100 }, (_, at) => `${at}${WIDE.repeat(64)}`.slice(0, 64));
    const made = await call("POST", "/v1/api-keys", {
      name: WIDE.repeat(100),
      scopes: ["usersig:issue"],
      userIds,
    });
    expect(made.status).toBe(201);
  });

  it.each(["d".repeat(65), "d".repeat(7000), "\ud800", ""])(
    "a check of a device that cannot be one is refused",
    async (deviceId) => {
      const path = `${app()}/users/alice/push-checks`;
      expectProblem(
        await call("POST", path, { certificateId: "22", deviceId }),
        400,
        "device_id_invalid",
      );
    },
  );

  it("a device whose texts are all as long as they may be is kept", async () => {
    await call("PUT", `${app()}/certificates/22`, oppo(1));
    const made = await call("PUT", `${app()}/users/${"u".repeat(32)}/devices/${"d".repeat(64)}`, {
      certificateId: "22",
      token: "\\".repeat(4096),
      platform: "\\".repeat(16),
      model: "\\".repeat(64),
      osVersion: "\\".repeat(32),
      appVersion: "\\".repeat(32),
      sdkVersion: "\\".repeat(32),
    });
    expect([made.status, made.text]).toEqual([201, expect.stringContaining("oppo")]);
  });
});
