/** The requests of the settings panel. */

import { APPS, type ApiCall, appPath } from "../server/paths.ts";

export const appCall = (sdkAppId: number): ApiCall => ({ path: appPath(sdkAppId) });
export const putAppCall = (sdkAppId: number, body: Readonly<Record<string, unknown>>): ApiCall => ({
  method: "PUT",
  path: appPath(sdkAppId),
  body,
});
export const removeAppCall = (sdkAppId: number): ApiCall => ({
  method: "DELETE",
  path: appPath(sdkAppId),
});
/** Where Tencent's callbacks go. @param origin of this server */
export const webhookUrl = (origin: string, sdkAppId: number): string =>
  `${origin}/v1/webhooks/tencent/${sdkAppId}`;

export const healthCall = (sdkAppId: number): ApiCall => ({ path: appPath(sdkAppId, "health") });
export const appsCall: ApiCall = { path: APPS };

export const vendorsCall: ApiCall = { path: "/v1/vendors" };
export const certificatesCall = (sdkAppId: number): ApiCall => ({
  path: appPath(sdkAppId, "certificates"),
});
export const putCertificateCall = (
  sdkAppId: number,
  id: string,
  body: Readonly<Record<string, unknown>>,
): ApiCall => ({
  method: "PUT",
  path: appPath(sdkAppId, "certificates", id),
  body,
});
export const removeCertificateCall = (sdkAppId: number, id: string): ApiCall => ({
  method: "DELETE",
  path: appPath(sdkAppId, "certificates", id),
});

const KEYS = "/v1/api-keys";
export const keysCall = (cursor?: string): ApiCall => ({
  path: cursor === undefined ? KEYS : `${KEYS}?cursor=${encodeURIComponent(cursor)}`,
});
export const makeKeyCall = (body: Readonly<Record<string, unknown>>): ApiCall => ({
  path: KEYS,
  body,
});
/** @param grace seconds that the old key goes on working */
export const rotateKeyCall = (id: string, grace: number): ApiCall => ({
  path: `${KEYS}/${id}/rotate`,
  body: { grace },
});
export const revokeKeyCall = (id: string): ApiCall => ({ method: "DELETE", path: `${KEYS}/${id}` });

/**
 * The smallest thing that only the scope admin may read: whether it is refused is all that is
 * wanted of it.
 */
export const rightsCall: ApiCall = { path: "/v1/audit?limit=1" };

/** @param sdkAppId without it the log of the service itself */
export function auditCall(sdkAppId: number | undefined, cursor?: string): ApiCall {
  const query = new URLSearchParams({
    ...(sdkAppId !== undefined && { sdkAppId: String(sdkAppId) }),
    ...(cursor !== undefined && { cursor }),
    limit: "50",
  });
  return { path: `/v1/audit?${query}` };
}
