/** vivo through the whole pipeline, against a fake that is as strict as vivo. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { md5 } from "../../../worker/bytes/digest.ts";
import { pushSentences } from "../../../worker/push/sentences.ts";
import { readAnswer } from "../../../worker/push/vendors/vivo/answer.ts";
import { vivo } from "../../../worker/push/vendors/vivo/index.ts";
import { json } from "../../vendors/form.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { looksLikeTest, startVivo, Vivo, type VivoApp, vivoError } from "../../vendors/vivo.ts";
import { describeAccessTokens } from "./access-tokens.ts";
import { describeFaults } from "./fault-matrix.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";
import {
  casesOf,
  expectAuthorizedOnly,
  expectClockOffset,
  expectExplained,
  expectUnlisted,
  judge,
} from "./rows.ts";

const SYSTEM = ["IM", "ACCOUNT", "TODO", "DEVICE_REMINDER", "ORDER", "SUBSCRIPTION"];
const OPERATION = ["NEWS", "CONTENT", "MARKETING", "SOCIAL"];

const fake = new Vivo();
let server: FakeServer;
let app: VivoApp;
let token: string;
let pipeline: Pipeline;
let ahead: number;

beforeAll(async () => {
  server = await startVivo(fake);
});
afterAll(() => server.stop());

beforeEach(async () => {
  ahead = 0;
  fake.clock = () => Date.now() + ahead;
  fake.forced = undefined;
  fake.forcedAuth = undefined;
  fake.shown.length = 0;
  fake.minted = 0;
  app = fake.makeApp();
  token = fake.makeToken(app);
  pipeline = createPipeline({
    overrides: { "https://api-push.vivo.com.cn": server.origin },
    clock: () => Date.now() + ahead,
  });
  await pipeline.addCertificate(vivo, { ...app });
  await pipeline.addDevice(vivo, token, { platform: "android" });
});

it("signs like the vector of the reference, with the runtime's MD5", () => {
  const [appKey, appSecret] = [
    "25509283-3767-4b9e-83fe-b6e55ac6b123",
    "25509283-3767-4b9e-83fe-b6e55ac6b124",
  ];
  expect(md5(`10004${appKey}1700000000000${appSecret}`)).toBe("f5ac0e6470d66a63143f2b6768d24e77");
  expect(md5("")).toBe("d41d8cd98f00b204e9800998ecf8427e");
});

describe("a good credential and a good token", () => {
  it("is accepted and shows one notification", async () => {
    const { record } = await pipeline.check();
    expect(record).toMatchObject({
      verdict: "accepted",
      code: "push_accepted",
      vendor: { code: "0" },
    });
    expect(fake.shown.map((one) => one.token)).toEqual([token]);
    expect(record.mayStillBeDropped).toContain("vivo_drop_system_quota");
    expect(record.mayStillBeDropped).not.toContain("vivo_drop_operation_hours");
    expectExplained(record);
  });

  it.each(["en", "ja", "zh"] as const)(
    "sends text that vivo does not take for a test, whatever the language (%s)",
    async (language) => {
      await pipeline.check({ defaultText: pushSentences(language).text });
      const [shown] = fake.shown;
      expect(shown?.title).toBe("推送检查");
      // Twice the characters, should vivo count a Chinese one as two.
      expect((shown?.title.length ?? 0) * 2).toBeLessThanOrEqual(40);
      expect((shown?.content.length ?? 0) * 2).toBeLessThanOrEqual(100);
      expect(shown?.content).not.toMatch(/[{}]/);
    },
  );

  it.each(["12345", "Push check", "!!! ???", "这是测试", "您好（一）", "您好{x}"])(
    "the fake refuses %s as vivo does",
    (text) => {
      expect(looksLikeTest(text)).toBe(true);
    },
  );

  it.each([...SYSTEM, ...OPERATION])(
    "sends category %s with the classification that goes with it",
    async (category) => {
      await pipeline.addCertificate(vivo, { ...app, category });
      const { record } = await pipeline.check();
      expect(record.verdict).toBe("accepted");
      const system = SYSTEM.includes(category);
      expect(record.mayStillBeDropped.includes("vivo_drop_operation_hours")).toBe(!system);
      expectExplained(record);
    },
  );

  it("takes the newer form of a regId without a warning", () => {
    expect(vivo.checkToken?.(token)).toEqual([]);
    expect(vivo.checkToken?.("v2-Q0xBUkVOQ0UtZXhhbXBsZS10b2tlbi1vZi01NS1jaGFycw")).toEqual([]);
    expect(vivo.checkToken?.("abc")).toMatchObject([
      { code: "vivo_token_shape", severity: "warning" },
    ]);
  });
});

describe("every row of the table", () => {
  const cases = casesOf(vivo.table);

  it.each(cases)("$code $reason is $row.code", ({ code = "", reason, row }) => {
    const invalidUser = { userid: token, status: Number(reason ?? 9) };
    const said =
      code === "0"
        ? json({ result: 0, desc: "请求成功", taskId: "1", invalidUser })
        : vivoError(Number(code), "x");
    expect(judge(vivo, readAnswer, said)).toBe(row);
  });

  it("has every code of the reference", () => {
    const codes = cases.map(({ code }) => Number(code));
    const listed = [
      ...[
        0, 10000, 10040, 10043, 10045, 10050, 10051, 10054, 10055, 10056, 10057, 10058, 10059,
        10060, 10065, 10067,
      ],
      ...[
        10070, 10071, 10072, 10073, 10082, 10085, 10094, 10095, 10096, 10097, 10103, 10104, 10150,
        10151, 10152,
      ],
      ...[
        10153, 10154, 10155, 10200, 10201, 10202, 10203, 10204, 10205, 10206, 10207, 10252, 10254,
        10302, 10303,
      ],
      ...[10304, 10305, 10306, 10311, 10352, 10353, 10800, 10801],
    ];
    expect([...new Set(codes)].sort((a, b) => a - b)).toEqual(listed);
  });

  it("blames nobody for a code that nobody knows, and shows it raw", async () => {
    fake.forced = vivoError(19999, "brand new");
    const { record } = await pipeline.check();
    expectUnlisted(record, "brand new");
  });
});

describe("answers that look like success", () => {
  it("finds the invalid user inside result 0, and marks the token dead where all sources agree", async () => {
    fake.invalidUsers.set(token, 1);
    expect((await pipeline.check()).record).toMatchObject({
      code: "vivo_user_unknown",
      tokenDead: true,
    });
    // It may be a phone whose notifications are switched off.
    fake.invalidUsers.set(token, 2);
    expect((await pipeline.check()).record).toMatchObject({
      code: "vivo_user_gone",
      tokenDead: false,
    });
    fake.invalidUsers.clear();
  });

  it.each([[[]], [{}], [null]])(
    "takes an empty invalidUser %j for what it is",
    async (invalidUser) => {
      fake.forced = json({ result: 0, desc: "请求成功", taskId: "1", invalidUser });
      expect((await pipeline.check()).record.verdict).toBe("accepted");
    },
  );

  it("does not believe a success without a task ID", async () => {
    fake.forced = json({ result: 0, desc: "请求成功" });
    expect((await pipeline.check()).record).toMatchObject({
      verdict: "unknown",
      code: "answer_unreadable",
    });
  });
});

describe("mistakes that the fake itself finds", () => {
  it.each([
    ["another AppSecret", { appSecret: "25509283-3767-4b9e-83fe-b6e55ac6b124" }, "vivo_sign"],
    ["another AppKey", { appKey: "25509283-3767-4b9e-83fe-b6e55ac6b123" }, "vivo_app_key"],
    ["another App ID", { appId: "99999" }, "vivo_app_id"],
  ])("%s", async (_, change, code) => {
    // Whatever an earlier check with the good credential left behind.
    await pipeline.check();
    await pipeline.addCertificate(vivo, { ...app, ...change });
    const { record } = await pipeline.check();
    expect(record).toMatchObject({ verdict: "rejected", code, tokenDead: false });
    expectExplained(record);
  });

  it("a clock that is 11 minutes off", async () => {
    fake.clock = Date.now;
    ahead = 660_000;
    const { record } = await pipeline.check();
    expectClockOffset(record, "vivo_clock", 660);
  });

  it("the caller's own text in Latin letters alone", async () => {
    expect((await pipeline.check({ title: "Hello", body: "Hello" })).record.code).toBe(
      "vivo_text_like_test",
    );
  });

  it("another app's token", async () => {
    await pipeline.addDevice(vivo, fake.makeToken(fake.makeApp()));
    expect((await pipeline.check()).record).toMatchObject({ code: "vivo_reg_id", tokenDead: true });
  });

  it("an app under review, which test mode and a test device get around", async () => {
    const registered = fake.apps.get(Number(app.appId));
    if (registered) registered.underReview = true;
    expect((await pipeline.check()).record.code).toBe("vivo_under_review");
    await pipeline.addCertificate(vivo, { ...app, pushMode: "test" });
    expect((await pipeline.check()).record).toMatchObject({
      code: "vivo_not_test_device",
      tokenDead: false,
    });
    registered?.testDevices.add(token);
    const { record } = await pipeline.check();
    expect(record.verdict).toBe("accepted");
    expect(record.mayStillBeDropped[0]).toBe("vivo_drop_test_mode");
  });
});

describeAccessTokens(
  "vivo",
  async () => ({
    pipeline,
    minted: () => fake.minted,
    latest: () => [...fake.authTokens.keys()].at(-1) ?? "",
    forget: () => fake.authTokens.clear(),
    shown: () => fake.shown.length,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
    refuseAll: () => {
      fake.forced = vivoError(10000, "权限认证失败");
    },
    echo: (text) => {
      fake.forced = vivoError(10050, text);
    },
    secrets: [app.appSecret, token],
  }),
  // vivo asks for a new one after less than two hours.
  { used: 6_800_000, renewed: 7_000_000, refused: "vivo_auth_token" },
);

it.each([
  [{ appSecret: "x" }, "vivo_secret_shape", "warning"],
  [{ appKey: "x" }, "vivo_key_shape", "warning"],
  [{ appKey: "same", appSecret: "same" }, "vivo_secret_is_key", "error"],
])("sees without asking that %j is %s", async (change, code, severity) => {
  const { findings, sender, summary } = await vivo.open({ ...app, ...change }, Date.now());
  expect(findings[0]).toMatchObject({ code, severity });
  expect(sender === undefined).toBe(severity === "error");
  expect(Object.keys(summary)).not.toContain("appSecret");
});

it("ends a dry run after the authToken, because test mode would still show a notification", async () => {
  const { record } = await pipeline.check({ dryRun: true });
  expectAuthorizedOnly(record);
  expect(fake.shown).toEqual([]);
});

describeFaults(
  "vivo",
  async () => ({ pipeline, sending: server, authorizing: server }),
  "answer_unreadable",
);
