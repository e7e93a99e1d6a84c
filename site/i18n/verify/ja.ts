/** What the verifier says, in Japanese. Loaded with it. */

import { userSigJa } from "../../../worker/messages/ja/usersig.ts";
import type { VerifyTexts } from "./en.ts";

const texts: VerifyTexts = {
  sentences: userSigJa(),
  userSig: "署名（UserSig）",
  placeholder: "eJw…",
  userId: "ユーザー名（UserID）",
  userIdHint: "省略可。UserSig 内の UserID と照合します。",
  askedRoom: "PrivateMapKey のルーム",
  askedRoomHint: "省略可。PrivateMapKey で入れるルームと照合します",
  submit: "検証開始",
  clear: "クリア",
  result: "検証結果",
  empty:
    "UserSig または PrivateMapKey を貼り付けてください。入力と同時にデコードします。破損していても、読み取れるところまで表示します。",
  pending: "確認中…",
  asking: "サーバーに問い合わせ中…",
  valid: "有効",
  invalid: "無効",
  unverified: "読み取り可・未検証",
  unverifiedLocal: "署名を検証するには、上の欄にアプリケーションの SecretKey を入力してください。",
  unverifiedConnected: "署名を検証するには、上の欄からサーバーに接続してください。",
  signed: {
    current: (sdkAppId) => `アプリケーション ${sdkAppId} の現在の SecretKey で署名されています。`,
    previous: (sdkAppId) => `アプリケーション ${sdkAppId} の以前の SecretKey で署名されています。`,
    typed: "上の欄に入力した SecretKey で署名されています。",
  },
  turn: {
    operator: "対応する人：発行サーバーの運用者",
    caller: "対応する人：UserSig を受け渡す呼び出し元",
  },
  madeBy: "生成元",
  signedText: "署名すべきテキスト",
  signedInstead: "実際に署名されたテキスト：",
  copySigned: "このテキストをコピー",
  json: "UserSig 内の JSON",
  copyJson: "この JSON をコピー",
  copyVerdict: "検証結果をコピー",
  remedy: "対処方法",
  tencentCodes: "Tencent のエラーコード",
  findings: "その他の検出事項",
  cleaned: "修正後の UserSig",
  copyCleaned: "修正後の UserSigをコピー",
  stages: "検証項目",
  stage: {
    text: "貼り付けたテキスト",
    base64: "Base64",
    inflate: "圧縮（zlib）",
    json: "JSON",
    version: "バージョン",
    fields: "フィールド",
    sdkappid: "SDKAppID",
    userid: "UserID",
    time: "時刻",
    signature: "署名",
    userbuf: "userbuf",
  },
  status: { passed: "合格", warning: "警告", failed: "不合格", skipped: "未確認" },
  absent: "UserSig になし",
  ticket: "PrivateMapKey の内容",
  room: "ルーム",
  ticketExpiry: "入室権限の有効期限",
  privileges: "権限",
};

export default texts;
