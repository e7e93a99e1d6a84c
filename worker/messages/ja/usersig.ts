/**
 * Japanese sentences of the UserSig core: [what is wrong, what to do]. `{name}` is filled with
 * evidence.
 */

import type { UserSigSentences } from "../../usersig/sentences.ts";
import { PASTING_JA } from "./usersig-pasting.ts";
import { SIGNING_JA } from "./usersig-signing.ts";

const TABLE = {
  ...SIGNING_JA,
  ...PASTING_JA,
  ok: [
    "署名は正しく、UserSig は有効期限内です。",
    "対応は不要です。それでも Tencent に拒否される場合は、発行後にアカウントのログイン状態が無効にされたか、別データセンターのホストにリクエストを送っています。",
  ],
  readable: [
    "UserSig は読み取れました。有効かどうかは未検証です。検証にはアプリケーションの SecretKey が必要です。",
    "Tencent に受け入れられるかどうかを確認するには、アプリケーションの SecretKey で検証してください。",
  ],
  empty: [
    "UserSig がありません。文字列が空です。",
    "UserSig を渡してください。取得元のリクエストが失敗していないか、プロパティ名が間違っていないかを確認してください。",
  ],
  url_encoded: [
    "UserSig がパーセントエンコードされています（例：* が %2A になっています）。",
    "SDK に渡す前に一度だけデコードし、エンコードは URL を組み立てるときだけ行ってください。修正後の UserSig を併せて示します。",
  ],
  whitespace: [
    "UserSig の前後または途中に空白か改行があります。",
    "UserSig を読み込む箇所、またはコピーする箇所で取り除いてください。空白と改行を除いてチェックを続けました。",
  ],
  quoted: [
    "UserSig が引用符で囲まれています。",
    "引用符の中身だけを渡してください。引用符を除いてチェックを続けました。",
  ],
  wrapped: [
    "UserSig 以外のもの（ラベル、URL、JSON オブジェクトなど）が一緒に渡されています。",
    "UserSig だけを渡してください。UserSig の部分を取り出してチェックを続けました。",
  ],
  wrong_alphabet: [
    "UserSig の base64 の文字が Tencent のものと異なります。Tencent は + / = の代わりに * - _ を使います。",
    "公式ライブラリか sigpost で生成してください。標準の base64 にした後、+ を *、/ を -、= を _ に置き換えます。一般的な base64url とは別物です。",
  ],
  missing_padding: [
    "UserSig 末尾のアンダースコアが欠けています。",
    "UserSig 全体をコピーしてください。Markdown エディターやダブルクリックでの選択では、末尾のアンダースコアが抜け落ちます。修正後の UserSig を併せて示します。",
  ],
  bad_base64: [
    "UserSig ではあり得ない文字または長さです（{position} 文字目「{character}」）。",
    "サーバーが返した文字列と比較してください。余分な文字が入ったか、一部が欠けたか、UserSig ではないものが貼り付けられています。",
  ],
  too_long: [
    "文字列の長さが {characters} 文字です。UserSig は長くても数百文字で、{maximum} 文字を超えるものは読み取りません。",
    "貼り付けた内容を確認してください。おそらく UserSig ではありません。",
  ],
  truncated: [
    "UserSig が途中で切れています。末尾が失われています。",
    "送信側と受信側で長さを比較してください。データベースのカラム、ログの行、バッファのいずれかが短すぎないか確認してください。",
  ],
  bad_zlib: [
    "圧縮データが壊れているか、UserSig ではありません。",
    "文字列が UserSig であり、途中で変更されていないことを確認し、新しい UserSig を発行してください。",
  ],
  trailing_data: [
    "UserSig のデータの終わりより後に余分なバイトがあります。",
    "余分なデータのない UserSig を発行し直してください。署名後に何かが付け足されていますが、公式ライブラリは無視します。",
  ],
  too_large: [
    "展開すると 8 KiB を超えます。このような UserSig はありません。読み取りを中止しました。",
    "拒否してください。UserSig ではなく、メモリを枯渇させる目的のデータの可能性があります。",
  ],
  bad_utf8: [
    "UserSig の内容が UTF-8 のテキストではありません。",
    "公式ライブラリか sigpost で新しい UserSig を発行してください。",
  ],
  bad_json: [
    "UserSig の内容が JSON オブジェクトではありません。",
    "公式ライブラリか sigpost で新しい UserSig を発行してください。Tencent の C# ライブラリでは、UserID に引用符があると UserSig が壊れます。",
  ],
  duplicate_field: [
    "UserSig にフィールド {field} が重複しているため、検証する側によって異なる値が読み取られるおそれがあります。",
    "拒否してください。公式ライブラリがこのような UserSig を生成することはありません。",
  ],
  v1_token: [
    "旧方式（2019 年 7 月より前の ECDSA）の UserSig です。SecretKey では生成も検証もできません。",
    "コンソールでアプリケーションを HMAC-SHA256 にアップグレードし、その SecretKey で UserSig を発行してください。旧方式の UserSig を検証するには、アプリケーションの公開鍵を指定してください。",
  ],
  unsupported_version: [
    "UserSig のバージョンが「{version}」です。対応しているのは「2.0」だけです。",
    "公式ライブラリか sigpost で新しい UserSig を発行してください。",
  ],
  missing_field: [
    "UserSig に {field} がありません。",
    "有効期間に 1 以上の整数を指定して、新しい UserSig を発行してください。Tencent の Go ライブラリは、値が 0 または空のフィールドを省略します。",
  ],
  bad_field_type: [
    "UserSig の {field} の型が {got} です。{expected} でなければなりません。",
    "署名処理には、SDKAppID と有効期間を文字列や小数ではなく整数で渡してください。",
  ],
  sdkappid_mismatch: [
    "UserSig は SDKAppID {got} のもので、{expected} のものではありません。",
    "発行側と利用側で同じアプリケーションの SDKAppID と SecretKey を使ってください。テスト環境と本番環境の設定が混ざっていないか確認してください。",
  ],
  userid_mismatch: [
    "UserSig は UserID「{got}」のもので、「{expected}」のものではありません。",
    "ログインする UserID とまったく同じ UserID で署名してください。",
  ],
  expired: [
    "UserSig は {expiresAt} に期限切れになりました。",
    "新しい UserSig を発行してください。発行したばかりであれば、発行サーバーの時計を合わせるか、有効期間を秒単位で指定してください。",
  ],
  not_yet_valid: [
    "UserSig の発行時刻 {issuedAt} は、現在より {seconds} 秒先です。",
    "発行サーバーの時計を合わせてください。TLS.time は UNIX 時間（秒）です。",
  ],
  bad_sig_encoding: [
    "UserSig の TLS.sig が標準の base64 ではありません。",
    "公式ライブラリか sigpost で新しい UserSig を発行してください。HMAC はパディング付きの標準の base64 でエンコードする必要があります。",
  ],
  bad_sig_length: [
    "UserSig の TLS.sig が {bytes} バイトです。HMAC-SHA256 は 32 バイトです。",
    "HMAC-SHA256 で署名し、ダイジェスト全体を UserSig に入れてください。",
  ],
  sig_mismatch: [
    "署名がアプリケーションの SecretKey と一致しません。既知の誤りにも当てはまりません。",
    "SecretKey を、コンソールでこの SDKAppID に表示されるものと比較してください。別のアプリケーションのキーか、キーが更新された可能性があります。",
  ],
  no_key: [
    "検証に使う SecretKey がありません。",
    "アプリケーションの SecretKey を指定するか、アプリケーションを設定してください。",
  ],
  unexpected_userbuf: [
    "UserSig に userbuf が含まれています。通常の UserSig ではなく、PrivateMapKey または特殊なチケットです。",
    "入室時に privateMapKey として渡してください。ログインには userbuf のない UserSig を使ってください。",
  ],
  bad_userbuf: [
    "UserSig の TLS.userbuf が base64 ではありません。",
    "この UserSig を拒否し、新しい UserSig を発行してください。このような文字列は、ほかのユーザーの UserSig の偽造に悪用されるおそれがあります。",
  ],
  userbuf_mismatch: [
    "userbuf の {field}（「{inner}」）が、UserSig のもの（「{outer}」）と異なります。",
    "入室に使うものと同じ SDKAppID と UserID で PrivateMapKey を生成してください。",
  ],
  previous_key: [
    "UserSig はアプリケーションの以前の SecretKey（{keyId}）で署名されています。",
    "現在の SecretKey で発行してください。以前の SecretKey の UserSig は、ローテーションが終わると使えなくなります。",
  ],
  key_of_other_app: [
    "UserSig は別のアプリケーション（SDKAppID {sdkAppId}）の SecretKey（{keyId}）で署名されています。",
    "UserSig の SDKAppID に対応する SecretKey を使ってください。",
  ],
  key_untrimmed: [
    "指定された SecretKey（{keyId}）の前後に空白があります。空白を除くと UserSig の検証に成功します。",
    "SecretKey は、空白や改行を含めずに保存してください。",
  ],
  key_with_newline: [
    "UserSig は、この SecretKey の末尾に改行または空白が付いたもので署名されています。",
    "発行サーバーで SecretKey を読み込む箇所で、前後の空白と改行を取り除いてください。環境変数ファイルや `echo` では改行が付きます。",
  ],
  key_case: [
    "UserSig は、この SecretKey の大文字と小文字を変えたもので署名されています。",
    "SecretKey は、コンソールの表示どおり小文字のまま使ってください。",
  ],
  key_hex_decoded: [
    "UserSig は、この SecretKey を 16 進数としてデコードしたもので署名されています。",
    "SecretKey の 64 文字をデコードせず、そのまま HMAC のキーとして使ってください。",
  ],
  key_is_pem: [
    "キー {keyId} は PEM 形式です。SecretKey ではなく、旧方式（ECDSA）の鍵です。",
    "コンソールに表示される 64 文字の SecretKey を使ってください。",
  ],
  signed_literal_newline: [
    "UserSig は、改行の代わりに \\ と n の 2 文字を使って署名されています。",
    "ライブラリを更新してください。2020 年 8 月から 9 月の Tencent の PHP ライブラリにこの不具合がありました。",
  ],
  signed_empty_userbuf: [
    "UserSig は空の userbuf を含めて署名されていますが、UserSig 自体には userbuf がありません。",
    "userbuf なしで発行してください。Tencent の Go ライブラリは、空の userbuf を署名後に UserSig から取り除きます。",
  ],
  signed_without_userbuf: [
    "UserSig には userbuf がありますが、署名の対象に含まれていません。",
    "userbuf も含めて署名するか、PrivateMapKey を生成する関数を使ってください。",
  ],
  signed_other_user: [
    "UserSig は UserID「{userId}」で署名されていますが、UserSig に書かれている UserID は異なります。",
    "ユーザーごとに UserSig を発行してください。UserSig 内の UserID を後から書き換えることはできません。",
  ],
  signed_other_expire: [
    "署名後に有効期間が変更されています。署名時は {signed} 秒、現在の値は {shown} 秒です。",
    "必要な有効期間で新しい UserSig を発行してください。UserSig 内の値は変更できません。",
  ],
  signed_spaced_sdkappid: [
    "SDKAppID の前か後ろに空白が付いたまま署名されています。",
    "署名前に SDKAppID を数値に変換してください。設定値に余分な空白があります。",
  ],
  userid_differs_by_case: [
    "UserID「{got}」（UserSig）と「{expected}」（指定値）は、大文字と小文字だけが異なります。",
    "UserID は大文字と小文字が区別されます。発行側と利用側で同じ表記を使ってください。",
  ],
  userid_differs_by_space: [
    "UserID「{got}」（UserSig）と「{expected}」（指定値）は、前後の空白だけが異なります。",
    "署名とログインの前に、UserID の前後の空白を取り除いてください。",
  ],
  userid_differs_by_normalization: [
    "UserID「{got}」（UserSig）と「{expected}」（指定値）は、見た目は似ていますが、文字の構成が異なります。",
    "UserID は使う前に同じ形式（NFC）に正規化してください。英字と数字だけにするのが確実です。",
  ],
  time_in_milliseconds: [
    "UserSig の発行時刻が {time} です。これはミリ秒ですが、TLS.time は秒です。",
    "UserSig に署名する箇所で、時刻を 1000 で割ってください。",
  ],
  clock_ahead: [
    "UserSig の発行時刻が、現在より {seconds} 秒進んでいます。",
    "発行サーバーの時計を同期してください。数秒の差であれば対応は不要です。",
  ],
  short_lifetime: [
    "UserSig の有効期間が {expire} 秒しかありません。",
    "24 時間以上の有効期間を指定してください（Tencent の推奨）。単位が秒であることも確認してください。",
  ],
  userid_too_long_inside: [
    "UserID が {bytes} バイトです。Tencent の上限は 32 バイトです。",
    "より短い UserID にしてください。この UserID には SDK がエラー 7003 を返します。",
  ],
  userid_not_ascii_inside: [
    "UserID に、印字可能な ASCII 以外の文字があります。",
    "英字、数字、_、- を使ってください。ほかの文字は、正しく署名できても一部の SDK でエラーになります（コード 7003）。",
  ],
  userid_control_inside: [
    "UserID に制御文字があり（{position} 文字目の {character}）、署名対象のテキストを一意に解釈できません。",
    "このような UserID は信頼しないでください。アカウントを作成する箇所で制御文字を拒否してください。",
  ],
  userbuf_line_breaks: [
    "UserSig の userbuf に改行が入っています。古い Java ライブラリの出力です。",
    "Java ライブラリを更新してください。Go での検証では、このような UserSig は拒否されます。",
  ],
  userbuf_empty: ["UserSig に空の userbuf が含まれています。", "userbuf を付けないでください。"],
  userbuf_account_cut: [
    "userbuf の UserID が壊れています。Node.js、Java、C# のライブラリでは、ASCII 以外の UserID が途中で切れます。",
    "PrivateMapKey を sigpost か、Go または PHP のライブラリで生成するか、UserID を ASCII だけにしてください。",
  ],
  inner_expiry_relative: [
    "userbuf の有効期限が {expire} です。時刻ではなく有効期間が入っているため、PrivateMapKey は発行時点ですでに期限切れです。",
    "ライブラリを更新してください。古いバージョンは、現在時刻に有効期間を足した値ではなく、有効期間だけを書き込みます。",
  ],
  v1_curve_unsupported: [
    "公開鍵の曲線が secp256k1 です。ここでは検証できません。",
    "このような UserSig は Tencent の旧 C++ または PHP ライブラリで検証するか、アプリケーションを HMAC-SHA256 に移行してください。",
  ],
  v1_sig_mismatch: [
    "旧方式の UserSig の署名が公開鍵と一致しません。",
    "この UserSig の署名に使われた秘密鍵に対応する公開鍵を指定してください。",
  ],
  bad_public_key: [
    "公開鍵が、P-256 の公開鍵の PEM 形式ではありません。",
    "-----BEGIN PUBLIC KEY----- から -----END PUBLIC KEY----- まで、全体を貼り付けてください。",
  ],
} as const satisfies UserSigSentences;

export const userSigJa = () => TABLE;
