/** What the settings panel says, in Japanese. Loaded with it. */

import { appFindingsJa } from "../../../worker/messages/ja/apps.ts";
import { APPS_JA } from "./apps/ja.ts";
import { AUDIT_JA } from "./audit/ja.ts";
import type { SettingsTexts } from "./en.ts";
import { GUIDE_JA } from "./guide/ja.ts";
import { KEYS_JA } from "./keys/ja.ts";
import { WORKLOADS_JA } from "./workloads/ja.ts";

const texts: SettingsTexts = {
  appFindings: appFindingsJa(),
  sections: "項目",
  section: {
    start: "はじめに",
    apps: "アプリケーション",
    certificates: "証明書",
    keys: "API キー",
    workloads: "ワークロード",
    health: "ヘルスチェック",
    audit: "監査ログ",
  },
  loading: "読み込み中…",
  refresh: "更新",
  save: "保存",
  saveNext: "保存して次へ",
  skip: "この手順をスキップ",
  saving: "保存中…",
  saved: "保存しました。",
  savedAnyway: "値はそのまま保存しました。",
  saveAnyway: "このまま保存",
  cancel: "キャンセル",
  edit: "編集",
  remove: "削除",
  removed: "削除しました。",
  optional: "省略可",
  optionally: (label) => `${label}（省略可）`,
  noted: (label, note) => `${label}（${note}）`,
  show: "入力内容を表示",
  missing: (field) => [`「${field}」が入力されていません。`, "入力してください。"],
  mismatch: (field) => [
    `「${field}」の形式が正しくないようです。`,
    "ベンダーのコンソールの値と比べてください。",
  ],
  secretCurl: (names) => `コマンドに秘密情報は含まれません。環境変数 ${names} から読み取ります。`,
  adminOnly: [
    "この API キーでは設定を変更できません。",
    "変更するには、スコープ admin を持つキーで接続するか、運用者に依頼してください。",
  ],
  // In a quotation, a quotation has double brackets.
  lacks: (what, scope) =>
    `「${what.replaceAll("「", "『").replaceAll("」", "』")}」にはスコープ ${scope} が必要です。このページの API キーにはありません。`,
  limited: "このページの API キーで操作できるアプリケーションは限定されています。",
  created: "作成日時",
  updated: "最終変更",
  found: {
    error: (count) => `エラー ${count} 件`,
    warning: (count) => `警告 ${count} 件`,
    info: (count) => `注記 ${count} 件`,
  },
  nothingFound: "問題なし",
  findings: "設定内容",
  guide: GUIDE_JA,
  apps: APPS_JA,
  health: {
    checks: "チェック項目",
    lead: "SecretKey、データセンター、管理者、プラン、コールバックが正しいかどうかを、アプリケーションの管理者として Tencent に確認します。ID トークンとワークロードの発行者の鍵も確認します。",
    run: "今すぐ確認",
    running: "Tencent に確認中…",
    verdict: {
      good: "すべて正常です",
      warning: "正常ですが、警告があります",
      bad: "対応が必要な項目があります",
    },
    what: "項目",
    result: "結果",
    found: "確認内容",
    status: { ok: "合格", warning: "警告", failed: "不合格", unknown: "未確認" },
    fix: (place) => `「${place}」を開く`,
    checked: "確認日時",
    check: {
      reach: "Tencent への接続",
      region: "データセンター",
      key: "SecretKey",
      administrator: "管理者",
      plan: "プラン",
      webhook: "コールバック",
      issuer: "発行者",
    },
  },
  certificates: {
    empty: [
      "プッシュ証明書がまだありません",
      "アプリで使うプッシュベンダーごとに、認証情報を追加してください。ベンダーに問い合わせずにその場で確認し、暗号化して保存します。保存後は、端末にプッシュが届くかどうかと、届かない原因をチェックできます。",
    ],
    lead: "選択中のアプリケーションのプッシュ認証情報。",
    add: "証明書を追加",
    one: "証明書",
    app: "Bundle ID・パッケージ名",
    id: "証明書 ID",
    idFree:
      "コンソールにこの証明書がすでにある場合は、その番号を入力してください。ない場合はこのままで構いません。",
    idHint:
      "コンソールの「プッシュ」→「アクセス設定」で、ベンダーの証明書の横に表示される番号です。アプリもデバイストークンとともに同じ番号を報告します。",
    idTaken: (title) => [
      `この ID の証明書はすでに保存されています（${title}）。`,
      "認証情報を置き換える場合以外は、ID を修正してください。",
    ],
    replaceHeading: (id) => `証明書 ${id} の認証情報を置き換える`,
    idMissing: [
      "証明書 ID が入力されていません。",
      "コンソールで証明書の横に表示される番号を入力してください。",
    ],
    idWrong: [
      "証明書 ID ではありません。",
      "コンソールで証明書の横に表示される番号を入力してください。",
    ],
    vendor: "ベンダー",
    name: "名前",
    file: "ベンダーの .p8 または JSON ファイルをここにドロップ",
    fileChoose: "ファイルを選択",
    fileRead: (name) => `${name} をフォームに読み込みました。保存するまで送信されません。`,
    fileVendor: (title) => `${title} のファイルのため、このベンダーを選択しました。`,
    fileOther: (file, vendor) => [
      `ファイルは ${file} の認証情報ですが、フォームは ${vendor} 用です。`,
      "フォームのベンダーのファイルを選ぶか、キャンセルして、ファイルのベンダーの証明書を追加してください。",
    ],
    fileConfig: [
      "アプリに組み込むファイルで、認証情報は含まれていません。",
      "ベンダーのコンソールで取得したサービスアカウントの JSON を選んでください。google-services.json、GoogleService-Info.plist、agconnect-services.json はアプリ専用です。",
    ],
    fileBinary: [
      "キーでも JSON でもないファイルです。",
      "ベンダーから取得した .p8 または JSON を選んでください。",
    ],
    fileUnused: [
      "このベンダーには認証情報のファイルがありません。",
      "ベンダーのコンソールから、各欄に値をコピーしてください。",
    ],
    fileLarge: [
      "認証情報としては大きすぎるファイルです。",
      "ベンダーから取得した .p8 または JSON を選んでください。",
    ],
    fingerprint: "フィンガープリント",
    lastCheck: "最後のプッシュチェック",
    never: "まだありません",
    verdict: {
      accepted: "受付",
      rejected: "拒否",
      unknown: "送信の可能性あり",
      not_sent: "未送信",
    },
    check: "プッシュをチェック",
    replace: "認証情報を置き換える",
    removeAsk: (id) =>
      `証明書 ${id} を削除しますか。デバイスは一覧に残りますが、チェックできなくなります。`,
    removeYes: "証明書を削除",
  },
  keys: KEYS_JA,
  workloads: WORKLOADS_JA,
  audit: AUDIT_JA,
};

export default texts;
