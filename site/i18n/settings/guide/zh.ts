/** What the settings panel says of the first steps, in Chinese. */

import type { GuideTexts } from "./en.ts";

export const GUIDE_ZH: GuideTexts = {
  done: "已完成",
  goTo: "前往此步骤",
  another: { app: "添加其他应用", certificate: "添加其他证书", device: "检测其他设备" },
  app: ["添加应用", "请从控制台的应用卡片中复制，密钥会加密保存。"],
  certificate: ["添加推送证书", "请拖入或粘贴推送厂商的凭证。检查凭证时不查询厂商。"],
  device: ["选择设备", "请填写要检测的手机所登录的 UserID，推送检测会自动填入。"],
  appFirst: "需要先添加应用，请完成第一步。",
  certificateFirst:
    "设备 Token 需要对应的证书。请完成第二步，或者检测 App 已上报设备 Token 的用户。",
  userHint: "手机上登录的 UserID，首次检测可使用任意 UserID。",
  token: "设备 Token",
  tokenHint: "App 从推送厂商获取的值。如果 App 已经上报到这里，请留空。",
  saveAndPush: "保存并打开推送检测",
  toPush: "打开推送检测",
  later: "首次推送之后",
  key: ["服务端或流水线使用的 API 密钥", "只授予必要的权限，不要交出本页使用的密钥。"],
  webhook: [
    "腾讯云回调",
    "将控制台中的回调鉴权 Token 保存到应用，并将该地址填入控制台。此后，状态变化和送达情况会发送到这里。",
  ],
  webhookSet: "Token 已保存",
  webhookWaiting: "等待首次回调",
  webhookCheck: "检查是否收到回调",
  workload: ["无需密钥的构建流水线", "接受 GitHub、GitLab 等签发者为每次构建签发的 ID Token。"],
};
