/** What the look-up of codes says, in Japanese. */

import type { CodeTexts } from "./en.ts";

const texts: CodeTexts = {
  text: "エラーコードまたはエラーメッセージ",
  hint: "-100018 や 0x4004 などの番号、BadDeviceToken などの名前、またはメッセージ全体",
  submit: "調べる",
  clear: "クリア",
  result: "意味",
  empty: "製品ごとのコードの意味と対処方法が、ここに表示されます。",
  pending: "検索中…",
  found: (count) =>
    count === 1
      ? "意味は 1 件です。"
      : `意味が ${count} 件あります。コードを表示した製品の項目をご覧ください。`,
  turn: "対応者",
  fault: {
    caller: "アプリまたはその利用者",
    operator: "アプリケーションの運用者",
    vendor: "Tencent またはプッシュベンダー",
    transient: "対応不要（しばらくして再試行）",
  },
  unknown: [
    "このコードを使う製品はありません。",
    "符号と数字を確認するか、エラーメッセージ全体を貼り付けてください。",
  ],
  failed: ["コード表を読み込めませんでした。", "接続を確認して、もう一度試してください。"],
  again: "再試行",
};

export default texts;
