/** What the batch generator says, in Japanese. Loaded with it. */

import type { BatchTexts } from "./en.ts";

const texts: BatchTexts = {
  userIds: "UserID の一覧",
  file: "ファイルを選択またはドロップ",
  hint: (maximum) => `1 行に 1 つ、カンマ区切り、または UserID の列を含む CSV。最大 ${maximum} 件`,
  reading: "UserID として読み取る範囲",
  everyValue: "すべての値",
  column: (number, text) => `${number} 列目（${text}）`,
  found: (count) => `UserID：${count} 件`,
  repeated: (count, lines) => `重複（1 回だけ生成）：${count} 件（${lines}）`,
  blank: (lines) => `スキップ（UserID なし）：${lines}`,
  heading: (lines) => `スキップ（見出し行）：${lines}`,
  line: (line) => `${line} 行目`,
  lineOf: (line, userId) => `${line} 行目「${userId}」`,
  more: (count) => `ほか ${count} 件`,
  lines: (lines) => lines.join("、"),
  none: ["UserID が入力されていません。", "1 行に 1 つずつ貼り付けてください。"],
  tooMany: (count, maximum) => [
    `UserID が ${count} 件あります。一度に生成できるのは ${maximum} 件までです。`,
    "一覧を分割してください。",
  ],
  faulty: [
    "署名できない UserID があります。",
    "下に示す行を修正してください。すべての行が正しくなるまで、生成しません。",
  ],
  make: "一括生成",
  making: (done, all) => (done ? `${all} 件中 ${done} 件…` : `${all} 件を生成中…`),
  result: "結果",
  empty: "生成した署名（UserSig）がここに表示され、コピーやダウンロードができます。",
  done: (count) => `${count} 件の署名（UserSig）を生成しました`,
  copy: "リスト",
  csv: "CSV をダウンロード",
  json: "JSON をダウンロード",
  apostrophe:
    "数式とみなされる文字で始まる UserID があります。表計算ソフトで実行されないよう、CSV では先頭にアポストロフィを付けています。JSON では元のままです。",
  first: (count) => `先頭 ${count} 件`,
};

export default texts;
