import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { App } from "../../../worker/apps/app.ts";
import { catalogueOf } from "../../../worker/messages/index.ts";
import {
  createOutbound,
  OutboundFailure,
  parseOriginOverrides,
} from "../../../worker/outbound/index.ts";
import {
  checkAccount,
  codesOf,
  createTencent,
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
    workloads: [],
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
    // The clock was ahead, and is set right: what was made for the future is good for nothing yet.
    now -= 20 * 60_000;
    await ask({ ...app, secretKey: "x".repeat(64) });
    expect(seen.size).toBe(4);
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
    // Nothing else may need its deadline, however busy the machine is.
    const asking = client(Date.now, trouble === "hang" ? 150 : undefined);
    expect(await checkAccount(asking, app, "alice")).toEqual({ ok: false, reason });
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
  it("a message that was refused is told as that", async () => {
    const stop = fake.failWith(20007, "openim/sendmsg");
    expect(await sendMessage(tencent, app, NOTICE)).toMatchObject({
      reason: "blocked_by_receiver",
      code: 20007,
    });
    stop();
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
