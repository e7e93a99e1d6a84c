/**
 * Chinese sentences of credentials, API keys and what they may do.
 * `{name}` is filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { keysEn } from "../en/keys.ts";

const TABLE = {
  credential_missing: ["请求没有携带凭证。", "请携带请求头 Authorization: Bearer <API 密钥>。"],
  credential_malformed: [
    "Authorization 请求头的格式不正确。",
    "请按 Authorization: Bearer <API 密钥> 的格式传入，中间只有一个空格，不含其他内容。",
  ],
  key_unknown: [
    "API 密钥不存在。",
    "请确认该密钥属于当前部署且复制完整；如果仍不可用，请联系运维人员获取新的密钥。",
  ],
  scope_missing: [
    "当前凭证无权执行此操作：缺少权限范围 {scope}。",
    "请使用具有该权限范围的 API 密钥或工作负载，或者联系运维人员获取。",
  ],
  userid_not_allowed: [
    "当前凭证无权用于此 UserID。",
    "请使用 API 密钥或工作负载的 userIds 允许的 UserID，或者没有此限制的凭证。",
  ],
  admin_userid_refused: [
    "“{userId}”是应用管理员，当前凭证不能为管理员签发 UserSig。",
    "请使用普通 UserID。管理员的 UserSig 可以控制整个应用，签发时需要权限范围 usersig:issue-admin。",
  ],
  key_mistyped: [
    "API 密钥输入有误（校验码不符）。",
    "请重新完整复制密钥：sgp_ 之后有 41 个字母和数字。",
  ],
  key_expired: ["API 密钥 {keyId} 已过期。", "请联系运维人员获取新的密钥。"],
  key_revoked: ["API 密钥 {keyId} 已被吊销。", "请联系运维人员获取新的密钥。"],
  key_rotated: [
    "API 密钥 {keyId} 已被新密钥取代，且宽限期已结束。",
    "请使用取代它的新密钥；如果没有，请联系运维人员获取。",
  ],
  api_key_not_found: [
    "API 密钥 {keyId} 不存在，或者当前凭证无权管理它。",
    "请通过 GET /v1/api-keys 查看密钥列表。",
  ],
  api_key_ended: [
    "API 密钥 {keyId} 的状态为 {state}，无法轮换。",
    "请通过 POST /v1/api-keys 创建新密钥，或者轮换取代它的那个密钥。",
  ],
  scopes_empty: ["scopes 为空，该密钥没有任何权限。", "请至少指定一个权限范围：{known}。"],
  scope_unknown: ["没有权限范围“{scope}”。", "请使用以下权限范围：{known}。"],
  key_app_unknown: [
    "应用 {sdkAppId} 不存在，为其创建的密钥没有用处。",
    "请修正 sdkAppIds，或者先通过 PUT /v1/apps/{sdkAppId} 添加应用。",
  ],
  userid_pattern_invalid: [
    "“{pattern}”不是合法的 UserID 模式。",
    "请传入 1 到 64 个字符，不含控制字符；* 代表任意文本，其他字符均无特殊含义。",
  ],
  expires_at_invalid: [
    "expiresAt 不是将来的时间。",
    "请传入带时区的 RFC 3339 时间，例如 2030-01-01T00:00:00Z。",
  ],
  key_exceeds_creator: [
    "新密钥的 {field} 超出了您当前密钥的权限。",
    "请将 {field} 限制在当前密钥的范围内，或者使用管理密钥。",
  ],
  key_exceeds_revoker: [
    "API 密钥 {keyId} 的 {field} 权限高于您当前的密钥，因此不能用当前密钥吊销它。",
    "请使用管理密钥，或者具有权限范围 admin 且包含其全部权限的密钥来吊销。",
  ],
  app_exceeds_key: [
    "更改 {setting} 会超出您当前密钥的权限：需要 {field} = {needed}。",
    "请保持 {setting} 不变。如需更改，请使用管理密钥，或者具有权限范围 admin 且 {field} = {needed} 的密钥。",
  ],
  all_apps_needed: [
    "此操作需要不限定应用的凭证。",
    "请使用管理密钥，或者具有权限范围 admin 且未设置 sdkAppIds 的 API 密钥。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof keysEn>, Sentence>>;

export const keysZh = () => TABLE;
