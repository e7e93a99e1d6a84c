/** What the batch generator says, in Japanese. Loaded with it. */

import type { BatchTexts } from "./index.ts";

const texts: BatchTexts = {
  userIds: "UserID の一覧",
  hint: (maximum) => `1 行に 1 つ、または CSV の先頭列。最大 ${maximum} 件`,
  found: (count) => `${count} 件の UserID`,
  repeated: (count) => `重複 ${count} 件は 1 回だけ生成`,
  line: (line, userId) => `${line} 行目（${userId}）`,
  moreFaults: (count) => `ほか ${count} 件`,
  none: ["UserID が入力されていません。", "1 行に 1 つずつ貼り付けてください。"],
  tooMany: (count, maximum) => [
    `UserID が ${count} 件あります。一度に生成できるのは ${maximum} 件までです。`,
    "一覧を分割してください。",
  ],
  faulty: ["署名できない UserID があります。", "次の行を修正してください。すべて正しくなるまで生成は行われません。"],
  expire: "有効期間",
  make: "まとめて生成",
  making: (done, all) => `${all} 件中 ${done} 件…`,
  result: "結果",
  empty: "生成した UserSig がここに表示され、コピーやダウンロードができます。",
  done: (count) => `${count} 件の UserSig を生成しました。`,
  csv: "CSV をダウンロード",
  json: "JSON をダウンロード",
  first: (count) => `先頭 ${count} 件`,
};

export default texts;
