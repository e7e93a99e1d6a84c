/** Japanese sentences of an app's health: [what was found, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { healthEn } from "../en/health.ts";

const TABLE = {
  reach_ok: ["Tencent は正常に応答しています。", "対応は不要です。"],
  key_ok: ["SecretKey は正しいです。", "対応は不要です。"],
  region_ok: ["リージョンは正しいです。", "対応は不要です。"],
  administrator_ok: ["管理者 UserID は正しいです。", "対応は不要です。"],
  plan_ok: ["Tencent はこのアプリのリクエストを処理しています。", "対応は不要です。"],
  region_other: [
    "アプリのリージョンは {region} で、ここでの設定と異なります。",
    "アプリのリージョンを {region} に設定してください。",
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
  webhook_without_token: [
    "アプリにコールバック認証トークンがないため、コールバックを拒否しています。",
    "コンソールでコールバックの認証を有効にし、そのトークンをここのアプリの設定に保存してください。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof healthEn>, Sentence>>;

export const healthJa = () => TABLE;
