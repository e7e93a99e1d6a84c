/**
 * Why an HMAC differs: the same text is signed again with the mistakes that people and libraries
 * really make, until one gives the token's signature. Runs only after a mismatch, so its cost does
 * not matter.
 */

import { hmacKey, importHmacKey } from "./key.ts";
import { type SignedFields, signedText } from "./signed-text.ts";
import type { Clue, Evidence, VerificationKey } from "./types.ts";

export interface MismatchClue {
  readonly code: Clue;
  readonly evidence?: Evidence;
}

/** More keys than this are not searched; an operator with more apps has other means. */
const KEYS_SEARCHED = 16;
/** Seconds: lifetimes in common use, to recognise one that was edited after signing. */
const LIFETIMES = [
  300, 3600, 7200, 86400, 172800, 604800, 2592000, 5184000, 7776000, 15552000, 31104000, 31536000,
  315360000, 1576800000,
];

const encoder = new TextEncoder();
const HEX_KEY = /^(?:[0-9a-f]{2})+$/i;

function* keyVariants(
  secretKey: string,
): Generator<readonly [Clue, string | Uint8Array<ArrayBuffer>]> {
  const trimmed = secretKey.trim();
  if (trimmed !== secretKey) yield ["key_untrimmed", trimmed];
  for (const end of ["\n", "\r\n", " "]) yield ["key_with_newline", trimmed + end];
  for (const text of [trimmed.toLowerCase(), trimmed.toUpperCase()])
    if (text !== secretKey) yield ["key_case", text];
  if (HEX_KEY.test(trimmed))
    yield [
      "key_hex_decoded",
      Uint8Array.from(trimmed.match(/../g) as string[], (pair) => Number.parseInt(pair, 16)),
    ];
}

function* textVariants(
  signed: SignedFields,
  expectedUserId?: string,
): Generator<readonly [Clue, string, Evidence?]> {
  yield ["signed_literal_newline", signedText(signed, "\\n")];
  if (signed.userBuf === undefined)
    yield ["signed_empty_userbuf", signedText({ ...signed, userBuf: "" })];
  else yield ["signed_without_userbuf", signedText({ ...signed, userBuf: undefined })];
  const others = new Set([
    expectedUserId,
    signed.userId.trim(),
    `${signed.userId} `,
    signed.userId.toLowerCase(),
  ]);
  others.delete(signed.userId);
  for (const userId of others)
    if (userId !== undefined)
      yield ["signed_other_user", signedText({ ...signed, userId }), { userId }];
  for (const spaced of [`${signed.sdkAppId} `, ` ${signed.sdkAppId}`])
    yield ["signed_spaced_sdkappid", signedText({ ...signed, sdkAppId: spaced })];
  for (const expire of LIFETIMES)
    if (expire !== signed.expire)
      yield [
        "signed_other_expire",
        signedText({ ...signed, expire }),
        { signed: expire, shown: signed.expire },
      ];
}

/**
 * The first mistake that reproduces the signature, or what is plainly wrong with the key itself.
 */
export async function explainMismatch(
  signed: SignedFields,
  signature: Uint8Array,
  keys: readonly VerificationKey[],
  expectedUserId?: string,
): Promise<MismatchClue | undefined> {
  const matches = (key: CryptoKey, text: string) =>
    crypto.subtle.verify("HMAC", key, signature as Uint8Array<ArrayBuffer>, encoder.encode(text));
  const plain = signedText(signed);
  const searched = keys.filter((key) => key.secretKey !== "").slice(0, KEYS_SEARCHED);
  for (const { id, secretKey } of searched) {
    for (const [code, variant] of keyVariants(secretKey)) {
      const bytes = typeof variant === "string" ? encoder.encode(variant) : variant;
      if (bytes.length > 0 && (await matches(await importHmacKey(bytes), plain)))
        return { code, evidence: { keyId: id } };
    }
    const key = await hmacKey(secretKey);
    for (const [code, text, evidence] of textVariants(signed, expectedUserId))
      if (await matches(key, text)) return { code, evidence: { keyId: id, ...evidence } };
  }
  const pem = searched.find((key) => key.secretKey.includes("-----BEGIN"));
  return pem && { code: "key_is_pem", evidence: { keyId: pem.id } };
}
