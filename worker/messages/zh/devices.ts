/** Chinese sentences of certificates, devices and push checks. `{name}` is filled with evidence. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { devicesEn } from "../en/devices.ts";

const TABLE = {
  vendor_not_supported: ["当前版本不支持推送厂商 {vendor}。", "请从 GET /v1/vendors 中选择。"],
  certificate_id_invalid: ["这不是证书 ID。", "请使用控制台中显示的证书 ID（数字），不带前导零。"],
  certificate_not_found: ["该应用中没有证书 {certificateId}。", "请与该应用的证书列表核对 ID。"],
  certificate_unknown: [
    "该应用中没有证书 {certificateId}，无法确定设备 Token 所属的厂商。",
    "请先保存该证书，或修正 App 中的证书 ID。",
  ],
  credential_too_long: ["凭证超过 {maximum} 个字符。", "请只粘贴厂商提供的文件或密钥。"],
  credential_refused: ["该凭证不可用：{cause}", "请按以下说明修正。{advice}"],
  device_id_invalid: [
    "这不是设备 ID。",
    "请使用 1 到 64 个字母、数字或符号 _ . : -，通常使用 App 保存的 UUID。",
  ],
  device_token_empty: ["设备 Token 为空。", "请上报推送 SDK 注册成功后返回的设备 Token。"],
  device_token_too_long: [
    "设备 Token 为 {bytes} 字节，最多允许 {maximum} 字节。",
    "请只上报设备 Token 本身，不要包含其他内容。",
  ],
  device_not_found: ["用户 {userId} 没有设备 {deviceId}。", "请与该用户的设备列表核对 ID。"],
  device_token_secret: [
    "这是密钥或凭证，不是设备 Token，未予保存。",
    "请上报推送 SDK 返回的设备 Token。如果该密钥在 App 或日志中，请更换密钥。",
  ],
  idempotency_key_invalid: [
    "Idempotency-Key 不合法。",
    "请使用 1 到 128 个可见的 ASCII 字符，例如 UUID。",
  ],
  idempotency_key_reused: [
    "该 Idempotency-Key 已用于另一次检测或另一条消息。",
    "新的请求请使用新的 Idempotency-Key，只有重试同一请求时才使用相同的 Idempotency-Key。",
  ],
  idempotency_keys_exhausted: [
    "该用户在一天内已有 {maximum} 次带 Idempotency-Key 的检测和消息，无法再记录新的 Idempotency-Key。",
    "请等待 {seconds} 秒，或不带 Idempotency-Key 发送。使用原来的 Idempotency-Key 重试，仍会得到原来的结果。",
  ],
  check_unfinished: [
    "使用该 Idempotency-Key 的检测或消息尚未结束或已中断，用户可能已经收到。",
    "请在几秒后用相同的 Idempotency-Key 重试。如果问题仍然存在，请先查看手机，再使用新的 Idempotency-Key。",
  ],
  check_limited: [
    "对该用户的检测过于频繁。",
    "请等待 {seconds} 秒。该限制可避免用户收到大量通知。",
  ],
  check_token_alone: [
    "请求中的 Token 单独检测，不能与 {field} 同时使用。",
    "请去掉 {field}；如需检测已上报的设备，请去掉 token。",
  ],
  push_check_not_found: [
    "用户 {userId} 没有推送检测 {checkId}。系统只保留最近的检测。",
    "请在该用户的检测列表中查找，或重新检测。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof devicesEn>, Sentence>>;

export const devicesZh = () => TABLE;
