import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { App } from "../../../worker/apps/app.ts";
import { catalogueOf, LANGUAGES, type Language } from "../../../worker/messages/index.ts";
import {
  createOutbound,
  OutboundFailure,
  parseOriginOverrides,
} from "../../../worker/outbound/index.ts";
import {
  checkAccount,
  codesOf,
  createTencent,
  faultOf,
  probeRegion,
  pushBatch,
  queryOnlineStatus,
  reasonOf,
  sendMessage,
  type Tencent,
  type TencentReason,
  traceTask,
} from "../../../worker/tencent/index.ts";
import { createQueue } from "../../../worker/tencent/queue.ts";
import { type FakeTencent, startFakeTencent, type Trouble } from "../../vendors/tencent/fake.ts";

const KNOWN_CODES = (Object.keys(catalogueOf("en").tencent) as TencentReason[]).flatMap(codesOf);

let fake: FakeTencent;
let tencent: Tencent;
let app: App;

const NOTICE = {
  fromUserId: "administrator",
  toUserId: "alice",
  title: "sigpost",
  text: "Hello from sigpost",
};

function client(clock: () => number = Date.now, deadlineMs?: number): Tencent {
  const overrides = parseOriginOverrides(fake.overrides);
  const outbound = createOutbound({ fetch, ...(overrides && { overrides }) });
  return createTencent({
    clock,
    outbound: (request) => outbound({ ...request, ...(deadlineMs && { deadlineMs }) }),
  });
}

beforeAll(async () => {
  fake = await startFakeTencent();
  fake.world.secretKey = randomBytes(32).toString("hex");
  app = {
    sdkAppId: fake.world.sdkAppId,
    secretKey: fake.world.secretKey,
    adminUserId: "administrator",
    userIdPolicy: "printable",
    exchangeExpire: 86_400,
    region: "china",
    origins: [],
    identityProviders: [],
    source: "stored",
  };
  tencent = client();
  fake.world.user(
    "alice",
    { platform: "Android", status: "PushOnline" },
    { platform: "iPhone", status: "Online", vendor: 1 },
  );
  fake.world.user("imported");
});
afterEach(() => {
  fake.trouble = undefined;
});
afterAll(() => fake.close());

