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
    "このアプリには Push サービスがないため（{reason}）、代わりに実際のシングルチャットメッセージを送信しました。メッセージは会話に残ります。",
    "メッセージを送らずに検出するには、コンソールで Push を有効化してください。",
  ],
  stage_vendor: ["{vendor} に渡され、受け付けられました。", "端末を確認してください。"],
  stage_device: ["通知が端末に届いたと {vendor} が報告しました。", "端末を確認してください。"],
  stage_clicked: ["通知がクリックされました。", "対応は不要です。"],
  stage_trace: [
    "Tencent のトレースに、このプッシュのデバイスが {devices} 台あります。",
    "デバイスは応答の devices にあります。",
  ],
  stage_silent: [
    "この検出の待ち時間内に、該当するコールバックは届きませんでした。",
    "到達の報告は、ベンダー側で受信確認を設定している場合だけ届きます。クリックの報告には、誰かのクリックが必要です。",
  ],
  tencent_dry_run: [
    "アカウントとステータスを確認しました。Tencent にはこれ以上のドライランがないため、何も送信していません。",
    "ドライラン（dryRun）を外して実行すると、通知を 1 件送信します。",
  ],
  tencent_accepted: [
    "Tencent が {vendor} にプッシュを渡し、受け付けられました。証明書と Token は正しいです。画面に表示されたことはまだ確認できていません。",
    "端末を確認してください。何も表示されない場合は、通知の設定とユーザーステータスを確認してください。",
  ],
  tencent_delivered: [
    "プッシュは端末に届いたと {vendor} が報告しました。",
    "画面に表示されない場合は、端末の通知設定を確認してください。",
  ],
  tencent_clicked: ["プッシュが届き、クリックされました。", "対応は不要です。"],
  tencent_shown_online: [
    "ユーザーが接続中のため、プッシュはベンダーや証明書を使わず、接続を通して送られました。",
    "オフラインプッシュを確認するには、アプリを終了してからやり直してください。フォアグラウンドでは、アプリが許可している場合だけ TIMPush が通知を表示します。",
  ],
  tencent_vendor_refused: [
    "{vendor} がコード {code} で拒否しました：{info}",
    "この証明書で直接の検出を実行すると、ベンダーのコードの説明が得られます。",
  ],
  tencent_no_token: [
    "このユーザーのデバイスはありますが、証明書に紐づいたプッシュ Token がありません。",
    "ログインのたびに Token と証明書 ID を設定してください。iOS では AppDelegate で証明書 ID を返す必要があります。インポートだけではデバイスは登録されません。",
  ],
  tencent_no_word: [
    "Tencent はプッシュを受け付けましたが、時間内に結果の通知がありませんでした。",
    "コンソールのコールバックで Push.AllMemberPush と Push.OfflinePush が選択されているか確認し、端末も確認してください。",
  ],
  tencent_no_word_without_webhook: [
    "Tencent はプッシュを受け付けました。コールバックが設定されていないため、その後の結果は分かりません。",
    "コールバックを設定して（docs/webhooks.md）やり直すか、端末を確認してください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentCheckEn>, Sentence>>;

export const tencentCheckJa = () => TABLE;
