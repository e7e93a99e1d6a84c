/**
 * Storage that fails on every call, or is not there: what goes on working, for how long, and that
 * nobody unknown gets in.
 */

import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeKey } from "../../worker/access/key-format.ts";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { testSettings } from "../support/worker.ts";
import { startWorkerd, type Workerd } from "../support/workerd.ts";

const STORED = 1_500_000_001;

describe.each(CONTROLLED)("a failing storage on $name", ({ start }) => {
  let server: ControlledServer;
  let known: string;
  /** Never seen by this isolate. */
  const unused = makeKey();
  beforeAll(async () => {
    server = await start();
    await server.call("PUT", `/v1/apps/${STORED}`, {
      body: { secretKey: randomBytes(32).toString("hex") },
    });
    const body = { name: "known", scopes: ["usersig:issue", "usersig:verify"] };
    known = (await server.call("POST", "/v1/api-keys", { body })).json.key;
    const { id, key } = unused;
    const digest = createHash("sha256").update(key).digest("hex");
    const value = { id, digest, ...body, createdAt: 0, createdBy: "elsewhere" };
    await server.control({ write: { object: "service", write: { name: `key/${id}`, value } } });
    const app = (await server.record(`app ${STORED}`, "settings")).value as object;
    const other = { name: "settings", value: { ...app, sdkAppId: STORED + 1 } };
    await server.control({ write: { object: `app ${STORED + 1}`, write: other } });
  });
  afterAll(() => server.stop());

  const issue = (key = known, sdkAppId = STORED) =>
    server.call("POST", `/v1/apps/${sdkAppId}/usersigs`, {
      key,
      body: { userId: "alice", expire: 86_400 },
    });
  const verify = (userSig: string, key = known) =>
    server.call("POST", `/v1/apps/${STORED}/usersigs/verify`, { key, body: { userSig } });

  it("is not asked at all by a warm isolate", async () => {
    const { userSig } = (await issue()).json;
    await verify(userSig);
    const id = known.slice(4, 12);
    await expect
      .poll(async () => (await server.record("service", `key/${id}`)).usedOn)
      .toBeTypeOf("number");
    const before = await server.calls();
    for (let i = 0; i < 20; i++) {
      expect((await issue()).status).toBe(200);
      expect((await verify(userSig)).json.valid).toBe(true);
    }
    expect(await server.calls()).toBe(before);
  });

  it("does not stop known keys and apps, for up to an hour", async () => {
    await server.control({ failing: true });
    for (const seconds of [0, 29, 2, 30, 600, 1800, 1100]) {
      await server.control({ advance: seconds });
      const issued = await issue();
      expect(issued.status, `after ${seconds} s more: ${issued.text}`).toBe(200);
      expect((await verify(issued.json.userSig)).json.valid).toBe(true);
    }
  });

  it("gives the verdict on a token whose key is not known, without the other apps", async () => {
    const verdict = await verify(
      "eJxNzM0KgkAUQOG3ueuQe2f0Dgltok2gLQp-2zAKg9U05Axc1rNn0aLtOR-cIbueBgMqA5UAy0x-AccQyIA.",
    );
    expect([verdict.status, verdict.json.valid]).toEqual([200, false]);
  });

  it.each([
    ["a key that exists but is not known here", () => issue(unused.key)],
    ["a key that does not exist", () => issue(makeKey().key)],
    ["an app that is not known here", () => issue(server.adminKey, STORED + 1)],
    ["an app that does not exist", () => issue(server.adminKey, 1_999_999_999)],
    [
      "creating a key",
      () => server.call("POST", "/v1/api-keys", { body: { name: "k", scopes: ["admin"] } }),
    ],
    ["listing keys", () => server.call("GET", "/v1/api-keys")],
    ["storing an app", () => server.call("PUT", `/v1/apps/${STORED}`, { body: { name: "x" } })],
  ])("answers 503 for %s, never 200", async (_, request) => {
    const answer = await request();
    expect([answer.status, answer.json.code, answer.json.fault]).toEqual([
      503,
      "storage_unavailable",
      "transient",
    ]);
    expect(answer.headers.get("Retry-After")).toBe("5");
  });

  it("still tells a mistyped key from an unknown one", async () => {
    expect((await issue(`${known.slice(0, -1)}${known.endsWith("A") ? "B" : "A"}`)).json.code).toBe(
      "key_mistyped",
    );
  });

  it("does not touch the app from plain secrets", async () => {
    expect((await issue(server.adminKey, server.sdkAppId)).status).toBe(200);
  });

  it("stops known keys after an hour without a successful read, and lets them in again when storage is back", async () => {
    await server.control({ advance: 3600 });
    const answer = await issue();
    expect([answer.status, answer.json.code]).toEqual([503, "storage_unavailable"]);
    await server.control({ failing: false });
    expect((await issue()).status).toBe(200);
    expect(server.logs()).toContain("storage_unavailable");
  });
});

describe("no storage at all", () => {
  const settings = testSettings();
  let workerd: Workerd;
  beforeAll(async () => {
    workerd = await startWorkerd("noStorage", settings);
  });
  afterAll(() => workerd.stop());

  const call = async (method: string, path: string, key = settings.ADMIN_KEY, body?: object) => {
    const headers = { Authorization: `Bearer ${key}`, "Content-Type": "application/json" };
    const answer = await fetch(workerd.origin + path, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };

  it("leaves the app from plain secrets in full working order", async () => {
    const app = `/v1/apps/${settings.SDKAPPID}`;
    const issued = await call("POST", `${app}/usersigs`, settings.ADMIN_KEY, { userId: "alice" });
    expect(issued.status).toBe(200);
    const verdict = await call("POST", `${app}/usersigs/verify`, settings.ADMIN_KEY, {
      userSig: issued.json.userSig,
    });
    expect(verdict.json.valid).toBe(true);
    expect((await call("GET", "/v1/apps")).json.apps).toMatchObject([{ source: "environment" }]);
    expect(
      (await call("POST", "/v1/apps/1999999999/usersigs", settings.ADMIN_KEY, { userId: "a" })).json
        .code,
    ).toBe("app_not_found");
  });

  it("says what is missing for everything that must be stored", async () => {
    for (const [method, path, body] of [
      ["PUT", "/v1/apps/1999999999", { secretKey: "x" }],
      ["POST", "/v1/api-keys", { name: "k", scopes: ["admin"] }],
      ["GET", "/v1/api-keys", undefined],
    ] as const) {
      const answer = await call(method, path, settings.ADMIN_KEY, body);
      expect([answer.status, answer.json.code, answer.json.fault]).toEqual([
        503,
        "storage_not_configured",
        "operator",
      ]);
    }
    expect((await call("GET", "/v1/apps", makeKey().key)).json.code).toBe("storage_not_configured");
  });
});
