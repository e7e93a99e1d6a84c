/** User status over HTTP: callbacks in, answers out, on every runtime. */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type StatusServer, startStatusServer, WEBHOOK_TOKEN } from "../support/status-server.ts";
import type { RunningServer } from "../support/worker.ts";
import type { FakeTencent } from "../vendors/tencent/fake.ts";

describe.each(RUNTIMES)("user status on $name", (runtime) => {
  let running: StatusServer;
  let server: RunningServer;
  let fake: FakeTencent;
  let ask: StatusServer["ask"];
  let json: StatusServer["json"];
  let status: StatusServer["status"];
  let fire: StatusServer["fire"];
  beforeAll(async () => {
    running = await startStatusServer(runtime);
    ({ server, fake, ask, json, status, fire } = running);
  });
  afterAll(() => running?.stop());

  it("tells from callbacks that a killed phone can receive", async () => {
    const start = Date.now() - 5000;
    expect(await fire("alice", "Login", "Register", "IOS", start)).toEqual({
      status: 200,
      json: { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" },
    });
    await fire("alice", "Disconnect", "LinkClose", "IOS", start + 3000);
    expect(await status("alice")).toMatchObject({
      userId: "alice",
      status: "PushOnline",
      clients: [
        {
          platform: "iPhone",
          status: "PushOnline",
          source: "webhook",
          why: "link_closed",
          since: expect.stringMatching(/Z$/),
        },
      ],
      offlinePush: {
        verdict: "can_receive",
        code: "push_online",
        nextStep: expect.stringContaining("one-to-one text message"),
      },
      sources: [{ source: "webhook", age: expect.any(Number) }],
      history: [
        { seq: 2, kind: "connection", action: "Disconnect" },
        { seq: 1, action: "Login" },
      ],
    });
  });

  it("asks Tencent when nothing is known, and when it is told to", async () => {
    fake.world.user(
      "bob",
      { platform: "Android", status: "Online" },
      { platform: "Web", status: "Online" },
    );
    expect(await status("bob")).toMatchObject({
      status: "Online",
      offlinePush: { code: "phone_online", verdict: "cannot_receive" },
      sources: [{ source: "query" }],
    });
    fake.world.user("bob", { platform: "Android", status: "PushOnline" });
    expect(await status("bob")).toMatchObject({ status: "Online" });
    expect(await status("bob", "?live=true")).toMatchObject({
      status: "PushOnline",
      offlinePush: { verdict: "can_receive" },
    });
  });

  it("says that an account does not exist", async () => {
    expect(await status("nobody")).toMatchObject({
      offlinePush: { verdict: "cannot_receive", code: "account_unknown" },
    });
  });

  it("shows what it knows and why the live query failed", async () => {
    await fire("dora", "Login", "Register");
    const stop = fake.failWith(60020);
    const answer = await status("dora", "?live=true");
    stop();
    expect(answer).toMatchObject({
      status: "Online",
      sources: [
        { source: "webhook" },
        {
          source: "query",
          error: {
            code: "no_plan",
            fault: "operator",
            tencent: { code: 60020, info: "told to fail" },
          },
        },
      ],
    });
  });

  it("answers a shell with one line per client and the verdict", async () => {
    const start = Date.now() - 9000;
    await fire("carol", "Login", "Register", "Android", start);
    await fire("carol", "Login", "Register", "Web", start + 1);
    const text = await (await ask("carol/status", { headers: { Accept: "text/plain" } })).text();
    const lines = text.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^Android\tOnline\t\d{4}-.*Z\twebhook$/);
    expect(lines[1]).toMatch(/^Web\tOnline\t/);
    expect(lines[2]).toMatch(/^cannot_receive: phone_online: /);
  });

  it("does not call a HarmonyOS phone no phone", async () => {
    const start = Date.now() - 9000;
    await fire("hana", "Login", "Register", "HarmonyOS", start);
    await fire("hana", "Disconnect", "TimeOut", "HarmonyOS", start + 1);
    const { offlinePush } = await json(ask("hana/status"));
    expect(offlinePush).toMatchObject({
      verdict: "unknown",
      code: "platform_unknown",
      cause: expect.stringMatching(/^Only HarmonyOS has been heard of\./),
    });
  });

  it("speaks the reader's language", async () => {
    const answer = await json(ask("alice/status", { headers: { "Accept-Language": "ja" } }));
    expect(answer.offlinePush.cause).toContain("暫定的に判断");
  });

  it("takes the app's own report with the user's UserSig, and only for that user", async () => {
    const userSig = await signUserSig({
      sdkAppId: server.sdkAppId,
      secretKey: server.secretKey,
      userId: "erin",
      expire: 3600,
      now: Date.now() / 1000,
    });
    const report = (user: string, body: object, authorization = `UserSig ${userSig}`) =>
      ask(`${user}/presence/phone-1`, {
        method: "PUT",
        body: JSON.stringify(body),
        headers: { Authorization: authorization },
      });
    expect((await report("erin", { platform: "android", state: "background" })).status).toBe(200);
    expect(await status("erin")).toMatchObject({
      clients: [
        {
          platform: "Android",
          deviceId: "phone-1",
          status: "Online",
          source: "app",
          why: "background",
        },
      ],
    });
    const refused = await report("alice", { platform: "android", state: "background" });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({
      code: "usersig_refused",
      reason: "userid_mismatch",
    });
    expect(
      await (await report("erin", { platform: "android", state: "asleep" })).json(),
    ).toMatchObject({
      code: "field_type",
    });
    expect(
      (
        await report(
          "erin",
          { platform: "android", state: "foreground" },
          `Bearer ${server.adminKey}`,
        )
      ).status,
    ).toBe(200);
    const own = await ask("erin/status", { headers: { Authorization: `UserSig ${userSig}` } });
    expect(own.status).toBe(401);
  });

  it("shows the sources' disagreement instead of choosing", async () => {
    await fire("frank", "Disconnect", "LinkClose", "Android", Date.now() - 5000);
    await ask("frank/presence/p", {
      method: "PUT",
      body: JSON.stringify({ platform: "Android", state: "loggedOut" }),
    });
    expect(await status("frank")).toMatchObject({
      offlinePush: { verdict: "unknown", code: "sources_disagree" },
      clients: [
        { source: "webhook", status: "PushOnline" },
        { source: "app", status: "Offline" },
      ],
    });
  });

  it("survives the loss of everything in memory", async () => {
    await fire("mia", "Login", "Register", "IOS", Date.now() - 9000);
    await fire("mia", "Disconnect", "LinkClose", "IOS", Date.now() - 8000);
    const before = await status("mia");
    await server.interrupt(`${server.sdkAppId}/mia`);
    const { observedAt: _, sources: __, ...after } = await status("mia");
    expect(before).toMatchObject(after);
    expect(after.history).toHaveLength(2);
    await fire("mia", "Login", "Register", "IOS", Date.now() - 7000);
    expect(await status("mia")).toMatchObject({
      status: "Online",
      history: [{ seq: 3 }, { seq: 2 }, { seq: 1 }],
    });
  });

  it("sends one real message and says what stays behind", async () => {
    fake.world.user("judy", { status: "PushOnline" });
    const answer = await ask("judy/test-messages", { method: "POST", body: "{}" });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      sent: true,
      fromUserId: "administrator",
      sideEffect: expect.stringContaining("real message"),
    });
    expect(fake.world.messages.at(-1)).toMatchObject({ to: "judy", from: "administrator" });
    const missing = await ask("nobody/test-messages", { method: "POST", body: "{}" });
    expect(missing.status).toBe(502);
    expect(await missing.json()).toMatchObject({
      code: "tencent_refused",
      reason: "not_imported",
      fault: "caller",
      tencent: { code: 90012 },
    });
  });

  describe("a message with an Idempotency-Key", () => {
    const send = async (userId: string, key: string, body: object = {}, language = "en") => {
      const answer = await ask(`${userId}/test-messages`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: {
          "Content-Type": "application/json",
          "Idempotency-Key": key,
          "Accept-Language": language,
        },
      });
      // biome-ignore lint/suspicious/noExplicitAny: an answer's JSON
      return { status: answer.status, json: (await answer.json()) as any };
    };
    const count = (userId: string) => fake.world.messages.filter(({ to }) => to === userId).length;

    it("is sent once, and answered the same", async () => {
      fake.world.user("mia", {});
      const first = await send("mia", "a");
      expect([first.status, first.json.sent]).toEqual([201, true]);
      expect(await send("mia", "a")).toEqual(first);
      const chinese = await send("mia", "a", {}, "zh");
      expect([chinese.status, chinese.json.messageKey]).toEqual([201, first.json.messageKey]);
      expect(count("mia")).toBe(1);
      expect((await send("mia", "b")).json.messageKey).not.toBe(first.json.messageKey);
      expect(count("mia")).toBe(2);
      // It is no push check.
      const checks = await (await ask("mia/push-checks")).json();
      expect(checks).toMatchObject({ checks: [] });
    });

    it("is no other request", async () => {
      fake.world.user("nora", {});
      await send("nora", "a");
      const other = await send("nora", "a", { text: "other" });
      expect([other.status, other.json.code]).toEqual([409, "idempotency_key_reused"]);
      const check = await ask("nora/push-checks", {
        method: "POST",
        body: JSON.stringify({ route: "tencent", dryRun: true }),
        headers: { "Content-Type": "application/json", "Idempotency-Key": "a" },
      });
      expect(check.status).toBe(409);
      const invalid = await send("nora", "x".repeat(129));
      expect([invalid.status, invalid.json.code]).toEqual([400, "idempotency_key_invalid"]);
      expect(count("nora")).toBe(1);
    });

    it("is sent once, however many come at the same time", async () => {
      fake.world.user("olga", {});
      const answers = await Promise.all(Array.from({ length: 10 }, () => send("olga", "a")));
      expect(count("olga")).toBe(1);
      for (const { status, json } of answers)
        expect(status === 201 || json.code === "check_unfinished", JSON.stringify(json)).toBe(true);
    });

    it("that Tencent refused is refused again, and not sent", async () => {
      const first = await send("nobody-2", "a");
      expect([first.status, first.json.reason]).toEqual([502, "not_imported"]);
      fake.world.user("nobody-2", {});
      const again = await send("nobody-2", "a");
      expect([again.status, again.json.reason]).toEqual([502, "not_imported"]);
      expect(count("nobody-2")).toBe(0);
      expect((await send("nobody-2", "b")).status).toBe(201);
    });
  });

  it("does not let anybody be flooded", async () => {
    fake.world.user("kim", {});
    const send = async () =>
      (await ask("kim/test-messages", { method: "POST", body: "{}" })).status;
    const codes: number[] = [];
    for (let i = 0; i < 8; i++) codes.push(await send());
    expect(codes).toEqual([201, 201, 201, 201, 201, 201, 429, 429]);
  });

  it("never shows a secret", async () => {
    const canary = randomBytes(8).toString("hex");
    await fire("leak", "Login", canary);
    const shown = JSON.stringify(await status("leak")) + server.logs();
    for (const secret of [server.secretKey, WEBHOOK_TOKEN, server.adminKey])
      expect(shown).not.toContain(secret);
  });
});
