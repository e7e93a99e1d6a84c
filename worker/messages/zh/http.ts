/**
 * Chinese sentences of the HTTP API's problems: [what is wrong, what to do]. `{name}` is filled
 * with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { httpEn } from "../en/http.ts";
import { devicesZh } from "./devices.ts";
import { identityZh } from "./identity.ts";
import { keysZh } from "./keys.ts";
import { workloadsZh } from "./workloads.ts";

type English = ReturnType<typeof httpEn>;

const TABLE = {
  problems: {
    userid_missing: ["缺少 userId。", "请以 JSON 字符串形式传入 userId，纯数字也要加引号。"],
    userid_empty: ["UserID 为空。", "请传入登录用户的 UserID。"],
    userid_too_long: [
      "UserID 长度为 {bytes} 字节，腾讯云的上限为 32 字节。",
      "请使用不超过 32 字节的 UserID。",
    ],
    userid_control_character: [
      "UserID 含有控制字符（第 {position} 个字符 {character}）。",
      "请去除控制字符。控制字符会使待签名文本产生歧义，因此一律不予签名。",
    ],
    userid_not_printable: [
      "UserID 含有可打印 ASCII 以外的字符。",
      "请使用可打印 ASCII 字符，或者联系运维人员将应用的“UserID 允许的字符”设为“除控制字符外均可”（userIdPolicy: wide）。",
    ],
    userid_not_narrow: [
      "UserID 含有字母、数字、_ 和 - 以外的字符。",
      "请只使用这些字符，或者联系运维人员放宽应用的“UserID 允许的字符”（userIdPolicy）。",
    ],
    userid_lone_surrogate: [
      "UserID 不是合法的 Unicode（只有半个代理对）。",
      "请传入合法的 Unicode 文本。",
    ],
    secret_lone_surrogate: [
      "密钥或设备 Token 不是合法的 Unicode（只有半个代理对），无法原样保存。",
      "请从签发处重新复制。",
    ],
    sdkappid_invalid: [
      "这不是 SDKAppID。",
      "请使用控制台中应用的编号，即 1 到 4294967295 之间的整数。",
    ],
    secret_key_missing: [
      "该应用没有密钥 SecretKey。",
      "请设置控制台中该 SDKAppID 对应的密钥 SecretKey。",
    ],
    expire_not_integer: [
      "expire 不是整数。",
      "请以 JSON 数字形式传入有效期，单位为秒，须为整数，例如 86400。",
    ],
    expire_out_of_range: [
      "expire 为 {expire}，应在 1 到 {maximum} 秒之间。",
      "请设置该范围内的有效期。15552000 秒为 180 天。",
    ],
    userbuf_invalid: [
      "userBuf 不是 base64，或者为空。",
      "请传入带填充的标准 base64，或者不传 userBuf。",
    ],
    userbuf_too_long: [
      "userBuf 长度为 {bytes} 字节，最多允许 {maximum} 字节。",
      "请缩短 userBuf。",
    ],
    room_missing: ["缺少房间号。", "请传入 roomId（数字）或 strRoomId（字符串）。"],
    room_ambiguous: [
      "同时传入了 roomId 和 strRoomId。",
      "请只传入 App 进房时使用的那一个。数字 123 和字符串“123”是不同的房间。",
    ],
    room_id_invalid: ["roomId 不是合法的数字房间号。", "请传入 1 到 {maximum} 之间的整数。"],
    room_name_invalid: [
      "strRoomId 不是合法的字符串房间号。",
      "请传入 1 到 64 个字符，仅限字母、数字、空格和以下符号：!#$%&()+-:;<=.>?@[]^_{}|~,",
    ],
    privileges_invalid: [
      "privileges 不合法：{given}。",
      "请传入 1 到 255 之间的数字，或以下权限名称：createRoom、enterRoom、sendAudio、receiveAudio、sendVideo、receiveVideo、sendSubStream、receiveSubStream。",
    ],
    access_not_configured: [
      "该服务没有可用的管理密钥，因此会拒绝所有需要密钥的操作。",
      "请将 Secret 变量 ADMIN_KEY 设为至少 24 个字符且不含空白（wrangler secret put ADMIN_KEY，本地使用 .dev.vars）。",
    ],
    configuration_invalid: [
      "配置项 {variable} 缺失或不可用。",
      "请设置为控制台中显示的值。各配置项的取值见文档的配置表。",
    ],
    ...keysZh(),
    app_not_found: [
      "应用 {sdkAppId} 不存在，或者该密钥无权查看。",
      "请检查路径中的 SDKAppID，以及该密钥可访问的应用列表。",
    ],
    app_not_configured: [
      "尚未配置任何应用。",
      "请按控制台中的值设置 SDKAPPID 和 Secret 变量 SECRET_KEY，或者通过 PUT /v1/apps/{sdkAppId} 添加应用。",
    ],
    route_not_found: ["{path} 不存在。", "请在 /openapi.json 中查看可用路径，路径均以 /v1 开头。"],
    method_not_allowed: ["{path} 不支持 {method} 方法。", "请使用 {allow}。"],
    body_too_large: ["请求体超过 {maximum} 字节。", "请减少单次发送的数据量。"],
    unsupported_media_type: [
      "不支持请求体的 Content-Type“{contentType}”。",
      "请使用 application/json 或 application/x-www-form-urlencoded。",
    ],
    body_not_json: [
      "请求体不是 JSON。",
      "请检查引号和逗号；在 shell 中，请用单引号将 JSON 括起来。",
    ],
    body_too_deep: [
      "请求体的 JSON 嵌套超过 {maximum} 层。",
      "请传入该接口的字段；没有任何字段需要多层嵌套。",
    ],
    body_not_object: ["请求体不是 JSON 对象。", '请传入对象，例如 {"userId":"alice"}。'],
    field_missing: ["缺少字段 {field}。", "请在请求体中添加该字段。"],
    field_type: ["字段 {field} 应为 {expected}，实际为 {got}。", "请修正其类型。"],
    field_unknown: ["此处没有字段 {field}。", "请使用该接口支持的字段：{known}。"],
    field_value: ["字段 {field} 应为 {expected}。", "请修正其值。"],
    batch_empty: ["userIds 为空，或者超过 {maximum} 个。", "请每次传入 1 到 {maximum} 个 UserID。"],
    batch_and_single: [
      "同时传入了 userId 和 userIds。",
      "签发单个 UserSig 请传 userId，批量签发请传 userIds。",
    ],
    rate_limited: [
      "请求过于频繁。",
      "请等待 {seconds} 秒；如需更高的频率，请联系运维人员提高限额。",
    ],
    internal_error: [
      "sigpost 发生内部错误，未签发任何内容。",
      "请重试；如果问题仍然存在，请将请求 ID {requestId} 提供给运维人员。",
    ],
    storage_unavailable: [
      "存储没有响应，而此操作需要的内容只保存在存储中。",
      "请稍后重试。在此期间，最近使用过的密钥和应用仍可正常使用。",
    ],
    code_unknown: [
      "sigpost 支持的产品中都没有错误码 {asked}。",
      "请核对正负号和数字，或粘贴完整的错误信息。不填 source 会在所有产品中查找。",
    ],
    code_source_unknown: ["source 不能是 {source}。", "请使用以下值之一，或不传 source：{known}。"],
    codes_unreadable: [
      "无法读取与页面一起部署的错误码表。",
      "请先构建页面（npm run build），再与 Worker 一起部署；在 Cloudflare 上需要 ASSETS 绑定。",
    ],
    overloaded: [
      "当前请求过多，服务无法及时响应。",
      "请按 Retry-After 给出的秒数等待后重试。同时处理的请求数上限由运维人员通过 REQUESTS_IN_FLIGHT 设置。",
    ],
    body_timeout: [
      "{seconds} 秒内未收到完整的请求体。",
      "请一次性发送完整的请求体；Content-Length 必须等于实际发送的字节数。",
    ],
    body_incomplete: [
      "请求体尚未接收完整，连接就已中断。",
      "请重新发送请求；Content-Length 必须等于实际发送的字节数。",
    ],
    version_changed: [
      "读取之后，该记录已被修改。If-Match 中的版本与当前版本 {version} 不一致。",
      "请重新读取并查看有何变化，再带上新的 ETag 发送修改。",
    ],
    erasure_running: [
      "已删除的应用 {sdkAppId} 的用户数据仍在清除中。",
      "请等到 GET /v1/apps/{sdkAppId}/erasure 显示已完成，再重新添加该应用。",
    ],
    take_over_needed: [
      "早期版本的 sigpost 存储的数据尚未接管，因此列表会不完整。",
      "请运行一次 npm run sigpost -- take-over。在此期间其他功能均可使用。",
    ],
    search_too_long: ["搜索文本超过 {maximum} 个字符。", "请传入名称或 ID 的一部分。"],
    time_invalid: [
      "{parameter} 不是有效的时间。",
      "请传入带时区的 RFC 3339 时间，例如 2030-01-01T00:00:00Z。",
    ],
    record_too_large: [
      "内容超过单条存储记录的上限（{maximum} 字节），未存储任何内容。",
      "请缩短文本或减少条目后重试。",
    ],
    storage_not_configured: [
      "该部署没有存储。",
      "请在 wrangler.toml 中以 KV 为名绑定一个 KV 命名空间（见 README 的“Deploy”一节）。没有存储时，只能使用由 SDKAPPID 和 SECRET_KEY 配置的应用。",
    ],
    sealed_value_unreadable: [
      "已保存的机密信息无法解密（{record}）：它由其他密钥加密、从其他记录移来，或者已被改动。",
      "如果更换过 SEALING_KEY，请将更换前的密钥设为 SEALING_KEY_PREVIOUS；否则请重新保存该机密信息。",
    ],
    provider_prefixes_overlap: [
      "两个身份提供方可能会让不同的人得到相同的 UserID：{issuer} 的 prefix“{prefix}”与 {otherIssuer} 的 prefix“{otherPrefix}”重叠。",
      "请为每个身份提供方设置 prefix，且任何一个都不能以另一个开头，例如“g-”和“m-”。只有签发方和声明都相同的客户端才可以共用。",
    ],
    app_from_environment: [
      "应用 {sdkAppId} 来自配置项 SDKAPPID 和 SECRET_KEY，无法通过存储修改。",
      "请修改这些配置项，或者 REGION、ADMIN_USER_ID、WEBHOOK_TOKEN。如需改为在此处保存该应用，请先删除 SDKAPPID 和 SECRET_KEY。",
    ],
    usersig_refused: [
      "UserSig 未通过校验：{reason}。",
      "请使用路径中该用户的、由该应用签发的有效 UserSig。具体原因可通过 POST …/usersigs/verify 查看。",
    ],
    webhook_unsigned: [
      "回调没有携带签名（Sign 和 RequestTime）。",
      "请在控制台开启回调鉴权，并将其 Token 保存到此处的应用设置中。",
    ],
    webhook_signature_wrong: [
      "回调的签名与应用的回调鉴权 Token 不匹配。",
      "请将控制台中的回调鉴权 Token 保存到此处的应用设置中，前后不要有空格。",
    ],
    webhook_stale: [
      "回调的 RequestTime 与本服务器的时钟相差超过一分钟。",
      "偶尔出现一次无需处理。如果持续出现，请校准本服务器的时钟。",
    ],
    webhook_app_mismatch: [
      "回调属于 SDKAppID {got}，而路径属于 {expected}。",
      "请在各应用的控制台配置各自的 URL：/v1/webhooks/tencent/{got}。",
    ],
    webhook_token_missing: [
      "该应用没有回调鉴权 Token，无法确认回调的真实性。",
      "请在控制台开启回调鉴权，并将其 Token 保存到此处的应用设置中。",
    ],
    tencent_refused: ["调用腾讯云失败。{cause}", "处理方法：{remedy}"],
    ...devicesZh(),
    ...identityZh(),
    ...workloadsZh(),
  },
  /** The problem's title, by HTTP status. */
  titles: {
    400: "请求不合法",
    401: "未通过身份认证",
    403: "没有权限",
    404: "未找到",
    405: "不支持该请求方法",
    408: "请求耗时过长",
    409: "存在冲突",
    412: "读取后已被修改",
    413: "请求过大",
    415: "不支持的 Content-Type",
    422: "UserSig 无效",
    429: "请求过于频繁",
    500: "内部错误",
    502: "其他服务拒绝了请求",
    503: "服务不可用",
  },
} as const satisfies {
  readonly problems: Readonly<Record<keyof English["problems"], Sentence>>;
  readonly titles: Readonly<Record<keyof English["titles"], string>>;
};

export const httpZh = () => TABLE;
