/** Chinese sentences about OPPO push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    oppo_unavailable: ["OPPO 推送服务不可用。", "请稍后重试。"],
    oppo_rate: [
      "OPPO 限制了发送频率：{code} {message}",
      "请等待一分钟。如果问题仍然存在，请向 OPPO 申请提高频率。",
    ],
    oppo_auth_token: [
      "OPPO 拒绝了访问令牌（auth_token），重新获取后仍被拒绝。",
      "请检查是否有其他服务在不断获取同一 AppKey 的访问令牌，然后重试。",
    ],
    oppo_request: [
      "OPPO 拒绝了请求的格式：{code} {message}",
      "请检查是否有中转服务改动了请求；如果没有，请反馈该问题。",
    ],
    oppo_app_key: [
      "OPPO 无法识别该 AppKey。",
      "请在 OPPO 推送平台的应用配置中重新复制 AppKey，并检查是否与 MasterSecret 填反。",
    ],
    oppo_sign: [
      "AppKey 有效，但签名不匹配，说明密钥有误。通常是把 AppSecret 填成了 MasterSecret。",
      "请在 OPPO 推送平台的应用配置中复制 MasterSecret；AppSecret 用于客户端，不能用于服务端。",
    ],
    oppo_clock: [
      "OPPO 认为请求时间有误，允许的误差为 10 分钟。",
      "请校准服务器时间（减去 OPPO 的时间：{clockOffset} 秒），并检查是否有延迟请求的中转服务。",
    ],
    oppo_ip: [
      "OPPO 拒绝了请求来源的 IP 地址。",
      "请在 OPPO 推送平台解除 IP 限制：边缘节点的 IP 地址不固定。",
    ],
    oppo_right: [
      "应用没有该功能的权限：{code} {message}",
      "请在 OPPO 推送平台为应用开通推送权限。",
    ],
    oppo_app_disabled: [
      "应用在 OPPO 已被禁用，或尚未通过审核。",
      "请在 OPPO 推送平台查看应用状态。",
    ],
    oppo_data: [
      "OPPO 找不到数据，或该消息已存在：{code} {message}",
      "请重试。如果问题仍然存在，请反馈该问题。",
    ],
    oppo_cap: ["已达到 OPPO 的上限：{code} {message}", "请明天再试，或向 OPPO 申请提高上限。"],
    oppo_token_illegal: [
      "OPPO 不接受该 registration ID：{message}",
      "请确认该设备 Token 来自 OPPO，且属于该 AppKey 对应的应用。如果一致，请由 App 先调用 unRegister，再调用 register，并上报新的 registration ID。",
    ],
    oppo_text_refused: [
      "文案中包含 OPPO 不允许的内容：{message}",
      "请去掉自定义的标题和正文，或更换文案。",
    ],
    oppo_channel: [
      "OPPO 拒绝了该通道：{message}",
      "请在 OPPO 推送平台登记通道 ID，并与 App 中创建的保持一致。",
    ],
    oppo_argument: [
      "OPPO 拒绝了某个参数：{message}",
      "请查看 OPPO 的说明：长度、类型、敏感词和 registration ID 的问题都使用该错误码。请去掉自定义的标题和正文后重试。",
    ],
    oppo_template: [
      "该 category 的私信消息必须使用已登记的模板。",
      "请在 OPPO 推送平台登记模板，或更换 category 检测。",
    ],
    oppo_link: ["应用没有兜底链接的权限。", "请反馈该问题：检测不会发送链接。"],
    oppo_category: [
      "category 有误，或未授权给该应用：{message}",
      "请在 OPPO 推送平台申请该 category，或从证书中去掉。",
    ],
    oppo_token_invalid: [
      "OPPO 判定该 registration ID 无效，通常是 App 已卸载，或该设备 Token 属于其他应用。",
      "请确认 AppKey 属于该应用。如果一致，请由 App 先调用 unRegister，再调用 register，并上报新的 registration ID。",
    ],
    oppo_target: [
      "OPPO 以 {code} 拒绝了该目标，文档中没有说明该错误码。",
      "请查看 OPPO 的说明和返回原文，由 App 上报新的设备 Token 后再次检测。",
    ],
    oppo_secret_is_key: [
      "AppKey 与 MasterSecret 相同。",
      "请在 OPPO 推送平台的应用配置中重新复制这两项。",
    ],
    oppo_key_shape: [
      "AppKey 不是 32 位十六进制字符，通常应为 32 位。",
      "请与 OPPO 推送平台的应用配置核对。",
    ],
    oppo_secret_shape: [
      "MasterSecret 不是 32 位十六进制字符，通常应为 32 位。",
      "请与 OPPO 推送平台的应用配置核对；AppSecret 是另一个值。",
    ],
    oppo_token_shape: [
      "该设备 Token 不像 OPPO 的 registration ID。",
      "请检查 App 上报的是否为 OPPO SDK 的 registration ID。",
    ],
  },
  fields: {
    appKey: ["AppKey", "OPPO 推送平台 → 应用配置。"],
    masterSecret: ["MasterSecret", "OPPO 推送平台 → 应用配置。不是客户端使用的 AppSecret。"],
    channelId: [
      "通道 ID（ChannelID）",
      "由 App 创建并在 OPPO 推送平台登记的通道，Android 8 及以上必填。",
    ],
    category: ["消息分类（category）", "OPPO 授权的分类，例如 IM；可不填。"],
  },
  drops: {
    oppo_drop_no_channel: [
      "证书未填写通道 ID：Android 8 及以上通常不会展示。",
      "请在 OPPO 推送平台登记通道、在 App 中创建，并将通道 ID 填入证书。",
    ],
    oppo_drop_channel: [
      "通道未由 App 创建、未在 OPPO 登记，或已被关闭。",
      "请核对 App、证书和 OPPO 推送平台中的通道 ID，并在手机设置中查看该 App 的通道。",
    ],
    oppo_drop_switched_off: [
      "这类手机上，新安装的 App 的通知往往默认关闭，需要用户打开。",
      "请查看“设置”→“通知”→ 该 App。",
    ],
    oppo_drop_marketing: [
      "不带 category 的消息属于内容与营销类：通常每台设备每天 2 条（新闻类 5 条），且每个应用有总量上限。",
      "请申请通讯与服务类，并将 category 填入证书。",
    ],
    oppo_drop_category: [
      "未经 OPPO 批准的 category 按营销类处理，部分 category 只展示使用模板的消息。",
      "请在 OPPO 推送平台确认已授权的 category，不要混用新旧分类。",
    ],
    oppo_drop_store: [
      "未在 OPPO 软件商店上架的应用，自 2024 年年中起通常不能使用公信通道。",
      "请在 OPPO 软件商店上架应用。",
    ],
    oppo_drop_token_changed: [
      "如果 registration ID 已变更，手机会丢弃消息；离线 30 天的手机也收不到。",
      "请打开 App 上报当前的设备 Token，再次检测。",
    ],
  },
};

export const oppoZh = () => TABLE;
