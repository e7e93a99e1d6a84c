/** Chinese sentences about APNs: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    apns_bad_collapse_id: ["Apple 拒绝了 collapse ID。", "这是请求本身的错误，请反馈该问题。"],
    apns_bad_device_token: [
      "Apple 不接受该设备 Token：格式错误、环境不一致，或者不是 APNs Token。",
      "请核对安装包与证书的环境（Xcode 安装的为 sandbox；TestFlight、Ad Hoc、App Store 为 production），再由 App 重新上报设备 Token。",
    ],
    apns_bad_expiration_date: ["Apple 拒绝了过期时间。", "请校准服务器时间。"],
    apns_bad_message_id: ["Apple 拒绝了通知 ID。", "这是请求本身的错误，请反馈该问题。"],
    apns_bad_priority: ["Apple 拒绝了优先级。", "这是请求本身的错误，请反馈该问题。"],
    apns_bad_topic: [
      "Apple 不接受该 Topic 作为 Bundle ID。",
      "请将证书的 Topic 修正为 App 的 Bundle ID。",
    ],
    apns_device_token_not_for_topic: [
      "该设备 Token 属于另一个 App，与证书的 Topic 不一致。",
      "请将 Topic 设置为上报该设备 Token 的 App 的 Bundle ID；VoIP Token 需要以 .voip 结尾的 Topic。",
    ],
    apns_duplicate_headers: [
      "Apple 收到了重复的请求头。",
      "请检查是否有中转服务添加了请求头；否则请反馈该问题。",
    ],
    apns_idle_timeout: ["Apple 关闭了空闲连接。", "请重试。"],
    apns_invalid_push_type: [
      "该 Topic 不允许发送提醒类通知。",
      "请直接使用 Bundle ID 作为 Topic，不要带 .voip 等后缀。",
    ],
    apns_missing_device_token: ["请求中没有设备 Token。", "请由 App 重新上报设备 Token。"],
    apns_missing_topic: ["请求中没有 Topic。", "请填写 Topic 后重新保存证书。"],
    apns_payload_empty: ["请求没有内容。", "请检查是否有中转服务丢弃了请求体；否则请反馈该问题。"],
    apns_topic_disallowed: [
      "该密钥无权向此 Topic 推送。",
      "请为该 App ID 开启 Push Notifications，并确认密钥属于同一团队且未限定为其他 Topic。",
    ],
    apns_bad_certificate: [
      "Apple 拒绝了客户端证书。",
      "请检查是否有中转服务出示了证书；sigpost 使用 .p8 密钥鉴权。",
    ],
    apns_bad_certificate_environment: [
      "Apple 拒绝了另一环境的客户端证书。",
      "请检查是否有中转服务出示了证书；sigpost 使用 .p8 密钥鉴权。",
    ],
    apns_expired_provider_token: [
      "Apple 认为鉴权令牌已过期，重新生成后仍被拒绝。",
      "请校准签名服务器的时间。鉴权令牌自签发起一小时内有效。",
    ],
    apns_forbidden: ["Apple 拒绝了该请求。", "请在开发者账号中确认团队状态正常、密钥未被吊销。"],
    apns_invalid_provider_token: [
      "Apple 无法验证鉴权令牌：密钥文件、Key ID 与 Team ID 不匹配，或者密钥已吊销、用于其他 Apple 服务、限定为其他环境或 Topic。",
      "请在开发者账号的“Keys”中确认该密钥已启用 APNs，并重新填写 Key ID、Team ID 和 .p8 文件。新建的密钥可能需要数小时才能生效。",
    ],
    apns_missing_provider_token: [
      "到达 Apple 的请求没有鉴权信息。",
      "请检查是否有中转服务丢弃了请求头；否则请反馈该问题。",
    ],
    apns_unrelated_key_id: [
      "同一连接上出现了两个不相关的密钥。",
      "请重试。使用限定 Topic 的密钥时，每个部署只使用一个密钥。",
    ],
    apns_bad_environment_key: [
      "该密钥限定的环境与证书的环境不同。",
      "请创建该环境的密钥，或将证书的环境修改为密钥所属的环境。",
    ],
    apns_bad_path: [
      "Apple 不存在该路径。",
      "请由 App 以十六进制文本重新上报设备 Token。该设备 Token 为空或包含斜杠。",
    ],
    apns_method_not_allowed: [
      "Apple 拒绝了请求方法。",
      "请检查是否有中转服务修改了请求；否则请反馈该问题。",
    ],
    apns_unregistered: [
      "该设备 Token 已失效：App 已卸载，或手机已被还原。",
      "请删除该设备 Token。如果手机上仍在使用该 App，请重新安装后由 App 上报设备 Token；仅重新注册通常只会得到相同的设备 Token。",
    ],
    apns_expired_token: [
      "该设备 Token 已过期。",
      "请由 App 上报新的设备 Token。实时活动（Live Activity）的设备 Token 会随活动结束而失效；通知请上报设备自身的设备 Token。",
    ],
    apns_payload_too_large: ["通知超过 Apple 允许的 4096 字节。", "请缩短标题和内容。"],
    apns_too_many_provider_token_updates: [
      "该密钥的鉴权令牌更换过于频繁。",
      "请等待 20 分钟。如果其他服务器也使用同一密钥，请让每个令牌持续使用 20 到 60 分钟。",
    ],
    apns_too_many_requests: ["短时间内向该设备发送的通知过多。", "请等待几分钟。"],
    apns_internal_server_error: [
      "Apple 内部错误。",
      "请稍后重试，可在 Apple 系统状态页查看 APNs 状态。",
    ],
    apns_service_unavailable: ["APNs 暂不可用。", "请几分钟后重试。"],
    apns_shutdown: ["Apple 正在关闭连接。", "请重试。"],
    apns_token_of_sandbox: [
      "该设备 Token 属于 sandbox 环境，而证书用于 production 环境。",
      "Xcode 安装的 App 请使用 sandbox 证书，或者通过 TestFlight、App Store 安装 App。",
    ],
    apns_token_of_production: [
      "该设备 Token 属于 production 环境，而证书用于 sandbox 环境。",
      "TestFlight、Ad Hoc、App Store 的 App 请使用 production 证书。",
    ],
    apns_token_of_neither: [
      "两个环境都不接受该设备 Token：被截断、被修改、不是 APNs Token，或者属于其他团队。",
      "请由 App 将 deviceToken 的全部字节转换为十六进制文本后重新上报。",
    ],
    apns_key_not_pem: [
      "私钥不是 .p8 文件。",
      "请粘贴 AuthKey_<Key ID>.p8 的全部内容，包括 BEGIN PRIVATE KEY 和 END PRIVATE KEY 两行。",
    ],
    apns_key_is_p12: [
      "这是 .p12 证书，边缘服务无法在请求时向 Apple 出示客户端证书。",
      "请在开发者账号的“Keys”中创建 .p8 密钥：适用于团队的所有 App，且不会过期。如需查看 .p12 的内容，请将文件拖到页面的“设置”→“证书”→“添加证书”中；文件只在浏览器内读取，不会发送。",
    ],
    apns_key_is_certificate: [
      "这是证书，边缘服务无法在请求时向 Apple 出示客户端证书。",
      "请在开发者账号的“Keys”中创建 .p8 密钥：适用于团队的所有 App，且不会过期。如需查看证书的内容，请将文件拖到页面的“设置”→“证书”→“添加证书”中；文件只在浏览器内读取，不会发送。",
    ],
    apns_key_is_sec1: [
      "该密钥为 SEC1 格式（EC PRIVATE KEY）。",
      "请转换格式：openssl pkcs8 -topk8 -nocrypt -in key.pem",
    ],
    apns_key_encrypted: [
      "私钥已加密。",
      "请粘贴 Apple 提供的原始 .p8 文件，或先解密：openssl pkcs8 -topk8 -nocrypt",
    ],
    apns_key_not_p256: [
      "私钥不是 P-256 椭圆曲线密钥，因此不是 APNs 密钥，或者已损坏。",
      "请重新粘贴 .p8 文件；如果仍然失败，请创建新的密钥。",
    ],
    apns_key_id_shape: [
      "Key ID 应为 10 位大写字母和数字。",
      "请从密钥页面复制，也可以从文件名 AuthKey_<Key ID>.p8 中获取。",
    ],
    apns_team_id_shape: [
      "Team ID 应为 10 位大写字母和数字。",
      "请从开发者账号的“Membership”中复制。",
    ],
    apns_team_is_key: ["Key ID 与 Team ID 相同。", "请确认两项分别填写了正确的值。"],
    apns_topic_shape: [
      "Topic 不是 Bundle ID。",
      "请填写 App 的 Bundle ID，例如 com.example.app，不支持通配符。",
    ],
    apns_topic_suffix: [
      "Topic 以 {suffix} 结尾，此类 Topic 不能发送提醒类通知。",
      "请直接填写 Bundle ID。",
    ],
    apns_token_not_hex: [
      "该设备 Token 不是 APNs 使用的十六进制文本。",
      "请确认 App 上报的是 APNs 的 deviceToken，而不是 Firebase 或其他 SDK 的 Token。",
    ],
    apns_token_hex_twice: [
      "该设备 Token 被转换了两次十六进制：{length} 位数字还原一次后才是真正设备 Token 的十六进制文本。",
      "请只对 deviceToken 的字节转换一次。如果 SDK 或插件返回的已是十六进制文本，请原样上报。将上报的文本按十六进制还原一次，即为真正的设备 Token。",
    ],
    apns_token_base64: [
      "该设备 Token 是 Base64，而 Apple 只接受十六进制文本。React Native 版 TIMPush 在 iOS 上返回的是 Base64。",
      "请在 App 中解码 Base64，并将字节以十六进制文本上报。",
    ],
    apns_token_short: [
      "该设备 Token 为 {length} 位十六进制数，APNs Token 至少 64 位。",
      "请确认 App 上报了 deviceToken 的全部字节。",
    ],
    apns_probe_passed: [
      "Apple 已接受密钥、团队、Topic 和环境。未验证设备 Token。",
      "请去掉试运行后重新检测，此时会发送一条可见的通知。",
    ],
  },
  fields: {
    privateKey: [
      "密钥文件（.p8）",
      "开发者账号 → Certificates, Identifiers & Profiles → Keys，只能下载一次。",
    ],
    keyId: ["Key ID", "10 位，见密钥详情和文件名。"],
    teamId: ["Team ID", "10 位，见 Membership。"],
    topic: ["Bundle ID", "接收通知的 App，例如 com.example.app。"],
    environment: ["环境", "Xcode 安装的为 sandbox；TestFlight、Ad Hoc、App Store 为 production。"],
  },
  drops: {
    apns_drop_permission: ["用户未允许通知，或关闭了横幅和声音。", "请查看“设置”→“通知”→ 该 App。"],
    apns_drop_focus: ["被专注模式或定时推送摘要拦截。", "请关闭专注模式，或允许该 App。"],
    apns_drop_stored: [
      "设备离线：Apple 为每个 App 只保留一条通知，本次检测保留五分钟。",
      "请连接网络后重新检测。",
    ],
    apns_drop_power: ["低电量模式导致延迟。", "请充电或关闭该模式。"],
    apns_drop_extension: [
      "App 的 Notification Service Extension 修改或拦截了通知。",
      "请使用不含该扩展的安装包重试。",
    ],
    apns_drop_foreground: [
      "App 正处于前台：此时 iOS 交由 App 处理，默认不展示。",
      "请关闭 App，或实现 willPresent。",
    ],
    apns_drop_sandbox_log: [
      "在 sandbox 环境中，Apple 会保留每条消息的投递日志。",
      "请在 Apple 的 Push Notifications Console 中查询消息 ID。",
    ],
  },
};

export const apnsZh = () => TABLE;
