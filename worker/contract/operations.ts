/**
 * Every operation's name, method and path: all that the server itself needs of the contract. The
 * rest of this folder describes them, and is imported by the worker for its types only.
 */

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** The names are part of the contract: a client's methods are called like this. */
export const OPERATIONS = {
  issueUserSigs: ["POST", "/v1/apps/:sdkAppId/usersigs"],
  verifyUserSig: ["POST", "/v1/apps/:sdkAppId/usersigs/verify"],
  exchangeIdToken: ["POST", "/v1/apps/:sdkAppId/usersigs/exchange"],
  issuePrivateMapKey: ["POST", "/v1/apps/:sdkAppId/private-map-keys"],
  decodeUserSig: ["POST", "/v1/usersigs/decode"],
  listApps: ["GET", "/v1/apps"],
  listAuditEntries: ["GET", "/v1/audit"],
  getApp: ["GET", "/v1/apps/:sdkAppId"],
  putApp: ["PUT", "/v1/apps/:sdkAppId"],
  deleteApp: ["DELETE", "/v1/apps/:sdkAppId"],
  getErasure: ["GET", "/v1/apps/:sdkAppId/erasure"],
  createApiKey: ["POST", "/v1/api-keys"],
  listApiKeys: ["GET", "/v1/api-keys"],
  revokeApiKey: ["DELETE", "/v1/api-keys/:id"],
  rotateApiKey: ["POST", "/v1/api-keys/:id/rotate"],
  resealSecrets: ["POST", "/v1/reseal"],
  takeOver: ["POST", "/v1/take-over"],
  getAppHealth: ["GET", "/v1/apps/:sdkAppId/health"],
  deleteUser: ["DELETE", "/v1/apps/:sdkAppId/users/:userId"],
  getUserStatus: ["GET", "/v1/apps/:sdkAppId/users/:userId/status"],
  watchUserStatus: ["GET", "/v1/apps/:sdkAppId/users/:userId/status/events"],
  reportPresence: ["PUT", "/v1/apps/:sdkAppId/users/:userId/presence/:deviceId"],
  sendTestMessage: ["POST", "/v1/apps/:sdkAppId/users/:userId/test-messages"],
  diagnoseUser: ["POST", "/v1/apps/:sdkAppId/users/:userId/diagnosis"],
  receiveTencentCallback: ["POST", "/v1/webhooks/tencent/:sdkAppId"],
  explainCode: ["GET", "/v1/codes/:code"],
  listVendors: ["GET", "/v1/vendors"],
  listCertificates: ["GET", "/v1/apps/:sdkAppId/certificates"],
  putCertificate: ["PUT", "/v1/apps/:sdkAppId/certificates/:certificateId"],
  getCertificate: ["GET", "/v1/apps/:sdkAppId/certificates/:certificateId"],
  deleteCertificate: ["DELETE", "/v1/apps/:sdkAppId/certificates/:certificateId"],
  putDevice: ["PUT", "/v1/apps/:sdkAppId/users/:userId/devices/:deviceId"],
  listDevices: ["GET", "/v1/apps/:sdkAppId/users/:userId/devices"],
  deleteDevice: ["DELETE", "/v1/apps/:sdkAppId/users/:userId/devices/:deviceId"],
  checkPush: ["POST", "/v1/apps/:sdkAppId/users/:userId/push-checks"],
  listPushChecks: ["GET", "/v1/apps/:sdkAppId/users/:userId/push-checks"],
  getPushCheck: ["GET", "/v1/apps/:sdkAppId/users/:userId/push-checks/:checkId"],
  whoAmI: ["GET", "/v1/whoami"],
  getLiveness: ["GET", "/healthz"],
  getReadiness: ["GET", "/readyz"],
} as const satisfies Readonly<Record<string, readonly [Method, string]>>;

export type OperationId = keyof typeof OPERATIONS;
