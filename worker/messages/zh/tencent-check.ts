/** Chinese sentences of the push check along Tencent's path: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { tencentCheckEn } from "../en/tencent-check.ts";

const TABLE = {
  stage_account: ["腾讯云存在账号 {userId}。", "无需处理。"],
  stage_task: ["腾讯云已接收推送任务 {taskId}。", "请等待厂商的结果。"],
  stage_message: [
    "该应用没有推送服务（{reason}），因此改为发送了一条真实的单聊消息，消息会保留在会话中。",
    "在控制台开通推送服务后，检测时无需发送消息。",
  ],
  stage_vendor: ["已交给 {vendor}，厂商已接收。", "请查看手机。"],
  stage_device: ["{vendor} 报告通知已到达设备。", "请查看手机。"],
  stage_clicked: ["通知已被点击。", "无需处理。"],
  stage_trace: [
    "腾讯云的推送追踪中，本次推送涉及 {devices} 台设备。",
    "设备列在应答的 devices 中。",
  ],
  stage_silent: [
    "在本次检测的等待时间内没有收到该回调。",
    "厂商仅在配置了回执后才报告到达；点击回调需要有人点击。",
  ],
  tencent_dry_run: [
    "已检查账号和状态。腾讯云没有更进一步的试运行，因此没有发送任何内容。",
    "去掉试运行（dryRun）后执行检测，会发送一条可见的通知。",
  ],
  tencent_accepted: [
    "腾讯云已将推送交给 {vendor}，厂商已接收：证书和 Token 正确。这还不代表屏幕上已显示通知。",
    "请查看手机。如果没有显示，请检查通知设置和用户状态。",
  ],
  tencent_delivered: [
    "{vendor} 报告推送已到达设备。",
    "如果屏幕上没有显示，请检查手机的通知设置。",
  ],
  tencent_clicked: ["推送已到达并被点击。", "无需处理。"],
  tencent_shown_online: [
    "用户在线，推送通过长连接送达，没有经过厂商和证书。",
    "要测试离线推送，请划掉应用进程后重新检测。应用在前台时，只有应用允许，TIMPush 才会弹出通知。",
  ],
  tencent_vendor_refused: [
    "{vendor} 返回错误码 {code}：{info}",
    "请用该证书执行直连检测，可以得到厂商错误码的说明。",
  ],
  tencent_no_token: [
    "腾讯云有该用户的设备，但没有任何设备将推送 Token 绑定到证书。",
    "请在每次登录后设置 Token 和证书 ID；iOS 需要在 AppDelegate 中返回证书 ID。仅导入账号不会产生设备。",
  ],
  tencent_no_word: [
    "腾讯云已接收推送，但在规定时间内没有给出结果。",
    "请确认控制台的回调中已勾选 Push.AllMemberPush 和 Push.OfflinePush，并查看手机。",
  ],
  tencent_no_word_without_webhook: [
    "腾讯云已接收推送。由于没有配置回调，无法得知后续结果。",
    "请配置回调（docs/webhooks.md）后重新检测，或者查看手机。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentCheckEn>, Sentence>>;

export const tencentCheckZh = () => TABLE;
