/**
 * Storage that answers, but late each time: all of a request's waiting for it together has one
 * deadline, and what needs no storage does not wait at all.
 */

import { describe, expect, it } from "vitest";
import { makeKey } from "../../worker/access/key-format.ts";
import { STORAGE_MS } from "../../worker/storage/budget.ts";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";

const APP = "/v1/apps/1500000001";

const issue = (server: ControlledServer, key: string) =>
  server.call("POST", `${APP}/usersigs`, { key, body: { userId: "alice" } });

const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
  const began = performance.now();
  return [await work, performance.now() - began];
};

/** @param use what is done on a server of its own, which knows the key */
async function withServer(
  start: () => Promise<ControlledServer>,
  use: (server: ControlledServer, key: string) => Promise<void>,
): Promise<void> {
  const server = await start();
  try {
    const app = { secretKey: "a".repeat(64) };
    expect((await server.call("PUT", APP, { body: app })).status).toBe(201);
    const credential = { appSecret: "secret", packageName: "com.example.app" };
    const certificate = { vendor: "xiaomi", credential };
    await server.call("PUT", `${APP}/certificates/11`, { body: certificate });
    const body = { name: "known", scopes: ["usersig:issue"] };
    const { key } = (await server.call("POST", "/v1/api-keys", { body })).json;
    expect((await issue(server, key)).status).toBe(200);
    await use(server, key);
  } finally {
    await server.stop();
  }
}

// At the same time: they wait for as long as the product does.
describe("a slow storage", () => {
  it.concurrent.each(CONTROLLED)(
    "is waited for as long as one request may wait, whatever the number of calls, on $name",
    ({ start }) =>
      withServer(start, async (server) => {
        await server.control({ slower: 1500 });
        const [answer, took] = await timed(
          server.call("PUT", `${APP}/users/alice/devices/phone`, {
            body: { certificateId: "11", token: "b".repeat(64) },
          }),
        );
        expect([answer.status, answer.json.code]).toEqual([503, "storage_unavailable"]);
        expect(answer.headers.get("Retry-After")).toBe("5");
        expect(took).toBeGreaterThanOrEqual(STORAGE_MS - 50);
        // Five calls of the seven would have been more.
        expect(took).toBeLessThan(7000);
        expect(server.logs()).not.toContain("internal_error");
      }),
  );

  it.concurrent.each(CONTROLLED)(
    "is waited for by an unknown key too, and not by a known one, on $name",
    ({ start }) =>
      withServer(start, async (server, key) => {
        await server.control({ slower: 20_000 });
        const [known, quick] = await timed(issue(server, key));
        expect(known.status).toBe(200);
        expect(quick).toBeLessThan(STORAGE_MS);
        const [unknown] = await timed(issue(server, makeKey().key));
        expect([unknown.status, unknown.json.code]).toEqual([503, "storage_unavailable"]);
      }),
  );
});
