/** What the verifier says, in Chinese. Loaded with it. */

import { userSigZh } from "../../../worker/messages/zh/usersig.ts";
import type { VerifyTexts } from "./en.ts";

const texts: VerifyTexts = {
  sentences: userSigZh(),
  userSig: "签名（UserSig）",
  placeholder: "eJw…",
  userId: "用户名（UserID）",
  userIdHint: "选填，与票据中的 UserID 比对",
  submit: "开始校验",
  clear: "清空",
  result: "校验结果",
  empty: "请粘贴 UserSig 或 PrivateMapKey。输入时即时解析，损坏的票据也会尽量解析到底。",
  pending: "正在检查…",
  asking: "正在询问服务器…",
  valid: "有效",
  invalid: "无效",
  unverified: "可解析，未校验",
  unverifiedLocal: "如需校验签名，请在上方输入应用的密钥（SecretKey）。",
  unverifiedConnected: "如需校验签名，请在上方连接服务器。",
  signed: {
    current: (sdkAppId) => `由应用 ${sdkAppId} 当前的密钥（SecretKey）签名。`,
    previous: (sdkAppId) => `由应用 ${sdkAppId} 之前的密钥（SecretKey）签名。`,
    typed: "由上方输入的密钥（SecretKey）签名。",
  },
  json: "票据中的 JSON",
  copyJson: "复制该 JSON",
  copyVerdict: "复制校验结果",
  remedy: "解决方法",
  tencentCodes: "腾讯云对应的错误码",
  findings: "其他发现",
  cleaned: "清理后的票据",
  copyCleaned: "复制清理后的票据",
  stages: "检查项",
  stage: {
    text: "粘贴的文本",
    base64: "Base64",
    inflate: "压缩（zlib）",
    json: "JSON",
    version: "版本",
    fields: "字段",
    sdkappid: "SDKAppID",
    userid: "UserID",
    time: "时间",
    signature: "签名",
    userbuf: "userbuf",
  },
  status: { passed: "通过", warning: "警告", failed: "未通过", skipped: "未检查" },
  absent: "无",
  ticket: "内含 PrivateMapKey",
  room: "房间",
  ticketExpiry: "权限票据过期时间",
  privileges: "权限",
};

export default texts;
