/** Reading what the push services answer (RFC 8030; push-vendors.md §11). */

import { readRecord, readText } from "../../../bytes/json.ts";
import { refusal, withoutCode } from "../../kit/refusal.ts";
import type { Reading, VendorAnswer } from "../../vendor.ts";

/** Google says what is wrong in a small page: its words without the tags. */
export function proseOf(page: string): string {
  const pieces = page.split(">");
  const rest = pieces.pop();
  const before = pieces.map((piece) => {
    const tag = piece.indexOf("<");
    return tag < 0 ? `${piece}>` : `${piece.slice(0, tag)} `;
  });
  return [...before, rest].join("").replace(/\s+/g, " ").trim();
}

/** Apple's reason or Mozilla's errno; Google and the others answer with text and status. */
function readRefusal(answer: VendorAnswer): Reading {
  const { errno, reason, message } = readRecord(answer.json);
  const code = readText(errno) ?? readText(reason);
  const prose = answer.json === undefined ? proseOf(answer.text) : undefined;
  const said = readText(message) ?? answer.headers.get("X-WNS-Error-Description") ?? prose;
  return code === undefined
    ? withoutCode(answer, said)
    : refusal("send", answer, { code, message: said });
}

export function readAnswer(answer: VendorAnswer): Reading {
  const { status, headers } = answer;
  if (status >= 400) return readRefusal(answer);
  const location = headers.get("Location")?.split("/").at(-1)?.slice(0, 80);
  const messageId = headers.get("apns-id") ?? location;
  // 201 is the answer of RFC 8030 §5; a 200 or 202 without a message's address may be anybody's
  // page.
  if (status === 201 || ((status === 200 || status === 202) && messageId !== undefined))
    return { outcome: "accepted", ...(messageId && { messageId }) };
  return { outcome: "unreadable" };
}
