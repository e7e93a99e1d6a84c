/** The vectors as typed values; their meaning is in `vectors/README.md`. */

import { readFileSync } from "node:fs";

export interface DecodedUserBuf {
  readonly version: number;
  readonly account_hex: string;
  readonly sdkappid: number;
  readonly room_id: number;
  readonly expire_at: number;
  readonly privilege_map: number;
  readonly account_type: number;
  readonly room_str_hex?: string;
}

export interface Vector {
  readonly id: string;
  readonly category: string;
  readonly lib: string;
  readonly sdkappid: number;
  readonly key: string;
  readonly userid: string;
  readonly expire: number;
  readonly time: number;
  readonly userbuf: string | null;
  readonly userbuf_decoded?: DecodedUserBuf;
  readonly usersig: string;
  readonly inflated_json: string;
  readonly hmac_input: string;
}

export interface V1Token {
  readonly id: string;
  readonly lib: string;
  readonly curve: "prime256v1" | "secp256k1";
  readonly public_key_pem: string;
  readonly sdkappid: number;
  readonly userid: string;
  readonly userbuf: string | null;
  readonly usersig: string;
  readonly inflated_json: string | null;
}

export interface Negative {
  readonly id: string;
  readonly name: string;
  readonly usersig: string;
  readonly sdkappid: number;
  readonly key: string;
  readonly userid: string;
  readonly now: number;
  readonly expected_reason: string;
  readonly accept_reasons: readonly string[];
  readonly tier: "core" | "edge";
}

interface VectorFile {
  readonly vectors: readonly Vector[];
  readonly quirks: readonly Vector[];
  readonly v1_tokens: readonly V1Token[];
  readonly negatives: readonly Negative[];
}

const text = readFileSync(new URL("vectors/usersig-v2.json", import.meta.url), "utf8");
export const VECTORS = JSON.parse(text) as VectorFile;
