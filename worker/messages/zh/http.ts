/**
 * Chinese sentences of the HTTP API's problems: [what is wrong, what to do]. `{name}` is filled
 * with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { httpEn } from "../en/http.ts";
import { identityZh } from "./identity.ts";

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
      "请将其去除：控制字符会使待签名文本产生歧义，因此一律不予签名。",
    ],
    userid_not_printable: [
      "UserID 含有可打印 ASCII 以外的字符。",
      "请使用可打印 ASCII 字符，或者联系运维人员将应用的 userIdPolicy 设为“wide”。",
    ],
    userid_not_narrow: [
      "UserID 含有字母、数字、_ 和 - 以外的字符。",
      "请只使用这些字符，或者联系运维人员放宽应用的 userIdPolicy。",
    ],
    userid_lone_surrogate: [
      "UserID 不是合法的 Unicode（只有半个代理对）。",
      "请传入合法的 Unicode 文本。",
    ],
    secret_lone_surrogate: [
      "密钥或设备 token 不是合法的 Unicode（只有半个代理对），无法原样保存。",
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
      "请设置该范围内的有效期，15552000 即 180 天。",
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
      "请只传入应用进房时使用的那一个：数字 123 和字符串“123”是不同的房间。",
    ],
    room_id_invalid: ["roomId 不是合法的数字房间号。", "请传入 1 到 {maximum} 之间的整数。"],
    room_name_invalid: [
      "strRoomId 不是合法的字符串房间号。",
      "请传入 1 到 64 个字符，仅限字母、数字、空格和以下符号：!#$%&()+-:;<=.>?@[]^_{}|~,",
    ],
    privileges_invalid: [
      "privileges 不合法：{given}。",
      "请传入权限名称（createRoom、enterRoom、sendAudio、receiveAudio、sendVideo、receiveVideo、sendSubStream、receiveSubStream），或者 1 到 255 之间的数字。",
    ],
    access_not_configured: [
      "该服务尚未设置管理密钥，因此会拒绝所有需要密钥的操作。",
      "请设置 Secret 变量 ADMIN_KEY（wrangler secret put ADMIN_KEY，本地使用 .dev.vars），至少 24 个字符。",
    ],
    configuration_invalid: [
      "配置项 {variable} 缺失或不可用。",
      "请设置为控制台中显示的值。各配置项的取值见 README 的配置表。",
    ],
    credential_missing: ["请求没有携带凭证。", "请携带请求头 Authorization: Bearer <API 密钥>。"],
    credential_malformed: [
      "Authorization 请求头的格式不正确。",
      "请按 Authorization: Bearer <API 密钥> 的格式传入，中间只有一个空格，不含其他内容。",
    ],
    key_unknown: [
      "API 密钥不存在。",
      "请确认该密钥属于当前部署且复制完整；如果仍不可用，请联系运维人员获取新的密钥。",
    ],
    scope_missing: [
      "该 API 密钥无权执行此操作：缺少权限范围 {scope}。",
      "请使用具有该权限范围的密钥，或者联系运维人员获取。",
    ],
    userid_not_allowed: [
      "该 API 密钥无权用于此 UserID。",
      "请使用密钥的 userIds 允许的 UserID，或者没有此限制的密钥。",
    ],
    admin_userid_refused: [
      "“{userId}”是 App 管理员，该密钥不能为管理员签发 UserSig。",
      "请使用普通 UserID。管理员的 UserSig 可以控制整个应用，只有具有权限范围 usersig:issue-admin 的密钥才能签发。",
    ],
    app_not_found: [
      "应用 {sdkAppId} 不存在，或者该密钥无权查看。",
      "请检查路径中的 SDKAppID，以及该密钥可访问的应用列表。",
    ],
    app_not_configured: [
      "尚未配置任何应用。",
      "请按控制台中的值设置 SDKAPPID 和 Secret 变量 SECRET_KEY，或者通过 PUT /v1/apps/{sdkAppId} 添加应用。",
    ],
    route_not_found: ["{path} 不存在。", "可用路径见 /openapi.json，均以 /v1 开头。"],
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
    field_unknown: ["此处没有字段 {field}。", "该接口支持的字段：{known}。"],
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
      "sigpost 内部错误，未签发任何内容。",
      "请重试；如果问题仍然存在，请将请求 ID {requestId} 提供给运维人员。",
    ],
    storage_unavailable: [
      "存储没有响应，而此操作需要的内容只保存在存储中。",
      "请稍后重试。在此期间，最近使用过的密钥和应用仍可正常使用。",
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
      "读取之后已被修改：If-Match 中的版本与当前版本 {version} 不一致。",
      "请重新读取并查看有何变化，再带上新的 ETag 发送修改。",
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
    key_mistyped: [
      "API 密钥输入有误（校验码不符）。",
      "请重新完整复制密钥：sgp_ 之后有 41 个字母和数字。",
    ],
    key_expired: ["API 密钥 {keyId} 已过期。", "请联系运维人员获取新的密钥。"],
    key_revoked: ["API 密钥 {keyId} 已被吊销。", "请联系运维人员获取新的密钥。"],
    key_rotated: [
      "API 密钥 {keyId} 已被新密钥取代，且宽限期已结束。",
      "请使用取代它的新密钥；如果没有，请联系运维人员获取。",
    ],
    api_key_not_found: [
      "API 密钥 {keyId} 不存在，或者当前凭证无权管理它。",
      "密钥列表见 GET /v1/api-keys。",
    ],
    api_key_ended: [
      "API 密钥 {keyId} 的状态为 {state}，无法轮换。",
      "请通过 POST /v1/api-keys 创建新密钥，或者轮换取代它的那个密钥。",
    ],
    scopes_empty: ["scopes 为空，这样的密钥什么也做不了。", "请至少指定一个权限范围：{known}。"],
    scope_unknown: ["没有权限范围“{scope}”。", "可用的权限范围：{known}。"],
    key_app_unknown: [
      "应用 {sdkAppId} 不存在，为其创建的密钥没有用处。",
      "请修正 sdkAppIds，或者先通过 PUT /v1/apps/{sdkAppId} 添加应用。",
    ],
    userid_pattern_invalid: [
      "“{pattern}”不是合法的 UserID 模式。",
      "请传入 1 到 64 个字符，不含控制字符；* 代表任意文本，其他字符均无特殊含义。",
    ],
    expires_at_invalid: [
      "expiresAt 不是将来的时间。",
      "请传入带时区的 RFC 3339 时间，例如 2030-01-01T00:00:00Z。",
    ],
    key_exceeds_creator: [
      "新密钥的 {field} 超出了您当前密钥的权限。",
      "请将 {field} 限制在当前密钥的范围内，或者使用管理密钥。",
    ],
    key_exceeds_revoker: [
      "API 密钥 {keyId} 的 {field} 权限高于您当前的密钥，因此不能用当前密钥吊销它。",
      "请使用管理密钥，或者具有权限范围 admin 且包含其全部权限的密钥来吊销。",
    ],
    app_exceeds_key: [
      "更改 {setting} 会超出您当前密钥的权限：需要 {field} = {needed}。",
      "请保持 {setting} 不变，或者使用管理密钥，或使用具有权限范围 admin 且 {field} = {needed} 的密钥进行更改。",
    ],
    provider_prefixes_overlap: [
      "两个身份提供方可能会让不同的人得到相同的 UserID：{issuer} 的 prefix“{prefix}”与 {otherIssuer} 的 prefix“{otherPrefix}”重叠。",
      "请为每个身份提供方设置 prefix，且任何一个都不能以另一个开头，例如“g-”和“m-”。只有签发方和声明都相同的客户端才可以共用。",
    ],
    all_apps_needed: [
      "此操作需要不限定应用的凭证。",
      "请使用管理密钥，或者具有权限范围 admin 且未设置 sdkAppIds 的 API 密钥。",
    ],
    app_from_environment: [
      "应用 {sdkAppId} 来自配置项 SDKAPPID 和 SECRET_KEY，无法通过存储修改。",
      "请修改这些配置项（以及 REGION、ADMIN_USER_ID、WEBHOOK_TOKEN）；或者删除 SDKAPPID 和 SECRET_KEY，再在此处保存该应用。",
    ],
    usersig_refused: [
      "UserSig 未通过校验：{reason}。",
      "请使用路径中该用户的、由该应用签发的有效 UserSig。具体原因可通过 POST …/usersigs/verify 查看。",
    ],
    webhook_unsigned: [
      "回调没有携带签名（Sign 和 RequestTime）。",
      "请在控制台开启回调鉴权，并将其 Token 保存为 webhookToken。",
    ],
    webhook_signature_wrong: [
      "回调的签名与应用的 webhook Token 不匹配。",
      "请将控制台中回调鉴权的 Token 保存为 webhookToken，前后不要有空格。",
    ],
    webhook_stale: [
      "回调的 RequestTime 与本服务器的时钟相差超过一分钟。",
      "偶尔出现一次无需处理；如果持续出现，请校准本机时钟。",
    ],
    webhook_app_mismatch: [
      "回调属于 SDKAppID {got}，而路径属于 {expected}。",
      "请在各应用的控制台配置各自的 URL：/v1/webhooks/tencent/{got}。",
    ],
    webhook_token_missing: [
      "该应用没有 webhook Token，因此无法确认回调的真实性。",
      "请在控制台开启回调鉴权，并将其 Token 保存为 webhookToken。",
    ],
    tencent_refused: ["调用腾讯云失败。{cause}", "处理方法：{remedy}"],
    vendor_not_supported: ["当前版本不支持推送厂商 {vendor}。", "请从 GET /v1/vendors 中选择。"],
    certificate_id_invalid: [
      "不是合法的证书 ID。",
      "请使用控制台中显示的证书 ID（数字），不带前导零。",
    ],
    certificate_not_found: [
      "该应用中没有证书 {certificateId}。",
      "请通过 GET …/certificates 核对 ID。",
    ],
    certificate_unknown: [
      "该应用中没有证书 {certificateId}，无法确定 Token 所属的厂商。",
      "请先保存该证书，或修正 App 中的证书 ID。",
    ],
    credential_too_long: ["凭证超过 {maximum} 个字符。", "请只粘贴厂商提供的文件或密钥。"],
    credential_refused: ["该凭证不可用：{cause}", "请按以下说明修正。{advice}"],
    device_id_invalid: [
      "不是合法的设备 ID。",
      "请使用 1 到 64 个字母、数字或符号 _ . : -，通常使用 App 保存的 UUID。",
    ],
    device_token_empty: ["设备 Token 为空。", "请上报推送 SDK 注册成功后返回的 Token。"],
    device_token_too_long: [
      "设备 Token 为 {bytes} 字节，最多允许 {maximum} 字节。",
      "请只上报 Token 本身，不要包含其他内容。",
    ],
    device_not_found: ["用户 {userId} 没有设备 {deviceId}。", "请通过 GET …/devices 核对 ID。"],
    idempotency_key_invalid: [
      "Idempotency-Key 不可用。",
      "请使用 1 到 128 个可见的 ASCII 字符，通常使用 UUID。",
    ],
    idempotency_key_reused: [
      "该 Idempotency-Key 已用于另一次检测。",
      "新的检测请使用新的 Key；只有重试同一次检测时才使用相同的 Key。",
    ],
    check_unfinished: [
      "使用该 Idempotency-Key 的检测尚未结束或已中断，推送可能已发出。",
      "请在几秒后查看历史记录；如需再次检测，请使用新的 Key。",
    ],
    check_limited: ["对该用户的检测过于频繁。", "请等待 {seconds} 秒，以免用户收到大量通知。"],
    ...identityZh(),
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
    422: "票据无效",
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
