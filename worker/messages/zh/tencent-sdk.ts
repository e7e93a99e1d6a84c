/**
 * Chinese sentences for the codes that Tencent's SDKs show on a device.
 * `{info}` is Tencent's own.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { tencentSdkEn } from "../en/tencent-sdk.ts";

const TABLE = {
  kicked_by_device: [
    "另一台设备用该 UserID 登录，本设备被踢下线，离线推送也随之停止。",
    "请重新登录。如果需要多端在线，请在控制台的登录设置中允许。",
  ],
  not_logged_in: [
    "在登录完成之前调用了 SDK。",
    "请等登录成功后再调用其他接口，包括设置设备 Token。",
  ],
  never_logged_in: ["该账号从未在此设备登录，却尝试了自动登录。", "请先用 UserSig 登录。"],
  bad_sdk_parameter: ["传给 SDK 的参数有误。", "请检查返回此错误码的调用。"],
  userid_invalid: ["UserID 不合法：只能是不超过 32 字节的可打印 ASCII 字符。", "请更换 UserID。"],
  login_in_progress: ["正在登录中。", "请只调用一次登录，并等待结果。"],
  sdk_timeout: ["设备到腾讯云的请求超时。", "请检查设备的网络。"],
  token_before_login: ["在登录之前设置了设备 Token。", "请在每次登录成功后再设置。"],
  no_certificate: [
    "控制台中没有该应用的推送证书。",
    "请在控制台添加厂商证书，并将证书 ID 与设备 Token 一同上报。",
  ],
  token_empty: [
    "设备 Token 为空。",
    "请等厂商返回设备 Token 后再设置。模拟器和不支持该厂商服务的手机无法获取。",
  ],
  token_too_long: [
    "设备 Token 超过腾讯云允许的长度（256 字节）。",
    "请原样传入厂商的设备 Token。在 iOS 上请传原始数据，不要传其描述文本。",
  ],
  token_too_often: ["设置设备 Token 过于频繁。", "请在每次登录后只设置一次。"],
  fcm_object: ["腾讯云无法构建 FCM 消息，通常是证书的问题。", "请重新上传服务账号的 JSON 文件。"],
  click_intent_empty: [
    "点击动作选择了 intent，但内容为空。",
    "请选择“打开应用内指定界面”，并使用默认值。",
  ],
  certificate_wrong: [
    "推送证书不可用。",
    "请检查有效期、密码、Bundle ID 和环境。更新证书请使用编辑，以保持证书 ID 不变。",
  ],
  vendor_error: [
    "手机厂商的推送服务器返回错误：{info}",
    "请用该证书执行直连推送检测，查看厂商给出的原因。",
  ],
  vendor_network: ["腾讯云无法连接厂商的推送服务器。", "请稍后再试。"],
  chat_network: ["腾讯云内部发生网络错误。", "请稍后再试。"],
  token_or_certificate: [
    "设备 Token 或证书 ID 不正确。",
    "请在登录后重新设置两者，并使用控制台中该应用的证书 ID。",
  ],
  push_object: ["腾讯云无法构建推送消息。", "请检查消息的标题、正文和 Ext。"],
  huawei_daily_limit: ["已达华为的每日上限。", "请向华为申请相应的消息分类，并进行设置。"],
  bad_app_key: ["推送客户端密钥（appKey）有误。", "请从控制台的推送页面复制。它不是 SecretKey。"],
  bad_push_sdkappid: ["传给 TIMPush 的 SDKAppID 有误。", "请与控制台核对。"],
  push_sdk_init: ["TIMPush 初始化 SDK 失败。", "请确认 SDK 与插件的版本一致。"],
  push_connection: ["TIMPush 无法连接腾讯云。", "请检查设备的网络。"],
  vendor_registration: [
    "手机厂商没有返回设备 Token。",
    "请检查 timpush-configs.json 和厂商后台的签名指纹。使用 FCM 时，请确认手机有 Google 服务。",
  ],
  registration_timeout: ["推送注册超时。", "请检查设备的网络后重试。"],
  token_not_set: ["设备 Token 未能上报给腾讯云。", "请在登录后重新注册推送。"],
  push_switch_failed: ["关闭推送失败。", "请在设备联网后重试。"],
  push_channel: ["创建通知渠道失败。", "请检查渠道的 ID 和名称。"],
  push_config: [
    "无法读取推送配置。",
    "请重新下载 timpush-configs.json，并放入 App 的 assets 目录。",
  ],
  push_experimental: ["TIMPush 的实验性接口调用失败。", "请检查接口名称和参数。"],
  permission_refused: ["用户拒绝了通知权限。", "请引导用户在手机设置中开启通知。"],
  aps_entitlement: [
    "iOS 构建缺少 aps-environment 权限。",
    "请添加 Push Notifications 能力，并使用包含该能力的描述文件。",
  ],
  harmony_identity: [
    "HarmonyOS 应用的身份与 AppGallery Connect 不一致。",
    "请检查签名证书的指纹和 Client ID。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof tencentSdkEn>, Sentence>>;

export const tencentSdkZh = () => TABLE;
