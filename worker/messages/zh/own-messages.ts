/** Chinese sentences on why a message of one's own is not pushed: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { OWN_MESSAGES_EN } from "../en/own-messages.ts";

export const OWN_MESSAGES_ZH = {
  own_message_online: [
    "您自己的消息只会推送给连接已断开的手机（PushOnline）。App 在后台时仍为在线；登出、被踢或 7 天未登录后不再推送。",
    "请关闭接收方的 App，待状态变化后重新发送。多设备时请查看该手机自身的状态。",
  ],
  own_message_no_description: [
    "您自己的消息是没有描述的自定义消息，腾讯云不会推送。",
    "请为每条自定义消息设置 OfflinePushInfo 的 Desc（SDK 中为 offlinePushInfo 的 desc）。",
  ],
  own_message_no_push: [
    "您自己的消息发送时关闭了推送：PushFlag 1、disablePush、onlineUserOnly 或 MsgLifeTime 0。",
    "请在发送消息的代码中去掉这些设置。",
  ],
  own_message_muted: [
    "接收方对该会话或群组开启了免打扰，或设置了全局免打扰。本次检测仍会发送，但真实消息不会推送。",
    "请检查接收方的消息接收选项（setC2CReceiveMessageOpt、setGroupReceiveMessageOpt、setAllReceiveMessageOpt）。",
  ],
  own_message_repeated: [
    "您的服务端使用相同的 MsgRandom 或 MsgSeq 重复发送消息，腾讯云会去重丢弃。",
    "请为每条消息生成新的随机数。",
  ],
  own_message_live_group: [
    "您自己的消息发往直播群（AVChatRoom）。该类消息不存储，通常也不会推送。",
    "如需触达不在线的成员，请使用其他群类型或单聊消息。",
  ],
} as const satisfies Readonly<Record<keyof typeof OWN_MESSAGES_EN, Sentence>>;
