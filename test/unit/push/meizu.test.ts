/** Meizu through the whole pipeline, against a fake that is as strict as Meizu. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pushSentences } from "../../../worker/push/sentences.ts";
import { readAnswer } from "../../../worker/push/vendors/meizu/answer.ts";
import { meizu } from "../../../worker/push/vendors/meizu/index.ts";
import { signMeizu } from "../../../worker/push/vendors/meizu/request.ts";
import { SWITCH_OFF } from "../../../worker/push/vendors/meizu/table.ts";
import { Meizu, type MeizuApp, meizuAnswer, startMeizu } from "../../vendors/meizu.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { describeFaults } from "./fault-matrix.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";
import { casesOf, expectExplained, expectUnlisted, judge } from "./rows.ts";

const fake = new Meizu();
let servers: { send: FakeServer; query: FakeServer };
let app: MeizuApp;
let token: string;
let pipeline: Pipeline;

beforeAll(async () => {
  servers = await startMeizu(fake);
});
afterAll(async () => {
  await servers.send.stop();
  await servers.query.stop();
});

beforeEach(async () => {
  fake.forced = undefined;
  fake.forcedSwitch = undefined;
  fake.shown.length = 0;
  app = fake.makeApp();
  token = fake.makeToken(app);
  pipeline = createPipeline({
    overrides: {
      "https://server-api-push.meizu.com": servers.send.origin,
      "https://api-push.meizu.com": servers.query.origin,
    },
  });
  await pipeline.addCertificate(meizu, { ...app });
  await pipeline.addDevice(meizu, token, { platform: "android" });
});

it("signs like the vector of the reference", () => {
  const messageJson = '{"noticeBarInfo":{"title":"push check","content":"hello 世界"}}';
  expect(signMeizu({ pushIds: "RA50test", appId: "10000", messageJson }, "testAppSecret")).toBe(
    "ff1a7dbda9c8f4aa011ccabdbc742855",
  );
});

describe("a good credential and a good token", () => {
  it("is accepted and shows one notification", async () => {
    const { record } = await pipeline.check();
    expect(record).toMatchObject({
      verdict: "accepted",
      code: "push_accepted",
      vendor: { code: "200" },
    });
    expect(fake.shown.map((one) => one.token)).toEqual([token]);
    expect(record.mayStillBeDropped).toContain("meizu_drop_cap");
    expectExplained(record);
  });

  it("signs characters that a form has to encode", async () => {
    const { record } = await pipeline.check({ title: "a+b&c=d %20", body: '世界 ☂ "q" \\' });
    expect(record.verdict).toBe("accepted");
    expect(fake.shown[0]).toMatchObject({ title: "a+b&c=d %20", content: '世界 ☂ "q" \\' });
  });

  it.each(["en", "ja", "zh"] as const)("takes the usual text in %s", async (language) => {
    const { record } = await pipeline.check({ defaultText: pushSentences(language).text });
    expect(record.code).toBe("push_accepted");
  });

  it("refuses the caller's own text that Meizu would not take, before anything is sent", async () => {
    expect((await pipeline.check({ title: "x".repeat(33) })).record.code).toBe("text_too_long");
  });

  it("names other drops for private messages", async () => {
    await pipeline.addCertificate(meizu, { ...app, messageType: "private" });
    const { record } = await pipeline.check();
    expect(record.mayStillBeDropped).toContain("meizu_drop_review");
    expect(record.mayStillBeDropped).not.toContain("meizu_drop_cap");
    expectExplained(record);
  });
});

describe("every row of the table", () => {
  const cases = casesOf(meizu.table).filter(({ reason }) => reason !== SWITCH_OFF);

  it.each(cases)("$code $reason is $row.code", ({ code = "", reason, row }) => {
    const said = meizuAnswer(
      code,
      "x",
      code === "200" ? { [reason ?? "999"]: [token] } : undefined,
    );
    expect(judge(meizu, readAnswer, said)).toBe(row);
  });

  it("has every code of the reference, outside and inside of value", () => {
    const outer = cases.filter(({ code }) => code !== "200").map(({ code }) => Number(code));
    const inner = cases
      .filter(({ code }) => code === "200")
      .map(({ reason }) => Number(reason ?? 0));
    expect(outer.sort((a, b) => a - b)).toEqual([
      ...[
        500, 1001, 1003, 1005, 1006, 110000, 110001, 110002, 110003, 110004, 110009, 110010, 110019,
        110031, 110032,
      ],
      ...[110033, 110051, 110053],
    ]);
    expect(inner.sort((a, b) => a - b)).toEqual([
      0, 201, 501, 513, 518, 519, 520, 110002, 110003, 110005, 110010, 110011,
    ]);
  });

  it("stays as it is when the switch query has nothing to say", async () => {
    fake.forced = meizuAnswer("200", "", { "110010": [token] });
    fake.forcedSwitch = meizuAnswer("1003", "busy");
    const { record } = await pipeline.check();
    expect(record).toMatchObject({
      verdict: "rejected",
      code: "meizu_switch_off",
      class: "config",
    });
    expect(record.vendor?.raw).not.toContain(token);
    expectExplained(record);
  });

  it("blames nobody for a code that nobody knows, and shows it raw", async () => {
    fake.forced = meizuAnswer("119999", "brand new");
    const { record } = await pipeline.check();
    expectUnlisted(record, "brand new");
  });
});

describe("the switch query", () => {
  it("confirms that notifications are off, and shows nothing", async () => {
    fake.phones.set(token, { appId: app.appId, on: false });
    const { record } = await pipeline.check();
    expect(record).toMatchObject({
      verdict: "rejected",
      code: "meizu_switch_confirmed",
      tokenDead: false,
    });
    expect(fake.shown).toEqual([]);
    expectExplained(record);
  });

  it("contradicts a refusal when it says that they are on", async () => {
    fake.forced = meizuAnswer("200", "", { "110010": [token] });
    const { record } = await pipeline.check();
    expect(record.code).toBe("meizu_switch_contradicts");
    expectExplained(record);
  });

  it("is the dry run: read-only, signed, and about the device's own token", async () => {
    const sentBefore = servers.send.requests.length;
    const { record } = await pipeline.check({ dryRun: true });
    expect(record).toMatchObject({ verdict: "not_sent", code: "meizu_switch_on", passed: true });
    expect(servers.send.requests).toHaveLength(sentBefore);
    expect(servers.query.requests.at(-1)).toMatchObject({ method: "GET", body: "" });
    expectExplained(record);
  });

  it("finds in a dry run that notifications are off, and a dead pushId", async () => {
    fake.phones.set(token, { appId: app.appId, on: false });
    expect((await pipeline.check({ dryRun: true })).record).toMatchObject({
      code: "meizu_switch_off",
      tokenDead: false,
    });
    fake.phones.delete(token);
    expect((await pipeline.check({ dryRun: true })).record).toMatchObject({
      code: "meizu_unregistered",
      tokenDead: true,
    });
  });

  it("proves nothing by an answer without a switch", async () => {
    fake.forcedSwitch = meizuAnswer("200");
    const { record } = await pipeline.check({ dryRun: true });
    expect(record).toMatchObject({ verdict: "not_sent", code: "answer_unreadable", passed: false });
  });
});

describe("mistakes that the fake itself finds", () => {
  it.each([
    ["another AppSecret", { appSecret: "0".repeat(32) }, "meizu_sign"],
    ["another App ID", { appId: "99999" }, "meizu_app_id"],
  ])("%s", async (_, change, code) => {
    await pipeline.addCertificate(meizu, { ...app, ...change });
    const { record } = await pipeline.check();
    expect(record).toMatchObject({ verdict: "rejected", code, tokenDead: false });
  });

  it("another app's pushId, inside an answer that looks like success", async () => {
    await pipeline.addDevice(meizu, fake.makeToken(fake.makeApp()));
    expect((await pipeline.check()).record).toMatchObject({
      code: "meizu_push_id_illegal",
      tokenDead: true,
    });
  });
});

it.each([[{}], [""], [null], [{ "110003": [] }]])(
  "takes a value %j that lists nobody for a success",
  async (value) => {
    fake.forced = meizuAnswer("200", "", value);
    expect((await pipeline.check()).record.verdict).toBe("accepted");
  },
);

it("keeps the secret and the token out of the record, also when Meizu echoes them", async () => {
  fake.forced = meizuAnswer("1005", `${app.appSecret} ${token}`);
  const text = JSON.stringify((await pipeline.check()).record);
  for (const secret of [app.appSecret, token]) expect(text).not.toContain(secret);
});

it("sees without asking that App ID and AppSecret are the same", async () => {
  const { findings, sender } = await meizu.open({ appId: "123", appSecret: "123" }, 0);
  expect(findings).toMatchObject([{ code: "meizu_secret_is_id", severity: "error" }]);
  expect(sender).toBeUndefined();
});

describeFaults("Meizu", async () => ({ pipeline, sending: servers.send }));
