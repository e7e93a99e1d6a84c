/** Whose key signed a token, in a sentence. */

import type { VerifyTexts } from "../i18n/verify/index.ts";

/**
 * The server names a key by its app and its place in the rotation; in local mode there is only the
 * one that was typed.
 */
const KEY_ID = /^(\d+)\/(current|previous)$/;

/** @param keyId of a verification */
export function signerLine(keyId: string | undefined, { signed }: VerifyTexts): string | undefined {
  if (keyId === undefined) return undefined;
  const [, sdkAppId, place] = KEY_ID.exec(keyId) ?? [];
  if (sdkAppId === undefined) return signed.typed;
  return place === "previous" ? signed.previous(sdkAppId) : signed.current(sdkAppId);
}
