/** The requests of the settings panel. */

import { APPS, appPath, type Call } from "../connected/paths.ts";

export const appCall = (sdkAppId: number): Call => ({ path: appPath(sdkAppId) });
export const putAppCall = (sdkAppId: number, body: Readonly<Record<string, unknown>>): Call => ({
  method: "PUT",
  path: appPath(sdkAppId),
  body,
});
export const removeAppCall = (sdkAppId: number): Call => ({ method: "DELETE", path: appPath(sdkAppId) });
/** Where Tencent's callbacks go. @param origin of this server */
export const webhookUrl = (origin: string, sdkAppId: number): string => `${origin}/v1/webhooks/tencent/${sdkAppId}`;

export const healthCall = (sdkAppId: number): Call => ({ path: appPath(sdkAppId, "health") });
export const appsCall: Call = { path: APPS };

export const vendorsCall: Call = { path: "/v1/vendors" };
export const certificatesCall = (sdkAppId: number): Call => ({ path: appPath(sdkAppId, "certificates") });
export const putCertificateCall = (sdkAppId: number, id: string, body: Readonly<Record<string, unknown>>): Call => ({
  method: "PUT",
  path: appPath(sdkAppId, "certificates", id),
  body,
});
export const removeCertificateCall = (sdkAppId: number, id: string): Call => ({
  method: "DELETE",
  path: appPath(sdkAppId, "certificates", id),
});

const KEYS = "/v1/api-keys";
export const keysCall = (cursor?: string): Call => ({
  path: cursor === undefined ? KEYS : `${KEYS}?cursor=${encodeURIComponent(cursor)}`,
});
export const makeKeyCall = (body: Readonly<Record<string, unknown>>): Call => ({ path: KEYS, body });
/** @param grace seconds that the old key goes on working */
export const rotateKeyCall = (id: string, grace: number): Call => ({ path: `${KEYS}/${id}/rotate`, body: { grace } });
export const revokeKeyCall = (id: string): Call => ({ method: "DELETE", path: `${KEYS}/${id}` });

/** The smallest thing that only the scope admin may read: whether it is refused is all that is wanted of it. */
export const rightsCall: Call = { path: "/v1/audit?limit=1" };

/** @param sdkAppId without it the log of the service itself */
export function auditCall(sdkAppId: number | undefined, cursor?: string): Call {
  const query = new URLSearchParams({
    ...(sdkAppId !== undefined && { sdkAppId: String(sdkAppId) }),
    ...(cursor !== undefined && { cursor }),
    limit: "50",
  });
  return { path: `/v1/audit?${query}` };
}
