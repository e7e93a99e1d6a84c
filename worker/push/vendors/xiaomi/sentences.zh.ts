/** Chinese sentences about Xiaomi: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    xiaomi_token_listed: [
      "小米返回成功，但将该设备 Token 列为无效。",
      "请核对包名、AppSecret 与上报设备 Token 的 App，再由 App 上报新的设备 Token。",
    ],
    xiaomi_no_valid_targets: [
      "没有有效的推送目标：设备 Token 无效，或者与 AppSecret 不属于同一个应用。",
      "请核对包名、区域、AppSecret 与上报设备 Token 的 App。如果一致，请由 App 先调用 unregisterPush，再调用 registerPush，并上报新的 regId。",
    ],
    xiaomi_internal: ["小米内部错误（{code}）。", "请稍后重试。"],
    xiaomi_parameter: ["参数被拒绝：{message}", "请去掉标题和正文后重试，并检查证书的渠道和模板。"],
    xiaomi_illegal_request: [
      "请求不合法。",
      "请检查是否有中转服务改写了请求；如果没有，请反馈该问题。",
    ],
    xiaomi_parameter_missing: [
      "缺少参数：{message}",
      "请检查证书的模板：2026 年起渠道通常需要模板。",
    ],
    xiaomi_parameter_value: [
      "参数的值被拒绝：{message}",
      "请去掉标题和正文后重试，并检查证书的渠道和模板。",
    ],
    xiaomi_too_often: ["调用小米接口过于频繁。", "请等待一分钟后重试。"],
    xiaomi_device_illegal: [
      "该设备不属于此应用。",
      "请核对包名、AppSecret 与上报设备 Token 的 App，再由 App 上报新的设备 Token。",
    ],
    xiaomi_invalid_ids_query: [
      "查询无效设备 Token 过于频繁。",
      "sigpost 不进行该查询，请检查其他使用同一个 AppSecret 的服务器。",
    ],
    xiaomi_blacklisted: [
      "应用被小米列入黑名单，通常是因为应用尚未在小米应用商店上架。",
      "请先在小米应用商店上架；如已上架，请联系小米推送。",
    ],
    xiaomi_daily_quota: [
      "应用当天的推送数量已用完。",
      "请明天再试，或者在小米推送运营平台申请提高配额。",
    ],
    xiaomi_rate: ["应用每秒推送数量超过配额。", "请稍后重试。"],
    xiaomi_statistics: [
      "小米返回 {code}，该错误码对应统计接口。",
      "请在小米推送运营平台检查应用是否正常。",
    ],
    xiaomi_forbidden: ["小米不允许该应用进行此操作。", "请在小米推送运营平台检查应用的状态。"],
    xiaomi_expired: ["请求已过期。", "请校准服务器时间（减去小米的时间：{clockOffset} 秒）。"],
    xiaomi_moderated: [
      "标题或内容违反小米的规定。",
      "请使用普通的文案，或者去掉标题和正文，使用默认文案。",
    ],
    xiaomi_topic_operation: [
      "小米返回 {code}，该错误码对应主题和广播接口。",
      "请检查是否有中转服务改写了请求；如果没有，请反馈该问题。",
    ],
    xiaomi_send_failed: [
      "发送失败：{message}",
      "请核对包名、AppSecret 与上报设备 Token 的 App，返回原文已附上。",
    ],
    xiaomi_auth_failed: [
      "小米不接受该 AppSecret：通常是填写错误、误填了 AppKey，或者应用的数据不在 {host} 对应的区域。",
      "请从小米推送运营平台复制 AppSecret（不是 AppKey），并检查证书的区域。",
    ],
    xiaomi_token_auth: ["小米不接受该鉴权信息。", "请从小米推送运营平台复制 AppSecret。"],
    xiaomi_restricted: [
      "该请求被小米限制，通常与发送方地址或应用权限有关。",
      "请在小米推送运营平台检查地址名单和应用权限。",
    ],
    xiaomi_app_illegal: ["应用不合法（{code}）。", "请在小米推送运营平台检查应用是否已启用推送。"],
    xiaomi_package_not_of_secret: [
      "包名与该 AppSecret 不属于同一个应用。",
      "请修正证书的包名，或者使用该应用的 AppSecret。",
    ],
    xiaomi_notification_refused: [
      "通知被拒绝：{message}",
      "返回原文已附上，请检查证书的渠道和模板。",
    ],
    xiaomi_broadcast_often: [
      "应用的广播过于频繁。",
      "请等待，并检查其他使用同一个 AppSecret 的服务器。",
    ],
    xiaomi_account_limit: ["开发者账号达到上限。", "请在小米推送运营平台查看。"],
    xiaomi_needs_review: [
      "该消息需要小米审核。",
      "请在小米推送运营平台查看，或者使用已审核通过的模板。",
    ],
    xiaomi_channel: ["该应用没有证书中的渠道。", "请在小米推送运营平台创建渠道，或者不填渠道 ID。"],
    xiaomi_device_not_found: [
      "找不到该设备：通常是长期离线，或者已注销。",
      "请连接网络并打开 App，重新注册。",
    ],
    xiaomi_too_long: ["消息超过小米的长度限制。", "标题请少于 50 个字符，正文请少于 128 个字符。"],
    xiaomi_limits: [
      "别名、主题或附加的值被拒绝（{code}）。",
      "sigpost 不发送别名和主题，请检查是否有中转服务改写了请求。",
    ],
    xiaomi_other_operation: [
      "小米返回 {code}，该错误码对应其他接口：{message}",
      "请检查是否有中转服务改写了请求；如果没有，请反馈该问题。",
    ],
    xiaomi_callback: [
      "回调地址或参数被拒绝。",
      "sigpost 不设置回调，请在小米推送运营平台检查回调地址。",
    ],
    xiaomi_registration_failed: [
      "手机注册小米推送失败。",
      "请检查 App 中的 AppID、AppKey 和包名，再由 App 上报新的设备 Token。",
    ],
    xiaomi_token_illegal: [
      "设备 Token 不合法。",
      "请删除该设备 Token，由 App 上报 MiPushClient.getRegId 返回的值；如果仍被拒绝，请先调用 unregisterPush，再调用 registerPush，获取新的值。",
    ],
    xiaomi_package_mismatch: ["手机上 App 的包名与证书不一致。", "请修正证书的包名。"],
    xiaomi_secret_is_number: [
      "AppSecret 只有数字，而 AppID 和 AppKey 通常才只有数字。",
      "请从小米推送运营平台复制 AppSecret。",
    ],
    xiaomi_package_shape: [
      "不是有效的包名。",
      "请使用 App 的 applicationId，例如 com.example.app。",
    ],
    xiaomi_channel_missing: [
      "证书没有渠道，通知将使用默认渠道：通常每台设备每天约 1 条。",
      "请在小米推送运营平台注册渠道，并将其 ID 添加到证书。",
    ],
    xiaomi_template_missing: [
      "证书没有模板；2026 年起私信渠道通常需要模板。",
      "请在小米推送运营平台创建模板，并将其 ID 和参数添加到证书。",
    ],
    xiaomi_template_id_missing: [
      "有模板参数，但缺少模板 ID。",
      "请填写模板 ID，或者去掉模板参数。",
    ],
    xiaomi_template_not_json: [
      "模板参数不是 JSON 对象。",
      '请按模板中的名称填写文本对象，例如 {"name":"value"}。',
    ],
    xiaomi_template_value: [
      "小米不接受模板参数 {name}：值必须是 1 到 128 个字符的文本，不能包含表情符号。",
      "请修正该值。",
    ],
    xiaomi_token_shape: [
      "该设备 Token 的格式与小米设备 Token 不符。",
      "请由 App 上报 MiPushClient.getRegId 返回的值。",
    ],
    xiaomi_probe_passed: [
      "小米只拒绝了一个虚构的设备 Token，通常说明 AppSecret、包名、渠道和模板无误。未发送任何内容，也未验证手机自己的设备 Token。",
      "请去掉试运行后重新检测，此时会发送一条可见的通知。",
    ],
  },
  fields: {
    appSecret: ["AppSecret", "小米推送运营平台 → 应用 → 应用信息：AppSecret，不是 AppKey。"],
    packageName: ["包名", "在小米登记的 App 的 applicationId。"],
    region: ["区域", "应用推送数据所在的区域：中国大陆选择 china，其他选择用户所在的区域。"],
    channelId: ["渠道 ID", "在小米推送运营平台注册的渠道，可不填。"],
    templateId: ["模板 ID", "已审核通过的模板，2026 年起私信渠道通常需要，可不填。"],
    templateParam: ["模板参数", 'JSON 格式的模板参数，例如 {"name":"value"}，仅在使用模板时填写。'],
  },
  drops: {
    xiaomi_drop_permission: [
      "该 App 的通知已关闭，或者 App 已被卸载。",
      "请查看“设置”→“通知与状态栏”→ 该 App。",
    ],
    xiaomi_drop_default_channel: [
      "没有自己的渠道，因此使用了默认渠道，通常每台设备每天只展示约 1 条。",
      "请在小米推送运营平台注册渠道，并将其 ID 添加到证书。",
    ],
    xiaomi_drop_public_channel: [
      "公信渠道通常每台设备每天 5 到 8 条，总量为安装量的 2 到 3 倍。",
      "如果不是营销消息，请申请私信渠道。",
    ],
    xiaomi_drop_template: [
      "2026 年起私信渠道通常需要模板，没有模板的消息可能不展示。",
      "请将模板 ID 和参数添加到证书。",
    ],
    xiaomi_drop_folded: [
      "用户从未打开过的 App，其通知会被折叠。",
      "请查看被折叠的通知，并打开一次 App。",
    ],
    xiaomi_drop_invalid_later: [
      "小米可能稍后才发现设备 Token 已失效，并通过回调告知。",
      "请打开一次 App，重新上报设备 Token。",
    ],
  },
};

export const xiaomiZh = () => TABLE;
