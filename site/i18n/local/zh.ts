/** What only local mode says, in Chinese. */

import { ZH } from "../zh.ts";
import type { LocalTexts } from "./en.ts";

const own: LocalTexts = {
  heading: "应用",
  promise: "一切都在当前浏览器中完成。",
  promiseWhy:
    "安全策略（connect-src 'none'）让浏览器拒绝一切 fetch、beacon 和 socket 请求，页面脚本也不会以其他方式发送任何内容。您输入的内容不会保存在任何地方，离开页面即清除。",
  sdkAppId: "SDKAppID",
  secretKey: "密钥（SecretKey）",
  show: "显示密钥",
  trim: "去除空白",
  insecure: [
    "当前地址既不是 HTTPS 也不是 localhost，浏览器不提供加密功能。",
    "请通过 HTTPS 或 localhost 打开本页面。",
  ],
  faults: {
    sdkAppIdMissing: ["请填写 SDKAppID。", "即腾讯云控制台中应用的编号。"],
    sdkAppIdInvalid: [
      "这不是 SDKAppID。",
      "SDKAppID 是整数，例如 1400000001，可在控制台的应用卡片中查看。",
    ],
    secretKeyMissing: ["请填写密钥（SecretKey）。", "可在控制台的应用基本信息中复制。"],
    secretKeyPem: [
      "这是 PEM 文本，属于旧的 ECDSA 方案（2019 年 7 月之前）的密钥，不是 SecretKey。",
      "请先在控制台将应用升级为 HMAC-SHA256，再使用控制台显示的 64 位 SecretKey。",
    ],
    secretKeySpaces: [
      "密钥首尾有空白，签名时会被当作密钥的一部分。",
      "请在这里以及服务端读取密钥的地方去除空白。",
    ],
    secretKeyLength: (count) => [
      `密钥有 ${count} 个字符，而控制台的密钥为 64 个字符。`,
      "请从控制台完整复制。仍可签名，但结果很可能被腾讯云拒绝。",
    ],
    secretKeyCharacter: (character, position) => [
      `密钥的第 ${position} 个字符是“${character}”，而控制台的密钥只有 0–9 和 a–f。`,
      "请从控制台重新复制，不要带引号或变量名。",
    ],
    secretKeyCase: ["密钥为大写。", "请与控制台显示保持一致，使用小写。"],
  },
};

export default { texts: ZH, own };
