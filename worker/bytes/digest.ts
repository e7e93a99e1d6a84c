/** Digests of a text, in lower-case hexadecimal. */

import { createHash } from "node:crypto";
import { toHex } from "./hex.ts";

const encoder = new TextEncoder();

/** SHA-256 of the text's UTF-8. @param length bytes of it that are kept, from the beginning */
export const sha256Hex = async (text: string, length = 32): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text)), 0, length));

/** For vendors that sign with it; WebCrypto has none. Nothing of ours rests on it. */
export const md5 = (text: string): string => createHash("md5").update(text, "utf8").digest("hex");
