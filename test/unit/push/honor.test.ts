/**
 * Honor through the whole pipeline, against a fake that checks header, time, structure and token.
 */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Authorization } from "../../../worker/push/vendor.ts";
import { readAnswer } from "../../../worker/push/vendors/honor/answer.ts";
import { oauth } from "../../../worker/push/vendors/honor/authorization.ts";
import { honor as vendor } from "../../../worker/push/vendors/honor/index.ts";
import {
  Honor,
  type HonorApp,
  honorAnswer,
  honorOverrides,
  startHonor,
} from "../../vendors/honor.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { describeAccessTokens } from "./access-tokens.ts";
import { describeFaults } from "./fault-matrix.ts";
import { createPipeline, type Pipeline, type PipelineOptions } from "./pipeline.ts";
import { answerOf, describeRows, expectExplained, type Row } from "./rows.ts";

const honor = new Honor();
let servers: { iam: FakeServer; push: FakeServer };
let app: HonorApp;
let token: string;

beforeAll(async () => {
  servers = await startHonor(honor);
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.stop();
});
beforeEach(() => {
  honor.forced.clear();
  honor.forcedOauth = undefined;
  honor.accessTokens.clear();
  honor.shown.length = 0;
  honor.minted = 0;
  honor.now = Date.now;
  app = honor.makeApp();
  token = honor.makeToken(app);
});

async function prepare(
  more: Partial<HonorApp> = {},
  options: Partial<PipelineOptions> = {},
  target = token,
): Promise<Pipeline> {
  const pipeline = createPipeline({ overrides: honorOverrides(servers), ...options });
  await pipeline.addCertificate(vendor, { ...app, ...more });
  await pipeline.addDevice(vendor, target);
  return pipeline;
}

describe("a good app and a good token", () => {
  it("is accepted and shows one notification", async () => {
    const { record } = await (await prepare()).check();
    expect(record).toMatchObject({
      verdict: "accepted",
      code: "push_accepted",
      vendor: { code: "200" },
    });
    expect(honor.shown).toEqual([token]);
    expect(record.mayStillBeDropped).toContain("honor_drop_marketing");
    expectExplained(record);
  });

  it("ends a dry run after the authorization, because Honor has none", async () => {
    const before = servers.push.requests.length;
    const { record } = await (await prepare()).check({ dryRun: true });
    expect(record).toMatchObject({
      verdict: "not_sent",
      code: "push_dry_run_authorized",
      passed: true,
    });
    expect(servers.push.requests).toHaveLength(before);
  });
});

describeAccessTokens(
  "Honor",
  async () => {
    let now = Date.now();
    honor.now = () => now;
    return {
      pipeline: await prepare({}, { clock: () => now }),
      minted: () => honor.minted,
      latest: () => [...honor.accessTokens.keys()].at(-1) ?? "",
      forget: () => honor.accessTokens.clear(),
      shown: () => honor.shown.length,
      advance: (milliseconds) => {
        now += milliseconds;
      },
      refuseAll: () => honor.forced.set(token, honorAnswer(200, 80200003)),
      echo: (text) =>
        honor.forced.set(token, honorAnswer(200, 80100003, text, { failTokens: [token] })),
      secrets: [app.clientSecret, token],
    };
  },
  { used: 3_290_000, renewed: 3_310_000, refused: "honor_likely_access_token" },
);

