/**
 * A canary in every secret: it turns up in no answer, no log line and nowhere in storage, in no
 * usual encoding.
 */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { testSettings } from "../support/worker.ts";

const canary = (name: string) => `canary-${name}-${randomBytes(24).toString("base64url")}`;
const encodings = (secret: string): string[] => {
  const bytes = Buffer.from(secret);
  return [
    secret,
    bytes.toString("hex"),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
  ];
};

describe.each(CONTROLLED)("canaries on $name", ({ start }) => {
  let server: ControlledServer;
  const answers: string[] = [];
  const secrets = {
    ADMIN_KEY: canary("admin"),
    SEALING_KEY: canary("sealing"),
    SEALING_KEY_PREVIOUS: canary("sealing-previous"),
    SECRET_KEY: canary("environment-secret"),
    WEBHOOK_TOKEN: canary("environment-webhook"),
    first: canary("first-secret"),
    second: canary("second-secret"),
    webhook: canary("webhook"),
  };
  const keys: string[] = [];

  async function call(...[method, path, sent]: Parameters<ControlledServer["call"]>) {
    const answer = await server.call(method, path, sent);
    const headers = JSON.stringify([...answer.headers]);
    // The one place where a key belongs is the answer that made it.
    const { key, ...rest } = answer.json ?? {};
    if (key !== undefined) keys.push(key);
    answers.push(headers, key === undefined ? answer.text : JSON.stringify(rest));
    return answer;
  }

  beforeAll(async () => {
    const { first: _, second: __, webhook: ___, ...settings } = secrets;
    server = await start({ ...testSettings(), ...settings });
    const app = "/v1/apps/1500000001";
    await call("PUT", app, { body: { secretKey: secrets.first, webhookToken: secrets.webhook } });
    await call("PUT", app, { body: { secretKey: secrets.second } });
    await call("PUT", app, { body: { secretKey: [secrets.second] } });
    await call("PUT", app, {
      body: { secretKey: secrets.second, webhookToken: { token: secrets.webhook } },
    });
    await call("PUT", app, { body: { previousSecretKey: secrets.first, exchangeExpire: -1 } });
    await call("GET", app);
    await call("GET", "/v1/apps");
    await call("GET", `/v1/apps/${server.sdkAppId}`);
    const made = await call("POST", "/v1/api-keys", {
      body: { name: "k", scopes: ["usersig:issue", "admin"] },
    });
    const { id, key } = made.json;
    await call("POST", `/v1/api-keys/${id}/rotate`);
    await call("GET", "/v1/api-keys");
    await call("GET", `/v1/apps/${key}`, { key });
    await call("GET", `/${key}`, { key });
    await call("POST", `${app}/usersigs`, { key, body: { userId: "alice" } });
    await call("POST", `${app}/usersigs`, { key: `${key}x`, body: { userId: "alice" } });
    await call("POST", `${app}/usersigs`, {
      key: secrets.ADMIN_KEY.slice(0, -1),
      body: { userId: "alice" },
    });
    await call("POST", `${app}/usersigs/verify`, { body: { userSig: "x" } });
    await call("POST", `${app}/usersigs`, { body: { userId: secrets.second } });
    await call("POST", `${app}/usersigs/exchange`, { key: secrets.first, body: {} });
    await call("GET", "/v1/audit");
    await call("GET", "/v1/audit?sdkAppId=1500000001");
    await call("POST", "/v1/reseal", { body: {} });
    await server.control({ failing: true, advance: 3600 });
    await call("POST", `${app}/usersigs`, { key, body: { userId: "alice" } });
    await call("PUT", app, { body: { secretKey: secrets.first } });
    await server.control({ failing: false });
    await call("DELETE", `/v1/api-keys/${id}`);
    const object = "app 1500000001";
    const stored = (await server.record(object, "settings")).value as object;
    const value = { ...stored, secrets: { secretKey: { sealed: "v1.bad" } } };
    const write = { name: "settings", value, copied: true } as const;
    await server.control({ write: { object, write }, advance: 61 });
    await call("GET", app);
    await call("POST", `${app}/usersigs`, { body: { userId: "alice" } });
  });
  afterAll(() => server.stop());

  it("were planted: the app worked, and keys were made", () => {
    expect(answers.join()).toContain('"userSig":');
    expect(answers.join()).toContain("sealed_value_unreadable");
    expect(keys).toHaveLength(2);
  });

  it.each(Object.entries(secrets))("%s turns up nowhere", async (_, secret) => {
    const raw = await server.raw();
    expect(raw).toContain("app/1500000001");
    for (const text of encodings(secret)) {
      expect(answers.filter((answer) => answer.includes(text))).toEqual([]);
      expect(server.logs().includes(text)).toBe(false);
      expect(raw.includes(text)).toBe(false);
    }
  });

  it("API keys turn up nowhere but in the answers that made them, beyond their id", async () => {
    const raw = await server.raw();
    for (const key of keys) {
      const secretPart = key.slice(12);
      // A caller who writes the key into a path reads it there again; nobody else does.
      expect(
        answers.filter(
          (answer) => answer.includes(secretPart) && !answer.includes("route_not_found"),
        ),
      ).toEqual([]);
      for (const text of encodings(secretPart)) {
        expect(server.logs().includes(text)).toBe(false);
        expect(raw.includes(text)).toBe(false);
      }
    }
  });
});
