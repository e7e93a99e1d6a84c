/** Japanese sentences about how a token was signed and packed: [what is wrong, what to do]. */

import type { SIGNING_EN } from "../../usersig/sentences.signing.en.ts";
import type { Sentence } from "../../usersig/sentences.ts";

const TRIM = "発行サーバーで SecretKey を読み込む箇所で、前後の余分な文字を取り除いてください。";
const COPY = "コンソールで SecretKey の 64 文字すべてをコピーし直してください。";
const AS_TEXT = "SecretKey の 64 文字をそのまま HMAC のキーとして使ってください。";
const FOUR_LINES =
  "ここに示す identifier、sdkappid、time、expire の行をこの順序で署名してください。最後の行も含め、各行の末尾は LF（\\n）1 つです。";
const INTEGERS =
  "SDKAppID、時刻、有効期間を先に整数に変換し、署名対象のテキストと JSON で同じ値を使ってください。";
const PACK =
  "JSON を zlib で圧縮し、一度だけ base64 でエンコードした後、+ を *、/ を -、= を _ に置き換えてください。公式ライブラリも使えます。修正後の UserSig を併せて示します。";
const STANDARD_BASE64 =
  "32 バイトのダイジェストを、パディング付きの標準の base64（44 文字）で書き込んでください。";

export const SIGNING_JA: Readonly<Record<keyof typeof SIGNING_EN, Sentence>> = {
  key_in_quotes: [
    "UserSig は、引用符で囲まれた SecretKey で署名されています：{shape}",
    "キーの設定から引用符を取り除いてください。`docker --env-file` やプロパティファイルでは、引用符も値の一部になります。",
  ],
  key_with_blank: [
    "UserSig は、前後に空白、タブ、または見えない文字が付いた SecretKey で署名されています。",
    TRIM,
  ],
  key_with_extra: [
    "UserSig は、余分な文字が付いた SecretKey で署名されています：{shape}",
    "SecretKey だけを設定し、ほかの文字を取り除いてください。",
  ],
  key_base64_decoded: [
    "UserSig は、この SecretKey を base64 としてデコードしたもので署名されています。",
    `${AS_TEXT}デコードは不要です。`,
  ],
  key_encoded: [
    "UserSig は、変換された SecretKey で署名されています：{shape}",
    `${AS_TEXT}エンコードやハッシュ化は不要です。Kubernetes の Secret では、stringData に平文、data に base64 を指定します。`,
  ],
  key_cut: [
    "UserSig は、この SecretKey の一部（{whole} 文字中 {length} 文字）だけで署名されています。",
    "発行サーバーに SecretKey 全体を設定してください。コピー時に文字が欠けたか、格納先の長さが足りません。",
  ],
  key_is_no_key: [
    "UserSig は、SecretKey の代わりに「{value}」で署名されています。",
    "発行サーバーに SecretKey を設定してください。変数が未設定か、名前が違うか、設定される前に読み込まれています。",
  ],
  key_of_documents: [
    "UserSig は、Tencent の README に載っているサンプルのキーで署名されています。",
    "サンプルのキーを、コンソールに表示されるアプリケーションの SecretKey に置き換えてください。",
  ],
  stored_key_cut: [
    "検証に使った SecretKey（{keyId}）は、発行サーバーの SecretKey より 1 文字足りません。",
    COPY,
  ],
  signed_line_ends: [
    "署名対象のテキストの改行が Tencent のものと異なります。",
    `${FOUR_LINES}CRLF、空行、字下げは使えません。`,
  ],
  signed_order: ["署名対象のテキストの行の順序が異なるか、行が欠けています。", FOUR_LINES],
  signed_version: [
    "TLS.ver も署名されています。TLS.ver は JSON に入れますが、署名対象には含めません。",
    FOUR_LINES,
  ],
  signed_separators: [
    "署名対象のテキストの項目名または区切りが Tencent のものと異なります。",
    FOUR_LINES,
  ],
  signed_json: [
    "4 行のテキストではなく、JSON が署名されています。",
    `${FOUR_LINES}署名はその後で JSON に入れます。`,
  ],
  signed_faq_formula: [
    "UserSig は Tencent の FAQ にある計算式で署名されています。この式を使うライブラリはありません。",
    FOUR_LINES,
  ],
  signed_number_text: [
    "署名対象のテキストと JSON で数値の書き方が異なります。署名時は「{signed}」、JSON では「{shown}」です。",
    INTEGERS,
  ],
  signed_unset_value: [
    "署名対象のテキストで {field} が「{signed}」になっています。変数に値がありませんでした。",
    "署名する関数に SDKAppID、UserID、有効期間を渡し、それぞれに値があることを確認してください。",
  ],
  signed_swapped: [
    "署名対象のテキストで {first} と {second} が入れ替わっています。",
    "署名する関数の引数の順序を直してください。",
  ],
  signed_arguments_swapped: [
    "HMAC 関数に渡すキーとテキストが逆になっています。",
    "引数の順序を直してください。crypto-js ではテキストが先です：HmacSHA256(text, key)。",
  ],
  signed_plain_hash: [
    "UserSig は HMAC-SHA256 ではなく、ただの SHA-256 で署名されています。",
    "HMAC 関数に SHA-256 と SecretKey を指定して署名してください。",
  ],
  signed_userbuf: [
    "userbuf が、UserSig 内とは異なる形で署名されています。",
    "TLS.userbuf と同じ標準の base64 テキストを署名してください。",
  ],
  signed_utf16: [
    "テキストが UTF-16 で署名されています。",
    "UTF-8 のバイト列に署名してください（C# では Encoding.Unicode ではなく Encoding.UTF8）。",
  ],
  sig_in_hex: ["TLS.sig の署名が 16 進数で書かれています。", STANDARD_BASE64],
  sig_other_base64: [
    "TLS.sig が標準の base64 ではないか、二重にエンコードされています。",
    `${STANDARD_BASE64}+ / = を * - _ に置き換えるのは、UserSig 全体だけです。`,
  ],
  sig_other_hash: [
    "TLS.sig の長さが HMAC-SHA256 ではなく {hash} のものです。",
    "HMAC-SHA256 で署名してください。",
  ],
  sig_not_made: [
    "TLS.sig が空です。署名に失敗し、署名のない UserSig が発行されています。",
    "発行サーバーで HMAC 関数のエラーを確認してください。SecretKey が設定されていないことがよくあります。",
  ],
  userid_not_text: [
    "UserSig の UserID（TLS.identifier）の型が {got} です。文字列でなければなりません。",
    "JSON に入れる前に UserID を文字列に変換してください。",
  ],
  hex_encoded: ["UserSig が base64 ではなく 16 進数で書かれています。", PACK],
  encoded_twice: [
    "UserSig が base64 で二重にエンコードされています。",
    `エンコードを 1 回にしてください。${PACK}`,
  ],
  not_compressed: ["UserSig の JSON が圧縮されていません。", PACK],
  gzip_compressed: [
    "UserSig が zlib ではなく gzip で圧縮されています。",
    `zlib を使ってください（pako と Node.js は deflate、PHP は gzcompress、Python は zlib.compress）。${PACK}`,
  ],
  raw_deflate: [
    "UserSig が zlib ヘッダーのない raw deflate で圧縮されています。",
    `zlib を使ってください（.NET は ZLibStream、pako は deflateRaw ではなく deflate、Java は nowrap なしの Deflater）。${PACK}`,
  ],
  compressed_twice: ["UserSig が二重に圧縮されています。", `圧縮を 1 回にしてください。${PACK}`],
  jwt_packed: ["UserSig のフィールドが JSON Web Token に入っています。", PACK],
};
