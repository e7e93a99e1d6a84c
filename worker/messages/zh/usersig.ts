/**
 * Chinese sentences of the UserSig core: [what is wrong, what to do]. `{name}` is filled with
 * evidence.
 */

import type { UserSigSentences } from "../../usersig/sentences.ts";
import { PASTING_ZH } from "./usersig-pasting.ts";
import { SIGNING_ZH } from "./usersig-signing.ts";

const TABLE = {
  ...SIGNING_ZH,
  ...PASTING_ZH,
  ok: [
    "签名正确，UserSig 未过期。",
    "无需处理。如果仍被腾讯云拒绝，说明签发之后账号登录态已失效，或者请求发到了其他数据中心的域名。",
  ],
  readable: [
    "UserSig 可以解析，但未校验是否有效：校验需要该应用的密钥 SecretKey。",
    "如需确认腾讯云是否接受该 UserSig，请使用该应用的密钥 SecretKey 进行校验。",
  ],
  empty: [
    "没有 UserSig：内容为空。",
    "请传入 UserSig，并检查获取 UserSig 的请求是否失败、属性名是否拼写错误。",
  ],
  url_encoded: [
    "UserSig 经过了百分号编码（例如 * 变成了 %2A）。",
    "传给 SDK 之前请先解码一次，仅在拼接 URL 时编码。修复后的 UserSig 已一并给出。",
  ],
  whitespace: [
    "UserSig 的首尾或中间有空白或换行。",
    "请在读取或复制 UserSig 的地方去除。本次检查已忽略这些空白和换行。",
  ],
  quoted: ["UserSig 外面带有引号。", "请只传入引号内的内容。本次检查已忽略引号。"],
  wrapped: [
    "UserSig 被包在其他内容中（标签、URL 或 JSON 对象）。",
    "请只传入 UserSig 本身。本次检查已提取其中的 UserSig 部分。",
  ],
  wrong_alphabet: [
    "UserSig 使用的 base64 字符集与腾讯云不同：腾讯云用 * - _ 代替 + / =。",
    "请使用官方库或 sigpost 生成：先做标准 base64 编码，再将 + 替换为 *、/ 替换为 -、= 替换为 _。这与常见的 base64url 不同。",
  ],
  missing_padding: [
    "UserSig 末尾的下划线丢失。",
    "请完整复制 UserSig。Markdown 编辑器和双击选择会漏掉末尾的下划线。修复后的 UserSig 已一并给出。",
  ],
  bad_base64: [
    "内容中存在 UserSig 不可能出现的字符或长度（第 {position} 个字符：“{character}”）。",
    "请与服务端返回的原文比对：内容被插入或截断，或者粘贴的不是 UserSig。",
  ],
  too_long: [
    "内容长达 {characters} 个字符。UserSig 最多只有几百个字符，超过 {maximum} 个字符的内容不予解析。",
    "请检查粘贴的内容，它很可能不是 UserSig。",
  ],
  truncated: [
    "UserSig 不完整：末尾被截断。",
    "请比对发送端与接收端的 UserSig 长度，并检查数据库字段、日志行或缓冲区的长度是否足够。",
  ],
  bad_zlib: [
    "UserSig 的压缩数据已损坏，或者内容不是 UserSig。",
    "请确认内容是 UserSig 且在传递过程中未被改动，然后重新签发。",
  ],
  trailing_data: [
    "UserSig 数据结束之后还有多余的字节。",
    "请重新签发不含多余内容的 UserSig。签名之后被追加了内容，官方库会忽略这些字节。",
  ],
  too_large: [
    "内容解压后超过 8 KiB，UserSig 不会这么大，已停止读取。",
    "请拒绝该内容：它不是 UserSig，可能意在耗尽内存。",
  ],
  bad_utf8: ["UserSig 内容不是 UTF-8 文本。", "请使用官方库或 sigpost 重新签发。"],
  bad_json: [
    "UserSig 内容不是 JSON 对象。",
    "请使用官方库或 sigpost 重新签发。如果 UserID 中含有引号，腾讯云的 C# 库会生成损坏的 UserSig。",
  ],
  duplicate_field: [
    "UserSig 中的字段 {field} 重复出现，不同的校验方可能读到不同的值。",
    "请拒绝该 UserSig，官方库不会生成这样的 UserSig。",
  ],
  v1_token: [
    "这是旧版算法（ECDSA，2019 年 7 月之前）的 UserSig，无法用密钥 SecretKey 生成或校验。",
    "请在控制台将应用升级为 HMAC-SHA256，并使用其密钥 SecretKey 签发 UserSig。如需校验旧 UserSig，请提供该应用的公钥。",
  ],
  unsupported_version: [
    "UserSig 的版本为“{version}”，目前仅支持“2.0”。",
    "请使用官方库或 sigpost 重新签发。",
  ],
  missing_field: [
    "UserSig 缺少 {field}。",
    "请将有效期设为大于 0 的整数，重新签发。腾讯云的 Go 库会省略值为 0 或为空的字段。",
  ],
  bad_field_type: [
    "UserSig 中 {field} 的类型为 {got}，应为 {expected}。",
    "请将 SDKAppID 和有效期以整数形式传给签名代码，不要使用字符串或小数。",
  ],
  sdkappid_mismatch: [
    "UserSig 对应的 SDKAppID 是 {got}，不是 {expected}。",
    "请在签发端和使用端使用同一应用的 SDKAppID 和密钥 SecretKey，并检查是否混用了测试环境和正式环境的配置。",
  ],
  userid_mismatch: [
    "UserSig 对应的 UserID 是“{got}”，不是“{expected}”。",
    "请使用与登录时完全一致的 UserID 签名。",
  ],
  expired: [
    "UserSig 已于 {expiresAt} 过期。",
    "请重新签发。如果 UserSig 是刚刚签发的，请校准签发服务器的时钟，或者以秒为单位指定有效期。",
  ],
  not_yet_valid: [
    "UserSig 的签发时间 {issuedAt} 晚于当前时间 {seconds} 秒。",
    "请校准签发服务器的时钟。TLS.time 是以秒为单位的 Unix 时间戳。",
  ],
  bad_sig_encoding: [
    "UserSig 的 TLS.sig 不是标准 base64。",
    "请使用官方库或 sigpost 重新签发：HMAC 必须采用带填充的标准 base64 编码。",
  ],
  bad_sig_length: [
    "UserSig 的 TLS.sig 长度为 {bytes} 字节，而 HMAC-SHA256 为 32 字节。",
    "请使用 HMAC-SHA256 签名，并将完整的摘要写入 UserSig。",
  ],
  sig_mismatch: [
    "签名与该应用的密钥 SecretKey 不匹配，且不属于任何已知的错误情形。",
    "请与控制台中该 SDKAppID 的密钥 SecretKey 比对：使用的可能是其他应用的密钥，或者密钥已更换。",
  ],
  no_key: ["没有可用于校验的密钥 SecretKey。", "请提供该应用的密钥 SecretKey，或者配置该应用。"],
  unexpected_userbuf: [
    "UserSig 带有 userbuf：它是 PrivateMapKey 或特殊凭据，不是普通的 UserSig。",
    "请在进房时将其作为 privateMapKey 传入；登录时请使用不带 userbuf 的 UserSig。",
  ],
  bad_userbuf: [
    "UserSig 的 TLS.userbuf 不是 base64。",
    "请拒绝该 UserSig 并重新签发。这样的内容可被用来伪造其他用户的 UserSig。",
  ],
  userbuf_mismatch: [
    "userbuf 中的 {field}（“{inner}”）与外层 UserSig（“{outer}”）不一致。",
    "请使用与进房时相同的 SDKAppID 和 UserID 生成 PrivateMapKey。",
  ],
  previous_key: [
    "UserSig 是用该应用之前的密钥 SecretKey（{keyId}）签名的。",
    "请使用当前的密钥 SecretKey 签发。密钥轮换结束后，用之前的密钥签发的 UserSig 将失效。",
  ],
  key_of_other_app: [
    "UserSig 是用另一个应用（SDKAppID {sdkAppId}）的密钥 SecretKey（{keyId}）签名的。",
    "请使用与 UserSig 中的 SDKAppID 对应的密钥 SecretKey。",
  ],
  key_untrimmed: [
    "此处提供的密钥 SecretKey（{keyId}）首尾有空白，去除后 UserSig 可通过校验。",
    "保存密钥 SecretKey 时请勿包含空格或换行。",
  ],
  key_with_newline: [
    "UserSig 签名时，该 SecretKey 的末尾多了换行或空格。",
    "请在签发服务器读取密钥 SecretKey 的地方去除首尾空白。环境变量文件和 `echo` 会带入换行。",
  ],
  key_case: [
    "UserSig 签名时，该 SecretKey 的大小写被改变。",
    "请使用与控制台显示完全一致的密钥 SecretKey，保持小写。",
  ],
  key_hex_decoded: [
    "UserSig 签名时，该 SecretKey 被按十六进制解码。",
    "请直接将密钥 SecretKey 的 64 个字符作为 HMAC 的密钥，不要解码。",
  ],
  key_is_pem: [
    "密钥 {keyId} 是 PEM 文本：它是旧版 ECDSA 算法的密钥，不是 SecretKey。",
    "请使用控制台中 64 个字符的密钥 SecretKey。",
  ],
  signed_literal_newline: [
    "UserSig 签名时，换行被写成了 \\ 和 n 两个字符。",
    "请更新库：腾讯云的 PHP 库在 2020 年 8 月至 9 月期间存在此问题。",
  ],
  signed_empty_userbuf: [
    "UserSig 签名时包含空的 userbuf，但 UserSig 中没有该字段。",
    "请在签发时不要传入 userbuf：腾讯云的 Go 库会在签名后将空的 userbuf 从 UserSig 中去掉。",
  ],
  signed_without_userbuf: [
    "UserSig 带有 userbuf，但签名时未包含它。",
    "请将 userbuf 一并签名，或者使用生成 PrivateMapKey 的函数。",
  ],
  signed_other_user: [
    "UserSig 是为 UserID“{userId}”签名的，但 UserSig 中写的是另一个 UserID。",
    "请为每个用户单独签发 UserSig，UserSig 中的 UserID 在签发后不能替换。",
  ],
  signed_other_expire: [
    "有效期在签名之后被修改：签名时为 {signed} 秒，UserSig 中为 {shown} 秒。",
    "请按所需的有效期重新签发，UserSig 中的有效期不能修改。",
  ],
  signed_spaced_sdkappid: [
    "签名时 SDKAppID 的前面或后面带有空格。",
    "请在签名前将 SDKAppID 转换为数字，配置项中有多余的空格。",
  ],
  userid_differs_by_case: [
    "UserID“{got}”（UserSig 中）与“{expected}”（指定值）仅大小写不同。",
    "UserID 区分大小写，请在签发端和使用端使用相同的写法。",
  ],
  userid_differs_by_space: [
    "UserID“{got}”（UserSig 中）与“{expected}”（指定值）仅首尾空格不同。",
    "请在签名前和登录前去除 UserID 首尾的空格。",
  ],
  userid_differs_by_normalization: [
    "UserID“{got}”（UserSig 中）与“{expected}”（指定值）看起来相似，但由不同的字符组成。",
    "请在使用前将 UserID 统一规范化为同一形式（NFC），最好只使用字母和数字。",
  ],
  time_in_milliseconds: [
    "UserSig 的签发时间为 {time}：这是毫秒，而 TLS.time 的单位是秒。",
    "请在签名的地方将时间戳除以 1000。",
  ],
  clock_ahead: [
    "UserSig 的签发时间晚于当前时间 {seconds} 秒。",
    "请同步签发服务器的时钟。如果只相差几秒则无需处理。",
  ],
  short_lifetime: [
    "UserSig 的有效期只有 {expire} 秒。",
    "请使用不小于 24 小时的有效期（腾讯云的建议），并确认单位是秒。",
  ],
  userid_too_long_inside: [
    "UserID 长度为 {bytes} 字节，腾讯云的上限为 32 字节。",
    "请使用更短的 UserID，SDK 会对该 UserID 返回 7003。",
  ],
  userid_not_ascii_inside: [
    "UserID 含有可打印 ASCII 以外的字符。",
    "请使用字母、数字、_ 和 -。其他字符虽能正确签名，但在部分 SDK 中会失败（错误码 7003）。",
  ],
  userid_control_inside: [
    "UserID 含有控制字符（第 {position} 个字符 {character}），会使待签名文本产生歧义。",
    "请勿信任这样的 UserID，并在创建账号时拒绝控制字符。",
  ],
  userbuf_line_breaks: [
    "UserSig 的 userbuf 中有换行，这是旧版 Java 库的写法。",
    "请更新 Java 库：Go 库校验时会拒绝这样的 UserSig。",
  ],
  userbuf_empty: ["UserSig 带有空的 userbuf。", "请不要传入 userbuf。"],
  userbuf_account_cut: [
    "userbuf 中的 UserID 已损坏。Node.js、Java 和 C# 库会截断非 ASCII 的 UserID。",
    "请使用 sigpost、Go 库或 PHP 库生成 PrivateMapKey，或者使用 ASCII 的 UserID。",
  ],
  inner_expiry_relative: [
    "userbuf 中的过期时间为 {expire}。这是有效期时长而不是时间点，因此 PrivateMapKey 从签发起就已过期。",
    "请更新库。旧版本只写入了有效期，而应写入当前时间加上有效期。",
  ],
  v1_curve_unsupported: [
    "公钥使用 secp256k1 曲线，此处无法校验。",
    "请使用腾讯云旧版 C++ 或 PHP 库校验这类 UserSig，或者将应用迁移到 HMAC-SHA256。",
  ],
  v1_sig_mismatch: [
    "旧 UserSig 的签名与公钥不匹配。",
    "请提供与签署该 UserSig 的私钥相对应的公钥。",
  ],
  bad_public_key: [
    "公钥不是 PEM 格式的 P-256 公钥。",
    "请从 -----BEGIN PUBLIC KEY----- 到 -----END PUBLIC KEY----- 完整粘贴。",
  ],
} as const satisfies UserSigSentences;

export const userSigZh = () => TABLE;
