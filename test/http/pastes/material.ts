/** Credentials as vendors give them, and the files that people take for them. */

import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { PushFiles } from "../../support/push-files.ts";
import { rsaKeyPair } from "../../support/rsa.ts";
import { Apple } from "../../vendors/apns.ts";
import { Google } from "../../vendors/google.ts";
import { Huawei } from "../../vendors/huawei.ts";
import { makeVapid } from "../../vendors/web-push.ts";

const rsa = rsaKeyPair();
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const files = new PushFiles();
const huawei = new Huawei();

export const google = new Google().makeAccount("project-a");
export const apple = new Apple().makeKey();
export const huaweiAccount = huawei.makeAccount("388421841222333");
export const huaweiApp = huawei.makeApp();

/** As the console saves it: with line breaks between the fields. */
export const pretty = (file: string): string => JSON.stringify(JSON.parse(file), undefined, 2);

export const withKey = (file: string, privateKey: string | Buffer): string =>
  JSON.stringify({ ...JSON.parse(file), private_key: privateKey.toString() });

const exported = (type: "pkcs1" | "pkcs8", more: object = {}) =>
  rsa.privateKey.export({ type, format: "pem", ...more } as never) as unknown as string;

export const pem = {
  pkcs1: exported("pkcs1"),
  pkcs8: exported("pkcs8"),
  encrypted: exported("pkcs8", { cipher: "aes-256-cbc", passphrase: "secret" }),
  public: rsa.publicKey.export({ type: "spki", format: "pem" }).toString(),
  ecPublic: createPublicKey(apple.privateKey).export({ type: "spki", format: "pem" }).toString(),
  certificate: files.certificate("push"),
  openssh: `-----BEGIN OPENSSH PRIVATE KEY-----\n${"b3BlbnNzaC1rZXktdjEA".repeat(8)}\n-----END OPENSSH PRIVATE KEY-----\n`,
} as const;

export const p12 = files.p12("push").toString("base64");
files.remove();

export const googleServices = JSON.stringify({
  project_info: { project_number: "123456789012", project_id: "project-a" },
  client: [{ client_info: { mobilesdk_app_id: "1:123456789012:android:1" } }],
  configuration_version: "1",
});
export const agconnect = JSON.stringify({
  agcgw: { url: "connect-drcn.dbankcloud.cn" },
  client: { app_id: "108812345", project_id: "388421841222333" },
  configuration_version: "3.0",
});
export const subscription = JSON.stringify({
  endpoint: "https://updates.push.services.mozilla.com/wpush/v2/abc",
  keys: { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) },
});

/** A pair for Web Push in every form that tools write. */
export function vapidForms() {
  const { publicKey, privateKey } = makeVapid();
  const [point, scalar] = [publicKey, privateKey].map((key) => Buffer.from(key, "base64url")) as [
    Buffer,
    Buffer,
  ];
  const key = createPrivateKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
      d: privateKey,
    },
  });
  return {
    publicKey,
    privateKey,
    hex: { publicKey: point.toString("hex"), privateKey: scalar.toString("hex") },
    padded: { publicKey: point.toString("base64"), privateKey: scalar.toString("base64") },
    sec1: {
      publicKey: createPublicKey(key).export({ type: "spki", format: "pem" }).toString(),
      privateKey: key.export({ type: "sec1", format: "pem" }).toString(),
    },
    pkcs8: key.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

export const ecKey = ec.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
