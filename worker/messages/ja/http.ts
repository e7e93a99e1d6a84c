/**
 * Japanese sentences of the HTTP API's problems: [what is wrong, what to do]. `{name}` is filled
 * with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { httpEn } from "../en/http.ts";
import { devicesJa } from "./devices.ts";
import { identityJa } from "./identity.ts";
import { keysJa } from "./keys.ts";
import { workloadsJa } from "./workloads.ts";

type English = ReturnType<typeof httpEn>;

const TABLE = {
  problems: {
    userid_missing: [
      "userId がありません。",
      "userId を JSON の文字列で送ってください。数字だけの場合も引用符で囲みます。",
    ],
    userid_empty: ["UserID が空です。", "ログインするユーザーの UserID を送ってください。"],
    userid_too_long: [
      "UserID が {bytes} バイトです。Tencent の上限は 32 バイトです。",
      "UserID を 32 バイト以内にしてください。",
    ],
    userid_control_character: [
      "UserID に制御文字があります（{position} 文字目の {character}）。",
      "制御文字を取り除いてください。制御文字があると署名対象のテキストを一意に解釈できないため、署名しません。",
    ],
    userid_not_printable: [
      "UserID に、印字可能な ASCII 以外の文字があります。",
      "印字可能な ASCII を使うか、運用者に依頼してアプリケーションの「UserID に使える文字」を「制御文字以外すべて」（userIdPolicy: wide）にしてください。",
    ],
    userid_not_narrow: [
      "UserID に、英字、数字、_、- 以外の文字があります。",
      "これらの文字だけを使うか、運用者に依頼してアプリケーションの「UserID に使える文字」（userIdPolicy）を増やしてください。",
    ],
    userid_lone_surrogate: [
      "UserID が正しい Unicode ではありません（サロゲートペアの片方だけがあります）。",
      "正しい Unicode の文字列を送ってください。",
    ],
    secret_lone_surrogate: [
      "シークレットまたはデバイストークンが正しい Unicode ではないため（サロゲートペアの片方だけがあります）、元のまま保存できません。",
      "発行元からもう一度コピーしてください。",
    ],
    sdkappid_invalid: [
      "SDKAppID ではありません。",
      "コンソールに表示されるアプリケーションの番号（1 から 4294967295 までの整数）を使ってください。",
    ],
    secret_key_missing: [
      "アプリケーションの SecretKey がありません。",
      "コンソールでこの SDKAppID に表示される SecretKey を設定してください。",
    ],
    expire_not_integer: [
      "expire が整数ではありません。",
      "有効期間を秒単位の整数で、JSON の数値として送ってください（例：86400）。",
    ],
    expire_out_of_range: [
      "expire が {expire} です。1 から {maximum} 秒の範囲でなければなりません。",
      "範囲内の有効期間を指定してください。15552000 秒は 180 日です。",
    ],
    userbuf_invalid: [
      "userBuf が base64 ではないか、空です。",
      "パディング付きの標準の base64 で送るか、userBuf を省略してください。",
    ],
    userbuf_too_long: [
      "userBuf が {bytes} バイトです。上限は {maximum} バイトです。",
      "userBuf を短くしてください。",
    ],
    room_missing: [
      "ルームの指定がありません。",
      "roomId（数値）または strRoomId（文字列）を送ってください。",
    ],
    room_ambiguous: [
      "roomId と strRoomId の両方が送られました。",
      "アプリが入室に使うほうだけを送ってください。数値の 123 と文字列の「123」は別のルームです。",
    ],
    room_id_invalid: [
      "roomId がルーム番号ではありません。",
      "1 から {maximum} までの整数を送ってください。",
    ],
    room_name_invalid: [
      "strRoomId がルーム名ではありません。",
      "1～64 文字で送ってください。使えるのは英字、数字、スペースと次の記号です：!#$%&()+-:;<=.>?@[]^_{}|~,",
    ],
    privileges_invalid: [
      "privileges が正しくありません：{given}",
      "1 から 255 までの数値か、次の名前を送ってください（createRoom、enterRoom、sendAudio、receiveAudio、sendVideo、receiveVideo、sendSubStream、receiveSubStream）。",
    ],
    access_not_configured: [
      "このサービスには使用できる管理者キーがないため、キーが必要な操作をすべて拒否しています。",
      "シークレット ADMIN_KEY に、空白を含まない 24 文字以上の値を設定してください（wrangler secret put ADMIN_KEY、ローカルでは .dev.vars）。",
    ],
    configuration_invalid: [
      "設定 {variable} がないか、値が使えません。",
      "コンソールに表示される値を設定してください。各設定に使える値はドキュメントの設定一覧にあります。",
    ],
    ...keysJa(),
    app_not_found: [
      "アプリケーション {sdkAppId} は存在しないか、このキーでは参照できません。",
      "パスの SDKAppID と、キーで許可されたアプリケーションを確認してください。",
    ],
    app_not_configured: [
      "アプリケーションがまだ設定されていません。",
      "コンソールに表示される値を SDKAPPID とシークレット SECRET_KEY に設定するか、PUT /v1/apps/{sdkAppId} でアプリケーションを追加してください。",
    ],
    route_not_found: [
      "{path} には何もありません。",
      "パスは /openapi.json で確認してください。すべて /v1 で始まります。",
    ],
    method_not_allowed: ["{path} では {method} は使えません。", "{allow} を使ってください。"],
    body_too_large: [
      "リクエストボディが {maximum} バイトを超えています。",
      "1 回に送る量を減らしてください。",
    ],
    unsupported_media_type: [
      "ボディの Content-Type「{contentType}」には対応していません。",
      "application/json または application/x-www-form-urlencoded で送ってください。",
    ],
    body_not_json: [
      "ボディが JSON ではありません。",
      "引用符とカンマを確認してください。シェルでは JSON 全体を単一引用符で囲みます。",
    ],
    body_too_deep: [
      "ボディの JSON の入れ子が {maximum} 段を超えています。",
      "このルートのフィールドを送ってください。深い入れ子になるフィールドはありません。",
    ],
    body_not_object: [
      "ボディが JSON オブジェクトではありません。",
      'オブジェクトを送ってください（例：{"userId":"alice"}）。',
    ],
    field_missing: ["フィールド {field} がありません。", "ボディに追加してください。"],
    field_type: [
      "フィールド {field} は {expected} でなければなりませんが、{got} が送られました。",
      "型を修正してください。",
    ],
    field_unknown: [
      "フィールド {field} は、ここでは使えません。",
      "次のフィールドを使ってください：{known}",
    ],
    field_value: [
      "フィールド {field} は {expected} でなければなりません。",
      "値を修正してください。",
    ],
    batch_empty: [
      "userIds が空か、{maximum} 件を超えています。",
      "1 回に送る UserID は 1 件から {maximum} 件までにしてください。",
    ],
    batch_and_single: [
      "userId と userIds の両方が送られました。",
      "UserSig が 1 つだけなら userId を、複数なら userIds を送ってください。",
    ],
    rate_limited: [
      "リクエストが多すぎます。",
      "{seconds} 秒待ってください。より多く必要な場合は、運用者に上限の引き上げを依頼してください。",
    ],
    internal_error: [
      "sigpost で内部エラーが発生しました。何も発行されていません。",
      "もう一度試してください。解消しない場合は、リクエスト ID {requestId} を運用者に伝えてください。",
    ],
    storage_unavailable: [
      "ストレージが応答しません。この操作には、ストレージにしかない情報が必要です。",
      "しばらくしてからもう一度試してください。最近使われたキーとアプリケーションは、その間も使えます。",
    ],
    code_unknown: [
      "コード {asked} は、sigpost が対応しているどの製品にもありません。",
      "符号と桁を確認するか、エラーメッセージ全体を貼り付けてください。source を省くと、すべての製品から検索します。",
    ],
    code_source_unknown: [
      "source に {source} は指定できません。",
      "次のいずれかを指定するか、source を省略してください：{known}",
    ],
    codes_unreadable: [
      "ページと一緒に置かれているコード表を読み取れません。",
      "ページをビルドし（npm run build）、ワーカーと一緒にデプロイしてください。Cloudflare では ASSETS バインディングが必要です。",
    ],
    overloaded: [
      "リクエストが多すぎて、今は時間内に応答できません。",
      "Retry-After の秒数だけ待ってから、もう一度試してください。同時に処理する数の上限は、運用者が REQUESTS_IN_FLIGHT で設定します。",
    ],
    body_timeout: [
      "{seconds} 秒以内にボディをすべて受信できませんでした。",
      "ボディ全体を続けて送ってください。Content-Length は実際に送るバイト数と一致させてください。",
    ],
    body_incomplete: [
      "ボディをすべて受信する前に接続が切れました。",
      "もう一度リクエストしてください。Content-Length は実際に送るバイト数と一致させてください。",
    ],
    version_changed: [
      "読み取った後にレコードが変更されました。If-Match のバージョンが、現在のバージョン {version} と一致しません。",
      "もう一度読み取って変更内容を確認し、新しい ETag を付けて送信してください。",
    ],
    erasure_running: [
      "削除したアプリケーション {sdkAppId} のユーザーデータをまだ消去しています。",
      "GET /v1/apps/{sdkAppId}/erasure が完了を示すまで待ってから、アプリケーションを追加し直してください。",
    ],
    take_over_needed: [
      "以前のバージョンの sigpost が保存したデータがまだ引き継がれていないため、一覧が完全になりません。",
      "npm run sigpost -- take-over を一度実行してください。その間もほかの機能は使えます。",
    ],
    search_too_long: [
      "検索テキストが {maximum} 文字を超えています。",
      "名前または ID の一部を指定してください。",
    ],
    time_invalid: [
      "{parameter} が日時ではありません。",
      "タイムゾーン付きの RFC 3339 形式で送ってください（例：2030-01-01T00:00:00Z）。",
    ],
    record_too_large: [
      "保存できるレコードの上限 {maximum} バイトを超えるため、何も保存されていません。",
      "テキストを短くするか、項目の数を減らして送ってください。",
    ],
    storage_not_configured: [
      "このデプロイ先にはストレージがありません。",
      "wrangler.toml で KV ネームスペースを KV という名前でバインドしてください（README の「Deploy」）。ストレージがない場合に使えるのは、SDKAPPID と SECRET_KEY で設定したアプリケーションだけです。",
    ],
    sealed_value_unreadable: [
      "保存されたシークレットを復号できません（{record}）。別のキーで暗号化されたか、別のレコードから移されたか、改変されています。",
      "SEALING_KEY を変更した場合は、変更前のキーを SEALING_KEY_PREVIOUS に設定してください。それ以外の場合は、シークレットを保存し直してください。",
    ],
    provider_prefixes_overlap: [
      "2 つの ID プロバイダーが別々の人に同じ UserID を割り当てるおそれがあります。{issuer} の prefix「{prefix}」と {otherIssuer} の prefix「{otherPrefix}」が重なっています。",
      "すべてのプロバイダーに prefix を設定し、ある prefix が別の prefix で始まらないようにしてください（例：「g-」と「m-」）。同じ prefix を共有できるのは、発行者とクレームが同じクライアントだけです。",
    ],
    app_from_environment: [
      "アプリケーション {sdkAppId} は設定 SDKAPPID と SECRET_KEY によるもので、ストレージからは変更できません。",
      "これらの設定、または REGION、ADMIN_USER_ID、WEBHOOK_TOKEN を変更してください。アプリケーションをここに保存する場合は、先に SDKAPPID と SECRET_KEY を削除してください。",
    ],
    usersig_refused: [
      "UserSig を受け付けられません：{reason}。",
      "パスのユーザーの、このアプリケーション用の有効な UserSig を送ってください。原因は POST …/usersigs/verify で確認できます。",
    ],
    webhook_unsigned: [
      "コールバックに署名（Sign と RequestTime）がありません。",
      "コンソールでコールバックの認証を有効にし、そのトークンをここのアプリケーションの設定に保存してください。",
    ],
    webhook_signature_wrong: [
      "コールバックの署名が、アプリケーションのコールバック認証トークンと一致しません。",
      "コンソールのコールバック認証トークンを、前後に空白を入れずに、ここのアプリケーションの設定に保存してください。",
    ],
    webhook_stale: [
      "コールバックの RequestTime が、このサーバーの時計から 1 分以上ずれています。",
      "一度だけであれば対応は不要です。続く場合は、このサーバーの時計を合わせてください。",
    ],
    webhook_app_mismatch: [
      "コールバックは SDKAppID {got} のものですが、パスは {expected} です。",
      "各アプリケーションのコンソールに、そのアプリケーションの URL を設定してください：/v1/webhooks/tencent/{got}",
    ],
    webhook_token_missing: [
      "このアプリケーションにはコールバック認証トークンがないため、コールバックが本物かどうか確認できません。",
      "コンソールでコールバックの認証を有効にし、そのトークンをここのアプリケーションの設定に保存してください。",
    ],
    tencent_refused: ["Tencent の呼び出しに失敗しました。{cause}", "対処：{remedy}"],
    ...devicesJa(),
    ...identityJa(),
    ...workloadsJa(),
  },
  /** The problem's title, by HTTP status. */
  titles: {
    400: "リクエストが正しくありません",
    401: "認証されていません",
    403: "許可されていません",
    404: "見つかりません",
    405: "使用できないメソッドです",
    408: "リクエストに時間がかかりすぎました",
    409: "競合しています",
    412: "読み取り後に変更済み",
    413: "リクエストが大きすぎます",
    415: "対応していない Content-Type です",
    422: "トークンが有効ではありません",
    429: "リクエストが多すぎます",
    500: "内部エラー",
    502: "外部サービスに拒否されました",
    503: "利用できません",
  },
} as const satisfies {
  readonly problems: Readonly<Record<keyof English["problems"], Sentence>>;
  readonly titles: Readonly<Record<keyof English["titles"], string>>;
};

export const httpJa = () => TABLE;
