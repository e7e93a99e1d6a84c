/** What the tests of dropped files share: what is said of a file, and .p12 files put together by hand. */

import { expect } from "vitest";
import EN from "../../../site/i18n/certificate-file/en.ts";
import JA from "../../../site/i18n/certificate-file/ja.ts";
import ZH from "../../../site/i18n/certificate-file/zh.ts";
import { createFormat } from "../../../site/i18n/format.ts";
import {
  bytesOf,
  EXPLICIT_0,
  elements,
  inside,
  OCTETS,
  SEQUENCE,
} from "../../../site/settings/certificate-file/der.ts";
import { noticesOf } from "../../../site/settings/certificate-file/notices.ts";
import { readCertificateFile } from "../../../site/settings/certificate-file/read.ts";
import { PASSWORD, SUBJECT } from "../../support/push-files.ts";

export const NOW = Date.now() / 1000;
export const format = createFormat("en");

/** What a file holds. Whatever it is, there are whole sentences about it in every language. */
export function look(file: Uint8Array | string, password: string = PASSWORD) {
  const contents = readCertificateFile(Buffer.from(file), password);
  const sentences = [EN, JA, ZH].flatMap((texts) =>
    noticesOf(contents, NOW, texts, format).map(([, sentence]) => sentence.join()),
  );
  expect(sentences.filter((one) => /undefined|NaN|\ufffd|^,|,$/.test(one))).toEqual([]);
  return contents;
}
/** Which notices there are, by the names of their sentences. */
export function names(contents: ReturnType<typeof look>, now = NOW) {
  const { p12, certificate } = EN.refused;
  const known = { ...EN, ...EN.obstacle, p12, certificate };
  return noticesOf(contents, now, EN, format).map(
    ([, [cause]]) =>
      Object.entries(known).find(([, text]) => Array.isArray(text) && text[0] === cause)?.[0] ??
      cause,
  );
}

/** An element of DER. */
export function encode(tag: number, ...inner: Uint8Array[]): Buffer {
  const body = Buffer.concat(inner);
  const { length } = body;
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : long)]), body]);
}
export const hex = (text: string) => Buffer.from(text, "hex");
export const DATA = hex("06092a864886f70d010701");

/** The parts of a .p12, one after the other, and a .p12 made of parts. */
export function partsOf(file: Uint8Array): Uint8Array {
  const [, authenticated] = inside(elements(file)[0], SEQUENCE);
  const [, wrapped] = inside(authenticated, SEQUENCE);
  const [safes] = elements(bytesOf(inside(wrapped, EXPLICIT_0)[0], OCTETS));
  return bytesOf(safes, SEQUENCE);
}
export function withParts(...parts: Uint8Array[]): Buffer {
  const content = encode(EXPLICIT_0, encode(OCTETS, encode(SEQUENCE, ...parts)));
  return encode(SEQUENCE, hex("020103"), encode(SEQUENCE, DATA, content));
}

export const CERTIFICATE = {
  subject: SUBJECT,
  isPush: true,
  topics: ["com.example.app", "com.example.app.voip"],
  environments: ["production", "sandbox"],
  expiresAt: expect.any(Number),
};
export const OPENED = { kind: "p12", certificate: CERTIFICATE, hasKey: true };
