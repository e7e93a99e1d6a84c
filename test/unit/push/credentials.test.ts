/** What the offline look at a credential says about the files that people really paste. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFields } from "../../../worker/push/credential.ts";
import { otherOwners } from "../../../worker/push/token-shapes.ts";
import { apns } from "../../../worker/push/vendors/apns/index.ts";
import { fcm } from "../../../worker/push/vendors/fcm/index.ts";
import { PushFiles } from "../../support/push-files.ts";
import { Google } from "../../vendors/google.ts";

let folder: string;
const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), "utf8");
const openssl = (...args: string[]) =>
  execFileSync("openssl", args, { stdio: "ignore", cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sigpost-keys-"));
  openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "sec1.pem");
  openssl("pkcs8", "-topk8", "-nocrypt", "-in", "sec1.pem", "-out", "key.p8");
  openssl("pkcs8", "-topk8", "-in", "sec1.pem", "-out", "encrypted.pem", "-passout", "pass:secret");
  openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", "rsa.p8");
  openssl("ecparam", "-name", "secp384r1", "-genkey", "-noout", "-out", "p384.sec1");
  openssl("pkcs8", "-topk8", "-nocrypt", "-in", "p384.sec1", "-out", "p384.p8");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FIELDS = {
  keyId: "ABCDEFGHIJ",
  teamId: "KLMNOPQRST",
  topic: "com.example.app",
  environment: "sandbox",
};
const codes = async (fields: Record<string, string>) =>
  (await apns.open(fields, 0)).findings.map(({ code }) => code);

describe("an APNs key", () => {
  it.each([
    ["as Apple gives it", (text: string) => text],
    ["with Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["with \\n written out, as out of a JSON file", (text: string) => text.replaceAll("\n", "\\n")],
    ["on one line", (text: string) => text.replaceAll("\n", " ")],
    ["without its BEGIN and END lines", (text: string) => text.replace(/-----[^-]+-----/g, "")],
  ])("is taken %s", async (_, change) => {
    const { findings, sender, summary } = await apns.open(
      { ...FIELDS, privateKey: change(read("key.p8")) },
      0,
    );
    expect(findings).toEqual([]);
    expect(sender).toBeDefined();
    expect(summary).toEqual(FIELDS);
  });

  it.each([
    ["sec1.pem", "apns_key_is_sec1"],
    ["encrypted.pem", "apns_key_encrypted"],
    ["rsa.p8", "apns_key_not_p256"],
    ["p384.p8", "apns_key_not_p256"],
  ])("%s is named", async (file, code) => {
    const { findings, sender } = await apns.open({ ...FIELDS, privateKey: read(file) }, 0);
    expect(findings).toMatchObject([{ code, severity: "error" }]);
    expect(sender).toBeUndefined();
  });

  it("in the format of OpenSSL is named without its label too", async () => {
    for (const [file, code] of [
      ["sec1.pem", "apns_key_is_sec1"],
      ["encrypted.pem", "apns_key_encrypted"],
    ] as const)
      expect(
        await codes({ ...FIELDS, privateKey: read(file).replace(/-----[^-]+-----/g, "") }),
      ).toEqual([code]);
  });

  it("that is no key at all is named", async () => {
    expect(await codes({ ...FIELDS, privateKey: "hello" })).toEqual(["apns_key_not_pem"]);
  });

  it.each([
    [{ keyId: "abc" }, "apns_key_id_shape"],
    [{ teamId: "KLMNOPQRS" }, "apns_team_id_shape"],
    [{ teamId: "ABCDEFGHIJ" }, "apns_team_is_key"],
    [{ topic: "app" }, "apns_topic_shape"],
    [{ topic: "com.example.*" }, "apns_topic_shape"],
    [{ topic: "com.example.app.voip" }, "apns_topic_suffix"],
  ])("with %j is %s", async (change, code) => {
    expect(await codes({ ...FIELDS, privateKey: read("key.p8"), ...change })).toEqual([code]);
  });

  it("loses the line feed that is the classic cause of a 403", () => {
    const fields = readFields(apns, { ...FIELDS, privateKey: "x", keyId: "ABCDEFGHIJ\n" });
    expect(fields).toMatchObject({ keyId: "ABCDEFGHIJ" });
  });
});

describe("a certificate in place of an APNs key", () => {
  const files = new PushFiles();
  let p12: Buffer;
  let pem: string;
  beforeAll(() => {
    pem = files.certificate("push");
    files.certificate("small", undefined, undefined, { key: "ec" });
    p12 = files.p12("small");
  });
  afterAll(() => files.remove());
  const asText = (file: Uint8Array) => Buffer.from(file).toString("base64");
  const bare = (text: string) => text.replace(/-----[^-]+-----/g, "");

  it.each([
    ["in base64", () => asText(p12)],
    ["with line ends", () => asText(p12).replace(/.{64}/g, "$&\r\n")],
    ["as a data URL", () => `data:application/x-pkcs12;base64,${asText(p12)}`],
    ["with a label", () => `-----BEGIN PKCS12-----\n${asText(p12)}\n-----END PKCS12-----`],
    [
      "of indefinite length (X.690 §8.1.3.6)",
      () => asText(Buffer.concat([Buffer.from([0x30, 0x80]), p12.subarray(4)])),
    ],
  ])("a .p12 %s is named", async (_, text) => {
    expect(await codes({ ...FIELDS, privateKey: text() })).toEqual(["apns_key_is_p12"]);
  });

  it("a .p12 is named wherever it is cut off, and never taken for a key", async () => {
    for (let length = 1; length < p12.length; length++) {
      const [code, ...more] = await codes({
        ...FIELDS,
        privateKey: asText(p12.subarray(0, length)),
      });
      expect(more).toEqual([]);
      // Sequence, its length in three bytes, version: what is shorter says nothing yet.
      if (length >= 7) expect(code).toBe("apns_key_is_p12");
      else expect(code).toMatch(/^apns_key_not_/);
    }
  });

  it.each([
    ["as PEM", () => pem],
    ["as the base64 of a .cer", () => bare(pem)],
    [
      "with what openssl writes around it",
      () => `Bag Attributes\n  friendlyName: x\nsubject=CN = x\n${pem}`,
    ],
    ["cut off", () => pem.replace(/(\n.+){3}(?=\n-----END)/, "")],
    ["cut off, as base64", () => bare(pem).replace(/\s/g, "").slice(0, 400)],
  ])("a certificate %s is named", async (_, text) => {
    expect(await codes({ ...FIELDS, privateKey: text() })).toEqual(["apns_key_is_certificate"]);
  });
});

describe("a service account", () => {
  const { file } = new Google().makeAccount("example-app");
  const changed = (change: object) => JSON.stringify({ ...JSON.parse(file), ...change });

  it("is taken as Google gives it, and shows project and account", async () => {
    const { findings, sender, summary } = await fcm.open({ serviceAccount: file }, 0);
    expect([findings, sender !== undefined]).toEqual([[], true]);
    expect(summary).toMatchObject({
      projectId: "example-app",
      clientEmail: expect.stringContaining("@example-app.iam"),
    });
    expect(JSON.stringify(summary)).not.toContain("PRIVATE KEY");
  });

  it.each([
    ["nothing like JSON", "hello", "fcm_not_json"],
    ["a list", "[]", "fcm_not_json"],
    ["GoogleService-Info.plist", '<?xml version="1.0"?><plist/>', "fcm_client_config"],
    ["another type", '{"type":"authorized_user"}', "fcm_not_service_account"],
    ["no private key", changed({ private_key: "" }), "fcm_field_missing"],
    [
      "a broken private key",
      changed({ private_key: "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----" }),
      "fcm_private_key",
    ],
    [
      "somebody else's token_uri",
      changed({ token_uri: "https://oauth2.googleapis.com.evil.example/token" }),
      "fcm_token_uri",
    ],
  ])("%s is named", async (_, serviceAccount, code) => {
    const { findings, sender } = await fcm.open({ serviceAccount }, 0);
    expect(findings).toMatchObject([{ code, severity: "error" }]);
    expect(sender).toBeUndefined();
  });
});

describe("whose a token looks like", () => {
  const FCM = `dGVzdGluZ2luc3RhbmNlaWQ:APA91b${"x".repeat(134)}`;
  it.each([
    ["64 hex digits", "ab".repeat(32), "fcm", "apns"],
    ["an FCM token", FCM, "apns", "fcm"],
    ["a subscription", '{"endpoint":"https://fcm.googleapis.com/fcm/send/x"}', "fcm", "webpush"],
    ["32 hex digits", "0123456789abcdef".repeat(2), "vivo", "oppo"],
    ["a regional regId", `OPPO_CN_${"0123456789abcdef".repeat(2)}`, "vivo", "oppo"],
    ["twenty digits", "12345678901234567890", "oppo", "vivo"],
    ["a Meizu pushId", `RA5${"0a".repeat(20)}`, "oppo", "meizu"],
    ["a Huawei token", `IQAAAA${"Cy0".repeat(30)}`, "oppo", "huawei"],
    ["a JPush registration ID", "1104a897925fc9a5d1b", "apns", "jpush"],
  ] as const)("%s", (_, token, vendor, owner) => {
    expect(otherOwners(token, { name: vendor })[0]?.name).toBe(owner);
  });

  it.each([
    ["its own", "ab".repeat(32), "apns"],
    ["Huawei's shape, which Honor shares", `IQAAAA${"Cy0".repeat(30)}`, "honor"],
    ["base64, which says nothing", "dGhpcyBpcyBhIHhpYW9taSByZWdpZCB0b2tlbg==", "xiaomi"],
  ] as const)("is left open for %s", (_, token, vendor) => {
    expect(otherOwners(token, { name: vendor })).toEqual([]);
  });
});
