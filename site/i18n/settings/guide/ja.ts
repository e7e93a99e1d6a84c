/** What the settings panel says of the first steps, in Japanese. */

import type { GuideTexts } from "./en.ts";

export const GUIDE_JA: GuideTexts = {
  done: "完了",
  goTo: "この手順へ",
  another: {
    app: "別のアプリケーションを追加",
    certificate: "別の証明書を追加",
    device: "別のデバイスをチェック",
  },
  app: [
    "アプリケーションを追加",
    "コンソールのアプリケーションカードからコピーしてください。SecretKey は暗号化して保存します。",
  ],
  certificate: [
    "プッシュ証明書を追加",
    "ベンダーの認証情報をドロップするか、貼り付けてください。ベンダーには問い合わせません。",
  ],
  device: [
    "デバイスを選択",
    "チェックする端末の UserID を入力してください。「プッシュチェック」に引き継ぎます。",
  ],
  appFirst: "アプリケーションが必要です。最初の手順を完了してください。",
  certificateFirst:
    "デバイストークンには証明書が必要です。2 番目の手順を完了するか、アプリがすでにデバイストークンを報告しているユーザーをチェックしてください。",
  userHint: "端末でログインしている UserID。最初のチェックでは任意の UserID で構いません。",
  token: "デバイストークン",
  tokenHint:
    "アプリがプッシュベンダーから受け取った値。アプリがすでにここへ報告している場合は空欄にしてください。",
  saveAndPush: "保存して「プッシュチェック」を開く",
  toPush: "「プッシュチェック」を開く",
  later: "最初のプッシュの後で",
  key: [
    "サーバーやパイプライン用の API キー",
    "必要なスコープだけを与えます。このページで使っているキーは渡さないでください。",
  ],
  webhook: [
    "Tencent のコールバック",
    "コンソールのコールバック認証トークンをアプリケーションに保存し、この URL をコンソールに設定すると、ステータスの変化と到達状況がここに届きます。",
  ],
  webhookSet: "トークン保存済み",
  webhookWaiting: "最初のコールバック待ち",
  webhookCheck: "コールバックが届いているかチェック",
  workload: [
    "秘密情報の要らないビルドパイプライン",
    "GitHub や GitLab などの発行者がビルドごとに発行する ID トークンを受け付けます。",
  ],
};
