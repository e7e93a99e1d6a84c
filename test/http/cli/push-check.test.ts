/** `sigpost push-check` against a real deployment and a strict fake. */

import { afterAll, beforeAll, expect, it } from "vitest";
import type { RunningServer } from "../../support/worker.ts";
import { startWorker, testSettings } from "../../support/worker.ts";
import { Google, type GoogleAccount, startGoogle } from "../../vendors/google.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { type CommandLine, commandLine } from "./support.ts";

const google = new Google();
let fakes: { oauth: FakeServer; fcm: FakeServer };
let server: RunningServer;
let account: GoogleAccount;
let token: string;
let cli: CommandLine;

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
  cli = commandLine(server);
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
  cli.remove();
  await server.stop();
  await fakes.oauth.stop();
  await fakes.fcm.stop();
});

const run = (...options: string[]) =>
  cli.run(["push-check", String(server.sdkAppId), "alice", "21", ...options]);

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
  const { exit, err } = await cli.run(["push-check", "1400009999", "alice", "21"]);
  expect([exit, err]).toEqual([1, expect.stringContaining("app_not_found")]);
});

it("tries a token that no device has, from a file, and shows it nowhere", async () => {
  const { exit, out, err } = await cli.run(
    ["push-check", String(server.sdkAppId), "alice", "21", "--token-file", "-", "--dry-run"],
    { input: `${google.makeToken(account)}\n` },
  );
  expect([exit, err]).toEqual([0, ""]);
  expect(out).toContain("not_sent: fcm_validate_passed");
});

it("lists the checks, and shows one again", async () => {
  const words = [String(server.sdkAppId), "alice"];
  const list = (await cli.run(["push-check", "list", ...words])).out.trim().split("\n");
  expect(list.length).toBeGreaterThanOrEqual(3);
  const [, id = "", verdict = ""] = (list.at(-1) ?? "").split("\t");
  const shown = await cli.run(["push-check", "show", ...words, id]);
  expect([shown.exit, verdict]).toEqual([0, "accepted"]);
  expect(shown.out).toMatch(/✓ certificate .*\n✓ device .*[\s\S]*accepted: push_accepted/);
});

it("gives the check as JSON alone, and its single values as variables", async () => {
  const words = [String(server.sdkAppId), "alice"];
  const json = await run("--dry-run", "--json");
  const check = JSON.parse(json.out);
  expect(check).toMatchObject({ verdict: "rejected", code: "fcm_unregistered" });
  const env = await cli.run(["push-check", "show", ...words, check.id, "--format", "env"]);
  expect(env.out).toContain("VERDICT=rejected\nCODE=fcm_unregistered\n");
});
