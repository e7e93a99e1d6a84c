/**
 * Xiaomi through the whole pipeline, against fakes of two regions that check header, form, package,
 * channel and template.
 */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readAnswer } from "../../../worker/push/vendors/xiaomi/answer.ts";
import { xiaomi as vendor } from "../../../worker/push/vendors/xiaomi/index.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { startXiaomi, Xiaomi, type XiaomiApp, xiaomiAnswer } from "../../vendors/xiaomi.ts";
import { describeFaults } from "./fault-matrix.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";
import { answerOf, describeRows, expectExplained, type Row } from "./rows.ts";

const xiaomi = new Xiaomi();
let servers: { china: FakeServer; europe: FakeServer };
let app: XiaomiApp;
let token: string;

beforeAll(async () => {
  servers = {
    china: await startXiaomi(xiaomi, "china"),
    europe: await startXiaomi(xiaomi, "europe"),
  };
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.stop();
});
beforeEach(() => {
  xiaomi.forced.clear();
  xiaomi.shown.length = 0;
  app = xiaomi.makeApp();
  token = xiaomi.makeToken(app);
});

async function prepare(
  more: Readonly<Record<string, string>> = {},
  target = token,
): Promise<Pipeline> {
  const overrides = {
    "https://api.xmpush.xiaomi.com": servers.china.origin,
    "https://fr-api.xmpush.global.xiaomi.com": servers.europe.origin,
  };
  const pipeline = createPipeline({ overrides });
  const { appSecret, packageName } = app;
  await pipeline.addCertificate(vendor, { appSecret, packageName, region: "china", ...more });
  await pipeline.addDevice(vendor, target);
  return pipeline;
}

describe("a good AppSecret and a good token", () => {
  it("is accepted and shows one notification, without asking for an access token", async () => {
    const { record, reported } = await (await prepare()).check();
    expect(record).toMatchObject({
      verdict: "accepted",
      code: "push_accepted",
      vendor: { code: "0", messageId: "sdm11" },
    });
    expect(xiaomi.shown).toEqual([{ token, region: "china" }]);
    expect(reported.find(({ stage }) => stage === "authorize")?.code).toBe("stage_authorize_none");
    expect(record.mayStillBeDropped).toContain("xiaomi_drop_default_channel");
    expectExplained(record);
  });

  it("carries channel and template, and names what may still drop it", async () => {
    const full = { channelId: "104086", templateId: "P00001", templateParam: '{"name":"Ada"}' };
    const { record } = await (await prepare(full)).check();
    expect(record.verdict).toBe("accepted");
    expect(record.mayStillBeDropped).not.toContain("xiaomi_drop_template");
    const form = new URLSearchParams(servers.china.requests.at(-1)?.body);
    expect(form.get("extra.template_param")).toBe('{"name":"Ada"}');
    const { record: without } = await (await prepare({ channelId: "104086" })).check();
    expect(without.mayStillBeDropped).toContain("xiaomi_drop_template");
  });

  it("goes to the region's own host, and an AppSecret of another region is refused there", async () => {
    app = xiaomi.makeApp("europe");
    token = xiaomi.makeToken(app);
    expect((await (await prepare({ region: "europe" })).check()).record.verdict).toBe("accepted");
    expect(xiaomi.shown).toEqual([{ token, region: "europe" }]);
    expect((await (await prepare()).check()).record).toMatchObject({
      code: "xiaomi_auth_failed",
      class: "credential",
    });
  });

  it("a dry run sends to nobody: AppSecret, package and channel are judged, the phone left alone", async () => {
    const { record } = await (await prepare({ channelId: "104086" })).check({ dryRun: true });
    expect(record).toMatchObject({
      verdict: "not_sent",
      code: "xiaomi_probe_passed",
      passed: true,
      tokenDead: false,
    });
    expect(
      new URLSearchParams(servers.china.requests.at(-1)?.body).get("registration_id"),
    ).not.toBe(token);
    expectExplained(record);
    const wrong = await prepare({ appSecret: "5541012312312" });
    expect((await wrong.check({ dryRun: true })).record).toMatchObject({
      code: "xiaomi_auth_failed",
      passed: false,
    });
    expect(xiaomi.shown).toEqual([]);
  });
});

describe("what the fake's own checks find", () => {
  it.each([
    ["the AppKey in place of the AppSecret", { appSecret: "5541012312312" }, "xiaomi_auth_failed"],
    [
      "a package of another app",
      { packageName: "com.example.other" },
      "xiaomi_package_not_of_secret",
    ],
    ["a channel that is not registered", { channelId: "1" }, "xiaomi_channel"],
    ["a template that does not exist", { templateId: "P9" }, "xiaomi_parameter_value"],
  ])("%s", async (_, more, code) => {
    expect((await (await prepare(more)).check()).record).toMatchObject({
      verdict: "rejected",
      code,
      tokenDead: false,
    });
  });

  it("a token of another app", async () => {
    const { record } = await (await prepare({}, xiaomi.makeToken(xiaomi.makeApp()))).check();
    expect(record).toMatchObject({
      code: "xiaomi_no_valid_targets",
      class: "token",
      tokenDead: false,
    });
  });

  it("texts of 49 and 127 characters pass, longer ones are refused before anything is sent", async () => {
    const pipeline = await prepare();
    const fits = await pipeline.check({ title: "題".repeat(49), body: "文".repeat(127) });
    expect(fits.record.verdict).toBe("accepted");
    const before = servers.china.requests.length;
    for (const text of [{ title: "x".repeat(50) }, { body: "x".repeat(128) }])
      expect((await pipeline.check(text)).record).toMatchObject({
        verdict: "not_sent",
        code: "text_too_long",
      });
    expect(servers.china.requests).toHaveLength(before);
  });
});