describe("what the fake's own checks find", () => {
  it.each([
    [
      "a secret of another app",
      () => ({ clientSecret: honor.makeApp().clientSecret }),
      "honor_oauth_client",
      false,
    ],
    [
      "a Client ID that does not exist",
      () => ({ clientId: "nobody" }),
      "honor_oauth_client",
      false,
    ],
    ["an App ID that does not exist", () => ({ appId: "1" }), "honor_app_unknown", false],
    [
      "an App ID of another app",
      () => ({ appId: honor.makeApp().appId }),
      "honor_auth_refused",
      false,
    ],
    ["an App ID that is a package name", () => ({ appId: "com.example.app" }), "honor_path", false],
  ])("%s", async (_, more, code, tokenDead) => {
    const { record } = await (await prepare(more())).check();
    expect(record).toMatchObject({ verdict: "rejected", code, tokenDead });
  });

  it.each([
    [
      "a token that has expired, inside a success",
      () => honor.makeToken(app, { expired: true }),
      "honor_token_expired",
      true,
    ],
    [
      "a token of another app, inside a success",
      () => honor.makeToken(honor.makeApp()),
      "honor_token_refused",
      false,
    ],
    ["a token that nobody knows", () => `BAEA${"x".repeat(60)}`, "honor_all_tokens_invalid", false],
  ])("%s", async (_, make, code, tokenDead) => {
    const { record } = await (await prepare({}, {}, make())).check();
    expect(record).toMatchObject({ verdict: "rejected", code, class: "token", tokenDead });
    expect(honor.shown).toEqual([]);
  });

  it("a server whose clock is an hour behind", async () => {
    const pipeline = await prepare({}, { clock: () => Date.now() - 3_600_000 });
    const { record } = await pipeline.check();
    expect(record).toMatchObject({ code: "honor_timestamp_invalid", class: "payload" });
    expect(Math.abs(Number(record.evidence.clockOffset) + 3600)).toBeLessThan(5);
  });

  it("a text that makes the message larger than 4,096 bytes", async () => {
    const { record } = await (await prepare()).check({ body: "推".repeat(1000) });
    expect(record.code).toBe("honor_too_large");
  });
});

const success = (data: object, code: number = 200) => honorAnswer(200, code, "success", data);

const ROWS: readonly Row[] = [
  [
    "200 with the token in expireTokens",
    success({ sendResult: true, expireTokens: ["t"] }),
    "honor_token_expired",
    "token",
    true,
  ],
  [
    "200 with the token in failTokens",
    success({ sendResult: true, failTokens: ["t"] }),
    "honor_token_refused",
    "token",
    false,
  ],
  [
    "80100000 with the token in failTokens",
    honorAnswer(200, 80100000, "x", { failTokens: ["t"] }),
    "honor_token_refused",
    "token",
    false,
  ],
  ["80100000 alone", honorAnswer(200, "80100000"), "honor_token_refused", "token", false],
  ["200 that did not send", success({ sendResult: false }), "honor_not_sent", "token", false],
  [
    "80000000 that did not send",
    success({ sendResult: false }, 80000000),
    "honor_not_sent",
    "token",
    false,
  ],
  ["10001", honorAnswer(200, 10001), "honor_timestamp_missing", "payload", false],
  ["10205", honorAnswer(200, 10205), "honor_app_unknown", "config", false],
  ["10207", honorAnswer(200, 10207), "honor_timestamp_invalid", "payload", false],
  ["10300", honorAnswer(200, 10300), "honor_token_empty", "payload", false],
  ["80100003", honorAnswer(200, 80100003), "honor_structure", "payload", false],
  ["80200020", honorAnswer(200, 80200020), "honor_receipt", "config", false],
  ["80200022", honorAnswer(200, 80200022), "honor_message_right", "config", false],
  ["80200047", honorAnswer(200, 80200047), "honor_test_limit", "quota", false],
  ["80200050", honorAnswer(200, 80200050), "honor_marketing_image", "payload", false],
  ["80200056", honorAnswer(400, 80200056), "honor_moderated", "payload", false],
  ["80300006", honorAnswer(200, 80300006), "honor_token_twice", "payload", false],
  ["80300007", honorAnswer(200, 80300007), "honor_all_tokens_invalid", "token", false],
  ["80300008", honorAnswer(200, 80300008), "honor_too_large", "payload", false],
  ["80300010", honorAnswer(200, 80300010), "honor_too_many_tokens", "payload", false],
  ["80200001", honorAnswer(200, 80200001), "honor_likely_auth", "credential", false],
  ["80200003", honorAnswer(200, 80200003), "honor_likely_access_token", "credential", false],
  ["80100001", honorAnswer(200, 80100001), "honor_likely_parameter", "payload", false],
  ["80100004", honorAnswer(200, 80100004), "honor_likely_parameter", "payload", false],
  ["80100013", honorAnswer(200, 80100013), "honor_likely_parameter", "payload", false],
  ["80300002", honorAnswer(200, 80300002), "honor_likely_not_enabled", "config", false],
  ["80300011", honorAnswer(200, 80300011), "honor_likely_priority", "config", false],
  ["80600003", honorAnswer(200, 80600003), "honor_likely_internal", "transient", false],
  ["81000001", honorAnswer(200, 81000001), "honor_likely_internal", "transient", false],
  ["code 401 in a 200", honorAnswer(200, 401), "honor_auth_refused", "credential", false],
  ["code 403", honorAnswer(403, 403), "honor_auth_refused", "credential", false],
  ["code 400", honorAnswer(200, 400), "honor_parameter", "payload", false],
  ["code 404", honorAnswer(200, 404), "honor_path", "config", false],
  ["code 500", honorAnswer(200, 500), "honor_internal", "transient", false],
  ["code 502", honorAnswer(502, 502), "honor_internal", "transient", false],
  ["code 503", honorAnswer(503, 503), "honor_busy", "quota", false],
  ["HTTP 401 alone", { status: 401, body: "" }, "honor_auth_refused", "credential", false],
  ["HTTP 403 alone", { status: 403, body: "" }, "honor_auth_refused", "credential", false],
  [
    "HTTP 401 in JSON of another kind",
    { status: 401, body: "{}" },
    "honor_auth_refused",
    "credential",
    false,
  ],
  [
    "HTTP 401 with a page",
    { status: 401, body: "<html>401</html>" },
    "answer_of_proxy",
    "network",
    false,
  ],
  [
    "HTTP 403 with a page",
    { status: 403, body: "<html>403</html>" },
    "answer_of_proxy",
    "network",
    false,
  ],
  ["HTTP 400 alone", { status: 400, body: "" }, "honor_parameter", "payload", false],
  ["HTTP 404 alone", { status: 404, body: "<html>404</html>" }, "honor_path", "config", false],
  ["HTTP 503 alone", { status: 503, body: "" }, "honor_busy", "quota", false],
  ["HTTP 500 with a new code", honorAnswer(500, 99), "honor_internal", "transient", false],
  ["a new code", honorAnswer(200, 80299999), "push_unlisted", "unknown", false],
];

