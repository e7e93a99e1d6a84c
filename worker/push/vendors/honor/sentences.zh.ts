/** Chinese sentences about Honor: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    honor_oauth_client: [
      "荣耀不接受该 Client ID 和 Client Secret。",
      "请从应用的推送服务页面重新复制这两个值；它们与应用的 App Secret 不同。",
    ],
    honor_token_expired: [
      "返回看似成功，但其中标明该设备 Token 已过期。",
      "请删除该设备 Token。由 App 先调用 deletePushToken，再调用 getPushToken，并上报得到的设备 Token。",
    ],
    honor_token_refused: [
      "该设备 Token 被拒绝：{message}",
      "请核对 App ID 与上报设备 Token 的 App，再由 App 上报新的设备 Token。",
    ],
    honor_not_sent: [
      "荣耀返回 {code}，但标明并未发送：{message}",
      "请核对 App ID 与上报设备 Token 的 App，返回原文已附上。",
    ],
    honor_timestamp_missing: [
      "缺少 timestamp 请求头。",
      "请检查是否有中转服务去掉了请求头；如果没有，请反馈该问题。",
    ],
    honor_app_unknown: ["荣耀侧不存在该 App ID。", "请修正证书的 App ID。"],
    honor_timestamp_invalid: [
      "请求时间无效。",
      "请检查服务器时间（减去荣耀的时间：{clockOffset} 秒）。",
    ],
    honor_token_empty: ["设备 Token 为空。", "请由 App 重新上报设备 Token。"],
    honor_structure: ["消息结构被拒绝：{message}", "请去掉标题和正文后重试，返回原文已附上。"],
    honor_receipt: ["回执配置被拒绝。", "请检查推送服务的回执配置；sigpost 不要求回执。"],
    honor_message_right: [
      "应用没有该类消息的权益。",
      "请在荣耀开发者服务平台的推送服务中申请自分类权益。",
    ],
    honor_test_limit: ["当天的测试消息数量已用完。", "请明天再试。"],
    honor_marketing_image: [
      "资讯营销类消息不能携带图片。",
      "sigpost 不发送图片，请检查是否有中转服务改写了请求。",
    ],
    honor_moderated: ["文案中含有敏感词。", "请使用普通的文案，或者去掉标题和正文，使用默认文案。"],
    honor_token_twice: ["设备 Token 重复。", "请反馈该问题：本次只发送了一个设备 Token。"],
    honor_likely_auth: [
      "荣耀返回 {code}，但没有说明。在其来源华为的服务中，这表示鉴权与应用不符。{message}",
      "请检查 Client ID 是否属于该 App ID，返回原文已附上。",
    ],
    honor_likely_access_token: [
      "使用新的访问令牌后荣耀仍返回 {code}，但没有说明。在华为的服务中，这表示访问令牌过期或被改动。{message}",
      "请检查 Client ID 是否属于该 App ID，返回原文已附上。",
    ],
    honor_likely_parameter: [
      "荣耀返回 {code}，但没有说明。在华为的服务中，这表示参数有误。{message}",
      "请去掉标题和正文后重试，返回原文已附上。",
    ],
    honor_likely_not_enabled: [
      "荣耀返回 {code}，但没有说明。在华为的服务中，这表示应用没有发送权限。{message}",
      "请在荣耀开发者服务平台确认该 App ID 已开通推送服务。",
    ],
    honor_likely_priority: [
      "荣耀返回 {code}，但没有说明。在华为的服务中，这表示应用没有该优先级的权限。{message}",
      "请在荣耀开发者服务平台的推送服务中检查应用的权限。",
    ],
    honor_likely_internal: [
      "荣耀返回 {code}，但没有说明。在华为的服务中，这表示服务内部错误。{message}",
      "请稍后重试，返回原文已附上。",
    ],
    honor_all_tokens_invalid: [
      "荣耀不接受该设备 Token：通常属于其他应用，或者已失效。",
      "请核对 App ID 与上报设备 Token 的 App。如果一致，请由 App 先调用 deletePushToken，再调用 getPushToken，并上报得到的设备 Token。",
    ],
    honor_too_large: ["消息超过荣耀的 4,096 字节上限。", "请缩短标题和正文。"],
    honor_too_many_tokens: ["设备 Token 数量过多。", "请反馈该问题：本次只发送了一个设备 Token。"],
    honor_auth_refused: [
      "使用新的访问令牌后鉴权仍被拒绝：{message}",
      "请检查 Client ID 是否属于该 App ID。",
    ],
    honor_parameter: ["参数被拒绝：{message}", "请去掉标题和正文后重试，返回原文已附上。"],
    honor_path: ["荣耀侧不存在该地址，地址中包含 App ID。", "请修正证书的 App ID。"],
    honor_internal: ["荣耀内部错误。", "请稍后重试。"],
    honor_busy: ["该应用触发流控。", "请稍后重试。"],
    honor_app_id_shape: [
      "该 App ID 不是数字，而 App ID 通常只有数字。",
      "请确认填写的是推送服务的 App ID，而不是包名。",
    ],
    honor_client_is_app: [
      "Client ID 与 App ID 相同，通常两者不同。",
      "请从应用的推送服务页面复制 Client ID。",
    ],
    honor_token_shape: [
      "该设备 Token 的格式与荣耀设备 Token 不符：过短，或者含有空格等字符。",
      "请由 App 原样上报 HonorPushClient 返回的值。",
    ],
  },
  fields: {
    appId: ["App ID", "荣耀开发者服务平台 → 推送服务 → 应用。"],
    clientId: ["Client ID", "在同一页面。"],
    clientSecret: ["Client Secret", "在同一页面，与应用的 App Secret 不同。"],
  },
  drops: {
    honor_drop_permission: [
      "该 App 的通知已关闭，或者 App 已被卸载。",
      "请查看“设置”→“通知”→ 该 App。",
    ],
    honor_drop_marketing: [
      "没有自分类权益时，荣耀按资讯营销类处理，通常每台设备每天 2 条。",
      "请在荣耀开发者服务平台的推送服务中申请自分类权益。",
    ],
    honor_drop_night: ["0 点至 6 点或息屏期间，可能在唤醒手机后才展示。", "请点亮屏幕。"],
    honor_drop_not_this_phone: [
      "该设备 Token 属于这部手机之前的用户或之前的安装。",
      "请打开一次 App，重新上报设备 Token。",
    ],
    honor_drop_intent: [
      "点击通知要打开的页面在 App 中不存在，因此无法展示。",
      "请检查 App 是否有启动页 Activity。",
    ],
  },
};

export const honorZh = () => TABLE;
