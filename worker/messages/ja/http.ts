/**
 * Japanese sentences of the HTTP API's problems: [what is wrong, what to do]. `{name}` is filled
 * with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { httpEn } from "../en/http.ts";
import { identityJa } from "./identity.ts";

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
      "取り除いてください。制御文字があると署名対象のテキストを一意に解釈できないため、署名しません。",
    ],
    userid_not_printable: [
      "UserID に、印字可能な ASCII 以外の文字があります。",
      "印字可能な ASCII を使うか、運用者に依頼してアプリの userIdPolicy を「wide」にしてください。",
    ],
    userid_not_narrow: [
      "UserID に、英字、数字、_、- 以外の文字があります。",
      "これらの文字だけを使うか、運用者に依頼してアプリの userIdPolicy を緩めてください。",
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
      "コンソールに表示されるアプリの番号（1 から 4294967295 までの整数）を使ってください。",
    ],
    secret_key_missing: [
      "アプリの SecretKey がありません。",
      "コンソールでこの SDKAppID に表示される SecretKey を設定してください。",
    ],
    expire_not_integer: [
      "expire が整数ではありません。",
      "有効期間を秒単位の整数で、JSON の数値として送ってください（例：86400）。",
    ],
    expire_out_of_range: [
      "expire が {expire} です。1 から {maximum} 秒の範囲でなければなりません。",
      "範囲内の有効期間を指定してください。15552000 は 180 日です。",
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
      "名前（createRoom、enterRoom、sendAudio、receiveAudio、sendVideo、receiveVideo、sendSubStream、receiveSubStream）、または 1 から 255 までの数値を送ってください。",
    ],
    access_not_configured: [
      "このサービスには管理者キーがまだ設定されていないため、キーが必要な操作をすべて拒否しています。",
      "シークレット ADMIN_KEY に 24 文字以上の値を設定してください（wrangler secret put ADMIN_KEY、ローカルでは .dev.vars）。",
    ],
    configuration_invalid: [
      "設定 {variable} がないか、値が使えません。",
      "コンソールに表示される値を設定してください。各設定に使える値は README の設定一覧にあります。",
    ],
    credential_missing: [
      "リクエストに認証情報がありません。",
      "Authorization: Bearer <API キー> ヘッダーを付けて送ってください。",
    ],
    credential_malformed: [
      "Authorization ヘッダーの形式が正しくありません。",
      "Authorization: Bearer <API キー> の形で送ってください。空白は 1 つだけで、ほかには何も付けません。",
    ],
    key_unknown: [
      "この API キーは登録されていません。",
      "キーがこのデプロイ先のもので、欠けずにコピーされていることを確認してください。それでも使えない場合は、運用者に新しいキーを依頼してください。",
    ],
    scope_missing: [
      "この API キーではこの操作はできません。スコープ {scope} がありません。",
      "このスコープを持つキーを使うか、運用者に依頼してください。",
    ],
    userid_not_allowed: [
      "この API キーは、この UserID には使えません。",
      "キーの userIds で許可された UserID か、この制限のないキーを使ってください。",
    ],
    admin_userid_refused: [
      "「{userId}」はアプリ管理者です。このキーでは管理者の UserSig を発行できません。",
      "一般の UserID を使ってください。管理者の UserSig はアプリ全体を操作できるため、スコープ usersig:issue-admin を持つキーだけが発行できます。",
    ],
    app_not_found: [
      "アプリ {sdkAppId} は存在しないか、このキーでは参照できません。",
      "パスの SDKAppID と、キーで許可されたアプリを確認してください。",
    ],
    app_not_configured: [
      "アプリがまだ設定されていません。",
      "コンソールに表示される値を SDKAPPID とシークレット SECRET_KEY に設定するか、PUT /v1/apps/{sdkAppId} でアプリを追加してください。",
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
      "フィールド {field} はここでは使えません。",
      "このルートで使えるフィールドは次のとおりです：{known}",
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
      "{seconds} 秒待ってください。上限を上げるには運用者に依頼してください。",
    ],
    internal_error: [
      "sigpost の内部エラーです。何も発行されていません。",
      "もう一度お試しください。解消しない場合は、リクエスト ID {requestId} を運用者に伝えてください。",
    ],
    storage_unavailable: [
      "ストレージが応答しません。この操作には、ストレージにしかない情報が必要です。",
      "しばらくしてからもう一度お試しください。最近使われたキーとアプリは、その間も使えます。",
    ],
    overloaded: [
      "リクエストが多すぎて、今は時間内に応答できません。",
      "Retry-After の秒数だけ待ってからもう一度お試しください。同時に処理する数の上限は、運用者が REQUESTS_IN_FLIGHT で設定します。",
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
      "読み取った後に変更されました。If-Match のバージョンが、現在のバージョン {version} と一致しません。",
      "もう一度読み取って変更内容を確認し、新しい ETag を付けて送信してください。",
    ],
    record_too_large: [
      "保存できるレコードの上限 {maximum} バイトを超えるため、何も保存されていません。",
      "テキストを短くするか、項目の数を減らして送ってください。",
    ],
    storage_not_configured: [
      "このデプロイ先にはストレージがありません。",
      "wrangler.toml で KV ネームスペースを KV という名前でバインドしてください（README の「Deploy」）。ストレージがない場合に使えるのは、SDKAPPID と SECRET_KEY で設定したアプリだけです。",
    ],
    sealed_value_unreadable: [
      "保存されたシークレットを復号できません（{record}）。別のキーで暗号化されたか、別のレコードから移されたか、改変されています。",
      "SEALING_KEY を変更した場合は、変更前のキーを SEALING_KEY_PREVIOUS に設定してください。それ以外の場合は、シークレットを保存し直してください。",
    ],
    key_mistyped: [
      "API キーに入力ミスがあります（チェックサムが合いません）。",
      "キー全体をコピーし直してください。sgp_ に続く英数字 41 文字です。",
    ],
    key_expired: ["API キー {keyId} は期限切れです。", "運用者に新しいキーを依頼してください。"],
    key_revoked: ["API キー {keyId} は失効しています。", "運用者に新しいキーを依頼してください。"],
    key_rotated: [
      "API キー {keyId} は新しいキーに置き換えられ、猶予期間も終わっています。",
      "置き換え後のキーを使ってください。手元にない場合は、運用者に依頼してください。",
    ],
    api_key_not_found: [
      "API キー {keyId} は存在しないか、この認証情報では管理できません。",
      "キーの一覧は GET /v1/api-keys で確認してください。",
    ],
    api_key_ended: [
      "API キー {keyId} の状態は {state} のため、ローテーションできません。",
      "POST /v1/api-keys で新しいキーを作るか、置き換え後のキーをローテーションしてください。",
    ],
    scopes_empty: [
      "scopes が空です。何もできないキーになります。",
      "スコープを 1 つ以上指定してください。使えるスコープは次のとおりです：{known}",
    ],
    scope_unknown: ["スコープ「{scope}」はありません。", "使えるスコープは次のとおりです：{known}"],
    key_app_unknown: [
      "アプリ {sdkAppId} は存在しないため、このアプリのキーを作っても使えません。",
      "sdkAppIds を修正するか、先に PUT /v1/apps/{sdkAppId} でアプリを追加してください。",
    ],
    userid_pattern_invalid: [
      "「{pattern}」は UserID のパターンではありません。",
      "制御文字を含まない 1～64 文字で送ってください。* は任意の文字列を表し、ほかに特別な意味を持つ文字はありません。",
    ],
    expires_at_invalid: [
      "expiresAt が未来の日時ではありません。",
      "タイムゾーン付きの RFC 3339 形式で送ってください（例：2030-01-01T00:00:00Z）。",
    ],
    key_exceeds_creator: [
      "新しいキーの {field} が、お使いのキーの権限を超えています。",
      "{field} をお使いのキーの範囲内にするか、管理者キーを使ってください。",
    ],
    key_exceeds_revoker: [
      "API キー {keyId} は {field} でお使いのキーより強い権限を持つため、お使いのキーでは失効させられません。",
      "管理者キーか、そのキーの権限をすべて含みスコープ admin を持つキーで失効させてください。",
    ],
    app_exceeds_key: [
      "{setting} を変更すると、お使いのキーの権限を超えます。{field} = {needed} が必要です。",
      "{setting} を変更せずに送るか、管理者キー、またはスコープ admin を持ち {field} = {needed} のキーで変更してください。",
    ],
    provider_prefixes_overlap: [
      "2 つの ID プロバイダーが別々の人に同じ UserID を割り当てるおそれがあります。{issuer} の prefix「{prefix}」と {otherIssuer} の prefix「{otherPrefix}」が重なっています。",
      "すべてのプロバイダーに prefix を設定し、ある prefix が別の prefix で始まらないようにしてください（例：「g-」と「m-」）。同じ prefix を共有できるのは、発行者とクレームが同じクライアントだけです。",
    ],
    all_apps_needed: [
      "この操作には、対象アプリが限定されていない認証情報が必要です。",
      "管理者キーか、sdkAppIds を指定せずスコープ admin を付けた API キーを使ってください。",
    ],
    app_from_environment: [
      "アプリ {sdkAppId} は設定 SDKAPPID と SECRET_KEY によるもので、ストレージからは変更できません。",
      "これらの設定（および REGION、ADMIN_USER_ID、WEBHOOK_TOKEN）を変更するか、SDKAPPID と SECRET_KEY を削除してから、ここにアプリを保存してください。",
    ],
    usersig_refused: [
      "UserSig を受け付けられません：{reason}。",
      "パスのユーザーの、このアプリ用の有効な UserSig を送ってください。原因は POST …/usersigs/verify で確認できます。",
    ],
    webhook_unsigned: [
      "コールバックに署名（Sign と RequestTime）がありません。",
      "コンソールでコールバックの認証を有効にし、その Token を webhookToken として保存してください。",
    ],
    webhook_signature_wrong: [
      "コールバックの署名が、アプリの webhook Token と一致しません。",
      "コンソールのコールバック認証の Token を、前後に空白を入れずに webhookToken として保存してください。",
    ],
    webhook_stale: [
      "コールバックの RequestTime が、このサーバーの時計から 1 分以上ずれています。",
      "一度だけであれば対応は不要です。続く場合は、このマシンの時計を合わせてください。",
    ],
    webhook_app_mismatch: [
      "コールバックは SDKAppID {got} のものですが、パスは {expected} です。",
      "各アプリのコンソールに、そのアプリの URL を設定してください：/v1/webhooks/tencent/{got}",
    ],
    webhook_token_missing: [
      "このアプリには webhook Token がないため、コールバックが本物かどうか確認できません。",
      "コンソールでコールバックの認証を有効にし、その Token を webhookToken として保存してください。",
    ],
    tencent_refused: ["Tencent の呼び出しに失敗しました。{cause}", "対処：{remedy}"],
    vendor_not_supported: [
      "このバージョンは、プッシュベンダー {vendor} に対応していません。",
      "GET /v1/vendors にあるベンダーを指定してください。",
    ],
    certificate_id_invalid: [
      "証明書 ID ではありません。",
      "コンソールに表示される証明書の番号を、先頭にゼロを付けずに指定してください。",
    ],
    certificate_not_found: [
      "このアプリに証明書 {certificateId} がありません。",
      "GET …/certificates で ID を確認してください。",
    ],
    certificate_unknown: [
      "このアプリに証明書 {certificateId} がないため、トークンのベンダーを判断できません。",
      "先に証明書を保存するか、アプリの証明書 ID を修正してください。",
    ],
    credential_too_long: [
      "認証情報が {maximum} 文字を超えています。",
      "ベンダーが発行したファイルまたはキーだけを貼り付けてください。",
    ],
    credential_refused: [
      "この認証情報は使用できません：{cause}",
      "次のとおり修正してください。{advice}",
    ],
    device_id_invalid: [
      "デバイス ID ではありません。",
      "1～64 文字の英字、数字、記号 _ . : - を使ってください。通常はアプリが保持する UUID を使います。",
    ],
    device_token_empty: [
      "デバイストークンが空です。",
      "プッシュ SDK の登録後にアプリが受け取るトークンを報告してください。",
    ],
    device_token_too_long: [
      "デバイストークンが {bytes} バイトあります。上限は {maximum} バイトです。",
      "前後の文字列を含めず、トークンだけを報告してください。",
    ],
    device_not_found: [
      "ユーザー {userId} にデバイス {deviceId} がありません。",
      "GET …/devices で ID を確認してください。",
    ],
    idempotency_key_invalid: [
      "Idempotency-Key が正しくありません。",
      "表示可能な ASCII 文字 1～128 文字で指定してください。通常は UUID を使います。",
    ],
    idempotency_key_reused: [
      "この Idempotency-Key は別のチェックで使用済みです。",
      "新しいチェックには新しいキーを使い、同じチェックを繰り返す場合だけ同じキーを使ってください。",
    ],
    check_unfinished: [
      "この Idempotency-Key のチェックは終了していないか、途中で切断されました。送信された可能性があります。",
      "数秒後に履歴を確認してください。もう一度チェックする場合は新しいキーを使ってください。",
    ],
    check_limited: [
      "このユーザーへのチェックが短時間に多すぎます。",
      "通知が大量に届かないように、{seconds} 秒待ってください。",
    ],
    ...identityJa(),
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
