/** Hashes that vendors' signatures are made of, in lower hex. MD5 is their choice; nothing of ours rests on it. */

import { createHash } from "node:crypto";

export const md5 = (text: string): string => createHash("md5").update(text, "utf8").digest("hex");
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
