/** A deployment in which something has happened, with the tests' fakes behind it. */

import { startWorker, testSettings } from "../../test/support/worker.ts";
import { Apple, startApns } from "../../test/vendors/apns.ts";
import { startFakeTencent } from "../../test/vendors/tencent/fake.ts";

const TOPIC = "com.example.app";
const WEBHOOK_TOKEN = "callback-token";
/** Each has a phone. */
export const USERS = ["alice", "bob", "carol", "dave"] as const;
/** Has a phone whose token Apple no longer knows. */
export const REFUSED_USER = "erin";
/** Known to Tencent, and logged in on nothing. */
export const ABSENT_USER = "frank";
/** An app without anything. */
export const EMPTY_APP = 1_400_000_777;

/** A token belongs to one user at a time. */
export const tokenOf = (number: number): string =>
  (0x8b0c7d2f4e6a1 + number * 0x9e3779b97).toString(16).padEnd(16, "b3c5d").repeat(4);

export type Deployment = Awaited<ReturnType<typeof startDeployment>>;

export async function startDeployment() {
  const apple = new Apple();
  const key = apple.makeKey();
  const apns = await startApns(apple, "production");
  const tencent = await startFakeTencent();
  const settings = { ...testSettings(), WEBHOOK_TOKEN };
  const { world } = tencent;
  world.secretKey = settings.SECRET_KEY;
  for (const user of USERS)
    world.user(
      user,
      { platform: "iPhone", status: "PushOnline" },
      { platform: "Web", status: "Online" },
    );
  world.user(ABSENT_USER);
  const server = await startWorker({
    ...settings,
    ORIGIN_OVERRIDES: JSON.stringify({
      ...JSON.parse(tencent.overrides),
      "https://api.push.apple.com": apns.origin,
    }),
  });
  world.callback = {
    url: `${server.url}/v1/webhooks/tencent/${server.sdkAppId}`,
    token: WEBHOOK_TOKEN,
  };
  const call = async (method: string, path: string, body: unknown): Promise<void> => {
    const { ok, status } = await fetch(`${server.url}/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!ok) throw new Error(`${method} ${path}: ${status}`);
  };
  const app = `/apps/${server.sdkAppId}`;
  /** Reports a device whose token Apple knows. */
  const report = (user: string, deviceId: string, token: string, model = "iPhone 17") => {
    apple.devices.set(token, { topic: TOPIC, environment: "production" });
    const device = { certificateId: "11", token, platform: "ios", model, osVersion: "26.1" };
    return call("PUT", `${app}/users/${user}/devices/${deviceId}`, device);
  };
  const { privateKey, keyId, teamId } = key;
  await call("PUT", `${app}/certificates/11`, {
    vendor: "apns",
    name: "Example iOS",
    credential: { privateKey, keyId, teamId, topic: TOPIC, environment: "production" },
  });
  for (const [number, user] of [...USERS, REFUSED_USER].entries()) {
    await report(user, "iphone", tokenOf(number));
    for (const state of ["foreground", "background"])
      await call("PUT", `${app}/users/${user}/presence/iphone`, { platform: "iPhone", state });
  }
  apple.forced.set(tokenOf(USERS.length), { status: 410, reason: "Unregistered" });
  await call("PUT", `/apps/${EMPTY_APP}`, {
    name: "Example staging",
    secretKey: "0123456789abcdef".repeat(4),
  });
  await call("POST", "/api-keys", {
    name: "build pipeline",
    scopes: ["usersig:issue"],
    userIds: ["ci-*"],
  });
  const stop = async () => {
    await server.stop();
    await apns.stop();
    await tencent.close();
  };
  return { server, tencent, call, report, stop };
}
