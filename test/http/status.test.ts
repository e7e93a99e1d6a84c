/** User status over HTTP: callbacks in, answers out, on every runtime. */

import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import {
  change,
  type StatusServer,
  startStatusServer,
  WEBHOOK_TOKEN,
} from "../support/status-server.ts";
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

  describe("callbacks", () => {
    const body = () => change("mallory", "Login", "Register", Date.now());
    it.each<[string, Parameters<FakeTencent["fire"]>[2], number, string]>([
      ["unsigned", { unsigned: true }, 401, "webhook_unsigned"],
      ["signed with another token", { token: "other" }, 401, "webhook_signature_wrong"],
      [
        "two minutes old",
        { requestTime: Math.floor(Date.now() / 1000) - 120 },
        401,
        "webhook_stale",
      ],
      ["for another app", { sdkAppId: 1400000099 }, 403, "webhook_app_mismatch"],
    ])("are refused when %s", async (_title, options, code, problem) => {
      const answer = await fake.fire("State.StateChange", body(), {
        optPlatform: "Android",
        ...options,
      });
      expect(answer).toMatchObject({ status: code, json: { code: problem } });
      expect((await status("mallory")).clients).toEqual([]);
    });

    it("are acknowledged whatever they are about, empty ones too, so that the console's button works", async () => {
      for (const [command, sent] of [
        ["C2C.CallbackAfterSendMsg", { From_Account: "a" }],
        ["", {}],
        ["State.StateChange", {}],
      ] as const)
        expect((await fake.fire(command, sent)).status).toBe(200);
    });

    it("that are replayed change nothing", async () => {
      const time = Math.floor(Date.now() / 1000);
      const login = change("grace", "Login", "Register", Date.now() - 900);
      const send = (sent: object) =>
        fake.fire("State.StateChange", sent, { optPlatform: "Android", requestTime: time });
      await send(login);
      await fire("grace", "Logout", "Unregister", "Android", Date.now() - 500);
      await send(login);
      const answer = await status("grace");
      expect(answer.status).toBe("Offline");
      expect(answer.history).toHaveLength(2);
    });

    it("for an unknown app and for none are refused", async () => {
      expect(
        (
          await fetch(`${server.url}/v1/webhooks/tencent/1400000077?SdkAppid=1400000077`, {
            method: "POST",
            body: "{}",
          })
        ).status,
      ).toBe(404);
      expect(
        (await fetch(`${server.url}/v1/webhooks/tencent/abc`, { method: "POST", body: "{}" }))
          .status,
      ).toBe(400);
    });

    it("of push results come in batches and land with their users", async () => {
      const Events = Array.from({ length: 100 }, (_, i) => ({
        CallbackCommand: "Push.AllMemberPush",
        EventType: 1,
        EventTime: 1_790_000_000,
        To_Account: `batch${i % 10}`,
        PushPlatform: 4,
        PushStage: 1 + (i % 3),
        TaskId: `t${i}`,
        DataId: `d${i}`,
        ErrCode: 0,
        ErrInfo: "",
      }));
      expect((await fake.fire("Push.AllMemberPush", { Events })).status).toBe(200);
      const answer = await status("batch3", "?history=50");
      // The eleventh row is the query that a first look brings.
      expect(answer.history.filter(({ kind }: { kind: string }) => kind === "push")).toHaveLength(
        10,
      );
      expect(answer.history[1]).toMatchObject({
        kind: "push",
        vendor: "fcm",
        taskId: expect.stringMatching(/^t\d*3$/),
      });
    });

    it("300 of them for 60 users, shuffled and repeated, leave exactly the right states", async () => {
      const start = Date.now() - 600_000;
      const script = [
        ["Login", "Register"],
        ["Disconnect", "LinkClose"],
        ["Login", "Register"],
        ["Logout", "Unregister"],
        ["Login", "Register"],
      ] as const;
      const expected = ["Online", "PushOnline", "Online", "Offline", "Online"];
      // User i stops after 1 + i % 5 events; repetitions fill up to 300.
      const jobs = Array.from({ length: 60 }, (_, i) =>
        script
          .slice(0, 1 + (i % 5))
          .map(
            ([action, reason], n) => [`crowd${i}`, action, reason, start + n * 1000 + i] as const,
          ),
      ).flat();
      const all = [...jobs, ...jobs.slice(0, 300 - jobs.length)];
      const order = all
        .map((job) => ({
          job,
          key: createHash("md5")
            .update(`${job}${Math.floor(all.indexOf(job) / 7)}`)
            .digest("hex"),
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
      expect(order).toHaveLength(300);
      for (let i = 0; i < order.length; i += 20) {
        const answers = await Promise.all(
          order
            .slice(i, i + 20)
            .map(({ job: [user, action, reason, time] }) =>
              fire(user, action, reason, "Android", time),
            ),
        );
        expect(answers.every(({ status }) => status === 200)).toBe(true);
      }
      for (let i = 0; i < 60; i += 20) {
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, j) => status(`crowd${i + j}`)),
        );
        expect(answers.map(({ status }) => status)).toEqual(
          Array.from({ length: 20 }, (_, j) => expected[(i + j) % 5]),
        );
      }
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
