/** Japanese sentences of the push check along Tencent's path: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { tencentCheckEn } from "../en/tencent-check.ts";

const TABLE = {
  stage_account: ["アカウント {userId} は Tencent に存在します。", "対応は不要です。"],
  stage_task: [
    "Tencent がプッシュタスク {taskId} を受け付けました。",
    "ベンダーの結果を待ってください。",
  ],
  stage_message: [
    "このアプリでは Push サービスを利用できません（{reason}）。代わりに実際のシングルチャットメッセージを送信しました。メッセージは会話に残ります。",
    "メッセージを送らずにチェックするには、コンソールで Push を有効化してください。",
  ],
  stage_vendor: [
    "Tencent がプッシュを {vendor} に渡し、{vendor} が受け付けました。",
    "端末を確認してください。",
  ],
  stage_device: ["通知が端末に届いたと {vendor} が報告しました。", "端末を確認してください。"],
  stage_clicked: ["通知がタップされました。", "対応は不要です。"],
  stage_trace: [
    "Tencent のトレースに、このプッシュの対象デバイスが {devices} 台あります。",
    "表示されているデバイスを確認してください。",
  ],
  stage_silent: [
    "このチェックの待ち時間内に、該当するコールバックは届きませんでした。",
    "到達の報告を受け取るには、ベンダー側で受信確認を設定してください。クリックが報告されるのは、通知が実際にタップされたときだけです。",
  ],
  tencent_dry_run: [
    "アカウントとステータスを確認しました。Tencent にはこれ以上のドライランの機能がないため、何も送信していません。",
    "ドライランを外して、もう一度チェックしてください。画面に表示される通知を 1 件送信します。",
  ],
  tencent_accepted: [
    "Tencent がプッシュを {vendor} に渡し、{vendor} が受け付けました。証明書とデバイストークンに誤りはありません。ただし、画面に表示されたことを意味するものではありません。",
    "端末を確認してください。何も表示されない場合は、通知の設定とユーザーステータスを確認してください。",
  ],
  tencent_delivered: [
    "プッシュが端末に届いたと {vendor} が報告しました。",
    "端末を確認してください。画面に表示されない場合は、端末の通知設定を確認してください。",
  ],
  tencent_clicked: ["プッシュが届き、通知がタップされました。", "対応は不要です。"],
  tencent_shown_online: [
    "ユーザーが接続中のため、プッシュはベンダーや証明書を使わず、接続を通して送られました。",
    "オフラインプッシュを試すには、アプリを終了してからやり直してください。アプリを開いている間は、アプリが許可している場合だけ TIMPush が通知を表示します。",
  ],
  tencent_vendor_refused: [
    "{vendor} がコード {code} で拒否しました：{info}",
    "この証明書で直接プッシュチェックを実行してください。ベンダーのコードの説明が表示されます。",
  ],
  tencent_no_token: [
    "Tencent にこのユーザーのデバイスはありますが、証明書に紐づいたデバイストークンがありません。",
    "ログインのたびにデバイストークンと証明書 ID を設定してください。iOS では AppDelegate で証明書 ID を返してください。インポートだけではデバイスは登録されません。",
  ],
  tencent_no_word: [
    "Tencent はプッシュを受け付けましたが、時間内に結果が届きませんでした。",
    "コンソールのコールバックで Push.AllMemberPush と Push.OfflinePush が選択されていることを確認し、端末も確認してください。",
  ],
  tencent_no_word_without_webhook: [
    "Tencent はプッシュを受け付けました。コールバックが設定されていないため、結果は分かりません。",
    "コンソールでコールバックを設定してやり直すか、端末を確認してください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentCheckEn>, Sentence>>;

export const tencentCheckJa = () => TABLE;
