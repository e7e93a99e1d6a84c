/** Chinese sentences of the status verdict: [why, what to do next]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { verdictsEn } from "../en/status.ts";

const TABLE = {
  push_online: [
    "{platforms} 已登录且连接已断开，初步判断该用户可以收到离线推送。",
    "请在其他设备上用另一个 UserID 登录，向该用户发送一条单聊文本消息，也可以由 sigpost 发送（test-messages）。如果没有通知，请执行推送检测。",
  ],
  other_client_online: [
    "{platforms} 可以接收离线推送，但 {online} 同时在线。",
    "此时手机是否会收到推送取决于应用和控制台的设置。请关闭 {online} 后重试，或者发送一条单聊文本消息进行确认。",
  ],
  phone_online: [
    "{platforms} 在线，消息通过长连接送达，不会产生离线推送。",
    "请在手机上划掉应用进程（仅切到后台不够），然后重试。",
  ],
  phone_background: [
    "{platforms} 上的应用在后台，连接仍然保持，消息通过长连接送达。使用 TIMPush 时，通知由 SDK 弹出。",
    "要测试离线推送，请划掉应用进程后重试。",
  ],
  closing: [
    "{platform} 上的应用报告已退出，但腾讯云仍显示在线；网络静默断开后最多会持续 400 秒。",
    "请最多等待七分钟后再次查询。",
  ],
  logged_out: [
    "用户已在 {platform} 上登出，该设备不再接收离线推送。",
    "请在手机上重新登录，然后划掉应用进程。",
  ],
  kicked: [
    "另一台设备登录，{platform} 被踢下线，不再接收离线推送。",
    "请在手机上重新登录。如果需要多端在线，请在控制台调整登录策略。",
  ],
  seven_days: [
    "{platform} 上的应用已有 7 天未打开，腾讯云不再向其推送。",
    "请打开一次应用，使其重新登录。",
  ],
  phone_offline: [
    "{platform} 处于 Offline 状态：已登出、被踢下线，或者 7 天未使用。",
    "请在手机上重新登录，然后划掉应用进程。",
  ],
  no_phone: [
    "该用户没有登录任何手机，只有手机和 iPad 能收到离线推送。",
    "请在手机上登录，然后划掉应用进程。",
  ],
  account_unknown: [
    "腾讯云没有这个 UserID。",
    "请核对拼写和大小写。账号在导入或首次登录后才存在；仅导入账号不会产生设备。",
  ],
  nothing_known: [
    "尚未获得任何手机的状态。",
    "请直接向腾讯云查询（live=true）。如需获知每次变更，请配置回调（docs/webhooks.md）。",
  ],
  app_only: [
    "只有应用自己的上报（{platform}：{app}），腾讯云尚未确认。",
    "请直接向腾讯云查询（live=true）。",
  ],
  sources_disagree: [
    "关于 {platform} 的信息不一致：腾讯云为 {tencent}，应用较新的上报为 {app}。",
    "请直接向腾讯云查询（live=true）。如果仍不一致，说明有回调丢失，请查看应用的 health。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof verdictsEn>, Sentence>>;

export const verdictsZh = () => TABLE;
