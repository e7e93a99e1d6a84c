/** What only local mode says, in Japanese. */

import { JA } from "../ja.ts";
import type { LocalTexts } from "./en.ts";

const own: LocalTexts = {
  heading: "アプリケーション",
  promise: "処理はすべてこのブラウザー内で行われます。",
  promiseWhy:
    "セキュリティポリシー（connect-src 'none'）により、fetch、ビーコン、ソケットによる通信はブラウザーが拒否します。ページのスクリプトがほかの方法で送信することもありません。入力した内容はどこにも保存されず、ページを離れると消えます。",
  sdkAppId: "SDKAppID",
  secretKey: "キー（SecretKey）",
  show: "SecretKey を表示",
  trim: "空白を取り除く",
  insecure: [
    "このアドレスは HTTPS でも localhost でもないため、ブラウザーの暗号機能を使えません。",
    "HTTPS または localhost でページを開いてください。",
  ],
  faults: {
    sdkAppIdMissing: [
      "SDKAppID が入力されていません。",
      "Tencent Cloud コンソールに表示されるアプリケーションの番号を入力してください。",
    ],
    sdkAppIdInvalid: [
      "SDKAppID ではありません。",
      "1400000001 のような整数です。コンソールのアプリケーションカードで確認してください。",
    ],
    secretKeyMissing: [
      "SecretKey が入力されていません。",
      "コンソールでアプリケーションの基本情報からコピーしてください。",
    ],
    secretKeyPem: [
      "これは PEM テキストです。SecretKey ではなく、旧方式（2019 年 7 月以前の ECDSA）の鍵です。",
      "コンソールでアプリケーションを HMAC-SHA256 に移行し、表示される 64 文字の SecretKey を使ってください。",
    ],
    secretKeySpaces: [
      "SecretKey の前後に空白があります。このままでは空白もキーの一部として署名されます。",
      "ここと、サーバーがキーを読み込む箇所の両方で取り除いてください。",
    ],
    secretKeyLength: (count) => [
      `SecretKey が ${count} 文字です。コンソールの SecretKey は 64 文字です。`,
      "コンソールから全体をコピーしてください。署名はできますが、Tencent に拒否される可能性が高いです。",
    ],
    secretKeyCharacter: (character, position) => [
      `SecretKey の ${position} 文字目に「${character}」があります。コンソールの SecretKey は 0–9 と a–f だけです。`,
      "引用符や変数名を含めずに、コンソールからコピーし直してください。",
    ],
    secretKeyCase: [
      "SecretKey が大文字です。",
      "コンソールの表示どおり、小文字で入力してください。",
    ],
  },
};

export default { texts: JA, own };
