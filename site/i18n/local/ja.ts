/** What only local mode says, in Japanese. */

import { JA } from "../ja.ts";
import type { LocalTexts } from "./en.ts";

const own: LocalTexts = {
  heading: "アプリケーション",
  promise: "ブラウザー内で処理",
  promiseWhy: [
    "処理はすべてこのブラウザー内で行われます。",
    "セキュリティポリシー（connect-src 'none'）により、fetch、ビーコン、ソケットによる通信はすべてブラウザーがブロックします。ページのスクリプトがほかの方法で送信することもありません。入力した内容は保存されず、ページを離れると消えます。",
  ],
  enterApp: "アプリケーションとキー",
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
      "Tencent Cloud コンソールのアプリケーションカードからコピーしてください。",
    ],
    sdkAppIdInvalid: [
      "SDKAppID ではありません。",
      "コンソールのアプリケーションカードにある番号（例：1400000001）をコピーしてください。",
    ],
    secretKeyMissing: [
      "SecretKey が入力されていません。",
      "コンソールの、アプリケーションの基本情報からコピーしてください。",
    ],
    secretKeyPem: [
      "これは PEM テキストです。SecretKey ではなく、旧方式（2019 年 7 月以前の ECDSA）の鍵です。",
      "コンソールでアプリケーションを HMAC-SHA256 に移行し、表示される 64 文字の SecretKey をコピーしてください。",
    ],
    secretKeySpaces: [
      "SecretKey の前後に空白があります。このままでは空白もキーの一部になります。",
      "ここと、サーバーがキーを読み込む箇所の両方で取り除いてください。",
    ],
    secretKeyLength: (count) => [
      `SecretKey が ${count} 文字です。正しくは 64 文字です。`,
      "コンソールからキー全体をコピーしてください。署名はできますが、その UserSig はおそらく Tencent に拒否されます。",
    ],
    secretKeyCharacter: (character, position) => [
      `SecretKey の ${position} 文字目に「${character}」があります。使われる文字は 0～9 と a～f だけです。`,
      "引用符や変数名を含めずに、コンソールからコピーし直してください。",
    ],
    secretKeyCase: [
      "SecretKey が大文字です。",
      "コンソールの表示どおり、小文字で入力してください。",
    ],
  },
};

export default { texts: JA, own };
