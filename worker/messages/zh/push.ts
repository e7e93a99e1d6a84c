/** Chinese sentences of the push check that hold for every vendor: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { pushEn } from "../en/push.ts";
import { OWN_MESSAGES_ZH } from "./own-messages.ts";
import { PASTED_ZH } from "./pasted.ts";

type English = ReturnType<typeof pushEn>;

const TABLE = {
  common: {
    ...PASTED_ZH,
    ...OWN_MESSAGES_ZH,
    push_accepted: [
      "{vendor} 已接收推送，证书信息和设备 Token 无误，但不代表手机上已经展示。",
      "请查看手机。如果一分钟内仍未展示，请逐项排查可能不展示通知的原因，再检查用户状态。",
    ],
    push_dry_run_authorized: [
      "{vendor} 的鉴权已通过。该厂商不提供试运行，因此未验证设备 Token。",
      "请去掉试运行后重新检测，此时会发送一条可见的通知。",
    ],
    certificate_missing: [
      "该应用中没有证书 {certificateId}。",
      "请使用控制台中显示的证书 ID 添加证书，或修正该 ID。",
    ],
    certificate_none: ["该应用没有推送证书。", "请使用腾讯云控制台显示的证书 ID 添加厂商凭证。"],
    certificate_none_for_token: [
      "该 Token 看起来属于 {looksLike}，但该应用没有对应的证书。已有证书：{certificates}。",
      "请添加证书，或者确认这是哪个 SDK 的 Token。",
    ],
    certificate_several: [
      "该 Token 看起来属于 {looksLike}，有多个证书符合：{certificates}。未发送任何内容。",
      "请指定 App 打包时使用的证书。",
    ],
    certificate_unclear: [
      "无法从 Token 的格式判断由哪个厂商签发。该应用的证书：{certificates}。未发送任何内容。",
      "请指定 App 打包时使用的证书。",
    ],
    certificate_unreadable: [
      "无法解密证书 {certificateId} 已保存的凭证。",
      "如果更换过 SEALING_KEY，请将旧值设置为 SEALING_KEY_PREVIOUS；否则请重新保存证书。",
    ],
    certificate_vendor_unknown: [
      "当前版本不支持证书 {certificateId} 对应的推送厂商。",
      "请升级 sigpost，或选择受支持的厂商重新保存证书。",
    ],
    credential_unusable: ["已保存的凭证不可用。", "请修正所列的问题，然后重新保存证书。"],
    device_missing: [
      "用户 {userId} 没有设备 {deviceId}：该设备从未上报设备 Token，或已被删除。",
      "请在登录后由 App 上报设备 Token，再查看设备列表。",
    ],
    device_none_for_certificate: [
      "用户 {userId} 没有使用证书 {certificateId} 上报设备 Token 的设备（使用其他证书上报的设备：{devices} 台）。",
      "请检查 App 中配置的证书 ID，并在登录后使用该证书 ID 上报设备 Token。",
    ],
    device_of_other_certificate: [
      "设备 {deviceId} 上报设备 Token 时使用的证书是 {reported}，而不是 {certificateId}。",
      "请选择证书 {reported}，或修正 App 中的证书 ID。",
    ],
    device_unreadable: [
      "无法解密设备 {deviceId} 已保存的设备 Token。",
      "如果更换过 SEALING_KEY，请将旧值设置为 SEALING_KEY_PREVIOUS；否则请由 App 重新上报设备 Token。",
    ],
    text_too_long: [
      "{field} 超过 {vendor} 允许的 {maximum} 个字符，未发送任何内容。",
      "请缩短 {field}，或不传该字段。",
    ],
    network_refused: [
      "{host} 拒绝连接，未发送任何内容。",
      "请检查当前部署能否访问 {host}；如果设置了 ORIGIN_OVERRIDES，请一并检查。",
    ],
    network_dns: [
      "无法解析域名 {host}，未发送任何内容。",
      "请检查 DNS；如果设置了 ORIGIN_OVERRIDES，请一并检查。",
    ],
    network_tls: [
      "无法与 {host} 建立安全连接（TLS 证书或握手失败），未发送任何内容。",
      "请检查与 {host} 之间是否存在拦截 TLS 的代理。",
    ],
    network_protocol: [
      "{host} 返回的内容不是 HTTP。",
      "请检查与 {host} 之间是否有代理或中转服务。如果结果未知，再次发送前请先查看手机。",
    ],
    network_lost: [
      "无法连接 {host}，或连接在返回结果前中断。",
      "如果结果未知，再次发送前请先查看手机。如果每次都出现，请检查当前部署能否访问 {host}。",
    ],
    network_http_version: [
      "{host} 只支持 HTTP/2，而本次请求使用了更低的版本。本地 workerd（npm start、wrangler dev）使用 HTTP/1.1；已部署的 Worker 和 Deno 使用 HTTP/2。",
      "请在已部署的 Worker 或 Deno 上检测，或者在 {host} 前设置 HTTP/2 中转服务，并填入 ORIGIN_OVERRIDES。",
    ],
    network_timeout: [
      "{host} 未在规定时间内返回结果。",
      "如果结果未知，推送可能已经发出。请先查看手机，稍后再重试。",
    ],
    network_gateway: [
      "{host} 前的网关返回 {status}，未能连接到 {vendor}。",
      "请重试。如果问题仍然存在，请检查 {vendor} 的服务状态；如果设置了 ORIGIN_OVERRIDES，请一并检查。",
    ],
    network_not_permitted: [
      "{host} 不是 {vendor} 的地址，未发送任何内容。",
      "请检查包含该地址的设备 Token 或凭证。",
    ],
    answer_redirected: [
      "{host} 返回了重定向。请求携带凭证，因此不会跟随重定向，无法确定推送是否已发出。",
      "请检查 {host} 前是否有代理或认证门户；如果设置了 ORIGIN_OVERRIDES，请一并检查。",
    ],
    answer_too_large: [
      "{host} 返回的内容远大于 {vendor} 的正常结果，已停止读取，无法确定推送是否已发出。",
      "请检查是否有代理代替 {host} 返回内容。",
    ],
    answer_of_proxy: [
      "{host} 返回了 {status} 和一个网页，而不是 {vendor} 的 JSON，很可能是中途的代理或防火墙拒绝了请求。",
      "请检查本部署与 {host} 之间的网络，返回原文已附上。",
    ],
    answer_unreadable: [
      "{host} 返回了 {status}，内容不符合 {vendor} 的格式，无法确定推送是否已发出。",
      "请查看返回原文，通常是代理的错误页面。再次发送前请先查看手机。",
    ],
    device_token_moved: [
      "App 的另一用户之后上报了同一个设备 Token。它现在属于该用户，不会再为当前用户向它发送推送。",
      "手机换人使用时无需处理。否则请让 App 在登录后重新上报设备 Token，并在审计日志中查看是谁上报的。",
    ],
    device_token_placeholder: [
      "App 上报的不是设备 Token，而是 null、undefined 之类由未赋值的变量转换成的占位文本。",
      "请在推送 SDK 返回设备 Token 之后再上报。模拟器上或注册完成之前没有设备 Token。",
    ],
    device_token_made_up: [
      "该设备 Token 是人为填写的占位值，不是推送服务签发的。",
      "请在真机上测试，并从 App 代码中删除占位值。",
    ],
    device_token_printed: [
      "该设备 Token 在上报前被打印成了文本：两端的引号或 Optional(…) 也成了内容的一部分。",
      "请上报原值，不要经过 JSON.stringify、description 或打印格式。",
    ],
    device_token_description: [
      "这是设备 Token 字节的描述文本，是 iOS 13 及以上版本的打印格式，中间已省略，无法还原出设备 Token。",
      '请在 App 中用 deviceToken.map { String(format: "%02x", $0) }.joined() 转换为十六进制文本后上报。',
    ],
    device_token_of_expo: [
      "这是 Expo 自己的推送地址，只有 Expo 的推送服务可以向它发送。",
      "请改为上报厂商的设备 Token，可通过 getDevicePushTokenAsync 获取。",
    ],
    device_token_is_usersig: [
      "这是 UserSig，不是设备 Token。",
      "请检查 App 传入的变量，并上报推送 SDK 返回的设备 Token。",
    ],
    device_token_is_jwt: [
      "这是 JSON Web Token（例如 ID Token 或访问令牌），不是设备 Token。",
      "请检查 App 传入的变量，并上报推送 SDK 返回的设备 Token。",
    ],
    device_token_is_secret: [
      "这是密钥或凭证，不是设备 Token。",
      "请从发送它的地方删除；如果它在 App 或日志中，请更换密钥。然后上报推送 SDK 返回的设备 Token。",
    ],
    device_token_json: [
      "这是 JSON，不是设备 Token。设备 Token 可能是其中的一个值。",
      "请只上报该值，例如对象中的 data 或 token。",
    ],
    device_token_url: [
      "这是 URL，不是设备 Token。",
      "Web Push 请用 JSON.stringify(subscription) 上报完整的订阅；其他厂商请上报推送 SDK 返回的设备 Token。",
    ],
    device_token_uuid: [
      "该设备 Token 是 UUID，用于标识设备或安装；推送厂商不会签发这种值。",
      "请检查 App 传入的变量，并上报推送 SDK 返回的设备 Token。",
    ],
    token_of_other_certificate: [
      "该设备 Token 属于本应用的证书 {otherCertificateId}（{otherCertificate}）。",
      "请由 App 使用证书 ID {otherCertificateId} 上报设备 Token，或将该证书的凭证保存到 App 使用的证书 ID 下。",
    ],
    device_token_of_other_vendor: [
      "该设备 Token 看起来属于 {looksLike}，但证书属于 {vendor}。",
      "请检查 App 上报的是哪个 SDK 的设备 Token，以及使用的证书 ID。",
    ],
    device_token_of_aggregator: [
      "这看起来是第三方推送服务 {looksLike} 的注册 ID，推送厂商无法识别。",
      "请上报厂商自己的设备 Token。",
    ],
    device_token_marked_dead: [
      "之前的检测已判定该设备 Token 失效（{reason}）。",
      "如果本次仍然失败，请由 App 上报新的设备 Token。",
    ],
    device_notifications_off: [
      "App 上报其通知已关闭。",
      "请在手机设置中打开通知。关闭期间，无论厂商返回什么结果都不会展示。",
    ],
    device_report_old: [
      "设备 Token 是 {days} 天前上报的。正在使用的 App 每次启动都会上报。",
      "请让用户打开 App，上报当前的设备 Token。",
    ],
    drop_notifications_off: ["App 上报其通知已关闭。", "请在手机设置中打开该 App 的通知。"],
    drop_quiet_phone: [
      "手机离线、静音或处于勿扰模式。",
      "请检查网络和勿扰设置，并将 App 切换到后台后重试。",
    ],
    push_unlisted_credential: [
      "{vendor} 拒绝鉴权（{status} {code}），该错误码不在已知文档中。",
      "请检查凭证，返回原文已附上。",
    ],
    push_unlisted_config: [
      "{vendor} 侧不存在该地址或应用（{status} {code}）。",
      "请检查凭证中的应用 ID、项目 ID 或包名，返回原文已附上。",
    ],
    push_unlisted_payload: [
      "{vendor} 拒绝了该请求（{status} {code}）。",
      "详情见返回原文。如果指定了标题或正文，请去掉后重试。",
    ],
    push_unlisted_quota: ["{vendor} 限制了发送频率或数量（{status} {code}）。", "请稍后重试。"],
    push_unlisted_transient: [
      "{vendor} 的服务暂时不可用（{status} {code}）。",
      "请稍后重试，返回原文已附上。",
    ],
    push_unlisted: [
      "{vendor} 拒绝了请求（{status} {code}）。该错误码不在已知文档中，无法判断应由谁处理。",
      "请在 {vendor} 的文档中查询该错误码，返回原文已附上。",
    ],
  },
  stages: {
    stage_certificate: "证书 {certificateId}：{vendor}，{name}。",
    stage_device: "设备 {deviceId} 于 {reportedAt} 上报了设备 Token {token}。",
    stage_token: "请求中的 Token 有 {length} 个字符，仅用于本次检测，不会保存。",
    stage_credential: "凭证完整，格式正确：{summary}。",
    stage_authorize_cached: "共享的 {vendor} 访问令牌仍然有效。",
    stage_authorize_new: "已获取新的 {vendor} 访问令牌。",
    stage_authorize_none: "请求自身携带鉴权信息。",
    stage_no_dry_run: "未发送：本次为试运行，且该厂商不提供试运行。",
  },
  text: {
    title: "推送检测",
    body: "这部手机可以收到推送，发送时间 {time}",
    nextStep:
      "请检查用户状态。如果初步判断可以接收离线推送，请在另一台设备上使用另一个 UserID 登录，并向该用户发送一条单聊文本消息。",
  },
} as const satisfies {
  readonly common: Readonly<Record<keyof English["common"], Sentence>>;
  readonly stages: Readonly<Record<keyof English["stages"], string>>;
  readonly text: Readonly<Record<keyof English["text"], string>>;
};

export const pushZh = () => TABLE;
