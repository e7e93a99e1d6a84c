/** Japanese sentences on why a message of one's own is not pushed: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { OWN_MESSAGES_EN } from "../en/own-messages.ts";

export const OWN_MESSAGES_JA = {
  own_message_online: [
    "実際のメッセージがプッシュされるのは、接続が切れた端末（PushOnline）だけです。バックグラウンドのアプリはオンラインのままです。ログアウト、強制ログアウト、または 7 日間ログインがない場合は届きません。",
    "受信者のアプリを終了し、ステータスが変わってからもう一度送信してください。複数の端末がある場合は、その端末のステータスを確認してください。",
  ],
  own_message_no_description: [
    "実際のメッセージが、説明のないカスタムメッセージです。Tencent はこのメッセージをプッシュしません。",
    "すべてのカスタムメッセージで、OfflinePushInfo の Desc（SDK では offlinePushInfo の desc）を設定してください。",
  ],
  own_message_no_push: [
    "実際のメッセージが、プッシュなし（PushFlag 1、disablePush、onlineUserOnly、MsgLifeTime 0 のいずれか）で送信されています。",
    "メッセージを送信するコードから、これらの設定を削除してください。",
  ],
  own_message_muted: [
    "受信者が会話またはグループの通知をオフにしているか、全体の通知をオフにしています。このチェックは届きますが、実際のメッセージはプッシュされません。",
    "受信者のメッセージ受信設定（setC2CReceiveMessageOpt、setGroupReceiveMessageOpt、setAllReceiveMessageOpt）を確認してください。",
  ],
  own_message_repeated: [
    "自社のサーバーが、同じ MsgRandom または MsgSeq でメッセージを再送信しています。Tencent は重複として破棄します。",
    "メッセージごとに新しい乱数を生成してください。",
  ],
  own_message_live_group: [
    "実際のメッセージの送信先がライブグループ（AVChatRoom）です。メッセージは保存されず、通常はプッシュもされません。",
    "接続していないメンバーに届けるには、別の種類のグループまたはシングルチャットメッセージを使用してください。",
  ],
} as const satisfies Readonly<Record<keyof typeof OWN_MESSAGES_EN, Sentence>>;
