/** Japanese sentences of an app's health: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { healthEn } from "../en/health.ts";

const TABLE = {
  reach_ok: ["Tencent は正常に応答しています。", "対応は不要です。"],
  key_ok: ["SecretKey は正しいです。", "対応は不要です。"],
  region_ok: ["データセンターの設定に問題はありません。", "対応は不要です。"],
  administrator_ok: ["管理者 UserID は正しいです。", "対応は不要です。"],
  plan_ok: ["Tencent はこのアプリケーションのリクエストを処理しています。", "対応は不要です。"],
  region_other: [
    "アプリケーションのデータセンターは {region} で、ここでの設定と異なります。",
    "アプリケーションのデータセンターを {region} に設定してください。",
  ],
  not_seen: [
    "前のチェックが失敗したため、確認できませんでした。",
    "先にその問題を解決し、もう一度確認してください。",
  ],
  webhook_ok: ["最後のコールバックは {hours} 時間前です（{command}）。", "対応は不要です。"],
  webhook_quiet: [
    "最後のコールバックは {hours} 時間前です（{command}）。",
    "その後もユーザーが利用している場合は、コンソールでコールバック URL を検証し、イベントが選択されたままか確認してください。",
  ],
  webhook_never: [
    "Tencent のコールバックはまだ届いていません。",
    "コンソールでステータス通知の機能を有効にし、コールバック URL とイベントを設定してください。反映には約 2 分かかります。",
  ],
  webhook_unsigned: [
    "署名のないコールバックを {count} 件拒否しました。最後は {lastAt} です。",
    "Tencent のコンソールでコールバックの認証を有効にし、ここに保存したコールバック認証トークンを設定してください。",
  ],
  webhook_signature_wrong: [
    "署名がここに保存したコールバック認証トークンと一致しないため、コールバックを {count} 件拒否しました。最後は {lastAt} です。",
    "Tencent のコンソールのコールバック認証と同じトークンをここに保存してください。コンソールでの変更の反映には約 2 分かかります。",
  ],
  webhook_token_untrimmed: [
    "コールバックを {count} 件拒否しました。最後は {lastAt} です。ここに保存したコールバック認証トークンの前後に空白、改行または引用符があります。それらを除くと署名は一致します。",
    "前後の文字を除いてコールバック認証トークンを保存し直してください。`printf %s` を使うと、末尾に改行のないファイルになります。",
  ],
  webhook_stale: [
    "時刻のずれにより、コールバックを {count} 件拒否しました。最後は {lastAt} です。このサーバーの時計は Tencent より {seconds} 秒進んでいます。60 秒を超えると拒否します。",
    "NTP でこのサーバーの時計を合わせてください。拒否が一度だけであれば対応は不要です。",
  ],
  webhook_clock_behind: [
    "時刻のずれにより、コールバックを {count} 件拒否しました。最後は {lastAt} です。このサーバーの時計は Tencent より {seconds} 秒遅れています。60 秒を超えると拒否します。",
    "NTP でこのサーバーの時計を合わせてください。拒否が一度だけであれば対応は不要です。",
  ],
  webhook_app_mismatch: [
    "別のアプリケーションのコールバックを {count} 件拒否しました。最後は {lastAt} で、SDKAppID {got} のものです。",
    "各アプリケーションのコンソールに、そのアプリケーションの SDKAppID で終わる URL を設定し、トークンもアプリケーションごとに分けてください。",
  ],
  webhook_token_missing: [
    "コールバック認証トークンが保存されていないため、コールバックを {count} 件拒否しました。最後は {lastAt} です。",
    "Tencent のコンソールでコールバックの認証を有効にし、そのトークンをここに保存してください。",
  ],
  webhook_not_judged: [
    "同じアドレスからの誤りが多すぎるため、コールバックを {count} 件、内容を確認せずに拒否しました。最後は {lastAt} です。",
    "ほかのコールバックが拒否された原因を解決してください。解決すると 1 分以内に解除されます。",
  ],
  webhook_without_token: [
    "アプリケーションにコールバック認証トークンがないため、コールバックを拒否しています。",
    "コンソールでコールバックの認証を有効にし、そのトークンをここのアプリケーションの設定に保存してください。",
  ],
  issuer_ok: ["{issuer} の鍵を取得できます。", "対応は不要です。"],
  issuer_away: [
    "発行者 {issuer} の鍵を取得できませんでした：{problem}",
    "発行者のつづりを確認してください。正しい場合は、数分後にもう一度確認してください。プライベートネットワーク内の発行者は使えません。",
  ],
  issuer_insecure: [
    "発行者 {issuer} の鍵は取得できません。発行者または鍵のアドレスが https でないか、公開されていないか、別のドメインです。",
    "発行者を修正してください。自身のドメインで鍵を公開する、インターネット上の https の URL が必要です。",
  ],
  issuer_redirects: [
    "発行者 {issuer} がリダイレクトを返しました。リダイレクトには従いません。",
    "発行者を、トークンの iss と 1 文字も違わないように修正してください。",
  ],
  issuer_invalid: [
    "発行者 {issuer} に、使えるディスカバリー文書または鍵がありません：{problem}",
    "/.well-known/openid-configuration を開いてください。jwks_uri を含む JSON 文書でなければ、発行者をトークンの iss のとおりに修正してください。",
  ],
  issuer_other: [
    "{issuer} のディスカバリー文書に書かれた発行者が異なります。",
    "末尾のスラッシュの有無も含め、発行者を文書に書かれたとおりに修正してください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof healthEn>, Sentence>>;

export const healthJa = () => TABLE;
