/** What only connected mode says, in Japanese. */

import { JA } from "../ja.ts";
import type { ConnectedTexts } from "./en.ts";

const own: ConnectedTexts = {
  heading: "サーバー",
  promise: "SecretKey はサーバー内で保管",
  promiseWhy: (origin) => [
    "SecretKey がサーバーの外に出ることはありません。",
    `API キーの送信先は ${origin} だけです。ページのスクリプトがほかへ送信することはなく、ほかへの fetch、ビーコン、ソケットは、セキュリティポリシー（connect-src 'self'）によりブラウザーがブロックします。API キーはこのタブのメモリーにのみ置かれ、保持を選ばないかぎり、ページを離れると消えます。`,
  ],
  apiKey: "API キー",
  show: "API キーを表示",
  connect: "接続",
  connecting: "接続中…",
  disconnect: "切断",
  connectedTo: "接続先",
  whence: "運用者に発行を依頼してください。自分のマシンでは npm start が場所を表示します。",
  firstSteps: "はじめに",
  kind: {
    "admin-key": "管理者キー",
    "api-key": "API キー",
    access: "Cloudflare Access",
    workload: "ワークロード",
  },
  app: "アプリケーション",
  lacks: (scopes) => [
    `このツールにはスコープ ${scopes.join(" または ")} が必要ですが、この API キーにはありません。`,
    "別のキーで接続するか、必要なキーを運用者に依頼してください。",
  ],
  expired: [
    "API キーが受け付けられなくなりました。",
    "下の欄に別のキーを入力してください。各ツールに入力した内容は残っています。",
  ],
  unseen: (sdkAppId) => [
    `リンクで指定されたアプリケーション ${sdkAppId} は、この API キーでは利用できません。`,
    "利用できるキーで接続するか、ここで選択中のアプリケーションのまま続けてください。",
  ],
  again: "別のキーで接続",
  keep: "タブを閉じるまでキーを保持（セッションストレージ）",
  noApps: [
    "アプリケーションが設定されていないか、この API キーでは利用できません。",
    "「設定」でアプリケーションを追加するか、運用者に SDKAPPID と SECRET_KEY の設定を依頼してください。",
  ],
  faults: {
    apiKeyMissing: [
      "API キーが入力されていません。",
      "このサーバーの運用者に発行を依頼してください。手元で動かしている場合は、npm start が保存場所を表示します。",
    ],
    apiKeyCharacters: [
      "API キーに使えない文字が含まれています。",
      "空白や引用符を含めずに、コピーし直してください。",
    ],
  },
  failures: {
    network: [
      "サーバーに接続できませんでした。",
      "サーバーが動作していること、この端末がオンラインであることを確認して、もう一度試してください。",
    ],
    offline: [
      "この端末はオフラインです。",
      "ネットワークに接続してやり直すか、通信の要らない「ローカル」に切り替えてください。",
    ],
    timeout: [
      "時間内にサーバーから応答がありませんでした。",
      "もう一度試してください。解消しない場合は、サーバーのログを確認してください。",
    ],
    redirected: [
      "リクエストが別の場所（おそらくサインインページ）に転送されました。",
      "ページを再読み込みしてサインインし、もう一度試してください。",
    ],
    notJson: (status) => [
      `応答（HTTP ${status}）は sigpost からのものではありません。`,
      "アドレスと、サーバーの手前にあるプロキシを確認してください。",
    ],
    unaddressable: [
      "空の値、または「.」や「..」だけの値は、アドレスに使えません。",
      "別の UserID または ID を入力してください。",
    ],
  },
};

export default { texts: JA, own };
