/** Chinese sentences about vivo push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    vivo_user_unknown: [
      "vivo 已接收请求，但该 regId 对应的用户不存在，不会下发。",
      "请删除该设备 Token。如果手机上有该 App，请由 App 先调用 turnOffPush，再调用 turnOnPush，并上报 getRegId 返回的值；如果仍是相同的 regId，请重新安装 App。",
    ],
    vivo_user_gone: [
      "vivo 已接收请求，但 App 已卸载或已退订，不会下发。也有资料称，关闭通知的手机同样返回此状态。",
      "请查看手机，确认 App 仍在且通知已开启。如果 App 仍在，请由 App 调用 turnOnPush，并上报 getRegId 返回的值。",
    ],
    vivo_not_test_device: [
      "证书使用测试推送，而该手机不是该应用在 vivo 的测试设备。",
      "请在 vivo 推送平台将手机添加为测试设备，或将证书的推送模式改为 formal。",
    ],
    vivo_user_invalid: [
      "vivo 已接收请求，但将该 regId 列为无效用户，status 为 {reason}。",
      "请查看返回原文，由 App 上报新的设备 Token 后再次检测。",
    ],
    vivo_auth_token: [
      "vivo 拒绝了访问令牌（authToken），重新获取后仍被拒绝。",
      "请确认 App ID、AppKey 和 AppSecret 属于同一个应用，然后重试。",
    ],
    vivo_try_again: ["vivo 要求重新发送请求。", "请重试。"],
    vivo_channel_closed: [
      "该应用在 vivo 的推送通道已关闭。",
      "请在 vivo 推送平台查看应用状态；未在 vivo 应用商店上架的应用往往会被关闭。",
    ],
    vivo_under_review: [
      "应用仍在审核中，在审核通过前 vivo 不会下发正式消息。",
      "请将证书的推送模式改为 test，并在 vivo 推送平台将手机添加为测试设备。",
    ],
    vivo_type_not_allowed: [
      "该 classification 不允许发送此类消息：{message}",
      "请在证书中更换 category。",
    ],
    vivo_text_length: [
      "vivo 拒绝了标题或内容的长度：{message}",
      "请缩短文案；一个汉字通常按两个字符计算。",
    ],
    vivo_request: [
      "vivo 拒绝了某个参数：{code} {message}",
      "请检查是否有中转服务改动了请求；如果没有，请反馈该问题。",
    ],
    vivo_operation_quota: [
      "应用的运营消息额度已用完。如果今天继续发送，vivo 会降低额度。",
      "今天请勿再发送。如有权限，请使用系统消息的 category。",
    ],
    vivo_hours: [
      "vivo 只在白天下发运营消息，通常为北京时间 7 点至 23 点。",
      "请在该时段再次检测，或使用系统消息的 category。",
    ],
    vivo_rate: ["vivo 限制了发送频率。", "请等待一分钟后重试。"],
    vivo_system_quota: ["应用的系统消息额度已用完。", "请明天再试，或向 vivo 申请提高额度。"],
    vivo_system_right: [
      "应用没有系统消息的权限。",
      "请在 vivo 推送平台申请系统消息，或在证书中选择运营消息的 category。",
    ],
    vivo_text_like_test: [
      "vivo 认为该文案是测试内容，拒绝下发：纯数字、纯字母、纯符号、带括号，或包含“测试”字样。",
      "请去掉标题和正文以发送默认文案，或改为一句自然的中文。",
    ],
    vivo_auth_token_of_other: [
      "访问令牌（authToken）属于另一个 App ID。",
      "请确认 App ID、AppKey 和 AppSecret 属于同一个应用。",
    ],
    vivo_category: [
      "vivo 不认识该 category，或与 classification 不一致：{message}",
      "请在证书中更换 category。",
    ],
    vivo_text_sensitive: ["文案中包含 vivo 认定的敏感内容。", "请去掉自定义的标题和正文后重试。"],
    vivo_app_key: [
      "vivo 不接受该 AppKey。",
      "请在 vivo 推送平台的应用信息中重新复制 App ID 和 AppKey。",
    ],
    vivo_app_id: ["vivo 侧不存在该 App ID。", "请在 vivo 推送平台的应用信息中重新复制 App ID。"],
    vivo_sign: [
      "应用有效，但签名不匹配，说明 AppSecret 有误。",
      "请在 vivo 推送平台的应用信息中重新复制 AppSecret，并检查是否与 AppKey 填反。",
    ],
    vivo_clock: [
      "vivo 认为请求时间有误，允许的误差为 10 分钟。",
      "请校准服务器时间（减去 vivo 的时间：{clockOffset} 秒），并检查是否有延迟请求的中转服务。",
    ],
    vivo_batch_limit: ["已达到 vivo 批量发送的上限：{code} {message}", "请稍后重试。"],
    vivo_reg_id: [
      "vivo 不接受该 regId：可能从未存在、App 已卸载或清除了数据，或属于其他应用。",
      "请确认 App ID 属于该应用。如果一致，请由 App 先调用 turnOffPush，再调用 turnOnPush，并上报 getRegId 返回的值；如果仍是相同的 regId，请重新安装 App。",
    ],
    vivo_unexplained: [
      "vivo 返回了 {code}，文档中没有说明该错误码：{message}",
      "请查看返回原文，由 App 重新上报设备 Token 后重试。",
    ],
    vivo_device: [
      "该手机无法接收：App 的通知已关闭，或设备不活跃。",
      "请在手机设置中允许该 App 的通知，并打开一次 App。",
    ],
    vivo_secret_is_key: [
      "AppKey 与 AppSecret 相同。",
      "请在 vivo 推送平台的应用信息中重新复制这两项。",
    ],
    vivo_key_shape: [
      "AppKey 不是 UUID 格式，通常应为 UUID。",
      "请与 vivo 推送平台的应用信息核对。",
    ],
    vivo_secret_shape: [
      "AppSecret 不是 UUID 格式，通常应为 UUID。",
      "请与 vivo 推送平台的应用信息核对。",
    ],
    vivo_token_shape: [
      "该设备 Token 不像 vivo 的 regId。",
      "请检查 App 上报的是否为 vivo SDK 的 regId。",
    ],
  },
  fields: {
    appId: ["App ID", "vivo 推送平台 → 应用信息，为数字。"],
    appKey: ["AppKey", "vivo 推送平台 → 应用信息。"],
    appSecret: ["AppSecret", "vivo 推送平台 → 应用信息。"],
    category: [
      "消息分类（category）",
      "IM、ACCOUNT、TODO、DEVICE_REMINDER、ORDER、SUBSCRIPTION 为系统消息，其余为运营消息，条数限制较严。",
    ],
    pushMode: ["推送模式", "test 只能送达 vivo 推送平台中的测试设备；应用通过审核前必须使用。"],
  },
  drops: {
    vivo_drop_test_mode: [
      "测试推送只在 vivo 推送平台登记的测试设备上展示。",
      "请将手机添加为测试设备，或将推送模式改为 formal。",
    ],
    vivo_drop_operation_hours: [
      "23 点至 7 点不展示运营消息。",
      "请在白天检测，或使用系统消息的 category。",
    ],
    vivo_drop_operation_cap: [
      "每个应用每天在一台手机上只展示 2 条运营消息（新闻类 5 条）。",
      "如有权限，请使用系统消息的 category。",
    ],
    vivo_drop_system_quota: [
      "系统消息有每日额度，通常约为开启通知用户数的 20 倍。",
      "请在 vivo 推送平台查看额度。",
    ],
    vivo_drop_same_text: [
      "vivo 会过滤标题和内容相同的消息。",
      "请去掉标题和正文：默认文案带有时间，每次都不同。",
    ],
    vivo_drop_user_limit: ["vivo 限制单个用户在一段时间内收到的条数。", "请间隔几分钟再检测。"],
    vivo_drop_not_subscribed: [
      "手机未订阅，或已离线 14 天。",
      "请在联网状态下打开 App，重新订阅并上报设备 Token。",
    ],
  },
};

export const vivoZh = () => TABLE;
