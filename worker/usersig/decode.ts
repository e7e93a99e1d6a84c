/** What a token says, without a key: its claims, what is noticed, and whose hand it shows. */

import { decodeBase64 } from "../bytes/base64.ts";
import type { Fields } from "./fields.ts";
import { madeBy } from "./made-by.ts";
import { type Reading, readToken } from "./read.ts";
import { roomTicketClaims, unpackRoomTicket } from "./room-ticket.ts";
import { userSigEn } from "./sentences.en.ts";
import type { UserSigSentences } from "./sentences.ts";
import { signedText } from "./signed-text.ts";
import { rfc3339 } from "./time.ts";
import type { Claims, Decoded, Maker, SignedText } from "./types.ts";

/**
 * The fields in the shape of the API: RFC 3339 times, and the room ticket of a PrivateMapKey
 * opened.
 */
export function claimsOf(fields: Fields): { claims: Claims } | Record<string, never> {
  const { sdkAppId, userId, time, expire, userBuf } = fields;
  const bytes = userBuf === undefined ? undefined : decodeBase64(userBuf.replace(/[\r\n]/g, ""));
  const ticket = bytes && unpackRoomTicket(bytes);
  const claims: Claims = {
    ...(sdkAppId !== undefined && { sdkAppId }),
    ...(userId !== undefined && { userId }),
    ...(time !== undefined && { issuedAt: rfc3339(time) }),
    ...(expire !== undefined && { expire }),
    ...(time !== undefined && expire !== undefined && { expiresAt: rfc3339(time + expire) }),
    ...(userBuf !== undefined && { userBuf }),
    ...(ticket && { privateMapKey: roomTicketClaims(ticket, rfc3339) }),
  };
  return Object.keys(claims).length === 0 ? {} : { claims };
}

/** Who made it, where the token arrived whole. */
export function makerOf({ whole, format, form }: Reading): { madeBy: Maker } | object {
  const maker = whole && format !== "v1" && form ? madeBy(form) : undefined;
  return maker ? { madeBy: maker } : {};
}

/** The lines under the signature of a v2 token. */
export function expectedText({ format, fields }: Reading): string | undefined {
  const { userId, time, expire, userBuf } = fields;
  const sdkAppId = fields.sdkAppIdText ?? fields.sdkAppId;
  if (format === "v1" || userId === undefined || sdkAppId === undefined) return undefined;
  if (time === undefined || expire === undefined) return undefined;
  return signedText({ userId, sdkAppId, time, expire, userBuf });
}

export interface DecodeOptions {
  /** The sentences' language; English without it. */
  readonly sentences?: UserSigSentences;
}

/**
 * Reads what can be read from a token without a key. Never throws and never says that a token is
 * valid.
 *
 * @param text the token, with or without the noise that pasting adds
 */
export async function decodeUserSig(text: string, options: DecodeOptions = {}): Promise<Decoded> {
  const reading = readToken(text);
  const { report, format, fields, cleaned } = reading;
  const expected = expectedText(reading);
  const signed: SignedText | undefined = expected === undefined ? undefined : { expected };
  if (format === "v1") report.note("version", "v1_token", "warning");
  return {
    format,
    ...report.finish(options.sentences ?? userSigEn(), "readable"),
    ...claimsOf(fields),
    ...(signed && { signedText: signed }),
    ...makerOf(reading),
    ...(cleaned !== undefined && { cleaned }),
  };
}
