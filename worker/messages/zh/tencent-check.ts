/** Chinese sentences of the push check along Tencent's path: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { tencentCheckEn } from "../en/tencent-check.ts";

const TABLE = {
  stage_account: ["腾讯云存在账号 {userId}。", "无需处理。"],
  stage_task: ["腾讯云已接收推送任务 {taskId}。", "请等待厂商的结果。"],
  stage_message: [
    "该应用无法使用推送服务（{reason}），因此改为发送了一条真实的单聊消息，消息会保留在会话中。",
    "如需在检测时不发送消息，请在控制台开通推送服务。",
  ],
  stage_vendor: ["腾讯云已将推送交给 {vendor}，{vendor} 已接收。", "请查看手机。"],
  stage_device: ["{vendor} 报告通知已到达设备。", "请查看手机。"],
  stage_clicked: ["通知已被点击。", "无需处理。"],
  stage_trace: ["在腾讯云的推送追踪中，本次推送涉及 {devices} 台设备。", "请查看所列的设备。"],
  stage_silent: [
    "在本次检测的等待时间内没有收到该回调。",
    "如需获知到达情况，请在厂商侧配置回执。只有点击了通知，才会收到点击回调。",
  ],
  tencent_dry_run: [
    "已检查账号和状态。腾讯云没有提供更进一步的试运行，因此没有发送任何内容。",
    "请去掉试运行后重新检测，此时会发送一条可见的通知。",
  ],
  tencent_accepted: [
    "腾讯云已将推送交给 {vendor}，{vendor} 已接收。证书和设备 Token 无误，但不代表手机上已经展示。",
    "请查看手机。如果没有展示，请检查通知设置和用户状态。",
  ],
  tencent_delivered: [
    "{vendor} 报告推送已到达设备。",
    "请查看手机。如果屏幕上没有展示，请检查手机的通知设置。",
  ],
  tencent_clicked: ["推送已到达，通知已被点击。", "无需处理。"],
  tencent_shown_online: [
    "用户在线。推送通过长连接送达，没有经过厂商和证书。",
    "请划掉 App 后重新检测离线推送。App 在前台时，只有 App 允许，TIMPush 才会弹出通知。",
  ],
  tencent_vendor_refused: [
    "{vendor} 返回错误码 {code}：{info}",
    "请用该证书执行直连推送检测，可以查看厂商错误码的说明。",
  ],
  tencent_no_token: [
    "腾讯云有该用户的设备，但没有任何设备将设备 Token 绑定到证书。",
    "请在每次登录后设置设备 Token 和证书 ID；在 iOS 上，请在 AppDelegate 中返回证书 ID。仅导入账号不会注册设备。",
  ],
  tencent_no_word: [
    "腾讯云已接收推送，但未在规定时间内给出结果。",
    "请确认控制台的回调中已勾选 Push.AllMemberPush 和 Push.OfflinePush，然后查看手机。",
  ],
  tencent_no_word_without_webhook: [
    "腾讯云已接收推送。由于没有配置回调，无法得知结果。",
    "请在控制台配置回调后重新检测，或者查看手机。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentCheckEn>, Sentence>>;

export const tencentCheckZh = () => TABLE;
