/** Chinese sentences about FCM: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    fcm_oauth_signature: [
      "Google 不接受服务账号密钥的签名：该密钥已在 Google Cloud 中删除或更换。",
      "请在 Firebase 控制台的“项目设置”→“服务账号”中生成新的私钥并保存。",
    ],
    fcm_oauth_clock: ["请求时间与 Google 的时间不一致。", "请校准服务器时间。"],
    fcm_oauth_account: [
      "服务账号已删除或停用。",
      "请在 Google Cloud 的“IAM”→“服务账号”中启用，或更换账号。",
    ],
    fcm_oauth_grant: ["Google 拒绝了该服务账号：{message}", "请为服务账号生成新的密钥并保存。"],
    fcm_oauth_scope: ["Google 拒绝了权限范围。", "这是请求本身的错误，请反馈该问题。"],
    fcm_oauth_policy: ["Google 组织策略禁止使用该服务账号：{code}", "请联系组织管理员。"],
    fcm_oauth_client: [
      "Google 不接受该服务账号作为客户端：{code}",
      "请在 Google Cloud 中确认该账号存在，或重新创建。",
    ],
    fcm_oauth_request: [
      "Google 拒绝了请求的格式。",
      "请检查是否有中转服务修改了请求；否则请反馈该问题。",
    ],
    fcm_oauth_unavailable: ["Google 的令牌服务异常。", "请稍后重试。"],
    fcm_apns_unregistered: [
      "Apple 通过 Firebase 反馈该 iPhone 已卸载此 App。",
      "请删除该设备 Token。如果 iPhone 已重新安装该 App，请由 App 先调用 deleteToken，再调用 getToken，并上报得到的设备 Token。",
    ],
    fcm_apns_bad_device_token: [
      "Apple 通过 Firebase 反馈设备 Token 的环境不一致，或设备 Token 已损坏。",
      "请在 App 中按安装包设置正确的 APNs Token 类型（sandbox 或 production），并重新上报设备 Token。",
    ],
    fcm_apns_environment_key: [
      "Firebase 中的 APNs 密钥限定为另一环境（{reason}）。",
      "请在 Firebase 控制台的“项目设置”→“Cloud Messaging”中上传该环境的密钥。",
    ],
    fcm_vapid: ["网络推送密钥与订阅信息不匹配。", "请使用项目当前的网络推送证书重新订阅。"],
    fcm_third_party_auth: [
      "Firebase 无法通过其后端推送服务的鉴权：iPhone 为 APNs 密钥缺失、过期或错误；浏览器为 Web 推送证书不匹配。{reason}",
      "请在 Firebase 控制台的“项目设置”→“Cloud Messaging”中上传有效的 APNs 密钥；浏览器请核对 Web 推送证书（Web Push certificate）与页面订阅时使用的是否一致。原因不在服务账号。",
    ],
    fcm_token_invalid: [
      "这不是 FCM 注册令牌：被截断、被修改，或者属于其他服务（例如 APNs Token）。",
      "请由 App 上报 FirebaseMessaging.getToken 返回的令牌。",
    ],
    fcm_invalid_argument: [
      "Firebase 拒绝了消息中的字段：{reason} {message}",
      "请不传标题和正文重试，并检查证书中的渠道 ID。",
    ],
    fcm_scope_insufficient: [
      "访问令牌的权限范围不包含消息推送。",
      "请保存该 Firebase 项目的服务账号密钥。",
    ],
    fcm_access_token_kind: [
      "发送给 Firebase 的不是访问令牌。",
      "请保存服务账号的 JSON 文件，而不是服务器密钥。",
    ],
    fcm_access_token_missing: [
      "到达 Firebase 的请求没有鉴权信息。",
      "请检查是否有中转服务丢弃了请求头；否则请反馈该问题。",
    ],
    fcm_access_token_refused: [
      "Firebase 拒绝了访问令牌，重新获取后仍被拒绝。",
      "请为服务账号生成新的密钥并保存。",
    ],
    fcm_sender_id_mismatch: [
      "该设备 Token 属于另一个 Firebase 项目，与服务账号不一致。",
      "请使用 App 中 google-services.json 对应项目的服务账号。",
    ],
    fcm_project_unusable: [
      "Google 不接受该项目：项目不存在、已删除或已被停用。{reason}",
      "请将服务账号中的 project_id 与 Google Cloud 核对，并确认项目未被停用。",
    ],
    fcm_billing_disabled: ["该项目未启用结算。", "请在 Google Cloud 的“结算”中启用。"],
    fcm_apns_auth: [
      "Firebase 无法通过 APNs 鉴权：APNs 密钥或证书缺失、过期或错误。{reason}",
      "请在 Firebase 控制台的“项目设置”→“Cloud Messaging”中上传有效的 APNs 密钥。",
    ],
    fcm_service_disabled: [
      "该项目未启用 Firebase Cloud Messaging API。",
      "请在 Google Cloud 的“API 和服务”中启用 fcm.googleapis.com，需要几分钟生效。",
    ],
    fcm_permission_denied: [
      "服务账号无权发送消息（cloudmessaging.messages.create）。",
      "请在 Google Cloud 的“IAM”中授予“Firebase Cloud Messaging API 管理员”角色，约一分钟后生效。",
    ],
    fcm_unregistered: [
      "该设备 Token 已注销：App 已卸载、数据已清除，或超过 270 天未使用。",
      "请删除该设备 Token。由 App 先调用 deleteToken，再调用 getToken，并上报得到的设备 Token；只调用 getToken 可能仍返回失效的设备 Token。",
    ],
    fcm_unregistered_installation: [
      "该安装实例已不存在。",
      "请删除该设备 Token。由 App 先调用 unregister，再调用 register，并上报得到的安装 ID。",
    ],
    fcm_project_not_found: ["Google 侧不存在该项目。", "请检查服务账号文件中的 project_id。"],
    fcm_quota_exceeded: [
      "发送给该项目或该设备的消息过多。",
      "请至少等待一分钟，或按 Retry-After 等待。",
    ],
    fcm_internal: ["Firebase 内部错误。", "请稍后重试。"],
    fcm_unavailable: ["Firebase 过载或不可用。", "请逐渐延长间隔后重试。"],
    fcm_unspecified: ["Firebase 未给出原因。", "请稍后重试，返回原文已附上。"],
    fcm_not_json: [
      "服务账号不是 JSON 文件。",
      "请粘贴“项目设置”→“服务账号”→“生成新的私钥”所得文件的全部内容。",
    ],
    fcm_client_config: [
      "这是 google-services.json 或 GoogleService-Info.plist，即 App 的配置文件，不含私钥。",
      "请粘贴“项目设置”→“服务账号”中的 JSON 文件。",
    ],
    fcm_legacy_server_key: [
      "这是旧版服务器密钥，对应的 API 已下线。",
      "请改为粘贴服务账号的 JSON 文件。",
    ],
    fcm_web_api_key: ["这是 Web API 密钥，不能用于发送。", "请改为粘贴服务账号的 JSON 文件。"],
    fcm_is_oauth_client: [
      "这是 OAuth 客户端，而不是服务账号。",
      "请改为粘贴服务账号的 JSON 文件。",
    ],
    fcm_not_service_account: [
      "文件的 type 为 {type}，而不是 service_account。",
      "请粘贴“项目设置”→“服务账号”中的 JSON 文件。",
    ],
    fcm_field_missing: ["服务账号文件缺少 {field}。", "请原样粘贴整个文件。"],
    fcm_private_key: ["无法读取文件中的 private_key。", "请原样粘贴整个文件，保留密钥中的 \\n。"],
    fcm_token_uri: ["文件中的 token_uri 不是 Google 的地址。", "请使用 Google 生成的原始文件。"],
    fcm_email_shape: ["client_email 不像服务账号的邮箱。", "请使用 Google 生成的原始文件。"],
    fcm_token_shape: [
      "该设备 Token 不像 FCM 注册令牌。",
      "请由 App 上报 FirebaseMessaging.getToken 返回的令牌。",
    ],
    fcm_token_half: [
      "该设备 Token 以 APA91b 开头，冒号之前的部分可能已丢失。",
      "请由 App 上报完整的设备 Token，包括冒号及其之前的部分。只有非常旧的设备 Token 才没有冒号。",
    ],
    fcm_token_fid: [
      "这是 Firebase 安装 ID。使用新版 Firebase SDK 的 App 会上报它来代替设备 Token。检测将按安装 ID 发送。",
      "如果 Google 不认识该 ID，请确认 App 使用安装 ID 注册（register 和 onRegistered）；否则请上报 getToken 返回的设备 Token。",
    ],
    fcm_validate_passed: [
      "Google 已接受账号、项目、消息以及设备 Token 的格式。未发送任何内容；已失效的设备 Token 也可能通过。",
      "请去掉试运行后重新检测，此时会发送一条可见的通知。",
    ],
  },
  fields: {
    serviceAccount: ["服务账号（JSON）", "Firebase 控制台 → 项目设置 → 服务账号 → 生成新的私钥。"],
    channelId: ["渠道 ID", "App 已创建的 Android 通知渠道，可不填。"],
  },
  drops: {
    fcm_drop_permission: [
      "Android 13 及以上版本在用户允许通知之前不会展示。",
      "请查看“设置”→“应用”→ 该 App →“通知”。",
    ],
    fcm_drop_channel: [
      "通知渠道已关闭或重要性较低；不存在的渠道 ID 会使用默认渠道。",
      "请检查手机设置中该 App 的通知渠道，以及证书中的渠道 ID。",
    ],
    fcm_drop_force_stopped: ["App 已被强行停止，再次打开之前收不到推送。", "请打开一次 App。"],
    fcm_drop_foreground: [
      "App 正处于前台：此时系统不展示通知，由 App 通过回调处理。",
      "请将 App 切换到后台。",
    ],
    fcm_drop_doze: ["被低电耗模式或手机厂商的省电策略延迟。", "请充电，或将 App 移出电池优化。"],
    fcm_drop_no_google: [
      "没有 Google 服务的手机（如中国大陆的手机）无法收到。",
      "请使用该手机厂商的证书。",
    ],
    fcm_drop_apns: [
      "在 iOS 上消息经由 APNs：受通知权限、专注模式和 Firebase 中的 APNs 密钥影响。",
      "请检查手机的通知设置，以及“项目设置”→“Cloud Messaging”。",
    ],
  },
};

export const fcmZh = () => TABLE;
