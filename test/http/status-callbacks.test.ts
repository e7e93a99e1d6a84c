/** Tencent's callbacks as HTTP: which are believed, and what becomes of each. */

import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import { change, type StatusServer, startStatusServer } from "../support/status-server.ts";
import type { RunningServer } from "../support/worker.ts";
import type { FakeTencent } from "../vendors/tencent/fake.ts";

describe.each(RUNTIMES)("user status on $name", (runtime) => {
  let running: StatusServer;
  let server: RunningServer;
  let fake: FakeTencent;
  let status: StatusServer["status"];
  let fire: StatusServer["fire"];
  beforeAll(async () => {
    running = await startStatusServer(runtime);
    ({ server, fake, status, fire } = running);
  });
  afterAll(() => running?.stop());

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
});
