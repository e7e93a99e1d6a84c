/** Chinese sentences about Web Push: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    webpush_request: [
      "{host} 拒绝了请求的格式：{code} {message}",
      "请检查是否有中转服务改动了请求头或内容；如果没有，请反馈该问题。",
    ],
    webpush_gone: [
      "该订阅已失效：用户取消了授权、清除了网站数据，或浏览器已放弃该订阅。",
      "请删除该设备 Token。在页面中，如果 getSubscription() 仍返回订阅，请先调用 unsubscribe()，再调用 subscribe()，并上报新的订阅。",
    ],
    webpush_too_large: ["消息超过了 {host} 允许的大小。", "请缩短标题和内容。"],
    webpush_endpoint_corrupted: [
      "{host} 无法识别该 endpoint：内容不完整或被改动。",
      "请删除该设备 Token，重新上报完整的 PushSubscription.toJSON()。",
    ],
    webpush_key_mismatch: [
      "该订阅使用的 VAPID 公钥与证书中的不同，且始终绑定在该公钥上。",
      "请使用与页面 applicationServerKey 对应的密钥对。如需改用证书的公钥，请在页面中先调用 unsubscribe()，再用该公钥调用 subscribe()。",
    ],
    webpush_vapid_refused: [
      "{host} 不接受 VAPID 鉴权：{code} {message}",
      "请检查三点：密钥与订阅对应，subject 是真实的联系方式，服务器时间正确（减去推送服务的时间：{clockOffset} 秒）。",
    ],
    webpush_vapid_missing: [
      "Google 推送服务要求其他鉴权方式：缺少 VAPID，或该订阅使用旧的 sender ID 创建。",
      "请将 applicationServerKey 设置为证书的公钥，重新订阅。",
    ],
    webpush_throttled: [
      "{host} 限制了发送频率或数量：{code} {message}",
      "请按 Retry-After 的时间等待，或等待几分钟。",
    ],
    webpush_unavailable: ["{host} 暂时不可用：{status} {code}", "请稍后重试。"],
    webpush_bridge: ["推送服务无法连接其后端服务：{code} {message}", "请稍后重试。"],
    webpush_public_key: [
      "该公钥不是 VAPID 公钥：应为 65 字节的 base64url，共 87 个字符，以 B 开头。",
      "请从页面的 applicationServerKey 或生成密钥对的工具中复制。",
    ],
    webpush_private_key: [
      "该私钥不是 VAPID 私钥：应为 32 字节的 base64url，共 43 个字符。",
      "请从生成密钥对的工具中复制；PEM 文件需要先转换。",
    ],
    webpush_keys_swapped: ["公钥与私钥填反了。", "请互换这两项。"],
    webpush_keys_mismatch: ["公钥与私钥不是一对。", "请复制同一密钥对中的公钥和私钥。"],
    webpush_subject: [
      "subject 不是联系方式：应为 mailto: 或 https: 地址。",
      "请填写联系方式，例如 mailto:ops@example.com。",
    ],
    webpush_subject_local: [
      "subject 中的主机无法从外部访问，Apple 会以 BadJwtToken 拒绝。",
      "请使用真实的地址。",
    ],
    webpush_subscription: [
      "该设备 Token 不是推送订阅。",
      "请上报 PushSubscription.toJSON() 的 JSON 文本，包含 endpoint 和 keys。",
    ],
    webpush_subscription_keys: [
      "订阅的密钥缺失或损坏：p256dh 应为 65 字节，auth 应为 16 字节。",
      "请上报完整的 PushSubscription.toJSON()，而不是仅上报 endpoint。",
    ],
    webpush_service_unknown: [
      "endpoint 的主机 {host} 不是已知的推送服务，因此不会发送。",
      "请检查订阅的来源。支持 Google、Mozilla、Apple 和 Microsoft 的推送服务。",
    ],
  },
  fields: {
    publicKey: ["VAPID 公钥", "与页面的 applicationServerKey 相同，共 87 个字符，以 B 开头。"],
    privateKey: ["VAPID 私钥", "与公钥一同生成，共 43 个字符。"],
    subject: ["联系方式（subject）", "提供给推送服务的联系方式，例如 mailto:ops@example.com。"],
  },
  drops: {
    webpush_drop_permission: [
      "用户取消了网站的通知授权，或系统关闭了浏览器的通知。",
      "请检查浏览器中的授权，以及系统设置中浏览器的通知。",
    ],
    webpush_drop_worker: [
      "Service Worker 没有处理 push 事件，或没有调用 showNotification；Safari 还会因此取消授权。",
      "请读取 event.data.json() 并展示。检测发送的是包含 title 和 body 的 JSON。",
    ],
    webpush_drop_decryption: [
      "浏览器无法解密消息，服务端不会得知。",
      "请重新订阅，使用当前订阅的密钥。",
    ],
    webpush_drop_ios: [
      "iPhone 和 iPad 上只有添加到主屏幕的网页应用才能接收，且系统需为 16.4 及以上。",
      "请将页面添加到主屏幕，并在其中订阅。",
    ],
  },
};

export const webpushZh = () => TABLE;
