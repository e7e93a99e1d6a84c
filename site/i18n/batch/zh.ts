/** What the batch generator says, in Chinese. Loaded with it. */

import type { BatchTexts } from "./en.ts";

const texts: BatchTexts = {
  userIds: "UserID 列表",
  file: "选择或拖放文件",
  hint: (maximum) => `每行一个、用逗号分隔，或含有 UserID 列的 CSV，最多 ${maximum} 个`,
  reading: "UserID 取自",
  everyValue: "所有值",
  column: (number, text) => `第 ${number} 列（${text}）`,
  found: (count) => `UserID：${count} 个`,
  repeated: (count, lines) => `重复（只生成一次）：${count} 个（${lines}）`,
  blank: (lines) => `已跳过（没有 UserID）：${lines}`,
  heading: (lines) => `已跳过（表头）：${lines}`,
  line: (line) => `第 ${line} 行`,
  lineOf: (line, userId) => `第 ${line} 行“${userId}”`,
  more: (count) => `另有 ${count} 处`,
  lines: (lines) => lines.join("、"),
  none: ["缺少 UserID。", "请粘贴列表，每行一个 UserID。"],
  tooMany: (count, maximum) => [
    `共有 ${count} 个 UserID，一次最多生成 ${maximum} 个。`,
    "请拆分列表。",
  ],
  faulty: ["有些 UserID 无法签名。", "请修改下面列出的各行，全部正确后才会生成。"],
  make: "批量生成",
  making: (done, all) => (done ? `${done} / ${all}…` : `正在生成 ${all} 个…`),
  result: "结果",
  empty: "生成的签名（UserSig）将显示在这里，可复制或下载。",
  done: (count) => `已生成 ${count} 个签名（UserSig）`,
  copy: "列表",
  csv: "下载 CSV",
  json: "下载 JSON",
  apostrophe:
    "有些 UserID 会被电子表格当作公式。为避免执行，CSV 在其前面添加了撇号；JSON 保持原样。",
  first: (count) => `前 ${count} 个`,
};

export default texts;
