/** Signatures and fields in other forms. */

import { createHmac } from "node:crypto";
import { deflateSync } from "node:zlib";
import { hmac, members, packBytes, packToken, textToSign } from "../independent.ts";
import { ALICE, issuers, KEY, LONG, makeToken, type Row } from "./row.ts";

const { time } = ALICE;
const unsigned = (() => {
  const { "TLS.sig": _, ...rest } = members(ALICE, "");
  return rest;
})();
const withSig = (sig: string) => packToken(JSON.stringify(members(ALICE, sig)));
const sigs = (sig: (text: string) => string) => withSig(sig(textToSign(ALICE)));
const mac = (text: string) => createHmac("sha256", KEY).update(text);

export const SIGNATURES: readonly Row[] = [
  issuers(
    "base64 of the hexadecimal text",
    sigs((text) => Buffer.from(mac(text).digest("hex")).toString("base64")),
    "sig_in_hex",
  ),
  issuers(
    "hexadecimal in capitals",
    sigs((text) => mac(text).digest("hex").toUpperCase()),
    "sig_in_hex",
  ),
  issuers(
    "base64url without padding",
    sigs((text) => mac(text).digest("base64url")),
    "sig_other_base64",
  ),
  issuers(
    "Tencent's alphabet inside too",
    withSig("9GnRB4LdPlX65Xnxgq-zK5HRplfp3X0JL4KpiCdJ9D8_"),
    "sig_other_base64",
  ),
  issuers(
    "base64 twice",
    sigs((text) => Buffer.from(mac(text).digest("base64")).toString("base64")),
    "sig_other_base64",
  ),
  issuers(
    "HMAC-SHA1",
    sigs((text) => createHmac("sha1", KEY).update(text).digest("base64")),
    "sig_other_hash",
  ),
  issuers(
    "HMAC-MD5",
    sigs((text) => createHmac("md5", KEY).update(text).digest("base64")),
    "sig_other_hash",
  ),
  issuers(
    "HMAC-SHA512",
    sigs((text) => createHmac("sha512", KEY).update(text).digest("base64")),
    "sig_other_hash",
  ),
  issuers(
    "signature null: signing failed",
    packToken(JSON.stringify({ ...unsigned, "TLS.sig": null })),
    "sig_not_made",
  ),
  issuers("signature empty", withSig(""), "sig_not_made"),
  issuers(
    "UserID as number",
    packToken(
      JSON.stringify({
        ...unsigned,
        "TLS.identifier": 12345,
        "TLS.sig": hmac(textToSign({ ...ALICE, userId: "12345" }), KEY),
      }),
    ),
    "userid_not_text",
  ),
  issuers(
    "UserID null",
    packToken(
      JSON.stringify({
        ...unsigned,
        "TLS.identifier": null,
        "TLS.sig": hmac(textToSign({ ...ALICE, userId: "null" }), KEY),
      }),
    ),
    "userid_not_text",
  ),
  issuers(
    "time as text (HarmonyOS demo, toFixed())",
    packToken(
      JSON.stringify({
        ...unsigned,
        "TLS.time": String(time),
        "TLS.sig": hmac(textToSign(ALICE), KEY),
      }),
    ),
    "bad_field_type",
  ),
  issuers(
    "lifetime with a fraction",
    packToken(
      JSON.stringify({
        ...unsigned,
        "TLS.expire": 86400.5,
        "TLS.sig": hmac(textToSign({ ...ALICE, expire: 86400.5 }), KEY),
      }),
    ),
    "bad_field_type",
  ),
  issuers(
    "unknown key: nothing fits",
    makeToken(LONG, "fedcba9876543210".repeat(4)),
    "sig_mismatch",
  ),
  {
    story: "deflate level 9",
    text: packBytes(
      deflateSync(JSON.stringify(members(ALICE, hmac(textToSign(ALICE), KEY))), { level: 9 }),
    ),
    names: "ok",
    valid: true,
    fault: "none",
  },
];
