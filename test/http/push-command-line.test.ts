/** `sigpost push-check` against a real deployment and a strict fake. */

import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { RunningServer } from "../support/worker.ts";
import { startWorker, testSettings } from "../support/worker.ts";
import { Google, type GoogleAccount, startGoogle } from "../vendors/google.ts";
import type { FakeServer } from "../vendors/server.ts";

const google = new Google();
let fakes: { oauth: FakeServer; fcm: FakeServer };
let server: RunningServer;
let account: GoogleAccount;
let token: string;

async function put(path: string, body: object): Promise<number> {
  const headers = {
    Authorization: `Bearer ${server.adminKey}`,
    "Content-Type": "application/json",
  };
  const url = `${server.url}/v1/apps/${server.sdkAppId}${path}`;
  const answer = await fetch(url, { method: "PUT", headers, body: JSON.stringify(body) });
  await answer.text();
  return answer.status;
}

beforeAll(async () => {
  fakes = await startGoogle(google);
  const overrides = {
    "https://oauth2.googleapis.com": fakes.oauth.origin,
    "https://fcm.googleapis.com": fakes.fcm.origin,
  };
  server = await startWorker({ ...testSettings(), ORIGIN_OVERRIDES: JSON.stringify(overrides) });
  account = google.makeAccount("example-app");
  token = google.makeToken(account);
  expect(
    await put("/certificates/21", { vendor: "fcm", credential: { serviceAccount: account.file } }),
  ).toBe(201);
  expect(
    await put("/users/alice/devices/pixel", { certificateId: 21, token, platform: "android" }),
  ).toBe(201);
});
afterAll(async () => {
  await server.stop();
  await fakes.oauth.stop();
  await fakes.fcm.stop();
});

function run(...options: string[]): Promise<{ exit: number | null; out: string; err: string }> {
  const words = ["cli/main.ts", "push-check", String(server.sdkAppId), "alice", "21", ...options];
  const env = {
    PATH: process.env.PATH ?? "",
    SIGPOST_URL: server.url,
    SIGPOST_KEY: server.adminKey,
  };
  const child = spawn(process.execPath, words, { env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  return new Promise((resolve) => child.once("close", (exit) => resolve({ exit, out, err })));
}

it("prints the stages and the verdict, and ends with 0", async () => {
  const { exit, out, err } = await run();
  expect([exit, err]).toEqual([0, ""]);
  expect(out).toMatch(/✓ certificate .*\n✓ device .*\n✓ credential .*\n✓ authorize .*\n✓ send /);
  expect(out).toContain("accepted: push_accepted");
  expect(out).not.toContain(token);
});

it("ends with 0 after a dry run that went well, and sends nothing", async () => {
  const before = google.shown.length;
  const { exit, out } = await run("--dry-run");
  expect([exit, google.shown.length]).toEqual([0, before]);
  expect(out).toContain("not_sent: fcm_validate_passed");
});

it("ends with 1 after a refusal, with cause and remedy", async () => {
  google.tokens.delete(token);
  const { exit, out } = await run();
  expect(exit).toBe(1);
  expect(out).toContain("rejected: fcm_unregistered");
  expect(out).toContain("The token is marked as dead.");
});

it("ends with 1 and the service's sentence when the app does not exist", async () => {
  const words = ["cli/main.ts", "push-check", "1400009999", "alice", "21"];
  const env = {
    PATH: process.env.PATH ?? "",
    SIGPOST_URL: server.url,
    SIGPOST_KEY: server.adminKey,
  };
  const child = spawn(process.execPath, words, { env });
  let err = "";
  child.stderr.on("data", (chunk) => (err += chunk));
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(1);
  expect(err).toContain("app_not_found");
});
