/** English sentences on why a message of one's own is not pushed: [what is so, what to do]. */

export const OWN_MESSAGES_EN = {
  own_message_online: [
    "Your own message is pushed only to a phone whose connection is lost (PushOnline). An app in the background is still online. After a logout, another device's login or 7 days without login, nothing arrives.",
    "Close the receiver's app, wait for the status to change, and send again. With several devices, look at the phone's own status.",
  ],
  own_message_no_description: [
    "Your own message is a custom message without a description. Tencent does not push such a message.",
    "Set Desc in OfflinePushInfo (desc in the SDK's offlinePushInfo) for every custom message.",
  ],
  own_message_no_push: [
    "Your own message is sent without a push: PushFlag 1, disablePush, onlineUserOnly or MsgLifeTime 0.",
    "Remove these options from the code that sends the message.",
  ],
  own_message_muted: [
    "The receiver has muted the conversation or the group, or switched on Do Not Disturb for all messages. This check is sent anyway, but a real message is not.",
    "Look at the receiver's message settings (setC2CReceiveMessageOpt, setGroupReceiveMessageOpt, setAllReceiveMessageOpt).",
  ],
  own_message_repeated: [
    "Your own server sends messages with the same MsgRandom or MsgSeq again. Tencent drops them as duplicates.",
    "Use a new random number for every message.",
  ],
  own_message_live_group: [
    "Your own message goes to a live group (AVChatRoom). Its messages are not stored, and usually nobody is pushed.",
    "To reach absent members, use another type of group or a one-to-one message.",
  ],
} as const;
