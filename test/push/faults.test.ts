/** What the network can do to a vendor call: the right verdict, no second send, nothing left running. */

import { getActiveResourcesInfo } from "node:process";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apns } from "../../worker/push/vendors/apns/index.ts";
import { fcm } from "../../worker/push/vendors/fcm/index.ts";
import { Apple, startApns } from "../vendors/apns.ts";
import { Google, startGoogle } from "../vendors/google.ts";
import type { FakeServer, Fault } from "../vendors/server.ts";
import { deadlineFor } from "./fault-matrix.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";

const TOKEN = "cd".repeat(32);

const apple = new Apple();
const google = new Google();
let servers: { apns: FakeServer; oauth: FakeServer; fcm: FakeServer };
let pipelines: { apns: Pipeline; fcm: Pipeline };

beforeAll(async () => {
  servers = { apns: await startApns(apple, "production"), ...(await startGoogle(google)) };
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.stop();
});

beforeEach(async () => {
  for (const server of Object.values(servers)) server.fault = undefined;
  const overrides = {
    "https://api.push.apple.com": servers.apns.origin,
    "https://oauth2.googleapis.com": servers.oauth.origin,
    "https://fcm.googleapis.com": servers.fcm.origin,
  };
  pipelines = { apns: createPipeline({ overrides }), fcm: createPipeline({ overrides }) };
  const { privateKey, keyId, teamId } = apple.makeKey();
  apple.devices.set(TOKEN, { topic: "com.example.app", environment: "production" });
  const credential = { privateKey, keyId, teamId, topic: "com.example.app", environment: "production" };
  await pipelines.apns.addCertificate(apns, credential);
  await pipelines.apns.addDevice(apns, TOKEN);
  const account = google.makeAccount();
  await pipelines.fcm.addCertificate(fcm, { serviceAccount: account.file });
  await pipelines.fcm.addDevice(fcm, google.makeToken(account));
});

/** What each fault must lead to when it hits the send itself. */
const MATRIX: readonly (readonly [Fault, verdict: string, codes: RegExp])[] = [
  ["reset-before-headers", "unknown", /^network_lost$/],
  ["reset-after-headers", "unknown", /^network_lost$/],
  ["hang", "unknown", /^network_timeout$/],
  ["garbage", "unknown", /^answer_unreadable$/],
  ["html-500", "unknown", /^answer_unreadable$/],
  ["huge", "unknown", /^answer_too_large$/],
  ["redirect", "unknown", /^answer_redirected$/],
  ["drip", "unknown", /^network_timeout$/],
];

const timers = () => getActiveResourcesInfo().filter((name) => name === "Timeout").length;

describe.each(["apns", "fcm"] as const)("%s, sending", (name) => {
  it.each(MATRIX)("%s is %s", async (fault, verdict, codes) => {
    await pipelines[name].check({ dryRun: true });
    servers[name].fault = fault;
    const before = servers[name].requests.length;
    const timersBefore = timers();
    const { record } = await pipelines[name].check({ deadlineMs: deadlineFor(fault) });
    expect(record.verdict).toBe(verdict);
    expect(record.code).toMatch(codes);
    expect(record.tokenDead).toBe(false);
    expect(servers[name].requests.length - before).toBe(1);
    // The fake's own drip is a timer too, until its connection is gone.
    if (fault !== "drip" && fault !== "reset-after-headers") expect(timers()).toBeLessThanOrEqual(timersBefore);
  });

  it("a refused connection certainly sent nothing", async () => {
    const gone = await startApns(apple, "production");
    await gone.stop();
    const overrides = Object.fromEntries(
      ["https://api.push.apple.com", "https://fcm.googleapis.com"].map((origin) => [origin, gone.origin]),
    );
    const { deps } = createPipeline({
      overrides: { "https://oauth2.googleapis.com": servers.oauth.origin, ...overrides },
    });
    Object.assign(pipelines[name].deps, { outbound: deps.outbound });
    const { record } = await pipelines[name].check();
    expect(record).toMatchObject({ verdict: "not_sent", code: "network_refused", class: "network" });
  });
});

describe("fcm, authorizing: nothing was sent, whatever happens", () => {
  it.each(MATRIX)("%s", async (fault, _, codes) => {
    servers.oauth.fault = fault;
    const before = servers.fcm.requests.length;
    const { record } = await pipelines.fcm.check({ deadlineMs: deadlineFor(fault) });
    expect(record.verdict).toBe("not_sent");
    if (fault === "html-500") expect(record.code).toBe("fcm_oauth_unavailable");
    else expect(record.code).toMatch(codes);
    expect(servers.fcm.requests).toHaveLength(before);
  });
});

it("says what a local workerd cannot do when an HTTP/2 host stays silent", async () => {
  Object.assign(pipelines.apns.deps, { outgoingHttp2: "when_deployed" });
  servers.apns.fault = "reset-before-headers";
  const { record } = await pipelines.apns.check({ deadlineMs: deadlineFor("reset-before-headers") });
  expect(record).toMatchObject({ verdict: "unknown", code: "network_http_version" });
});
