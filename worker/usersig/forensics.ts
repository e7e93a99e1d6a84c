/**
 * Why an HMAC differs: the same text is signed again with the mistakes that people and libraries
 * really make, until one gives the token's signature. Loaded and run only after a mismatch. At most
 * {@link HMACS_MAXIMUM} signatures are made, whatever the token and however many keys there are.
 */

import { joined } from "../bytes/join.ts";
import { importHmacKey } from "./key.ts";
import { keysOfNobody, keyVariants, keyVariantsOfOthers, utf16 } from "./key-variants.ts";
import { type SignedFields, signedText } from "./signed-text.ts";
import { textVariants } from "./text-variants.ts";
import type { Clue, Evidence, VerificationKey } from "./types.ts";

export interface MismatchClue {
  readonly code: Clue;
  readonly evidence?: Evidence;
  /** What was signed, where that is not the four lines. */
  readonly signed?: string;
}

/** The app's own keys that are tried in every way: the current and the previous one. */
const KEYS_SEARCHED = 2;
/** Keys of other apps that are tried; an operator with more apps has other means. */
const OTHERS_SEARCHED = 14;
export const HMACS_MAXIMUM = 1400;

const encoder = new TextEncoder();
type Bytes = Uint8Array<ArrayBuffer>;

/** Compares against one signature, and counts. */
class Search {
  private left = HMACS_MAXIMUM;
  private readonly signature: Bytes;
  constructor(signature: Uint8Array) {
    this.signature = new Uint8Array(signature);
  }

  async fits(key: CryptoKey, text: Bytes): Promise<boolean> {
    if (this.left <= 0) return false;
    this.left--;
    return crypto.subtle.verify("HMAC", key, this.signature, text);
  }

  async equals(digest: ArrayBuffer): Promise<boolean> {
    const bytes = new Uint8Array(digest);
    return bytes.every((byte, i) => byte === this.signature[i]);
  }
}

/** Key and text used for something else than HMAC(key, text). */
async function misuse(search: Search, key: Bytes, text: Bytes): Promise<Clue | undefined> {
  if (await search.fits(await importHmacKey(text), key)) return "signed_arguments_swapped";
  for (const mixed of [joined(text, key), joined(key, text), text])
    if (await search.equals(await crypto.subtle.digest("SHA-256", mixed)))
      return "signed_plain_hash";
  return undefined;
}

/**
 * The first mistake that reproduces the signature, or what is plainly wrong with the key itself.
 *
 * @param json the token's own JSON, for those who sign that
 */
export async function explainMismatch(
  signed: SignedFields,
  json: string,
  signature: Uint8Array,
  keys: readonly VerificationKey[],
  expectedUserId?: string,
): Promise<MismatchClue | undefined> {
  const search = new Search(signature);
  const plain = encoder.encode(signedText(signed));
  const given = keys.filter((key) => key.secretKey !== "");
  const isOwn = ({ sdkAppId }: VerificationKey) =>
    sdkAppId === undefined || sdkAppId === Number(signed.sdkAppId);
  const own = given.some(isOwn) ? given.filter(isOwn) : given;
  for (const { id: keyId, secretKey } of own.slice(0, KEYS_SEARCHED)) {
    for await (const { code, key, evidence } of keyVariants(secretKey))
      if (await search.fits(await importHmacKey(key), plain))
        return { code, evidence: { keyId, ...evidence } };
    const bytes = encoder.encode(secretKey);
    const key = await importHmacKey(bytes);
    for (const { code, text, evidence } of textVariants(signed, json, expectedUserId))
      if (await search.fits(key, encoder.encode(text)))
        return { code, evidence: { keyId, ...evidence }, signed: text };
    if (await search.fits(key, utf16(signedText(signed))))
      return { code: "signed_utf16", evidence: { keyId } };
    if (await search.fits(await importHmacKey(utf16(secretKey)), utf16(signedText(signed))))
      return { code: "signed_utf16", evidence: { keyId } };
    const code = await misuse(search, bytes, plain);
    if (code) return { code, evidence: { keyId } };
  }
  for (const { code, key, evidence } of keysOfNobody([String(signed.sdkAppId), signed.userId]))
    if (await search.fits(await importHmacKey(key), plain))
      return { code, ...(evidence && { evidence }) };
  for (const { id, secretKey, sdkAppId } of given
    .filter((key) => !isOwn(key))
    .slice(0, OTHERS_SEARCHED))
    for (const { key } of keyVariantsOfOthers(secretKey))
      if (await search.fits(await importHmacKey(key), plain))
        return { code: "key_of_other_app", evidence: { keyId: id, sdkAppId: sdkAppId as number } };
  const pem = given.find((key) => key.secretKey.includes("-----BEGIN"));
  return pem && { code: "key_is_pem", evidence: { keyId: pem.id } };
}
