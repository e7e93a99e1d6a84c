/**
 * A token refused as another project's, on every runtime: the app's certificate that it belongs to
 * is named, and nothing is shown on the phone to find out.
 */

import { describe, expect, it } from "vitest";
import { newToken, usePush } from "../support/push-deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import type { GoogleAccount } from "../vendors/google.ts";

const TRIED_MAXIMUM = 5;
const OTHER_TOPIC = "com.example.other";

describe.each(RUNTIMES)("on $name", (runtime) => {
  const push = usePush(runtime, 8000);
  let next = 100;
  let accounts: GoogleAccount[] = [];

  /** So many of Google's certificates and no others; the first is the one that is checked with. */
  async function storeAccounts(count: number): Promise<number[]> {
    const { json } = await push.call("GET", "/certificates");
    for (const { certificateId, vendor } of json.certificates)
      if (vendor === "fcm") await push.call("DELETE", `/certificates/${certificateId}`);
    accounts = Array.from({ length: count }, () => push.google.makeAccount());
    const ids = accounts.map(() => next++);
    for (const [index, { file }] of accounts.entries()) {
      const body = { vendor: "fcm", name: `fcm-${index}`, credential: { serviceAccount: file } };
      expect((await push.call("PUT", `/certificates/${ids[index]}`, body)).status).toBe(201);
    }
    return ids;
  }

  async function phone(certificateId: number | undefined, token: string): Promise<string> {
    const path = `/users/u${next++}`;
    const device = { certificateId, token, platform: "android" };
    expect((await push.call("PUT", `${path}/devices/phone`, device)).status).toBe(201);
    return path;
  }

  /** The flags of what FCM was asked during a check. */
  async function checkGoogle(path: string, body: object, language = "en") {
    const { requests } = push.servers.fcm;
    const before = requests.length;
    const answer = await push.call("POST", `${path}/push-checks`, body, {
      "Accept-Language": language,
    });
    const asked = requests.slice(before).map(({ body }) => JSON.parse(body).validate_only);
    return { json: answer.json, asked };
  }

  it.each(["en", "ja", "zh"])("names the project's certificate (%s)", async (language) => {
    const [first, , owner] = await storeAccounts(3);
    const path = await phone(first, push.google.makeToken(accounts[2] as GoogleAccount));
    const { json, asked } = await checkGoogle(path, { certificateId: first }, language);
    expect(json).toMatchObject({
      verdict: "rejected",
      code: "fcm_sender_id_mismatch",
      fault: "operator",
      tokenDead: false,
      evidence: { otherCertificateId: String(owner), otherCertificate: "fcm-2" },
    });
    expect(json.cause).toContain("fcm-2");
    expect(json.remedy).toContain(String(owner));
    // The visible one, the same as a trial, then both others.
    expect(asked).toEqual([false, true, true, true]);
    expect(push.google.shown).toEqual([]);
    const { json: history } = await push.call("GET", `${path}/push-checks`);
    expect(history.checks[0].evidence.otherCertificateId).toBe(String(owner));
  });

  it("does so in a dry run, where nothing is sent at all", async () => {
    const [first, owner] = await storeAccounts(2);
    const path = await phone(first, push.google.makeToken(accounts[1] as GoogleAccount));
    const { json, asked } = await checkGoogle(path, { certificateId: first, dryRun: true });
    expect(json.evidence.otherCertificateId).toBe(String(owner));
    expect(asked.every(Boolean)).toBe(true);
  });

  it("tries a few and no more, and says nothing where none fits", async () => {
    const [first] = await storeAccounts(TRIED_MAXIMUM + 3);
    const path = await phone(first, push.google.makeToken(push.google.makeAccount()));
    const { json, asked } = await checkGoogle(path, { certificateId: first });
    expect(json.code).toBe("fcm_sender_id_mismatch");
    expect(json.evidence).not.toHaveProperty("otherCertificateId");
    expect(json.remedy).toContain("google-services.json");
    expect(asked).toEqual([false, true, ...Array(TRIED_MAXIMUM).fill(true)]);
  });

  it("says nothing where the trial passes under the refused certificate too", async () => {
    const [first] = await storeAccounts(2);
    const path = await phone(first, push.google.makeToken(accounts[1] as GoogleAccount));
    push.google.validatesAnyOwner = true;
    const { json, asked } = await checkGoogle(path, { certificateId: first });
    push.google.validatesAnyOwner = false;
    expect(json.evidence).not.toHaveProperty("otherCertificateId");
    expect(asked).toEqual([false, true]);
  });

  it("asks nobody after a refusal that is about the token alone", async () => {
    const [first] = await storeAccounts(2);
    const token = push.google.makeToken(accounts[0] as GoogleAccount);
    push.google.tokens.delete(token);
    const { json, asked } = await checkGoogle(await phone(first, token), { certificateId: first });
    expect([json.code, json.tokenDead, asked]).toEqual(["fcm_unregistered", true, [false]]);
  });

  it.each([
    ["another app", "production", "apns_device_token_not_for_topic"],
    ["another app in the other environment", "sandbox", "apns_bad_device_token"],
  ] as const)("names Apple's certificate of %s", async (_, environment, code) => {
    const owner = next++;
    const other = { ...push.apnsCredential(), topic: OTHER_TOPIC, environment };
    await push.call("PUT", `/certificates/${owner}`, { vendor: "apns", credential: other });
    const token = newToken();
    push.apple.devices.set(token, { topic: OTHER_TOPIC, environment });
    const path = await phone(11, token);
    const { json } = await push.call("POST", `${path}/push-checks`, { certificateId: 11 });
    expect(json).toMatchObject({
      verdict: "rejected",
      code,
      tokenDead: false,
      evidence: { otherCertificateId: String(owner) },
    });
    expect(json.cause).toContain(OTHER_TOPIC);
    expect(push.apple.shown).toEqual([]);
    await push.call("DELETE", `/certificates/${owner}`);
  });

  it("no secret is in any answer or the log", () => push.expectNoSecrets());
});
