/** What only connected mode says, in Chinese. */

import { ZH } from "../zh.ts";
import type { ConnectedTexts } from "./en.ts";

const own: ConnectedTexts = {
  heading: "服务器",
  promise: "密钥只在服务器上",
  promiseWhy: (origin) => [
    "密钥 SecretKey 不会离开服务器。",
    `API 密钥只会发送到 ${origin}。页面脚本不会将其发送到其他地址，浏览器也会按安全策略（connect-src 'self'）拦截发往其他地址的 fetch、beacon 和 socket 请求。API 密钥只存放在当前标签页的内存中，除非选择保留，否则离开页面即清除。`,
  ],
  apiKey: "API 密钥",
  show: "显示 API 密钥",
  connect: "连接",
  connecting: "正在连接…",
  disconnect: "断开",
  connectedTo: "已连接到",
  whence: "请向运维人员索取。在您自己的机器上，npm start 会显示它的位置。",
  firstSteps: "开始使用",
  kind: {
    "admin-key": "管理密钥",
    "api-key": "API 密钥",
    access: "Cloudflare Access",
    workload: "工作负载",
  },
  app: "应用",
  lacks: (scopes) => [
    `此工具需要权限范围 ${scopes.join(" 或 ")}，该 API 密钥没有此权限范围。`,
    "请使用其他密钥连接，或者向运维人员申请。",
  ],
  expired: ["API 密钥已不被接受。", "请在下方输入其他密钥，您在各工具中输入的内容仍然保留。"],
  unseen: (sdkAppId) => [
    `该 API 密钥无权访问链接指定的应用 ${sdkAppId}。`,
    "请使用有权访问的密钥连接，或者继续使用此处选择的应用。",
  ],
  again: "用其他密钥连接",
  keep: "保留密钥直到关闭此标签页（会话存储）",
  noApps: [
    "尚未配置应用，或者该 API 密钥无权访问任何应用。",
    "请在“设置”中添加应用，或者联系运维人员设置 SDKAPPID 和 SECRET_KEY。",
  ],
  faults: {
    apiKeyMissing: [
      "缺少 API 密钥。",
      "请向本服务器的运维人员索取。在本机运行时，npm start 会提示其保存位置。",
    ],
    apiKeyCharacters: ["API 密钥含有不允许的字符。", "请重新复制，不要带空格或引号。"],
  },
  failures: {
    network: ["无法连接服务器。", "请确认服务器正在运行、本设备已联网，然后重试。"],
    offline: ["本设备已离线。", "请联网后重试，或者切换到无需网络的“本地”方式。"],
    timeout: ["服务器未在规定时间内响应。", "请重试。如果问题仍然存在，请查看服务器日志。"],
    redirected: ["请求被重定向到其他地址，可能是登录页。", "请刷新页面，登录后重试。"],
    notJson: (status) => [
      `该响应（HTTP ${status}）并非来自 sigpost。`,
      "请检查地址，以及服务器前面的代理。",
    ],
    unaddressable: ["空值、“.”或“..”不能用于地址。", "请输入其他 UserID 或 ID。"],
  },
};

export default { texts: ZH, own };
