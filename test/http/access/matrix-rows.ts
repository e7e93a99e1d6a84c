/** Every route: who may call it, with what, and what the answer is then. */

import { generateKeyPairSync } from "node:crypto";
import type { Scope } from "../../../worker/access/scopes.ts";

export interface Row {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  /** `any`: every good key. Public routes look at no credential. */
  readonly scope: Scope | "any" | "public";
  readonly body?: object;
  /** Whether the path names an app that a key may not see. */
  readonly app?: true;
  /** Whether the body names a UserID that a key may not act for. */
  readonly user?: true;
  readonly status: number;
  /**
   * Of the problem, when the status is one: most routes find nothing in an app that was just made.
   */
  readonly code?: string;
  /** The answer goes on until its reader leaves. */
  readonly endless?: true;
}

const ISSUE = { userId: "alice", expire: 60 };
export const APP = "/v1/apps/:sdkAppId";
const CERTIFICATE = `${APP}/certificates/:certificateId`;
const USER = `${APP}/users/:userId`;
const DEVICE = `${USER}/devices/:deviceId`;
const APNS = {
  privateKey: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({
    type: "pkcs8",
    format: "pem",
  }),
  keyId: "ABCDEFGHIJ",
  teamId: "KLMNOPQRST",
  topic: "com.example.app",
};

export const ROWS: readonly Row[] = [
  {
    method: "POST",
    path: `${APP}/usersigs`,
    scope: "usersig:issue",
    body: ISSUE,
    app: true,
    user: true,
    status: 200,
  },
  {
    method: "POST",
    path: `${APP}/usersigs/verify`,
    scope: "usersig:verify",
    body: { userSig: "x" },
    app: true,
    status: 200,
  },
  {
    method: "POST",
    path: `${APP}/private-map-keys`,
    scope: "usersig:issue",
    body: { ...ISSUE, roomId: 1, privileges: 255 },
    app: true,
    user: true,
    status: 200,
  },
  {
    method: "POST",
    path: "/v1/usersigs/decode",
    scope: "public",
    body: { userSig: "x" },
    status: 200,
  },
  { method: "GET", path: "/v1/apps", scope: "any", status: 200 },
  { method: "GET", path: APP, scope: "admin", app: true, status: 200 },
  { method: "PUT", path: APP, scope: "admin", body: { name: "renamed" }, app: true, status: 200 },
  { method: "DELETE", path: APP, scope: "admin", app: true, status: 200 },
  {
    method: "POST",
    path: "/v1/api-keys",
    scope: "admin",
    body: { name: "k", scopes: ["admin"] },
    status: 201,
  },
  { method: "GET", path: "/v1/api-keys", scope: "admin", status: 200 },
  { method: "DELETE", path: "/v1/api-keys/:id", scope: "admin", status: 200 },
  { method: "POST", path: "/v1/api-keys/:id/rotate", scope: "admin", status: 201 },
  { method: "POST", path: "/v1/reseal", scope: "admin", body: {}, status: 200 },
  { method: "POST", path: "/v1/take-over", scope: "admin", body: {}, status: 200 },
  { method: "GET", path: "/v1/vendors", scope: "public", status: 200 },
  { method: "GET", path: "/v1/codes/:code", scope: "public", status: 200 },
  { method: "GET", path: `${APP}/certificates`, scope: "push:check", app: true, status: 200 },
  {
    method: "PUT",
    path: CERTIFICATE,
    scope: "admin",
    body: { vendor: "apns", credential: APNS },
    app: true,
    status: 201,
  },
  {
    method: "GET",
    path: CERTIFICATE,
    scope: "push:check",
    app: true,
    status: 404,
    code: "certificate_not_found",
  },
  {
    method: "DELETE",
    path: CERTIFICATE,
    scope: "admin",
    app: true,
    status: 404,
    code: "certificate_not_found",
  },
  {
    method: "PUT",
    path: DEVICE,
    scope: "device:write",
    body: { certificateId: 11, token: "x" },
    app: true,
    user: true,
    status: 400,
    code: "certificate_unknown",
  },
  {
    method: "GET",
    path: `${USER}/devices`,
    scope: "device:read",
    app: true,
    user: true,
    status: 200,
  },
  {
    method: "DELETE",
    path: DEVICE,
    scope: "device:write",
    app: true,
    user: true,
    status: 404,
    code: "device_not_found",
  },
  { method: "DELETE", path: USER, scope: "admin", app: true, user: true, status: 200 },
  {
    method: "POST",
    path: `${USER}/push-checks`,
    scope: "push:check",
    body: { certificateId: 11 },
    app: true,
    user: true,
    status: 200,
  },
  {
    method: "GET",
    path: `${USER}/push-checks`,
    scope: "push:check",
    app: true,
    user: true,
    status: 200,
  },
  {
    method: "GET",
    path: `${USER}/push-checks/:checkId`,
    scope: "push:check",
    app: true,
    user: true,
    status: 404,
    code: "push_check_not_found",
  },
  { method: "GET", path: `${APP}/health`, scope: "admin", app: true, status: 200 },
  { method: "GET", path: `${APP}/erasure`, scope: "admin", app: true, status: 200 },
  {
    method: "GET",
    path: `${USER}/status`,
    scope: "status:read",
    app: true,
    user: true,
    status: 200,
  },
  {
    method: "GET",
    path: `${USER}/status/events`,
    scope: "status:read",
    app: true,
    user: true,
    status: 200,
    endless: true,
  },
  {
    method: "PUT",
    path: `${USER}/presence/:deviceId`,
    scope: "status:write",
    app: true,
    user: true,
    body: { platform: "iOS", state: "foreground" },
    status: 200,
  },
  {
    method: "POST",
    path: `${USER}/test-messages`,
    scope: "message:send",
    app: true,
    user: true,
    body: {},
    status: 502,
    code: "tencent_refused",
  },
  {
    method: "POST",
    path: `${USER}/diagnosis`,
    scope: "push:check",
    app: true,
    user: true,
    body: {},
    status: 200,
  },
  {
    method: "POST",
    path: "/v1/webhooks/tencent/:sdkAppId",
    scope: "public",
    app: true,
    status: 503,
    code: "webhook_token_missing",
  },
  { method: "GET", path: "/v1/audit", scope: "admin", status: 200 },
  { method: "GET", path: "/v1/whoami", scope: "any", status: 200 },
  // ID tokens have a table of their own (test/http/identity); here it is an app without a provider,
  // for everybody alike.
  {
    method: "POST",
    path: `${APP}/usersigs/exchange`,
    scope: "public",
    body: {},
    app: true,
    status: 404,
    code: "identity_provider_not_configured",
  },
  { method: "GET", path: "/healthz", scope: "public", status: 200 },
  { method: "GET", path: "/readyz", scope: "public", status: 200 },
];
