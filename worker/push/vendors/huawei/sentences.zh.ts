/** Chinese sentences about Huawei: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import { huaweiOauthZh } from "./oauth/sentences.zh.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    ...huaweiOauthZh(),
    huawei_access_token_refused: [
      "重新获取的访问令牌仍被拒绝：{code}",
      "请确认 App Secret 是否刚刚更换，稍后重试。",
    ],
    huawei_token_format: [
      "设备 Token 格式错误：被截断，或者含有多余的空格或字符。",
      "请删除该设备 Token，并由 App 原样上报 SDK 返回的值。",
    ],
    huawei_token_proxy: [
      "该设备 Token 是通过第三方 SDK 获取的，华为不支持。",
      "请删除该设备 Token，由 App 直接从 Push Kit 获取后上报。",
    ],
    huawei_no_right: [
      "该设备 Token 不属于此项目下的应用，或者手机已升级到 HarmonyOS 5，需要新的设备 Token。",
      "请核对 App ID 与上报设备 Token 的 App。升级到 HarmonyOS 5 后，请由 App 上报新的设备 Token，并使用服务账号。",
    ],
    huawei_no_push_type_right: [
      "应用没有此类推送的权益。",
      "请在 AppGallery Connect 的 Push Kit 中申请。",
    ],
    huawei_atomic_unsubscribed: [
      "元服务只能发送用户已订阅的消息。",
      "请使用普通应用或已订阅的消息进行检测。",
    ],
    huawei_country: ["设备所在的国家或地区不支持该推送。", "请检查应用的服务区域。"],
    huawei_app_unknown: [
      "华为没有该应用的信息。",
      "请在 AppGallery Connect 中创建应用并开通 Push Kit。",
    ],
    huawei_penalised: [
      "应用因违规被华为限制推送。",
      "请查看 AppGallery Connect 中的通知并完成整改。",
    ],
    huawei_image_policy: [
      "消息中的图片被拒绝。",
      "sigpost 不发送图片，请检查是否有中转服务改写了请求。",
    ],
    huawei_play_voice: ["类别 PLAY_VOICE 不适用于普通通知。", "请修改证书的类别。"],
    huawei_live_view_right: [
      "应用没有该实况窗事件的权益。",
      "sigpost 不发送实况窗消息，请检查是否有中转服务改写了请求。",
    ],
    huawei_token_refused: [
      "该设备 Token 被拒绝，其原因不在文档中：{reason} {message}",
      "请核对 App ID 与上报设备 Token 的 App，再由 App 上报新的设备 Token。返回原文已附上。",
    ],
    huawei_parameter: [
      "参数被拒绝：{message}",
      "请去掉标题和正文后重试，并检查证书的类别和渠道 ID。",
    ],
    huawei_token_count: ["设备 Token 数量被拒绝。", "请反馈该问题：本次只发送了一个设备 Token。"],
    huawei_structure: [
      "消息结构被拒绝：{message}",
      "请去掉标题和正文后重试，并检查证书的类别和渠道 ID。",
    ],
    huawei_ttl: ["消息的缓存时间被拒绝。", "请校准服务器时间。"],
    huawei_collapse_key: ["折叠键被拒绝。", "这是请求的错误，请反馈该问题。"],
    huawei_moderated: [
      "文案未通过华为审核。",
      "请使用普通的文案，或者去掉标题和正文，使用默认文案。",
    ],
    huawei_topics: ["主题数量过多。", "这是请求的错误，请反馈该问题。"],
    huawei_review: [
      "第三方审核签名被拒绝。",
      "sigpost 不发送该签名，请检查是否有中转服务改写了请求。",
    ],
    huawei_image_unverified: [
      "图片未通过风控。",
      "sigpost 不发送图片，请检查是否有中转服务改写了请求。",
    ],
    huawei_auth_refused: [
      "鉴权被拒绝：设备 Token 或项目属于其他应用，手机需要另一个版本的 API，或者此处不允许使用这种凭证。",
      "请核对 App ID、项目与上报设备 Token 的 App。HarmonyOS 5 及以上需要服务账号。",
    ],
    huawei_jwt_expired: [
      "服务账号的 JWT 重新生成后仍被判定为过期。",
      "请检查服务器时间（减去华为的时间：{clockOffset} 秒）。",
    ],
    huawei_not_enabled: [
      "应用没有推送权限：未开通 Push Kit，或者凭证属于其他项目。",
      "请在 AppGallery Connect 中开通 Push Kit，并核对应用所属的项目。",
    ],
    huawei_all_tokens_invalid: [
      "华为不接受该设备 Token：含有多余字符，属于其他应用，或者已失效。",
      "请核对 App ID 与上报设备 Token 的 App。如果一致，请由 App 先调用 deleteToken，再调用 getToken，并上报得到的设备 Token。",
    ],
    huawei_too_large: ["消息超过华为的 4,096 字节上限。", "请缩短标题和正文。"],
    huawei_token_missing: [
      "在规定的位置没有找到设备 Token。",
      "请检查是否有中转服务改写了请求；如果没有，请反馈该问题。",
    ],
    huawei_high_priority: [
      "应用没有高优先级消息的权益。",
      "请在 AppGallery Connect 的 Push Kit 中申请。",
    ],
    huawei_receipt: ["回执地址无效。", "请在 AppGallery Connect 的 Push Kit 中修正回执配置。"],
    huawei_test_frequency: [
      "短时间内发送的测试消息过多。",
      "请等待几分钟。每日数量也有限制：通常每个应用 500 条，API v3 每个项目 1,000 条。",
    ],
    huawei_test_tokens: [
      "测试消息的设备 Token 过多。",
      "请反馈该问题：本次只发送了一个设备 Token。",
    ],
    huawei_jwt_lifetime: [
      "华为判定服务账号的 JWT 有效期超过一天，而实际为一小时。",
      "请校准服务器时间（减去华为的时间：{clockOffset} 秒）。",
    ],
    huawei_internal: ["华为内部错误。", "请稍后重试；如果仍然失败，请向华为提交工单。"],
    huawei_url: [
      "华为侧不存在该地址，地址中包含 App ID 或项目 ID。",
      "请检查证书的 App ID、项目 ID 和服务账号。",
    ],
    huawei_busy: ["该应用或华为整体触发流控。", "请稍后重试。"],
    huawei_unstable: ["华为服务异常（{status}）：{message}", "请稍后重试。"],
    huawei_credential_missing: [
      "证书中既没有 App ID 和 App Secret，也没有服务账号。",
      "Android 和 HarmonyOS 4 及以下请填写 App ID 和 App Secret，HarmonyOS 5 及以上请填写服务账号，也可以都填写。",
    ],
    huawei_app_id_missing: [
      "有 App Secret，但缺少 App ID。",
      "请填写 AppGallery Connect 中的 App ID。",
    ],
    huawei_app_secret_missing: [
      "有 App ID，但缺少 App Secret。",
      "请填写 AppGallery Connect 中的 App Secret，或者都不填而使用服务账号。",
    ],
    huawei_app_id_shape: [
      "App ID 只能是数字。",
      "请使用 AppGallery Connect 中的 App ID，而不是包名。",
    ],
    huawei_app_secret_shape: [
      "App Secret 不是常见的格式（64 位，由数字和字母 a 到 f 组成）。",
      "请从 AppGallery Connect 重新复制；如果值相同，可以忽略。",
    ],
    huawei_account_not_json: [
      "服务账号不是 JSON 文件。",
      "请完整粘贴在华为开发者联盟创建服务账号密钥时下载的文件。",
    ],
    huawei_account_is_app_config: [
      "这是 agconnect-services.json，即 App 的配置文件，其中没有私钥。",
      "请粘贴从华为开发者联盟下载的服务账号 JSON 文件。",
    ],
    huawei_account_is_google: [
      "这是 Google 的服务账号，而不是华为的。",
      "请将它保存到 FCM 证书，并在此处粘贴华为的文件。",
    ],
    huawei_account_field_missing: ["服务账号文件中缺少 {field}。", "请原样粘贴完整的文件。"],
    huawei_account_key: [
      "无法读取文件中的 private_key。",
      "请原样粘贴完整的文件，保留密钥中的 \\n。",
    ],
    huawei_token_shape: [
      "该设备 Token 的格式与华为设备 Token 不符：过短，或者含有空格等字符。",
      "请由 App 原样上报 HmsInstanceId.getToken 或 pushService.getToken 返回的值。",
    ],
    huawei_way_secret: [
      "使用 App ID 和 App Secret，通过 API {api} 发送，适用于 Android 和 HarmonyOS 4 及以下。",
      "如果手机是 HarmonyOS 5 及以上，请同时保存服务账号，并上报手机的平台和版本。",
    ],
    huawei_way_jwt: [
      "使用服务账号，以 {algorithm} 签名，通过 API {api} 发送。API v3 适用于 HarmonyOS 5 及以上，API v2 适用于之前的版本。",
      "如果选择有误，请上报手机的平台和版本。",
    ],
    huawei_way_lacks_account: [
      "手机或设备 Token 看起来是 HarmonyOS 5 及以上，需要服务账号和 API v3；证书中没有服务账号，因此使用 API {api}。",
      "请在证书中添加服务账号。",
    ],
    huawei_validate_passed: [
      "华为已接受凭证和消息格式，未发送任何内容。通常只检查格式，因此失效的设备 Token 也可能通过。",
      "请去掉试运行后重新检测，此时会发送一条可见的通知。",
    ],
    huawei_probe_passed: [
      "华为只拒绝了一个虚构的设备 Token，通常说明服务账号和项目无误。未发送任何内容，也未验证手机自己的设备 Token。",
      "请去掉试运行后重新检测，此时会发送一条可见的通知。",
    ],
  },
  fields: {
    appId: [
      "App ID",
      "AppGallery Connect → 项目设置 → 应用的 App ID，只有数字。适用于 Android 和 HarmonyOS 4 及以下。",
    ],
    appSecret: ["App Secret", "在同一页面，是应用的，而不是项目的。"],
    serviceAccount: [
      "服务账号（JSON）",
      "华为开发者联盟管理中心 → API 服务 → 凭证 → 服务账号密钥。HarmonyOS 5 及以上必填。",
    ],
    projectId: [
      "项目 ID",
      "AppGallery Connect → 项目设置；使用 App ID 和 App Secret 时，填写后使用 API v2 代替 v1。可不填。",
    ],
    category: ["消息类别", "应用已获得权益的类别，不填为 WORK。没有权益时，华为按资讯营销类处理。"],
    channelId: ["渠道 ID", "App 已创建的 Android 通知渠道，可不填。"],
  },
  drops: {
    huawei_drop_permission: [
      "该 App 的通知已关闭，或者 App 已被卸载。",
      "请查看“设置”→“应用”→ 该 App →“通知”。",
    ],
    huawei_drop_marketing: [
      "没有该类别的自分类权益时，华为按资讯营销类处理：静默展示，通常每台设备每天 2 条。",
      "请在 AppGallery Connect 申请自分类权益，并将证书的类别设置为已获批的类别。",
    ],
    huawei_drop_channel: [
      "App 没有创建证书中的渠道，或者用户已将其关闭。",
      "请在手机设置中检查该 App 的渠道，并核对证书的渠道 ID。",
    ],
    huawei_drop_night: ["0 点至 6 点，息屏超过 30 分钟的手机通常在亮屏后才展示。", "请点亮屏幕。"],
    huawei_drop_limits: [
      "该设备当天的数量，或者应用的测试消息数量已用完，此时仍返回成功。",
      "请在 AppGallery Connect 查看回执，102 和 256 即为此原因。",
    ],
    huawei_drop_inactive: [
      "App 已 30 天未使用，或者手机上的设备 Token 属于其他用户。",
      "请打开一次 App，重新上报设备 Token。",
    ],
    huawei_drop_version: [
      "手机系统或 App 的版本过低，不支持该消息。",
      "请升级 HMS Core、系统和 App。",
    ],
  },
};

export const huaweiZh = () => TABLE;
