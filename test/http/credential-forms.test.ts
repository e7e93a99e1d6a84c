/**
 * Credentials as people paste them, on every runtime: what is stored is the same credential, and
 * it sends. Stories about pushes are in field/cases.json, the vendors' own answers in
 * test/unit/push/field-answers.ts.
 */

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newToken, TOPIC, usePush } from "../support/push-deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";

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

  it("no secret is in any answer or the log", () => push.expectNoSecrets());
});
