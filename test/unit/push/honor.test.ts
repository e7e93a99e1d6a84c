/**
 * Honor through the whole pipeline, against a fake that checks header, time, structure and token.
 */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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
import { expectAuthorizedOnly, expectExplained } from "./rows.ts";

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
    expectAuthorizedOnly(record);
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

describeFaults(
  "honor",
  async () => ({ pipeline: await prepare(), sending: servers.push, authorizing: servers.iam }),
  "honor_internal",
);