describe("Tencent's REST API", () => {
  it("is called with a credential that an independent verifier takes, a new random each time, and a short lifetime", async () => {
    for (let i = 0; i < 5; i++) await checkAccount(tencent, app, "alice");
    const randoms = fake.calls.map(({ random }) => random);
    expect(new Set(randoms).size).toBe(5);
    expect(fake.calls.every(({ lifetime }) => lifetime > 0 && lifetime <= 86_400)).toBe(true);
  });

  it("keeps the administrator's UserSig until shortly before its end, and makes another one for another key", async () => {
    let now = Date.now();
    const seen = new Set<string>();
    const outbound = async ({ url }: { url: string }) => {
      seen.add(new URL(url).searchParams.get("usersig") as string);
      return { status: 200, headers: new Headers(), text: '{"ErrorCode":0}' };
    };
    const own = createTencent({ clock: () => now, outbound });
    const ask = (one: App) => own.call(one, "openim/query_online_status", {});
    await Promise.all([ask(app), ask(app)]);
    now += 40 * 60_000;
    await ask(app);
    expect(seen.size).toBe(1);
    now += 10 * 60_000;
    await ask(app);
    expect(seen.size).toBe(2);
    await ask({ ...app, secretKey: "x".repeat(64) });
    expect(seen.size).toBe(3);
  });

  it("knows which accounts are there", async () => {
    expect(await checkAccount(tencent, app, "alice")).toEqual({ ok: true, imported: true });
    expect(await checkAccount(tencent, app, "nobody")).toEqual({ ok: true, imported: false });
  });

  it.each([false, true])(
    "reads the status of every device (old spelling: %s)",
    async (oldSpelling) => {
      fake.world.oldSpelling = oldSpelling;
      expect(await queryOnlineStatus(tencent, app, "alice")).toEqual({
        ok: true,
        rows: [
          { platform: "Android", status: "PushOnline" },
          { platform: "iPhone", status: "Online" },
        ],
      });
      expect(await queryOnlineStatus(tencent, app, "imported")).toEqual({ ok: true, rows: [] });
      expect(await queryOnlineStatus(tencent, app, "nobody")).toMatchObject({
        ok: false,
        reason: "not_imported",
        code: 70107,
      });
      fake.world.oldSpelling = false;
    },
  );

  it("sends one message and one push task, and traces the task, no more than once a second", async () => {
    expect(await sendMessage(tencent, app, NOTICE)).toMatchObject({
      ok: true,
      messageKey: expect.any(String),
    });
    expect(fake.world.messages).toHaveLength(1);
    const task = await pushBatch(tencent, app, NOTICE, "data-1");
    if (!task.ok) throw new Error(task.reason);
    const ask = () => traceTask(tencent, app, { taskId: task.taskId, userId: "alice" });
    // The fake refuses a second one within a second, as Tencent does.
    const [trace, again] = await Promise.all([ask(), ask()]);
    expect(again).toEqual(trace);
    expect(trace).toMatchObject({
      ok: true,
      devices: [
        { hasToken: true, certificateId: "12345", vendor: { done: true, errorCode: 0 } },
        {},
      ],
    });
    expect(JSON.stringify(trace)).not.toContain("token-of-the-fake");
    expect(await pushBatch(tencent, app, { ...NOTICE, toUserId: "nobody" }, "d")).toMatchObject({
      reason: "not_imported",
    });
  });

  it.each(KNOWN_CODES.filter((code) => code >= 20_000 && code < 100_000))(
    "reads code %i from the envelope",
    async (code) => {
      const stop = fake.failWith(code);
      const answer = await checkAccount(tencent, app, "alice");
      stop();
      expect(answer).toMatchObject({
        ok: false,
        code,
        reason: reasonOf(code),
        info: "told to fail",
        requestId: expect.stringMatching(/^fake-/),
      });
    },
  );

  it.each<[Trouble, string]>([
    ["html", "not_tencent"],
    ["garbage", "not_tencent"],
    ["http500", "not_tencent"],
    ["huge", "not_tencent"],
    ["redirect", "not_tencent"],
    ["reset", "connection_lost"],
    ["hang", "deadline"],
  ])("names it when something else answers: %s", async (trouble, reason) => {
    fake.trouble = trouble;
    expect(await checkAccount(client(Date.now, 150), app, "alice")).toEqual({ ok: false, reason });
  });

  it.each([sendMessage, pushBatch])(
    "says of %o that nothing was sent only where that is sure",
    async (sending) => {
      const failing = (failure: OutboundFailure) =>
        sending(
          createTencent({ clock: Date.now, outbound: async () => failure }),
          app,
          NOTICE,
          "data",
        );
      const host = "console.tim.qq.com";
      for (const trouble of ["refused", "dns", "tls"] as const)
        expect(await failing(new OutboundFailure("unreachable", host, undefined, trouble))).toEqual(
          {
            ok: false,
            reason: "unreachable",
          },
        );
      for (const trouble of ["reset", "protocol", "unknown"] as const)
        expect(await failing(new OutboundFailure("unreachable", host, undefined, trouble))).toEqual(
          {
            ok: false,
            reason: "connection_lost",
          },
        );
    },
  );

  it.each<[TencentReason, RegExp, RegExp, RegExp]>([
    ["unreachable", /nothing was sent/, /何も送信されていません/, /没有发送/],
    ["connection_lost", /may have been carried out/, /実行された可能性/, /可能已被执行/],
    ["deadline", /may have been carried out/, /実行された可能性/, /可能已被执行/],
    ["tencent_timeout", /may have been carried out/, /実行された可能性/, /可能已被执行/],
    ["not_tencent", /may have been carried out/, /実行された可能性/, /可能已被执行/],
  ])("%s tells whether it may have been sent, in every language", (reason, en, ja, zh) => {
    for (const [language, said] of Object.entries({ en, ja, zh }) as [Language, RegExp][]) {
      const [cause, remedy] = catalogueOf(language).tencent[reason];
      expect(cause).toMatch(said);
      // Whoever may have sent something is told to look first.
      expect(/look at the phone|端末を確認|查看手机/.test(remedy)).toBe(reason !== "unreachable");
    }
  });

  it("does not let Tencent's text carry the UserSig on", async () => {
    const refused = await checkAccount(tencent, { ...app, secretKey: "0".repeat(64) }, "alice");
    expect(refused).toMatchObject({
      reason: "signature_wrong",
      code: 70009,
      info: "query refused, usersig=…",
    });
  });

  it("finds the region that an app is in", async () => {
    fake.world.region = "japan";
    expect(await checkAccount(tencent, app, "alice")).toMatchObject({
      reason: "wrong_region",
      code: 60026,
    });
    expect(await probeRegion(tencent, app)).toBe("japan");
    fake.world.region = "china";
    expect(await probeRegion(tencent, app)).toBeUndefined();
  });

  it("refuses what is not an administrator, and an app that is not there", async () => {
    expect(await checkAccount(tencent, { ...app, adminUserId: "alice" }, "alice")).toMatchObject({
      reason: "not_admin",
    });
    expect(await checkAccount(tencent, { ...app, sdkAppId: 1400000002 }, "alice")).toMatchObject({
      reason: "key_not_here",
    });
  });
});