const CODES: readonly (readonly [codes: readonly number[], string, Row[3], boolean])[] = [
  [[-1, 1, 10001, 10002, 10003, 20607, 26003, 65029], "xiaomi_internal", "transient", false],
  [[10008], "xiaomi_parameter", "payload", false],
  [[10012], "xiaomi_illegal_request", "payload", false],
  [[10016, 21305], "xiaomi_parameter_missing", "payload", false],
  [[10017], "xiaomi_parameter_value", "payload", false],
  [[10027], "xiaomi_too_often", "quota", false],
  [[10029], "xiaomi_device_illegal", "token", false],
  [[10030, 10032], "xiaomi_invalid_ids_query", "quota", false],
  [[10031, 10033], "xiaomi_blacklisted", "config", false],
  [[10034, 200001], "xiaomi_daily_quota", "quota", false],
  [[200002], "xiaomi_rate", "quota", false],
  [[10035, 10038, 10039], "xiaomi_statistics", "config", false],
  [[10036], "xiaomi_forbidden", "config", false],
  [[10037], "xiaomi_expired", "payload", false],
  [[10041], "xiaomi_moderated", "payload", false],
  [[20209, 20215, 20216, 20315], "xiaomi_topic_operation", "payload", false],
  [[20301], "xiaomi_send_failed", "token", false],
  [[21301], "xiaomi_auth_failed", "credential", false],
  [[21302], "xiaomi_token_auth", "credential", false],
  [[21303], "xiaomi_restricted", "config", false],
  [[22000, 22006, 22007], "xiaomi_app_illegal", "config", false],
  [[22022], "xiaomi_package_not_of_secret", "config", false],
  [[22102], "xiaomi_notification_refused", "config", false],
  [[26004], "xiaomi_broadcast_often", "quota", false],
  [[26005], "xiaomi_account_limit", "quota", false],
  [[26006], "xiaomi_needs_review", "config", false],
  [[27001], "xiaomi_channel", "config", false],
  [[65003], "xiaomi_device_not_found", "token", false],
  [[65006, 65007, 65008, 65010, 65017], "xiaomi_limits", "payload", false],
  [[65009], "xiaomi_too_long", "payload", false],
  [[65028, 65030, 65035, 65040, 65041], "xiaomi_other_operation", "payload", false],
  [[65036, 65037, 65038], "xiaomi_callback", "payload", false],
  [[66006], "xiaomi_registration_failed", "token", false],
  [[66007], "xiaomi_token_illegal", "token", true],
  [[66108], "xiaomi_package_mismatch", "config", false],
];

const ok = (more: object) => ({
  status: 200,
  body: JSON.stringify({ result: "ok", code: 0, description: "成功", ...more }),
});

const ROWS: readonly Row[] = [
  ...CODES.flatMap(([codes, ours, of, dead]) =>
    codes.map((code): Row => [String(code), xiaomiAnswer(code), ours, of, dead]),
  ),
  [
    "20301 for no valid targets",
    xiaomiAnswer(20301, "No valid targets!"),
    "xiaomi_no_valid_targets",
    "token",
    false,
  ],
  [
    "a success that lists our token",
    ok({ data: { id: "1", bad_regids: "t" } }),
    "xiaomi_token_listed",
    "token",
    false,
  ],
  [
    "the same in the other spelling, JSON in the JSON",
    ok({ data: '{"bad_regIds":"t"}' }),
    "xiaomi_token_listed",
    "token",
    false,
  ],
  [
    "a success that found nobody",
    ok({ reason: "No valid targets!", data: {} }),
    "xiaomi_no_valid_targets",
    "token",
    false,
  ],
  ["a new code", xiaomiAnswer(99999), "push_unlisted", "unknown", false],
  [
    "HTTP 401 without JSON",
    { status: 401, body: "<html>401</html>" },
    "push_unlisted_credential",
    "credential",
    false,
  ],
];

describeRows(vendor, [{ of: "of §7", read: readAnswer, rows: ROWS }]);

it.each([
  ["a success that gives a reason says yes and no", ok({ reason: "something", data: { id: "1" } })],
  [
    "code 0 with another result says yes and no",
    { status: 200, body: '{"result":"error","code":0}' },
  ],
  ["a page with 503", { status: 503, body: "<html>503</html>" }],
])("%s, so nobody knows", (_, answer) => {
  expect(readAnswer(answerOf(answer))).toEqual({ outcome: "unreadable" });
});

it("never shows the AppSecret or the whole device token", async () => {
  xiaomi.forced.set(token, xiaomiAnswer(20301, `No valid targets! ${token} ${app.appSecret}`));
  const text = JSON.stringify((await (await prepare()).check()).record);
  for (const secret of [app.appSecret, token]) expect(text).not.toContain(secret);
});

describeFaults("xiaomi", async () => ({ pipeline: await prepare(), sending: servers.china }));
