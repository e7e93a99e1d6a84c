/** 消息和推送经过腾讯云时可能出现的情况的中文句子：[原因, 处理]。 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { tencentMessagesEn } from "../en/tencent-messages.ts";

const TABLE = {
  message_malformed: [
    "腾讯云无法处理该消息。",
    "请确认发送方和接收方都是该应用的账号；如果无误，请附上请求 ID 反馈。",
  ],
  message_service: [
    "腾讯云的消息服务出现内部错误。",
    "请重试。如果问题仍然存在，请向腾讯云提供请求 ID。",
  ],
  webhook_forbids: [
    "应用自己的服务器禁止了该消息：发单聊消息之前的回调返回了禁止。",
    "请检查该服务器的规则。其 URL 在控制台的回调配置中。",
  ],
  blocked_by_receiver: [
    "接收方已将发送方拉黑。",
    "请换一个用户发送，或者请接收方将发送方移出黑名单。",
  ],
  accounts_of_two_apps: [
    "发送方和接收方属于不同的 SDKAppID。",
    "请使用同一应用的两个账号。在设备上，请清除登录其他应用后留下的数据。",
  ],
  not_friends: [
    "该应用只允许好友之间发消息，而这两个用户不是双向好友。",
    "请以接收方好友的身份发送，或者在控制台的功能配置中关闭单聊消息的好友关系检查。",
  ],
  sender_muted: ["发送方已被禁言。", "请换一个用户发送，或者在控制台解除禁言。"],
  not_recallable: [
    "消息无法撤回：MsgKey 有误、消息不存在，或者已超过可撤回的时间。",
    "请使用发送消息时腾讯云返回的 MsgKey。默认时限为 2 分钟。",
  ],
  content_refused: [
    "消息未通过腾讯云的内容审核，因此没有下发。",
    "请修改文本，或者在控制台查看内容审核规则。",
  ],
  webhook_failed: [
    "应用的发送前回调失败或超时，因此消息没有下发。",
    "请检查回调的服务器。回调超时后如何处理在控制台设置。",
  ],
  webhook_code: [
    "应用自己的服务器以自定义错误码 {code} 拒绝了该消息：{info}",
    "请在该服务器的程序中查询此错误码：腾讯云原样透传 120001 到 130000。",
  ],
  sender_missing: [
    "缺少发送方 UserID（From_Account），或者腾讯云没有这个账号。",
    "请填写已导入或登录过的账号，或者不指定发送方。",
  ],
  message_number_wrong: [
    "MsgTimeStamp、SyncOtherMachine 或 MsgLifeTime 缺失，或者不是整数。",
    "请以 JSON 数字传入，不加引号。",
  ],
  push_condition_wrong: [
    "用于选择推送接收方的标签或属性有误。",
    "请使用最多 10 个标签，每个不超过 50 字节。标签不能为空，不能同时出现在 TagsOr 和 TagsAnd 中，也不能与属性混用。",
  ],
  push_not_revocable: [
    "推送无法撤回：TaskId 有误，或者推送已超过 24 小时、仅发给在线用户、已被撤回。",
    "请在 24 小时内使用腾讯云为该推送返回的 TaskId。",
  ],
  account_deletion_off: ["该应用的当前版本不能删除账号。", "请升级套餐包，或者保留该账号。"],
  account_deleted: ["该账号已被删除，三个月内不能再次导入。", "请换一个 UserID。"],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentMessagesEn>, Sentence>>;

export const tencentMessagesZh = () => TABLE;
