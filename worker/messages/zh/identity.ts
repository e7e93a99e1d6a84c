/**
 * Chinese sentences of identity exchange, Cloudflare Access, limits and the audit log. `{name}` is
 * filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { identityEn } from "../en/identity.ts";

const TABLE = {
  identity_provider_not_configured: [
    "应用 {sdkAppId} 未配置身份提供方，无法用 ID Token 换取 UserSig。",
    "请检查 SDKAppID。如果无误，请联系运维人员为应用添加身份提供方（PUT /v1/apps/{sdkAppId} 的 identityProviders）。",
  ],
  id_token_missing: [
    "请求没有携带 ID Token。",
    "请携带请求头 Authorization: Bearer <ID Token>，使用用户登录后返回的 ID Token。",
  ],
  id_token_malformed: [
    "这不是 ID Token。ID Token 是由三段 base64url 组成的已签名 JWT。",
    "请完整传入登录返回的 id_token，不要带引号。此处不接受不透明的访问令牌、加密令牌和 API 密钥。",
  ],
  id_token_too_large: [
    "ID Token 超过 {maximum} 个字符。",
    "请让身份提供方减少其中的内容，例如不包含用户组列表。",
  ],
  id_token_kind_refused: [
    "该令牌已签名，但不是 ID Token（{kind}）。",
    "请传入登录返回的 id_token，而不是访问令牌或登出令牌。",
  ],
  id_token_issuer_unknown: [
    "ID Token 的签发方 {issuer} 不是该应用的身份提供方。",
    "请使用该应用的身份提供方登录。运维人员请逐字符核对应用的 identityProviders 与 ID Token 中的 iss。",
  ],
  id_token_algorithm_refused: [
    "不接受 ID Token 的签名算法 {algorithm}。",
    "请让身份提供方使用 RS256、ES256、EdDSA 等公钥算法签名。none 和 HMAC 在此无法证明身份。",
  ],
  id_token_key_unknown: [
    "身份提供方没有与该 ID Token 匹配的公钥 {kid}。",
    "请重新获取 ID Token。如果仍然失败，说明它来自与所配置签发方不同的环境。",
  ],
  id_token_signature_wrong: [
    "ID Token 的签名不正确。",
    "请原样传入收到的 ID Token。它可能被修改、被截断，或者由其他签发方签名。",
  ],
  id_token_audience_wrong: [
    "ID Token 是签发给其他客户端的。该应用接受签发给 {expected} 的 ID Token。",
    "请使用该客户端 ID 登录，或者联系运维人员修正身份提供方的 audience。",
  ],
  id_token_expired: ["ID Token 已过期。", "请从身份提供方重新获取，并在登录后尽快换取 UserSig。"],
  id_token_not_yet_valid: [
    "ID Token 尚未生效：{claim} 是未来的时间。",
    "请校准签发 ID Token 的服务器时钟，允许的误差为 30 秒。",
  ],
  id_token_claim_missing: [
    "ID Token 中没有声明 {claim}。",
    "请申请包含该声明的 scope（例如 openid email），或者联系运维人员改用其他声明。",
  ],
  id_token_claim_invalid: [
    "ID Token 中声明 {claim} 的值不正确。",
    "请重新获取 ID Token。如果再次出现，说明身份提供方签发的 ID Token 格式有误。",
  ],
  id_token_claim_not_text: [
    "ID Token 中的声明 {claim} 不是字符串，而是 {got}。",
    "请联系运维人员选择字符串类型的声明。数字和列表不会转换为 UserID。",
  ],
  identity_email_unverified: [
    "身份提供方未声明已验证该用户的邮箱地址（email_verified 不为 true）。",
    "请先在身份提供方处验证邮箱，然后重新登录。如果身份提供方从不提供 email_verified，请联系运维人员改用其他声明，例如 sub。",
  ],
  identity_phone_unverified: [
    "身份提供方未声明已验证该用户的手机号（phone_number_verified 不为 true）。",
    "请先在身份提供方处验证手机号，然后重新登录。如果身份提供方从不提供 phone_number_verified，请联系运维人员改用其他声明，例如 sub。",
  ],
  identity_userid_refused: [
    "声明 {claim} 无法得到可用的 UserID（{reason}）。",
    "请联系运维人员改用其他声明、更短的 prefix 或更宽松的 userIdPolicy；UserID 最长 32 字节，且不能包含控制字符。",
  ],
  identity_is_administrator: [
    "该身份对应应用的管理员，不能通过换取的方式为管理员签发 UserSig。",
    "请以普通用户身份登录，或者联系运维人员添加 prefix，避免用户与管理员同名。",
  ],
  identity_provider_insecure: [
    "不能从该身份提供方获取公钥：其地址不是 https、不是互联网域名、指向本机，或者与签发方不在同一域名下。",
    "请联系运维人员配置在自身域名下发布公钥的 https 签发方。Google、Firebase 和 Microsoft 无需额外设置。主机名见日志。仅在本机开发时，可将 ALLOW_LOOPBACK_ISSUERS 设为 true。",
  ],
  identity_provider_unreachable: [
    "无法连接身份提供方。",
    "请几秒后重试；如果持续出现，请查看身份提供方的服务状态。主机名和原因见运维日志。",
  ],
  identity_provider_timeout: [
    "身份提供方未在规定时间内响应。",
    "请几秒后重试；如果持续出现，请查看身份提供方的服务状态。",
  ],
  identity_provider_redirects: [
    "身份提供方返回了重定向，此处不会跟随重定向。",
    "请按 ID Token 中的 iss 原样配置签发方，使用 https 且不经过重定向。",
  ],
  identity_provider_invalid: [
    "身份提供方的响应不可用。",
    "请打开签发方的 /.well-known/openid-configuration 及其 jwks_uri，确认两者都是较小的 JSON 文档。具体原因见运维日志。",
  ],
  identity_provider_other_issuer: [
    "签发方的发现文档中的签发方与所配置的不一致。",
    "请按该文档中的写法配置签发方，包括末尾是否带斜杠。",
  ],
  origin_not_allowed: [
    "该应用不允许来自 {origin} 的网页调用。",
    "请联系运维人员将其加入应用的 origins，须与浏览器发送的值完全一致。",
  ],
  cross_site_refused: [
    "通过 Cloudflare Access 进行的更改必须来自本服务自己的页面，并以 JSON 发送（{reason}）。",
    "请使用本部署的页面；脚本请改用 Authorization 请求头中的 API 密钥。",
  ],
  authentication_rate_limited: [
    "来自该地址的认证失败次数过多。",
    "请等待 {seconds} 秒并检查凭证。在此之前，只接受曾从该地址使用过的凭证。",
  ],
  cursor_invalid: ["cursor 不属于此列表。", "请使用上一页返回的 cursor，或者不传。"],
  limit_invalid: ["limit 必须是 1 到 {maximum} 之间的整数。", "请修正该值，或者不传 limit。"],
} as const satisfies Readonly<Record<keyof ReturnType<typeof identityEn>, Sentence>>;

export const identityZh = () => TABLE;
