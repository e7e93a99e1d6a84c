/**
 * Which characters of a token hold which part of it. A token whose JSON is stored as it is (sigpost's
 * own, and those of Tencent's Go library) has a place for each field; where it is compressed, the
 * fields share their characters, and only the envelope can be told apart.
 */

import { bytesOf } from "./token-json.ts";

/** In the order of their colours. */
export const FIELDS = ["identifier", "sdkappid", "time", "expire", "userbuf", "sig"] as const;
export type FieldName = (typeof FIELDS)[number];
export type PartName = FieldName | "envelope" | "json" | "compressed" | "checksum";

export interface TokenPart {
  readonly name: PartName;
  readonly text: string;
}

/** Two bytes of zlib header, five of the stored block. */
const STORED = 7;
const HEADER = 2;
const CHECKSUM = 4;

const FIELD =
  /"TLS\.(identifier|sdkappid|time|expire|userbuf|sig)"\s*:\s*(?:"(?:[^"\\]|\\[\s\S])*"?|-?\d+)/g;

interface Range {
  readonly name: PartName;
  /** In bytes, the second one excluded. */
  readonly from: number;
  readonly to: number;
}

function storedRanges(bytes: Uint8Array): Range[] {
  const length = (bytes[3] ?? 0) | ((bytes[4] ?? 0) << 8);
  const end = Math.min(bytes.length, STORED + length);
  // A byte a character: what is found stands at the same place in both.
  let text = "";
  for (const byte of bytes.subarray(STORED, end)) text += String.fromCharCode(byte);
  const ranges: Range[] = [{ name: "envelope", from: 0, to: STORED }];
  let at = STORED;
  for (const found of text.matchAll(FIELD)) {
    const from = STORED + found.index;
    if (from > at) ranges.push({ name: "json", from: at, to: from });
    at = from + found[0].length;
    ranges.push({ name: found[1] as FieldName, from, to: at });
  }
  ranges.push(
    { name: "json", from: at, to: end },
    { name: "checksum", from: end, to: bytes.length },
  );
  return ranges;
}

/** @param token cleaned; @returns all of its text, in parts; nothing for what is not a token's */
export function partsOf(token: string): TokenPart[] | undefined {
  const bytes = bytesOf(token);
  // Of a zlib stream: the method in the first byte, and a check over both.
  if (!bytes || bytes.length < STORED || ((bytes[0] ?? 0) & 15) !== 8) return undefined;
  if ((((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 !== 0) return undefined;
  const isStored = ((bytes[2] ?? 0) & 6) === 0;
  const data = Math.max(HEADER, bytes.length - CHECKSUM);
  const ranges: readonly Range[] = isStored
    ? storedRanges(bytes)
    : [
        { name: "envelope", from: 0, to: HEADER },
        { name: "compressed", from: HEADER, to: data },
        { name: "checksum", from: data, to: bytes.length },
      ];
  const parts: TokenPart[] = [];
  let at = 0;
  for (const [place, { name, to }] of ranges.entries()) {
    // Three bytes are four characters; a character that two parts share is the earlier one's. The
    // last part has the padding too.
    const last = place === ranges.length - 1;
    const end = last ? token.length : Math.min(token.length, Math.ceil((to * 4) / 3));
    if (end > at) parts.push({ name, text: token.slice(at, end) });
    at = Math.max(at, end);
  }
  return parts;
}

/** The class of a part's colour. */
export const colourOf = (name: string): string => {
  const place = (FIELDS as readonly string[]).indexOf(name);
  return place < 0 ? "part-other" : `part-${place + 1}`;
};
