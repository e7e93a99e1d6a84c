/**
 * v1 tokens (ECDSA-SHA256, before July 2019): recognising and reading them. Verifying them is
 * `v1-signature.ts`.
 */

import type { Fields } from "./fields.ts";

export const isV1 = (object: Record<string, unknown>): boolean =>
  object["TLS.ver"] === undefined &&
  ["TLS.sdk_appid", "TLS.expire_after", "TLS.account_type"].some(
    (name) => object[name] !== undefined,
  );

export interface V1Fields extends Fields {
  readonly v1: Readonly<Record<string, string>>;
}

function seconds(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const parsed = Date.parse(value);
  return Number.isNaN(parsed) ? undefined : Math.floor(parsed / 1000);
}

/**
 * Every v1 value is a string; the typed ones are for showing, `v1` keeps the texts that were
 * signed.
 */
export function readV1Fields(object: Record<string, unknown>): V1Fields {
  const v1: Record<string, string> = {};
  for (const [name, value] of Object.entries(object))
    if (typeof value === "string" || typeof value === "number") v1[name] = String(value);
  const appId = v1["TLS.sdk_appid"];
  const expire = v1["TLS.expire_after"];
  const time = seconds(v1["TLS.time"]);
  return {
    v1,
    ...(v1["TLS.identifier"] !== undefined && { userId: v1["TLS.identifier"] }),
    ...(appId !== undefined && /^\d{1,15}$/.test(appId) && { sdkAppId: Number(appId) }),
    ...(time !== undefined && { time }),
    ...(expire !== undefined && /^\d{1,15}$/.test(expire) && { expire: Number(expire) }),
    ...(v1["TLS.userbuf"] !== undefined && { userBuf: v1["TLS.userbuf"] }),
    ...(v1["TLS.sig"] !== undefined && { sig: v1["TLS.sig"] }),
  };
}
