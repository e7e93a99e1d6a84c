/** Chinese sentences of an app's health: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { healthEn } from "../en/health.ts";

const TABLE = {
  reach_ok: ["腾讯云应答正常。", "无需处理。"],
  key_ok: ["密钥 SecretKey 正确。", "无需处理。"],
  region_ok: ["地域正确。", "无需处理。"],
  administrator_ok: ["管理员 UserID 正确。", "无需处理。"],
  plan_ok: ["腾讯云正常处理该应用的请求。", "无需处理。"],
  region_other: ["应用位于地域 {region}，与此处的设置不同。", "请将应用的地域设置为 {region}。"],
  not_seen: ["由于前面的检查失败，无法确认此项。", "请先解决该问题，再次检查。"],
  webhook_ok: ["最近一次回调在 {hours} 小时前（{command}）。", "无需处理。"],
  webhook_quiet: [
    "最近一次回调在 {hours} 小时前（{command}）。",
    "如果此后仍有用户活动，请在控制台校验回调 URL，并确认事件仍处于勾选状态。",
  ],
  webhook_never: [
    "尚未收到腾讯云的回调。",
    "请在控制台开启状态通知功能，再设置回调 URL 和事件。约两分钟后生效。",
  ],
  webhook_without_token: [
    "该应用没有回调鉴权 Token，回调会被拒绝。",
    "请在控制台开启回调鉴权，并将其 Token 保存到此处的应用设置中。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof healthEn>, Sentence>>;

export const healthZh = () => TABLE;
