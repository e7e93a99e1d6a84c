/** What was entered in the one field: a UserID, or a device token that was pasted. */

import { isOfAggregator, ownersOf } from "./guess.ts";

export type Reading = "user" | "token";

export interface Subject {
  readonly kind: Reading;
  /** A UserID as it is, with its spaces; a token without those around it. */
  readonly text: string;
  /** It could be the other as well, so that the reader may choose. */
  readonly isEither: boolean;
}

/** Bytes; Tencent allows no longer UserID, and few tokens are shorter. */
const USER_ID_MAXIMUM = 32;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** @param asked the reader's own word for what it is */
export function readSubject(text: string, asked?: Reading): Subject {
  const token = text.trim();
  if (byteLength(token) > USER_ID_MAXIMUM) return { kind: "token", text: token, isEither: false };
  const isEither = ownersOf(token).some((owner) => !isOfAggregator(owner));
  if (asked === "token") return { kind: "token", text: token, isEither: true };
  return { kind: "user", text, isEither };
}
