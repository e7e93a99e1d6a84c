/** Japanese sentences about what is pasted, and about tokens that help nobody. */

import type { PASTING_EN } from "../../usersig/sentences.pasting.en.ts";
import type { Sentence } from "../../usersig/sentences.ts";

const PASTE_TOKEN =
  "UserSig を貼り付けてください。UserSig は eJ または eA で始まる 150～400 文字の文字列です。";
const NEW_TICKET = "PrivateMapKey を生成し直してください。";
const LIFETIME = "有効期間は秒で指定してください（86400 は 1 日、15552000 は 180 日）。";
const ORDER = "引数の順序も確認してください。";

export const PASTING_JA: Readonly<Record<keyof typeof PASTING_EN, Sentence>> = {
  code_notation: [
    "UserSig がプログラミング言語の表記で囲まれています：{notation}",
    "中身だけを渡してください。Python の bytes はデコードし、Swift の Optional はアンラップします。修正後の UserSig を併せて示します。",
  ],
  escaped: [
    "UserSig の文字が HTML、Markdown、または文字列リテラル用にエスケープされています（{example} など）。",
    "使う前に一度だけエスケープを解除してください。修正後の UserSig を併せて示します。",
  ],
  look_alike: [
    "UserSig の {position} 文字目「{character}」は、見た目が似ているだけの別の文字です。",
    "元の場所からコピーし直してください。ワープロやキーボードが文字を置き換えています。修正後の UserSig を併せて示します。",
  ],
  two_tokens: [
    "UserSig が 2 つ続いています。最初の UserSig をチェックしました。",
    "UserSig を 1 つだけ渡してください。古い UserSig に追記しているコードがないか確認してください。",
  ],
  not_a_token: ["UserSig ではありません。", PASTE_TOKEN],
  case_folded: [
    "UserSig の大文字と小文字が変わっています。UserSig では大文字と小文字が区別されます。",
    "大文字と小文字を変えないでください。小文字に変換する関数、大文字と小文字を区別しないデータベースのカラム、キーボードの自動大文字化を確認してください。",
  ],
  start_missing: ["UserSig の先頭が欠けています。", "最初の文字からコピーし直してください。"],
  stars_missing: [
    "UserSig のアスタリスク（*）が消えています。",
    "Markdown ではなくコードとして送ってください。Markdown では * が強調の記号として消えます。",
  ],
  wrong_length: [
    "文字列が {characters} 文字です。UserSig にはない長さで、文字が欠けたか増えています。",
    "サーバーが返した文字列と比較してください。",
  ],
  shortened: [
    "UserSig が表示用に省略され、一部が点に置き換わっています。",
    "省略されていない場所からコピーしてください。ログやコンソールは長い文字列を省略します。",
  ],
  secret_key_beside: [
    "UserSig と一緒に SecretKey が含まれています。",
    "SecretKey は誰にも送らないでください。サーバーの外に出た場合は、コンソールでキーを更新してください。",
  ],
  is_promise: [
    "UserSig ではなく Promise です。非同期関数の結果を待たずに渡しています。",
    "結果を待ってから（await または then）渡してください。",
  ],
  is_object: [
    "UserSig ではなく、文字列になったオブジェクトまたは関数です。",
    "result.data.userSig のように、UserSig の入ったプロパティを渡してください。",
  ],
  is_unset: [
    "UserSig ではなく「{value}」です。変数に値がありません。",
    "リクエストの失敗、プロパティ名の間違い、UserSig を受け取る前の読み込みがないか確認してください。",
  ],
  is_placeholder: [
    "UserSig ではなくプレースホルダーです。",
    "サーバーまたは sigpost が発行した UserSig に置き換えてください。",
  ],
  is_sdkappid: ["UserSig ではなく SDKAppID です。", `${PASTE_TOKEN}${ORDER}`],
  is_secret_key: [
    "UserSig ではなく SecretKey です。これがあれば、誰でもどのユーザーとしてもログインできます。",
    "ここに貼り付けたり、クライアントに渡したりしないでください。サーバーの外に出た場合はコンソールでキーを更新し、新しいキーで UserSig を発行してください。",
  ],
  is_userid: ["UserSig ではなく UserID です。", `${PASTE_TOKEN}${ORDER}`],
  is_jwt: [
    "UserSig ではなく JSON Web Token です。",
    "サーバーで UserSig に交換するか、公式ライブラリで署名してください。Tencent は JWT を受け付けません。",
  ],
  is_other_token: ["UserSig ではなく {service} のトークンです。", PASTE_TOKEN],
  is_device_token: [
    "UserSig ではなく、プッシュ用のデバイストークンです。",
    "デバイストークンはプッシュチェックで確認し、ここには UserSig を貼り付けてください。",
  ],
  is_error_answer: [
    "UserSig を含まないサーバーの応答です。",
    "応答の内容を確認してください。UserSig の取得に失敗しています。UserSig を使う前にエラーを確認してください。",
  ],
  is_private_key: [
    "UserSig ではなく鍵ファイルです。",
    "鍵を貼り付けないでください。サーバーの外に出た場合は、新しい鍵に交換してください。",
  ],
  is_cloud_key: [
    "UserSig ではなく Tencent Cloud の API キー（SecretId）です。",
    `${PASTE_TOKEN}UserSig の署名には API キーではなく、SDKAppID の SecretKey を使います。`,
  ],
  userid_placeholder: [
    "UserSig の UserID が「{value}」です。実際の UserID ではなくプレースホルダーです。",
    "署名する関数に UserID を渡してください。変数に値がありませんでした。",
  ],
  userid_invisible_inside: [
    "UserSig の UserID に見えない文字があります（{position} 文字目の {character}）。",
    "UserID を保存、署名する前に、見えない文字を取り除いてください。",
  ],
  userid_differs_by_invisible: [
    "UserID「{got}」（UserSig）と「{expected}」（指定値）は、見えない文字だけが異なります。",
    "UserID をコピーまたは読み込む箇所で、ゼロ幅スペースなどの見えない文字を取り除いてください。",
  ],
  lifetime_is_date: [
    "有効期間に時刻が入っています。{expire} 秒は {years} 年です。",
    `${LIFETIME}現在時刻を足さないでください。`,
  ],
  lifetime_is_sdkappid: [
    "有効期間に SDKAppID が入っています。{expire} 秒は {years} 年です。",
    `${LIFETIME}${ORDER}`,
  ],
  lifetime_too_long: [
    "有効期間が {years} 年です。Tencent のドキュメントでは最長 10 年または 50 年です。",
    `${LIFETIME}ミリ秒で指定していないか確認してください。`,
  ],
  ticket_absent: [
    "この UserSig ではルームに入れません。userbuf のない通常の UserSig です。",
    "ルームの PrivateMapKey を生成し、UserSig と一緒に privateMapKey として渡してください。",
  ],
  room_mismatch: [
    "PrivateMapKey はルーム「{got}」のもので、「{expected}」のものではありません。",
    `入室するルームの ${NEW_TICKET}`,
  ],
  room_kind_differs: [
    "PrivateMapKey は {got} のもので、{expected} のものではありません。数値と文字列は別のルームです。",
    `${NEW_TICKET}数値のルームには roomId、文字列のルームには strRoomId の関数を使います。`,
  ],
  ticket_expired: [
    "この PrivateMapKey では入室できません。userbuf の有効期限が {expiresAt} に切れています。",
    `${NEW_TICKET}有効期間は数値で渡してください。Node.js ライブラリは、文字列を渡すと誤った期限を書き込みます。`,
  ],
  ticket_room_missing: [
    "この PrivateMapKey では入室できません。有効なルームが指定されていません。",
    `${NEW_TICKET}文字列のルームには文字列用の関数を使い、数値のルームには 1～4294967294 を指定してください。`,
  ],
  ticket_no_entry: [
    "この PrivateMapKey では入室できません。入室の権限がありません（権限 {privilegeMap}）。",
    `${NEW_TICKET}権限 enterRoom（2）を含めてください。255 はすべての権限です。`,
  ],
  ticket_unreadable: [
    "userbuf が、TRTC の読み取れる PrivateMapKey の形式ではありません。",
    "PrivateMapKey は sigpost か、公式ライブラリの genPrivateMapKey で生成してください。",
  ],
};
