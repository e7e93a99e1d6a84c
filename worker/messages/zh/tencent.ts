/**
 * Chinese sentences for Tencent's codes: [what is wrong, what to do]. `{code}` and `{info}` are
 * Tencent's own.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { tencentEn } from "../en/tencent.ts";
import { tencentMessagesZh } from "./tencent-messages.ts";
import { tencentSdkZh } from "./tencent-sdk.ts";

const TABLE = {
  bad_url: ["腾讯云无法解析请求的 URL。", "该 URL 由 sigpost 生成，请提供请求 ID 反馈此问题。"],
  body_not_json: [
    "腾讯云无法将请求包体解析为 JSON。",
    "请发送 JSON 对象；如果请求由 sigpost 发出，请反馈请求 ID。",
  ],
  admin_check_failed: [
    "腾讯云拒绝了管理员的 UserID 或 UserSig。",
    "请依次核对应用的管理员 UserID、密钥 SecretKey 和数据中心。",
  ],
  bad_sdkappid: ["腾讯云没有这个 SDKAppID。", "请与控制台核对数字。"],
  too_frequent: [
    "短时间内对腾讯云的请求过多。",
    "请稍后重试。如果问题仍然存在，请检查是否有其他服务器在循环调用同一应用。",
  ],
  tencent_timeout: [
    "腾讯云后台处理超时，该请求可能已被执行。",
    "如果是发送请求，请先查看手机再决定是否重发；否则请重试一次。",
  ],
  path_unknown: [
    "腾讯云在该地址没有提供此 API。",
    "该数据中心或产品可能不支持此 API，请核对接口名称。",
  ],
  not_admin: [
    "调用者不是应用管理员。",
    "请在控制台将该 UserID 设为应用管理员，或者把应用的管理员 UserID 改为已是管理员的 UserID。",
  ],
  sdkappid_missing: ["请求缺少 SDKAppID。", "请在 URL 中加上 sdkappid。"],
  tencent_reply_broken: [
    "腾讯云内部的应答不是 JSON。",
    "请重试。如果问题仍然存在，请向腾讯云提供请求 ID。",
  ],
  userid_not_text: ["UserID 以数字形式发送。", "请以 JSON 字符串形式发送 UserID，需加引号。"],
  app_disabled: ["应用已被停用。", "请在控制台启用，或者向腾讯云咨询停用原因。"],
  request_disabled: ["腾讯云已禁止该应用发起此类请求。", "请提供请求 ID 联系腾讯云技术支持。"],
  no_plan: [
    "服务不可用：没有套餐包、套餐包已过期，或者账号已欠费。",
    "请在控制台处理套餐包，约五分钟后生效。",
  ],
  ip_refused: [
    "腾讯云不允许来自该 IP 的请求。",
    "请在控制台去除 IP 限制，或者通过固定地址的中转服务转发（ORIGIN_OVERRIDES）。边缘服务没有固定出口 IP。",
  ],
  url_parameter_wrong: [
    "URL 中的 sdkappid、identifier、usersig、contenttype 之一有误。",
    "请核对应用的 SDKAppID 和管理员 UserID。",
  ],
  wrong_region: [
    "应用不在请求的域名所属的数据中心。",
    "请将应用的数据中心设置为控制台中显示的地域。",
  ],
  product_refused: [
    "该类型的应用不能调用此 API，例如仅开通推送的应用调用了 Chat 的接口。",
    "请使用对应产品的应用，或者为其开通该产品。",
  ],
  trial_quota: ["体验版 24 小时内的服务端请求额度已用完。", "请明天再试，或者升级套餐包。"],
  usersig_expired: ["UserSig 已过期。", "请重新生成，有效期至少 24 小时，并核对双方的时钟。"],
  usersig_empty: ["UserSig 为空。", "请先获取 UserSig 再登录。"],
  usersig_malformed: [
    "UserSig 格式有误：它被截断、被修改或被重复编码。",
    "请用 sigpost 解码，查看问题出在哪里。",
  ],
  ticket_refused: ["腾讯云拒绝了 UserSig。", "请用 sigpost 校验 UserSig，查看不匹配之处。"],
  signature_wrong: [
    "UserSig 的签名与应用的密钥 SecretKey 不匹配。",
    "请与控制台核对 SecretKey，可能是其他应用的密钥或旧密钥。",
  ],
  userid_differs: ["UserSig 属于另一个 UserID。", "请使用签名时的 UserID 登录。"],
  sdkappid_differs: [
    "UserSig 属于另一个 SDKAppID。",
    "两端请使用同一应用的 SDKAppID 和密钥 SecretKey。",
  ],
  key_not_here: [
    "该数据中心没有此 SDKAppID，或者没有它的密钥。",
    "请设置为控制台中显示的数据中心，多数情况是数据中心有误。如果出现在手机端，请同时检查推送客户端密钥（appKey）。",
  ],
  too_many_failures: ["UserSig 校验失败次数过多。", "请停止循环重试的程序，然后等待一分钟。"],
  blocklisted: ["该账号在应用的黑名单中。", "请在控制台将其移出黑名单。"],
  not_imported: [
    "腾讯云没有这个 UserID。",
    "请核对 UserID 的拼写和大小写。账号在导入或首次登录后才存在。",
  ],
  login_restricted: ["出于安全原因，腾讯云限制了登录。", "请降低登录频率，稍后再试。"],
  tencent_internal: ["腾讯云发生内部错误。", "请重试。如果问题仍然存在，请向腾讯云提供请求 ID。"],
  webhook_upsets_tencent: [
    "腾讯云发生内部错误。如果开启回调后每次调用都出现，说明回调接收方的应答有问题。",
    "请重试。如果问题仍然存在，请在控制台校验回调 URL。",
  ],
  bad_batch: ["条目数量不符合要求。", "请按接口允许的数量发送。"],
  account_limit: [
    "账号数量已达当前版本的上限（免费版为 100 个）。",
    "请升级套餐包，或者删除不需要的账号。",
  ],
  bad_parameters: ["请求参数有误。", "请查看旁边腾讯云的原文，并与接口文档核对字段。"],
  sdk_too_old: ["SDK 版本过低。", "请升级 SDK。"],
  active_user_quota: ["活跃用户的免费额度已用完。", "请升级套餐包，或者等到下一天或下个月。"],
  status_switch_off: [
    "“用户状态查询及状态变更通知”未开启。",
    "请在控制台的功能配置中开启；状态变更回调也依赖该开关。",
  ],
  calls_too_often: [
    "同一用户过于频繁地调用登录、登出、切前台、切后台或设置推送。",
    "请检查 App 中是否存在循环调用。",
  ],
  to_account_empty: ["包体不是 JSON，或者 To_Account 为空。", "请至少指定一个 UserID。"],
  to_account_missing: [
    "缺少 To_Account，或者类型有误。",
    "请传入字符串；接口支持多个时传入字符串数组。",
  ],
  msg_random_missing: ["缺少 MsgRandom，或者不是整数。", "请为每条消息传入新的 32 位整数。"],
  msg_body_wrong: ["MsgBody 格式有误。", "请传入数组，每个元素包含 MsgType 和 MsgContent。"],
  too_many_accounts: ["一次的接收方过多。", "请一次最多发送 500 个。"],
  retention_too_long: ["消息的保存时间超过 7 天。", "请将 MsgLifeTime 设为不超过 604800 秒。"],
  push_info_wrong: ["OfflinePushInfo 格式有误。", "请与腾讯云文档核对，Ext 必须是字符串。"],
  push_not_active: ["该应用未开通推送服务，或者推送服务已过期。", "请在控制台开通或续费推送服务。"],
  data_id_too_long: ["DataId 超过 64 字节。", "请缩短 DataId。"],
  too_large: [
    "请求超过腾讯云允许的大小：消息 12 KB，批量消息 8 KB，全员推送 10 KB。",
    "请缩短文本或扩展数据。",
  ],
  push_too_soon: ["两次全员推送的间隔不足一秒。", "请间隔一秒以上。"],
  push_daily_limit: ["当天的全员推送次数已达上限。", "请明天再试，或者向腾讯云申请提高上限。"],
  ...tencentMessagesZh(),
  ...tencentSdkZh(),
  unreachable: [
    "无法连接腾讯云，没有发送任何内容。",
    "请重试。如果问题仍然存在，请检查数据中心；如果设置了 ORIGIN_OVERRIDES，请一并检查其中的中转服务。",
  ],
  connection_lost: [
    "与腾讯云的连接在应答之前断开，该请求可能已被执行。",
    "如果是发送请求，请先查看手机再决定是否重发。如果每次都出现，请检查本部署能否访问腾讯云；如果设置了 ORIGIN_OVERRIDES，请一并检查其中的中转服务。",
  ],
  deadline: [
    "腾讯云未在规定时间内应答，该请求可能已被执行。",
    "如果是发送请求，请先查看手机再决定是否重发；否则请重试。",
  ],
  not_tencent: [
    "应答不是腾讯云 API 的 JSON，该请求可能已被执行。",
    "请检查与腾讯云之间是否有中转服务或代理。如果是发送请求，请先查看手机再决定是否重发。",
  ],
  unknown_code: [
    "腾讯云返回错误码 {code}，不在已知列表中：{info}",
    "请在腾讯云的错误码文档中查询。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentEn>, Sentence>>;

export const tencentZh = () => TABLE;
