/** What only local mode says, in Chinese. */

import { ZH } from "../zh.ts";
import type { LocalTexts } from "./en.ts";

const own: LocalTexts = {
  heading: "应用",
  promise: "仅在浏览器中处理",
  promiseWhy: [
    "所有操作都在当前浏览器中完成。",
    "浏览器会按安全策略（connect-src 'none'）拦截所有 fetch、beacon 和 socket 请求，页面脚本也不会以其他方式发送任何内容。您输入的内容不会被保存，离开页面即清除。",
  ],
  enterApp: "应用和密钥",
  sdkAppId: "SDKAppID",
  secretKey: "密钥 SecretKey",
  show: "显示密钥",
  trim: "去除空白",
  insecure: [
    "当前地址既不是 HTTPS 也不是 localhost，浏览器不提供加密功能。",
    "请通过 HTTPS 或 localhost 打开本页面。",
  ],
  faults: {
    sdkAppIdMissing: ["缺少 SDKAppID。", "请从腾讯云控制台的应用卡片中复制。"],
    sdkAppIdInvalid: ["这不是 SDKAppID。", "请从控制台的应用卡片中复制该数字，例如 1400000001。"],
    secretKeyMissing: ["缺少密钥 SecretKey。", "请从控制台的应用基本信息中复制。"],
    secretKeyPem: [
      "这是 PEM 文本，属于旧的 ECDSA 方案（2019 年 7 月之前）的密钥，不是 SecretKey。",
      "请先在控制台将应用升级为 HMAC-SHA256，再复制控制台显示的 64 位 SecretKey。",
    ],
    secretKeySpaces: [
      "密钥首尾有空白，空白会成为密钥的一部分。",
      "请在这里以及服务端读取密钥的地方去除空白。",
    ],
    secretKeyLength: (count) => [
      `密钥有 ${count} 个字符，应为 64 个字符。`,
      "请从控制台完整复制密钥。仍可签名，但生成的 UserSig 很可能被腾讯云拒绝。",
    ],
    secretKeyCharacter: (character, position) => [
      `密钥的第 ${position} 个字符是“${character}”，应只含 0–9 和 a–f。`,
      "请从控制台重新复制，不要带引号或变量名。",
    ],
    secretKeyCase: ["密钥为大写。", "请按控制台的显示，使用小写。"],
  },
};

export default { texts: ZH, own };