describe("the table of codes", () => {
  /** Every code of tencent.md §1.6, and those of §5.5 that Tencent itself answers. */
  const LISTED = [
    60002, 60003, 60004, 60005, 60006, 60007, 60011, 60018, 60019, 60008, 60014, 60009, 60010,
    60012, 60013, 60015, 60016, 60017, 60020, 60021, 60025, 60026, 60027, 60028, 70001, 70002,
    70003, 70005, 70009, 70013, 70014, 70016, 70020, 70050, 70051, 70107, 70114, 70169, 70202,
    70500, 70206, 70398, 70402, 70403, 70404, 72000, 72002, 72001, 72010, 90001, 90003, 90005,
    90007, 90002, 90010, 90009, 90011, 90018, 90012, 90048, 20003, 90026, 90043, 90045, 90057,
    90992, 90994, 90995, 91000, 93000, 6206, 6208, 6014, 6026, 6017, 7501, 9520, -10003, -10004,
    -10005, -10108, 21005, 22001, 22003, 22004, 22005, 22006, -195, -196, -197, -198, -199, -200,
    -201, -202, -203, 90024, 90047, 800001, 800002, 800003, 800004, 800005, 800006, 800007, 800008,
    800009, 800010, 800011, 800012, 800013, 800014, 800015, 800016, 9523, 3000, 1000900010,
    // Refusals of messages, and of APIs that are not called here.
    20001, 20002, 20004, 20005, 20006, 20007, 20008, 20009, 20010, 20011, 20012, 20016, 20022,
    20023, 80001, 80002, 80003, 80004, 90006, 90008, 90020, 90022, 90031, 90032, 90033, 90039,
    90040, 90044, 90049, 90050, 90051, 90052, 90053, 90054, 90055, 90056, 70399, 71000, 120001,
    125000, 130000,
  ];

  it.each(LISTED)("explains %i in three languages", (code) => {
    const reason = reasonOf(code);
    expect(reason).not.toBe("unknown_code");
    expect(faultOf(reason)).toMatch(/^(caller|operator|vendor|transient)$/);
    for (const language of LANGUAGES)
      for (const sentence of catalogueOf(language).tencent[reason]) expect(sentence).not.toBe("");
  });

  it.each<[code: number, reason: TencentReason, fault: string]>([
    [20001, "message_malformed", "caller"],
    [20004, "message_service", "transient"],
    [20005, "message_service", "transient"],
    [20006, "webhook_forbids", "operator"],
    [20007, "blocked_by_receiver", "caller"],
    [20009, "not_friends", "caller"],
    [20010, "not_friends", "caller"],
    [20011, "not_friends", "caller"],
    [20012, "sender_muted", "caller"],
    [80001, "content_refused", "caller"],
    [80002, "too_large", "caller"],
    [90031, "message_number_wrong", "caller"],
    [120_000, "unknown_code", "vendor"],
    [120_001, "webhook_code", "operator"],
    [130_000, "webhook_code", "operator"],
    [130_001, "unknown_code", "vendor"],
  ])("%i, which a message can be refused with, is %s and the turn of %s", (code, reason, fault) => {
    expect(reasonOf(code)).toBe(reason);
    expect(faultOf(reason)).toBe(fault);
  });

  it("a message that was refused is told as that", async () => {
    const stop = fake.failWith(20007, "openim/sendmsg");
    expect(await sendMessage(tencent, app, NOTICE)).toMatchObject({
      reason: "blocked_by_receiver",
      code: 20007,
    });
    stop();
  });

  it("has no code twice, and falls back for codes that nobody has seen", () => {
    expect(new Set(KNOWN_CODES).size).toBe(KNOWN_CODES.length);
    expect(reasonOf(12345)).toBe("unknown_code");
    expect(faultOf("unknown_code")).toBe("vendor");
  });
});

describe("the queue", () => {
  it("keeps the order and the pause, also after a failure", async () => {
    let now = 0;
    const started: number[] = [];
    const queue = createQueue(
      1100,
      () => now,
      async (ms) => {
        now += ms;
      },
    );
    const work = (value: number) => async () => {
      started.push(now);
      if (value === 2) throw new Error("no");
      return value;
    };
    const results = await Promise.allSettled([1, 2, 3].map((value) => queue.run(work(value))));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(started).toEqual([0, 1100, 2200]);
  });

  it("waits no longer than the pause where the clock went back", async () => {
    let now = 3_600_000;
    const waits: number[] = [];
    const queue = createQueue(
      1100,
      () => now,
      async (ms) => {
        waits.push(ms);
      },
    );
    await queue.run(async () => {});
    now = 0;
    await queue.run(async () => {});
    expect(waits).toEqual([1100]);
  });
});
