/**
 * Stories about pushes out of public questions, on every runtime: what a certificate becomes, and
 * what a check with it says. The vendors' own answers are in test/unit/push/field-answers.ts.
 */

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newToken, TOPIC, usePush } from "../support/push-deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { fcmDetail, fcmError, infoDetail } from "../vendors/google.ts";

describe.each(RUNTIMES)("on $name", (runtime) => {
  const push = usePush(runtime);
  let next = 100;

  async function store(vendor: string, credential: object) {
    const certificateId = String(next++);
    const put = await push.call("PUT", `/certificates/${certificateId}`, { vendor, credential });
    return { certificateId, put };
  }

  async function check(certificateId: string, token: string) {
    const path = `/users/u${randomUUID().slice(0, 8)}`;
    const device = await push.call("PUT", `${path}/devices/phone`, { certificateId, token });
    expect(device.status).toBe(201);
    const { json } = await push.call("POST", `${path}/push-checks`, { certificateId });
    return json;
  }

  const serviceAccount = () => {
    const account = push.google.makeAccount();
    return { account, credential: { serviceAccount: account.file } };
  };

  it("P01: a token of Xcode's and a certificate for production", async () => {
    const { certificateId } = await store("apns", push.apnsCredential());
    // The first connections to both hosts take the longest; the deadline of a check is for all.
    await check(certificateId, newToken());
    const token = newToken();
    push.apple.devices.set(token, { topic: TOPIC, environment: "sandbox" });
    const json = await check(certificateId, token);
    expect(json).toMatchObject({ code: "apns_token_of_sandbox", fault: "operator" });
  });

  it("P06: a VoIP token and the plain topic", async () => {
    const token = newToken();
    push.apple.devices.set(token, { topic: `${TOPIC}.voip`, environment: "production" });
    const json = await check("11", token);
    expect(json.code).toBe("apns_device_token_not_for_topic");
    expect(json.cause + json.remedy).toMatch(/voip/i);
  });

  it("P07: Key ID and Team ID in each other's place", async () => {
    const { keyId, teamId, ...rest } = push.apnsCredential();
    const { certificateId } = await store("apns", { ...rest, keyId: teamId, teamId: keyId });
    const json = await check(certificateId, newToken());
    expect(json).toMatchObject({ code: "apns_invalid_provider_token", fault: "operator" });
    expect(json.cause).toContain("Key ID and Team ID");
  });

  it.each([
    [
      "P08",
      fcmError(403, "PERMISSION_DENIED", "SenderId mismatch", [fcmDetail("SENDER_ID_MISMATCH")]),
      "fcm_sender_id_mismatch",
    ],
    [
      "P10",
      fcmError(403, "PERMISSION_DENIED", "It has not been used in project 123 before.", [
        infoDetail("SERVICE_DISABLED"),
      ]),
      "fcm_service_disabled",
    ],
  ])("%s: Google's 403", async (_, forced, code) => {
    const { account, credential } = serviceAccount();
    const { certificateId } = await store("fcm", credential);
    const token = push.google.makeToken(account);
    push.google.forced.set(token, forced);
    expect(await check(certificateId, token)).toMatchObject({ code, fault: "operator" });
  });

  it.each([
    ["P24: real line breaks", (file: string) => file.replaceAll("\\n", "\n"), "line break"],
    ["P29: line ends escaped twice", (file: string) => file.replaceAll("\\n", "\\\\n"), undefined],
    ["base64", (file: string) => Buffer.from(file).toString("base64"), "base64"],
  ])("%s: the certificate is stored, told about, and sends", async (_, change, told) => {
    const { account, credential } = serviceAccount();
    const { certificateId, put } = await store("fcm", {
      serviceAccount: change(credential.serviceAccount),
    });
    expect(put.status).toBe(201);
    const causes = put.json.findings.map(({ cause }: { cause: string }) => cause).join(" ");
    if (told) expect(causes).toContain(told);
    const json = await check(certificateId, push.google.makeToken(account));
    expect(json.verdict).toBe("accepted");
    // The same as of the plain file: what is kept is the credential, not its wrapping.
    const plain = JSON.stringify(JSON.parse(credential.serviceAccount));
    const { put: again } = await store("fcm", { serviceAccount: plain });
    if (told === "base64") expect(again.json.fingerprint).toBe(put.json.fingerprint);
  });

  it("P26: a .p8 file in base64 is stored, told about, and sends", async () => {
    const { privateKey, ...rest } = push.apnsCredential();
    const encoded = Buffer.from(privateKey).toString("base64");
    const { certificateId, put } = await store("apns", { ...rest, privateKey: encoded });
    expect(put.status).toBe(201);
    expect(put.json.findings[0].cause).toContain("base64");
    const token = newToken();
    push.apple.devices.set(token, { topic: TOPIC, environment: "production" });
    expect((await check(certificateId, token)).verdict).toBe("accepted");
  });

  it("P28: google-services.json is named", async () => {
    const { put } = await store("fcm", {
      serviceAccount: '{"project_info":{"project_id":"x"},"client":[]}',
    });
    expect(put.status).toBe(422);
    expect(put.json.detail).toContain("google-services");
  });

  it("no secret is in any answer or the log", () => push.expectNoSecrets());
});
