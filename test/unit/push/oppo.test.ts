/** OPPO through the whole pipeline, against a fake that is as strict as OPPO. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sha256Hex } from "../../../worker/bytes/digest.ts";
import { pushSentences } from "../../../worker/push/sentences.ts";
import { readAnswer } from "../../../worker/push/vendors/oppo/answer.ts";
import { oppo } from "../../../worker/push/vendors/oppo/index.ts";
import { regionOf } from "../../../worker/push/vendors/oppo/token.ts";
import { json } from "../../vendors/form.ts";
import { Oppo, oppoError, startOppo } from "../../vendors/oppo.ts";
import type { FakeServer } from "../../vendors/server.ts";
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

const fake = new Oppo();
let mainland: FakeServer;
let overseas: FakeServer;
let app: { appKey: string; masterSecret: string };
let token: string;
let pipeline: Pipeline;
let ahead: number;

const open = (credential: Readonly<Record<string, string>>) => oppo.open(credential, Date.now());

beforeAll(async () => {
  mainland = await startOppo(fake, "mainland");
  overseas = await startOppo(fake, "overseas");
});
afterAll(async () => {
  await mainland.stop();
  await overseas.stop();
});

async function arrange(): Promise<void> {
  ahead = 0;
  fake.clock = () => Date.now() + ahead;
  fake.forced = undefined;
  fake.forcedAuth = undefined;
  fake.shown.length = 0;
  fake.minted = 0;
  app = fake.makeApp();
  token = fake.makeToken(app.appKey);
  pipeline = createPipeline({
    overrides: {
      "https://api-push-cn.heytapmobi.com": mainland.origin,
      "https://api-intl.push.oppomobile.com": overseas.origin,
    },
    clock: () => Date.now() + ahead,
  });
  await pipeline.addCertificate(oppo, { ...app, channelId: "push" });
  await pipeline.addDevice(oppo, token, { platform: "android" });
}
beforeEach(arrange);

it("signs like the vector of the reference", async () => {
  expect(await sha256Hex("testAppKey1700000000000testMasterSecret")).toBe(
    "74e0f402616c863b47886db52aab4778997f2ad2744814e7dfcf72a8de4dc36d",
  );
});

describe("a good credential and a good token", () => {
  it("is accepted, shows one notification, and names what may still drop it", async () => {
    const { record } = await pipeline.check();
    expect(record).toMatchObject({
      verdict: "accepted",
      code: "push_accepted",
      vendor: { code: "0" },
    });
    expect(record.vendor?.messageId).toMatch(/^[0-9a-f]{24}$/);
    expect(fake.shown.map((one) => one.token)).toEqual([token]);
    expect(record.mayStillBeDropped).toContain("oppo_drop_channel");
    expect(record.mayStillBeDropped).not.toContain("oppo_drop_no_channel");
    expectExplained(record);
  });

  it.each(["en", "ja", "zh"] as const)("takes the usual text in %s", async (language) => {
    const { record } = await pipeline.check({ defaultText: pushSentences(language).text });
    expect(record.code).toBe("push_accepted");
  });

  it("refuses the caller's own text that OPPO would not take, before anything is sent", async () => {
    const before = mainland.requests.length;
    const { record } = await pipeline.check({ body: "x".repeat(51) });
    expect(record).toMatchObject({ verdict: "not_sent", code: "text_too_long" });
    expect(mainland.requests).toHaveLength(before);
  });

  it("warns that without a channel usually nothing shows", async () => {
    await pipeline.addCertificate(oppo, app);
    const { record } = await pipeline.check();
    expect(record.mayStillBeDropped).toContain("oppo_drop_no_channel");
    expect(record.mayStillBeDropped).toContain("oppo_drop_marketing");
    expectExplained(record);
  });
});

describe("the region is the token's", () => {
  it.each([
    ["0123456789abcdef0123456789abcdef", "mainland"],
    ["CN_0123456789abcdef0123456789abcdef", "mainland"],
    ["OPPO_CN_0123456789abcdef0123456789abcdef", "mainland"],
    ["OPPO_0123456789abcdef0123456789abcdef", "mainland"],
    ["IN_0123456789abcdef0123456789abcdef", "overseas"],
    ["OPPO_EU_0123456789abcdef0123456789abcdef", "overseas"],
  ])("%s is %s", (text, region) => {
    expect(regionOf(text)).toBe(region);
    expect(oppo.checkToken?.(text)).toEqual([]);
  });

  it("an overseas token is authorized and sent overseas, with an auth token of its own", async () => {
    await pipeline.check();
    const before = mainland.requests.length;
    await pipeline.addDevice(oppo, fake.makeToken(app.appKey, "overseas"));
    expect((await pipeline.check()).record.verdict).toBe("accepted");
    expect(mainland.requests).toHaveLength(before);
    expect(overseas.requests.slice(-2).map(({ path }) => path)).toEqual([
      "/server/v1/auth",
      "/server/v1/message/notification/unicast",
    ]);
  });
});

describe("every row of the table", () => {
  const samples: Readonly<Record<string, string>> = {
    oppo_token_illegal: "illegal registration_id",
    oppo_text_refused: "title contains sensitive words",
    oppo_channel: "channel_id is not registered",
    oppo_target: "unexplained",
  };
  const cases = casesOf(oppo.table).map(({ code = "10500", row }) => ({ code, row }));

  it.each(cases)("$code is $row.code", ({ code, row }) => {
    const said = oppoError(Number(code), samples[row.code] ?? "as documented");
    expect(judge(oppo, readAnswer, said)).toBe(row);
  });

  it("has the 45 codes of the reference, the per-target ones as one", () => {
    const codes = new Set(cases.map(({ code }) => code));
    const listed = [
      -1, -2, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
      32, 33, 34,
    ];
    for (const code of [...listed, 40, 41, 42, 54, 55, 59, 67, 69, 10000, 10500])
      expect(codes).toContain(String(code));
    expect(codes.size).toBe(listed.length + 10);
  });

  it("blames nobody for a code that nobody knows, and shows it raw", async () => {
    fake.forced = oppoError(777, "brand new");
    const { record } = await pipeline.check();
    expectUnlisted(record, "brand new");
  });
});

describe("answers that look like success", () => {
  it("finds the failed target inside a code 0", async () => {
    fake.forced = json({
      code: 0,
      message: "Success",
      data: [{ registrationId: token, errorCode: 10000, errorMessage: "x" }],
    });
    expect((await pipeline.check()).record).toMatchObject({
      verdict: "rejected",
      code: "oppo_token_invalid",
    });
  });

  it("does not believe a success without a message ID", async () => {
    fake.forced = json({ code: 0, message: "Success", data: {} });
    expect((await pipeline.check()).record).toMatchObject({
      verdict: "unknown",
      code: "answer_unreadable",
    });
  });

  it("takes the older spelling of the message ID", async () => {
    fake.forced = json({ code: 0, message: "Success", data: { message_id: "5bf" } });
    expect((await pipeline.check()).record).toMatchObject({
      verdict: "accepted",
      vendor: { messageId: "5bf" },
    });
  });
});

describe("mistakes that the fake itself finds", () => {
  it("another secret, such as the AppSecret, is told from an unknown AppKey", async () => {
    // Whatever an earlier check with the good credential left behind.
    await pipeline.check();
    await pipeline.addCertificate(oppo, { ...app, masterSecret: "0".repeat(32) });
    const { record } = await pipeline.check();
    expect(record).toMatchObject({ verdict: "rejected", code: "oppo_sign", class: "credential" });
    expectExplained(record);
    await pipeline.addCertificate(oppo, { ...app, appKey: "0".repeat(32) });
    expect((await pipeline.check()).record.code).toBe("oppo_app_key");
  });

  it("a clock that is 11 minutes off", async () => {
    fake.clock = Date.now;
    ahead = 660_000;
    const { record } = await pipeline.check();
    expectClockOffset(record, "oppo_clock", 660);
  });

  it("a channel that is not registered at OPPO", async () => {
    await pipeline.addCertificate(oppo, { ...app, channelId: "other" });
    expect((await pipeline.check()).record.code).toBe("oppo_channel");
  });

  it("another app's token", async () => {
    await pipeline.addDevice(oppo, fake.makeToken(fake.makeApp().appKey));
    expect((await pipeline.check()).record).toMatchObject({
      code: "oppo_token_invalid",
      tokenDead: false,
    });
  });
});

describeAccessTokens(
  "OPPO",
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
      fake.forced = oppoError(11, "Invalid Auth Token");
    },
    echo: (text) => {
      fake.forced = oppoError(41, text);
    },
    secrets: [app.masterSecret, token],
  }),
  { used: 86_000_000, renewed: 86_200_000, refused: "oppo_auth_token" },
);

describe("what is seen without asking", () => {
  it.each([
    [{ masterSecret: "x" }, "oppo_secret_shape", "warning"],
    [{ appKey: "x" }, "oppo_key_shape", "warning"],
    [{ appKey: "same", masterSecret: "same" }, "oppo_secret_is_key", "error"],
  ])("%j is %s", async (change, code, severity) => {
    const { findings, sender } = await open({ ...app, ...change });
    expect(findings[0]).toMatchObject({ code, severity });
    expect(sender === undefined).toBe(severity === "error");
  });

  it("shows no secret of the credential", async () => {
    expect(JSON.stringify((await open(app)).summary)).not.toContain(app.masterSecret);
  });
});

it("ends a dry run after the auth token, because OPPO offers none", async () => {
  const { record } = await pipeline.check({ dryRun: true });
  expectAuthorizedOnly(record);
  expect(fake.shown).toEqual([]);
});

describeFaults(
  "OPPO",
  async () => ({ pipeline, sending: mainland, authorizing: mainland }),
  "answer_unreadable",
);
