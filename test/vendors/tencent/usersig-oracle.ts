/**
 * A verifier of UserSigs that shares nothing with worker/usersig: node:crypto and node:zlib,
 * written from Tencent's format page.
 */

import { createHmac } from "node:crypto";
import { inflateSync } from "node:zlib";

export interface Judged {
  /** Tencent's code; 0 is good. */
  readonly code: number;
  readonly expire?: number;
}

export function judgeUserSig(
  text: string,
  sdkAppId: number,
  userId: string,
  secretKey: string,
): Judged {
  if (text === "") return { code: 70002 };
  let fields: Record<string, unknown>;
  try {
    const base64 = text.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "=");
    fields = JSON.parse(
      inflateSync(Buffer.from(base64, "base64"), { maxOutputLength: 65_536 }).toString("utf8"),
    );
  } catch {
    return { code: 70003 };
  }
  const {
    "TLS.identifier": id,
    "TLS.sdkappid": app,
    "TLS.time": time,
    "TLS.expire": expire,
    "TLS.sig": sig,
  } = fields;
  if (fields["TLS.ver"] !== "2.0" || typeof time !== "number" || typeof expire !== "number")
    return { code: 70005 };
  if (app !== sdkAppId) return { code: 70014 };
  if (id !== userId) return { code: 70013 };
  const lines = [
    `TLS.identifier:${id}`,
    `TLS.sdkappid:${app}`,
    `TLS.time:${time}`,
    `TLS.expire:${expire}`,
    "",
  ];
  if (createHmac("sha256", secretKey).update(lines.join("\n")).digest("base64") !== sig)
    return { code: 70009 };
  return time + expire < Date.now() / 1000 ? { code: 70001 } : { code: 0, expire };
}
