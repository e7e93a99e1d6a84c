/** Chinese sentences of an app's health: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { healthEn } from "../en/health.ts";

const TABLE = {
  reach_ok: ["腾讯云应答正常。", "无需处理。"],
  key_ok: ["密钥 SecretKey 正确。", "无需处理。"],
  region_ok: ["数据中心设置正确。", "无需处理。"],
  administrator_ok: ["管理员 UserID 正确。", "无需处理。"],
  plan_ok: ["腾讯云正常处理该应用的请求。", "无需处理。"],
  region_other: [
    "应用的数据中心为 {region}，与此处的设置不同。",
    "请将应用的数据中心设置为 {region}。",
  ],
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
  webhook_unsigned: [
    "已拒绝 {count} 个没有签名的回调，最近一次在 {lastAt}。",
    "请在腾讯云控制台开启回调鉴权，并填写此处保存的 Token。",
  ],
  webhook_signature_wrong: [
    "签名与此处保存的 Token 不匹配，已拒绝 {count} 个回调，最近一次在 {lastAt}。",
    "请使此处的 Token 与腾讯云控制台回调鉴权中的 Token 一致。在控制台修改后约两分钟生效。",
  ],
  webhook_token_untrimmed: [
    "已拒绝 {count} 个回调，最近一次在 {lastAt}：此处保存的 Token 前后有空格、换行或引号，去掉后签名即可匹配。",
    "请去掉前后多余的字符，重新保存 Token。用 `printf %s` 写文件不会在末尾留下换行。",
  ],
  webhook_stale: [
    "因时间偏差已拒绝 {count} 个回调，最近一次在 {lastAt}：本服务器的时钟比腾讯云快 {seconds} 秒，超过 60 秒即拒绝。",
    "请通过 NTP 校准本服务器的时钟。如果只拒绝过一次，无需处理。",
  ],
  webhook_clock_behind: [
    "因时间偏差已拒绝 {count} 个回调，最近一次在 {lastAt}：本服务器的时钟比腾讯云慢 {seconds} 秒，超过 60 秒即拒绝。",
    "请通过 NTP 校准本服务器的时钟。如果只拒绝过一次，无需处理。",
  ],
  webhook_app_mismatch: [
    "已拒绝 {count} 个其他应用的回调，最近一次在 {lastAt}，属于 SDKAppID {got}。",
    "请在各应用的控制台填写以该应用的 SDKAppID 结尾的 URL，并为每个应用使用不同的 Token。",
  ],
  webhook_token_missing: [
    "此处没有保存回调鉴权 Token，已拒绝 {count} 个回调，最近一次在 {lastAt}。",
    "请在腾讯云控制台开启回调鉴权，并将其 Token 保存到此处。",
  ],
  webhook_not_judged: [
    "来自同一地址的错误过多，已不经检查拒绝 {count} 个回调，最近一次在 {lastAt}。",
    "请解决其他回调被拒绝的原因，之后一分钟内恢复。",
  ],
  webhook_without_token: [
    "该应用没有回调鉴权 Token，回调会被拒绝。",
    "请在控制台开启回调鉴权，并将其 Token 保存到此处的应用设置中。",
  ],
  issuer_ok: ["可以获取 {issuer} 的公钥。", "无需处理。"],
  issuer_away: [
    "未能获取签发方 {issuer} 的公钥：{problem}",
    "请检查签发方的拼写。如果无误，请几分钟后重新检查。私有网络中的签发方无法使用。",
  ],
  issuer_insecure: [
    "不能获取签发方 {issuer} 的公钥：签发方或公钥的地址不是 https、不在公网上，或属于其他域名。",
    "请更正签发方。它须是公网上的 https 地址，并在自己的域名上发布公钥。",
  ],
  issuer_redirects: [
    "签发方 {issuer} 返回了重定向，此处不会跟随重定向。",
    "请更正签发方，使其与令牌的 iss 逐字符一致。",
  ],
  issuer_invalid: [
    "签发方 {issuer} 没有可用的发现文档或公钥：{problem}",
    "请打开其 /.well-known/openid-configuration。如果不是含有 jwks_uri 的 JSON 文档，请按令牌的 iss 更正签发方。",
  ],
  issuer_other: [
    "{issuer} 的发现文档写有不同的签发方。",
    "请按该文档中的写法更正签发方，包括末尾是否带斜杠。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof healthEn>, Sentence>>;

export const healthZh = () => TABLE;
