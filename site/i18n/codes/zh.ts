/** What the look-up of codes says, in Chinese. */

import type { CodeTexts } from "./en.ts";

const texts: CodeTexts = {
  text: "错误码或错误信息",
  hint: "数字（如 -100018、0x4004）、名称（如 BadDeviceToken），或完整的错误信息",
  submit: "查询",
  clear: "清空",
  result: "含义",
  empty: "错误码在各产品中的含义和解决方法将显示在这里。",
  pending: "正在查询…",
  found: (count) =>
    count === 1 ? "共 1 种含义。" : `共 ${count} 种含义，请以返回该错误码的产品为准。`,
  turn: "由谁处理",
  fault: {
    caller: "App 或其用户",
    operator: "应用的运维人员",
    vendor: "腾讯云或推送厂商",
    transient: "无需处理，请稍后重试",
  },
  unknown: ["没有产品使用该错误码。", "请核对正负号和数字，或粘贴完整的错误信息。"],
  failed: ["错误码表加载失败。", "请检查网络连接后重试。"],
  again: "重试",
};

export default texts;
