/**
 * Whatever was sent wherever: no secret, no token, no path and no query turns up in the request log
 * or among the numbers, in no usual encoding; a UserID does only where users were asked for.
 */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logLines, requestLines } from "../../support/log-lines.ts";
import { PushDeployment } from "../../support/push-deployment.ts";
import { WATCHED, type WatchedServer } from "../../support/watched.ts";

const canary = (name: string) => `canary-${name}-${randomBytes(24).toString("base64url")}`;
const encodings = (secret: string): string[] => {
  const bytes = Buffer.from(secret);
  return [
    ...[secret, encodeURIComponent(secret), bytes.toString("hex"), bytes.toString("base64url")],
    bytes.toString("base64").replace(/=+$/, ""),
  ];
};

const MODES = WATCHED.flatMap((runtime) =>
  ["on", "users"].map((mode) => ({
    name: `REQUEST_LOG=${mode} on ${runtime.name}`,
    runtime,
    mode,
  })),
);

describe.each(MODES)("with $name", ({ runtime, mode }) => {
  const push = new PushDeployment(runtime);
  const USER = `canary.${randomBytes(6).toString("hex")}`;
  const settings = {
    ADMIN_KEY: canary("admin"),
    SEALING_KEY: canary("sealing"),
    SEALING_KEY_PREVIOUS: canary("previous"),
    SECRET_KEY: canary("secret"),
    WEBHOOK_TOKEN: canary("webhook"),
  };
  const planted: Record<string, string> = {
    ...settings,
    path: canary("path"),
    query: canary("query"),
    field: canary("field"),
    idempotency: canary("idempotency"),
  };
  let numbers: string;

  beforeAll(async () => {
    await push.start({ ...settings, REQUEST_LOG: mode });
    const call = push.call.bind(push);
    const { server } = push;
    const made = await fetch(`${server.url}/v1/api-keys`, {
      method: "POST",
      headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
      body: JSON.stringify({ name: planted.field, scopes: ["usersig:issue"], userIds: [USER] }),
    });
    const { key } = (await made.json()) as { key: string };
    planted["api key"] = key.slice(12);
    const as = (credential: string) => ({ Authorization: `Bearer ${credential}` });
    const issued = await call("POST", "/usersigs", { userId: USER }, as(key));
    const userSig: string = issued.json.userSig;
    planted.UserSig = userSig;
    await call("POST", "/usersigs/verify", { userSig });
    await call("GET", `/${planted.path}?${planted.query}=1&userSig=${userSig}`);
    await call("GET", `/users/${USER}/status?history=${planted.query}`);
    for (const wrong of [planted.ADMIN_KEY, planted.SECRET_KEY, userSig, `${key}x`])
      await call("POST", "/usersigs", { userId: USER }, as(`${wrong}y`));
    for (const userId of [planted.SECRET_KEY, userSig, key]) {
      await call("POST", "/usersigs", { userId });
      // Refused because of whom it names, which is when the log would name them.
      expect((await call("POST", "/usersigs", { userId }, as(key))).status).toBe(403);
    }
    const headers = { traceparent: userSig, "X-Request-Id": key, "User-Agent": userSig };
    await call("POST", "/usersigs", { userId: USER, [userSig]: 1 }, headers);
    await call(
      "PUT",
      `/users/${USER}/presence/phone`,
      { platform: "iOS", state: "foreground" },
      {
        Authorization: `UserSig ${userSig}`,
      },
    );
    const { token, path } = await push.newUser();
    planted["device token"] = token;
    planted["private key"] = push.key.privateKey.split("\n")[1] as string;
    await call(
      "POST",
      `${path}/push-checks`,
      { certificateId: 11 },
      {
        "Idempotency-Key": planted.idempotency as string,
      },
    );
    await call("POST", `/users/${USER}/push-checks`, { token, certificateId: 11 });
    const query = `Sign=${planted.WEBHOOK_TOKEN}&RequestTime=1&CallbackCommand=${planted.query}`;
    await fetch(`${server.url}/v1/webhooks/tencent/${server.sdkAppId}?${query}`, {
      method: "POST",
      body: JSON.stringify({ To_Account: USER }),
    });
  });
  afterAll(() => push.stop());

  it("were planted, and both tell of the requests", async () => {
    const watched = push.server as WatchedServer;
    await expect.poll(() => watched.total("requests", { method: "POST" })).toBe(17);
    await expect.poll(() => watched.total("checks")).toBe(2);
    numbers = await watched.raw();
    expect(Object.keys(planted)).toHaveLength(13);
    expect(requestLines(push.server).length).toBeGreaterThan(15);
    expect(logLines(push.server).every((line) => typeof line.event === "string")).toBe(true);
    expect(numbers).toContain("/v1/apps/{sdkAppId}/users/{userId}/push-checks");
  });

  it("tells nothing that was planted", () => {
    const shown = Object.entries(planted).filter(([, secret]) =>
      encodings(secret).some((text) => push.server.logs().includes(text) || numbers.includes(text)),
    );
    expect(shown.map(([name]) => name)).toEqual([]);
  });

  it(`${mode === "users" ? "names" : "does not name"} the user`, () => {
    expect(numbers).not.toContain(USER);
    expect(push.server.logs().includes(USER)).toBe(mode === "users");
  });
});
