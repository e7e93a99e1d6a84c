/** Judging the signature of a v2 token: in constant time, and with a reason when it differs. */

import { decodeBase64 } from "../bytes/base64.ts";
import type { Fields } from "./fields.ts";
import { hmacKey } from "./key.ts";
import { looseBytes } from "./open.ts";
import type { Report } from "./report.ts";
import { signedText } from "./signed-text.ts";
import type { Clue, Evidence, SignedText, VerificationKey } from "./types.ts";

export interface SignatureQuestion {
  readonly fields: Fields;
  /** The token's own JSON. */
  readonly json: string;
  readonly keys: readonly VerificationKey[];
  /** Given for comparison. */
  readonly userId?: string | undefined;
}

export interface SignatureAnswer {
  /** Of the key that signed the token. */
  readonly keyId?: string;
  /** Where no key did. */
  readonly signedText?: SignedText;
}

const encoder = new TextEncoder();
const isOwn = (key: VerificationKey, sdkAppId: number | undefined): boolean =>
  key.sdkAppId === undefined || key.sdkAppId === sdkAppId;

/** Bytes -> the hash that makes so many. */
const HASHES = new Map([
  [16, "MD5"],
  [20, "SHA-1"],
  [28, "SHA-224"],
  [48, "SHA-384"],
  [64, "SHA-512"],
]);

/** Why a signature cannot be one of HMAC-SHA256 in standard base64. */
function clueOf(sig: string, bytes: Uint8Array | undefined): [Clue, Evidence?] | undefined {
  if (sig.trim() === "") return ["sig_not_made"];
  const inner = bytes && new TextDecoder().decode(bytes);
  if ([sig, inner].some((text) => text !== undefined && /^[0-9a-f]{64}$/i.test(text)))
    return ["sig_in_hex"];
  if (inner && /^[A-Za-z0-9*\-_+/]{43}[=_]?$/.test(inner)) return ["sig_other_base64"];
  if (bytes === undefined) return looseBytes(sig)?.length === 32 ? ["sig_other_base64"] : undefined;
  const ecdsa = bytes[0] === 0x30 && bytes.length > 67 && bytes.length < 73;
  const hash = ecdsa ? "ECDSA" : HASHES.get(bytes.length);
  return hash === undefined ? undefined : ["sig_other_hash", { hash }];
}

/** The 32 bytes of the signature, noting what is wrong with them. */
function signatureOf(sig: string, report: Report): Uint8Array | undefined {
  const signature = decodeBase64(sig);
  if (signature?.length === 32) return signature;
  const reason = signature === undefined ? "bad_sig_encoding" : "bad_sig_length";
  report.note("signature", reason, "error", signature && { bytes: signature.length });
  const clue = clueOf(sig, signature);
  if (clue) report.explain(reason, ...clue);
  return undefined;
}

export async function checkSignature(
  { fields, json, keys, userId: expectedUserId }: SignatureQuestion,
  report: Report,
): Promise<SignatureAnswer> {
  const { userId, time, expire, sig } = fields;
  const sdkAppId = fields.sdkAppIdText ?? fields.sdkAppId;
  if (sig === undefined) return {};
  const signature = signatureOf(sig, report);
  if (userId === undefined || time === undefined || expire === undefined) return {};
  if (sdkAppId === undefined) return {};
  const signed = { userId, sdkAppId, time, expire, userBuf: fields.userBuf };
  const expected = signedText(signed);
  if (signature === undefined) return { signedText: { expected } };
  const bytes = encoder.encode(expected);
  for (const key of keys) {
    if (key.secretKey === "") continue;
    const good = await crypto.subtle.verify(
      "HMAC",
      await hmacKey(key.secretKey),
      signature as Uint8Array<ArrayBuffer>,
      bytes,
    );
    if (!good) continue;
    if (!isOwn(key, fields.sdkAppId)) {
      report.note("signature", "sig_mismatch", "error");
      report.explain("sig_mismatch", "key_of_other_app", {
        keyId: key.id,
        sdkAppId: key.sdkAppId as number,
      });
    } else if (key.previous) report.note("signature", "previous_key", "warning", { keyId: key.id });
    report.pass("signature");
    return { keyId: key.id };
  }
  if (keys.every((key) => key.secretKey === "")) {
    report.note("signature", "no_key", "error");
    return {};
  }
  report.note("signature", "sig_mismatch", "error");
  const { explainMismatch } = await import("./forensics.ts");
  const clue = await explainMismatch(signed, json, signature, keys, expectedUserId);
  if (clue) report.explain("sig_mismatch", clue.code, clue.evidence);
  const different = clue?.signed === undefined ? {} : { signed: clue.signed };
  return { signedText: { expected, ...different } };
}
