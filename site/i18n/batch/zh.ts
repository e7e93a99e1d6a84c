/** What the batch generator says, in Chinese. Loaded with it. */

import type { BatchTexts } from "./index.ts";

const texts: BatchTexts = {
  userIds: "UserID 列表",
  hint: (maximum) => `每行一个，或 CSV 的第一列，最多 ${maximum} 个`,
  found: (count) => `${count} 个 UserID`,
  repeated: (count) => `重复的 ${count} 个只生成一次`,
  line: (line, userId) => `第 ${line} 行（${userId}）`,
  moreFaults: (count) => `另有 ${count} 处`,
  none: ["没有填写 UserID。", "请粘贴列表，每行一个 UserID。"],
  tooMany: (count, maximum) => [`共有 ${count} 个 UserID，一次最多生成 ${maximum} 个。`, "请拆分列表。"],
  faulty: ["有些 UserID 无法签名。", "请修改以下各行；全部正确后才会生成。"],
  expire: "有效期",
  make: "批量生成",
  making: (done, all) => `${done} / ${all}…`,
  result: "结果",
  empty: "生成的 UserSig 将显示在这里，可复制或下载。",
  done: (count) => `已生成 ${count} 个 UserSig。`,
  csv: "下载 CSV",
  json: "下载 JSON",
  first: (count) => `前 ${count} 个`,
};

export default texts;
