/** Chinese sentences of the status verdict: [why, what to do next]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { verdictsEn } from "../en/status.ts";

const TABLE = {
  push_online: [
    "{platforms} 已登录且连接已断开，初步判断该用户可以收到离线推送。",
    "请在其他设备上用另一个 UserID 登录，向该用户发送一条单聊文本消息，也可以由 sigpost 发送测试消息。如果没有通知，请执行推送检测。",
  ],
  other_client_online: [
    "{platforms} 可以接收离线推送，但 {online} 同时在线。",
    "请在 {online} 上登出后重试。在此之前手机能否收到推送，取决于 App 和控制台的设置。",
  ],
  phone_online: [
    "{platforms} 在线。消息通过长连接送达，不会产生离线推送。",
    "请在手机上划掉 App 后重试，仅切到后台不够。",
  ],
  phone_background: [
    "{platforms} 上的 App 在后台并保持连接，消息通过长连接送达。使用 TIMPush 时，通知由 SDK 弹出。",
    "请划掉 App，然后重新测试离线推送。",
  ],
  closing: [
    "{platform} 上的 App 已上报退出，但腾讯云仍显示在线。网络未经通知断开后，该状态最多会持续 400 秒。",
    "请等待至多七分钟，然后重新获取状态。",
  ],
  logged_out: [
    "用户已在 {platform} 上登出，该设备不再接收离线推送。",
    "请在手机上重新登录，然后划掉 App。",
  ],
  kicked: [
    "另一台设备登录，{platform} 被踢下线，不再接收离线推送。",
    "请在手机上重新登录。如果需要多端在线，请在控制台的登录设置中允许。",
  ],
  seven_days: [
    "{platform} 上的 App 已有 7 天未打开，腾讯云不再向其推送。",
    "请打开一次 App 并重新登录。",
  ],
  phone_offline: [
    "{platform} 处于 Offline 状态：用户已登出、被踢下线，或者 7 天未使用 App。",
    "请在手机上重新登录，然后划掉 App。",
  ],
  no_phone: [
    "该用户没有登录任何手机，只有手机和 iPad 能收到离线推送。",
    "请在手机上登录，然后划掉 App。",
  ],
  account_unknown: [
    "腾讯云没有这个 UserID。",
    "请核对 UserID 的拼写和大小写。账号在导入或首次登录后才存在，仅导入账号不会注册设备。",
  ],
  nothing_known: [
    "尚未收到任何手机的状态。",
    "请直接向腾讯云查询。如需获知每次变更，请在控制台配置回调。",
  ],
  platform_unknown: [
    "目前只有 {platforms} 的状态。这类客户端断开连接后是否仍处于可接收推送的状态，尚不明确。",
    "HarmonyOS 手机请使用华为证书进行推送检测；小程序无法接收离线推送。",
  ],
  app_only: ["目前只有 App 的上报（{platform}：{app}），腾讯云尚未确认。", "请直接向腾讯云查询。"],
  sources_disagree: [
    "{platform} 的状态不一致：腾讯云为 {tencent}，App 较新的上报为 {app}。",
    "请直接向腾讯云查询。如果仍不一致，说明有回调丢失，请执行应用的健康检查。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof verdictsEn>, Sentence>>;

export const verdictsZh = () => TABLE;
