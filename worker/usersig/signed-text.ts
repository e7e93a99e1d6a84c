/**
 * The exact text that is signed: one `name:value` line each, ended by LF, in this order whatever
 * the order in the JSON.
 */

export interface SignedFields {
  readonly userId: string;
  readonly sdkAppId: number | string;
  readonly time: number | string;
  readonly expire: number | string;
  /** The base64 text exactly as it stands in the JSON; absent means no line at all. */
  readonly userBuf?: string | undefined;
}

export function signedText(fields: SignedFields, lineEnd = "\n"): string {
  const text = `TLS.identifier:${fields.userId}${lineEnd}TLS.sdkappid:${fields.sdkAppId}${lineEnd}TLS.time:${fields.time}${lineEnd}TLS.expire:${fields.expire}${lineEnd}`;
  return fields.userBuf === undefined ? text : `${text}TLS.userbuf:${fields.userBuf}${lineEnd}`;
}
