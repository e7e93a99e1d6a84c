/**
 * What the network can do to a call of APNs or FCM. The other vendors' tests do the same beside
 * their own.
 */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apns } from "../../../worker/push/vendors/apns/index.ts";
import { fcm } from "../../../worker/push/vendors/fcm/index.ts";
import { Apple, startApns } from "../../vendors/apns.ts";
import { Google, startGoogle } from "../../vendors/google.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { describeFaults } from "./fault-matrix.ts";
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
  const credential = {
    privateKey,
    keyId,
    teamId,
    topic: "com.example.app",
    environment: "production",
  };
  await pipelines.apns.addCertificate(apns, credential);
  await pipelines.apns.addDevice(apns, TOKEN);
  const account = google.makeAccount();
  await pipelines.fcm.addCertificate(fcm, { serviceAccount: account.file });
  await pipelines.fcm.addDevice(fcm, google.makeToken(account));
});

describeFaults("apns", async () => ({ pipeline: pipelines.apns, sending: servers.apns }));
describeFaults(
  "fcm",
  async () => ({ pipeline: pipelines.fcm, sending: servers.fcm, authorizing: servers.oauth }),
  "fcm_oauth_unavailable",
);

describe.each(["apns", "fcm"] as const)("%s", (name) => {
  it("a refused connection certainly sent nothing", async () => {
    const gone = await startApns(apple, "production");
    await gone.stop();
    const overrides = Object.fromEntries(
      ["https://api.push.apple.com", "https://fcm.googleapis.com"].map((origin) => [
        origin,
        gone.origin,
      ]),
    );
    const { deps } = createPipeline({
      overrides: { "https://oauth2.googleapis.com": servers.oauth.origin, ...overrides },
    });
    Object.assign(pipelines[name].deps, { outbound: deps.outbound });
    const { record } = await pipelines[name].check();
    expect(record).toMatchObject({
      verdict: "not_sent",
      code: "network_refused",
      class: "network",
    });
  });
});

it("says what a local workerd cannot do when an HTTP/2 host stays silent", async () => {
  Object.assign(pipelines.apns.deps, { outgoingHttp2: "when_deployed" });
  servers.apns.fault = "reset-before-headers";
  const { record } = await pipelines.apns.check({ deadlineMs: 10_000 });
  expect(record).toMatchObject({ verdict: "unknown", code: "network_http_version" });
});