const OAUTH_ROWS = ["invalid_client", "unauthorized_client"].map((error): Row => {
  const body = JSON.stringify({
    error,
    error_description: "Invalid client or Invalid client credentials",
  });
  return [error, { status: 401, body }, "honor_oauth_client", "credential", false];
});

const { read: readAccessToken } = oauth("client", "secret") as Extract<
  Authorization,
  { kind: "exchanged" }
>;
describeRows(vendor, [
  { of: "of §6", read: readAnswer, rows: ROWS },
  { of: "of the token service", read: readAccessToken, rows: OAUTH_ROWS },
]);

it.each([
  ["Honor's own 401", { status: 401, body: "{}" }, 2],
  ["80200003", honorAnswer(200, 80200003), 2],
  ["a page with 401, which Honor did not write", { status: 401, body: "<html>401</html>" }, 1],
  ["a page with 403", { status: 403, body: "<html>403</html>" }, 1],
])("%s: asks with a new access token only where Honor itself refused", async (_, answer, times) => {
  honor.forced.set(token, answer);
  const pipeline = await prepare();
  const before = servers.push.requests.length;
  await pipeline.check();
  expect(servers.push.requests.length - before).toBe(times);
});

it.each([
  ["80000000 without data is a success", honorAnswer(200, 80000000), "accepted"],
  ["a bare 200 could have been written by anybody", honorAnswer(200, 200), "unreadable"],
  [
    "a page in place of JSON with 503 may come after the message was taken",
    { status: 503, body: "<html>" },
    "unreadable",
  ],
])("%s", (_, answer, outcome) => {
  expect(readAnswer(answerOf(answer)).outcome).toBe(outcome);
});

describeFaults(
  "honor",
  async () => ({ pipeline: await prepare(), sending: servers.push, authorizing: servers.iam }),
  "honor_internal",
);
