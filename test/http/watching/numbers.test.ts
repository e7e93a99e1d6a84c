/** The numbers of a load of known size add up, on both runtimes. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PushDeployment } from "../../support/push-deployment.ts";
import { change, WEBHOOK_TOKEN } from "../../support/status-server.ts";
import { WATCHED, type WatchedServer } from "../../support/watched.ts";
import { type FakeTencent, startFakeTencent } from "../../vendors/tencent/fake.ts";

const USERS = "/v1/apps/{sdkAppId}/users/{userId}";
const ISSUE = "/v1/apps/{sdkAppId}/usersigs";

describe.each(WATCHED)("on $name", (runtime) => {
  const push = new PushDeployment(runtime);
  const total: WatchedServer["total"] = (...given) =>
    (push.server as WatchedServer).total(...given);
  let fake: FakeTencent;

  beforeAll(async () => {
    fake = await startFakeTencent();
    await push.start({ WEBHOOK_TOKEN }, JSON.parse(fake.overrides));
    const { server } = push;
    fake.world.secretKey = server.secretKey;
    fake.world.callback = {
      url: `${server.url}/v1/webhooks/tencent/${server.sdkAppId}`,
      token: WEBHOOK_TOKEN,
    };
    await load();
  });
  afterAll(async () => {
    await push.stop();
    await fake.close();
  });

  async function load(): Promise<void> {
    const { server } = push;
    const made = await fetch(`${server.url}/v1/api-keys`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${server.adminKey}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ name: "load", scopes: ["usersig:issue"] }),
    });
    const { key } = (await made.json()) as { key: string };
    const withKey = { Authorization: `Bearer ${key}` };
    for (let at = 0; at < 7; at++) await push.call("POST", "/usersigs", { userId: "a" }, withKey);
    await push.call("POST", "/usersigs", { userIds: ["a", "b", "c", "d", "e"] });
    await push.call("POST", "/usersigs", { userId: "a" }, { Authorization: `Bearer ${key}x` });
    await push.call("POST", "/usersigs", {});
    for (let at = 0; at < 3; at++) await push.call("GET", "/nowhere/secret-path");
    await push.call("PATCH", "/usersigs", {});

    const { path, token } = await push.newUser();
    const check = (body: object) => push.call("POST", `${path}/push-checks`, body);
    await check({ certificateId: 11 });
    await check({ certificateId: 11, dryRun: true });
    await check({ certificateId: 99 });
    push.apple.forced.set(token, { status: 403, reason: "InvalidProviderToken" });
    await check({ certificateId: 11 });

    const online = change("alice", "Login", "Register", Date.now());
    await fake.fire("State.StateChange", online, { requestTime: Math.floor(Date.now() / 1000) });
    await fake.fire("State.StateChange", online, { token: "wrong" });
    await fake.fire("State.StateChange", online, { sdkAppId: 1_400_000_009 });
    await push.call("GET", "/health");
  }

  it.each([
    ["requests", { route: ISSUE, method: "POST", status: "200" }, 8],
    ["requests", { route: ISSUE, status: "401" }, 1],
    ["requests", { route: ISSUE, status: "400" }, 1],
    ["requests", { route: ISSUE, method: "PATCH", status: "405" }, 1],
    ["requests", { route: "unmatched", status: "404" }, 3],
    ["requests", { route: `${USERS}/push-checks`, method: "POST" }, 4],
    ["requests", { route: "/v1/api-keys", status: "201" }, 1],
    ["problems", { code: "route_not_found", fault: "caller" }, 3],
    ["problems", { code: "userid_missing", fault: "caller" }, 1],
    ["problems", { code: "key_mistyped" }, 1],
    ["problems", { code: "webhook_signature_wrong", fault: "operator" }, 1],
    ["issued", { credential: "api-key" }, 7],
    ["issued", { credential: "admin-key" }, 5],
    ["issued", {}, 12],
    ["checks", { route: "direct", vendor: "apns", outcome: "accepted" }, 1],
    ["checks", { route: "direct", vendor: "apns", outcome: "dry_run" }, 1],
    ["checks", { route: "direct", vendor: "apns", outcome: "rejected" }, 1],
    ["checks", { route: "direct", vendor: "none", outcome: "not_sent" }, 1],
    ["checks", {}, 4],
    ["refusals", { vendor: "apns", class: "credential" }, 1],
    ["callbacks", { command: "State.StateChange", outcome: "stored" }, 1],
    ["callbacks", { command: "unverified", outcome: "refused" }, 1],
    ["callbacks", { command: "State.StateChange", outcome: "refused" }, 1],
    ["callbacks", {}, 3],
    ["events", {}, 1],
  ] as const)("%s %o: %i", async (what, labels, number) => {
    await expect.poll(() => total(what, labels)).toBe(number);
  });

  it("every call that Tencent and Apple saw, and no other", async () => {
    expect(fake.calls.length).toBeGreaterThan(0);
    await expect.poll(() => total("calls", { target: "tencent" })).toBe(fake.calls.length);
    await expect.poll(() => total("tencent")).toBe(fake.calls.length);
    expect(await total("calls", { target: "apns", outcome: "2xx" })).toBe(push.apple.shown.length);
    expect(await total("calls", { target: "apns", outcome: "4xx" })).toBeGreaterThan(0);
  });

  it("the stores that were asked, and the copies that answered", async () => {
    expect(await total("stored")).toBeGreaterThan(10);
    expect(await total("copies")).toBeGreaterThan(0);
  });
});
