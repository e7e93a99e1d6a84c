/** 关于拖入的 .p12 或证书的中文说明。 */

import type { CertificateFileTexts } from "./en.ts";

const CERTIFICATE_FILE_ZH: CertificateFileTexts = {
  contents: (name) => `${name} 的内容`,
  refused: {
    p12: [
      "sigpost 无法使用 .p12 发送：它不能向 Apple 出示客户端证书。",
      "请在 Apple 开发者账号的“Keys”中创建 .p8 密钥：适用于团队的所有 App，且不会过期。",
    ],
    certificate: [
      "sigpost 无法使用证书发送：它不能向 Apple 出示证书。",
      "请在 Apple 开发者账号的“Keys”中创建 .p8 密钥：适用于团队的所有 App，且不会过期。",
    ],
  },
  subject: "证书",
  topics: "Topic",
  topicsHint: "请将其中 App 的 Bundle ID 填为 .p8 密钥的 Topic。",
  environment: "环境",
  expires: "有效期至",
  key: "私钥",
  keyIs: { inside: "在文件中", missing: "不在文件中" },
  expired: [
    "证书已过期。",
    "如果腾讯云控制台仍在使用该证书，请在控制台编辑证书并上传新证书。编辑不会改变证书 ID。",
  ],
  notPush: [
    "这不是推送证书：其中没有 Apple 的推送扩展。",
    "请检查导出的是哪个证书。推送证书的名称以“Apple Push Services”开头。",
  ],
  hasKey: [
    "文件内容没有离开本页面。",
    "请妥善保管文件和密码：能打开该文件的人都可以向 App 发送推送。",
  ],
  noKey: [
    "文件中缺少私钥，任何人都无法用它发送。",
    "如果其他地方需要 .p12，请将证书和私钥一起导出。",
  ],
  obstacle: {
    damaged: ["文件不完整、已损坏或不是 DER 格式，无法读取。", "请重新复制、下载或导出。"],
    empty: ["文件中没有证书。", "请检查导出的内容：.p12 应同时包含证书和私钥。"],
    encryption: (algorithm) => [
      `证书使用 ${algorithm} 加密，此处无法读取。`,
      "可使用以下命令查看内容：openssl pkcs12 -in file.p12 -legacy -nokeys",
    ],
    rounds: (algorithm, rounds) => [
      `密码由 ${rounds} 次迭代（${algorithm}）保护，超出本页面的计算上限。`,
      "可使用以下命令查看内容：openssl pkcs12 -in file.p12 -nokeys",
    ],
  },
  password: "文件的密码",
  passwordHint: "用于查看证书。密码不会离开本页面，文件打开后即清除。",
  passwordMissing: ["缺少密码。", "请输入导出文件时设置的密码。"],
  passwordWrong: [
    "该密码无法打开文件，或者文件已损坏。",
    "请在生成该文件的电脑上核对密码，或者重新导出。",
  ],
  show: "显示密码",
  open: "打开文件",
};

export default CERTIFICATE_FILE_ZH;
