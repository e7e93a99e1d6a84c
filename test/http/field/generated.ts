/** The credentials and device tokens that the field cases name by a form: `generated:fcm:base64`. */

import { newToken, type PushDeployment, TOPIC } from "../../support/push-deployment.ts";

type Fields = Readonly<Record<string, unknown>>;
type Change = (file: string) => string;

const base64: Change = (file) => Buffer.from(file).toString("base64");

/** What became of the file on its way. */
const FILES: Readonly<Record<string, Change>> = {
  "real-newlines": (file) => file.replaceAll("\\n", "\n"),
  "escaped-newlines": (file) => file.replaceAll("\\n", "\\\\n"),
  base64,
  "p8-base64": base64,
  "json-encoded": (file) => JSON.stringify(file),
  quoted: (file) => `'${file}'`,
};

/** Apple's and Google's; the others are made beside their fakes. */
export function credentialOf(push: PushDeployment, vendor: string) {
  if (vendor === "apns") return { credential: push.apnsCredential() as Fields, token: newToken() };
  const account = push.google.makeAccount();
  return {
    credential: { serviceAccount: account.file } as Fields,
    token: push.google.makeToken(account),
  };
}

/** @param form of a good credential; or one that is already written out */
credentialOf.form = (good: Fields, form: string | Fields): Fields => {
  if (typeof form !== "string") return form;
  const name = form.split(":")[2];
  if (name === undefined) return good;
  if (name === "swapped-ids") return { ...good, keyId: good.teamId, teamId: good.keyId };
  if (name === "app-secret") return { ...good, masterSecret: "0".repeat(32) };
  const member = "privateKey" in good ? "privateKey" : "serviceAccount";
  const change = FILES[name];
  if (change === undefined) throw new Error(`no such form of a credential: ${form}`);
  return { ...good, [member]: change(String(good[member])) };
};

const BYTES = Buffer.from(newToken(), "hex");
const TOKENS: Readonly<Record<string, string>> = {
  "hex-of-hex": Buffer.from(BYTES.toString("hex")).toString("hex"),
  description: `{length = 32, bytes = 0x${BYTES.toString("hex", 0, 4)} ... ${BYTES.toString("hex", 28)} }`,
  base64: BYTES.toString("base64"),
  // As iOS 12 and before printed it, and its characters taken for bytes once more.
  "hex-of-description": Buffer.from(
    `<${BYTES.toString("hex").replace(/.{8}(?=.)/g, "$& ")}>`,
  ).toString("hex"),
  expo: "ExponentPushToken[xxxxxxxxxxxxxxxxxxxxxx]",
};

/** @param good of a vendor, the token that goes with the case's certificate */
export function tokenOf(
  push: PushDeployment,
  form: string,
  good: (vendor: string) => string,
): string {
  const [generated, vendor = "", name] = form.split(":");
  if (generated !== "generated") return form;
  if (vendor !== "apns") return good(vendor);
  const special = name && TOKENS[name];
  if (special) return special;
  const token = good(vendor);
  push.apple.devices.set(token, {
    topic: name === "voip" ? `${TOPIC}.voip` : TOPIC,
    environment: name === "sandbox" ? "sandbox" : "production",
  });
  return token;
}
