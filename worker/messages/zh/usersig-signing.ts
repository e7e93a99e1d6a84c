/** Chinese sentences about how a token was signed and packed: [what is wrong, what to do]. */

import type { SIGNING_EN } from "../../usersig/sentences.signing.en.ts";
import type { Sentence } from "../../usersig/sentences.ts";

const TRIM = "请在签发服务器读取密钥 SecretKey 的地方去除首尾的多余字符。";
const COPY = "请从控制台重新复制密钥 SecretKey 的全部 64 个字符。";
const AS_TEXT = "请直接将密钥 SecretKey 的 64 个字符作为 HMAC 的密钥。";
const FOUR_LINES =
  "请按此处列出的顺序对 identifier、sdkappid、time、expire 各行签名，每行（包括最后一行）以一个换行符（\\n）结尾。";
const INTEGERS =
  "请先将 SDKAppID、时间和有效期转换为整数，并在待签名文本和 JSON 中使用相同的数值。";
const PACK =
  "请用 zlib 压缩 JSON，做一次 base64 编码，再将 + 替换为 *、/ 替换为 -、= 替换为 _；也可以使用官方库。修复后的 UserSig 已一并给出。";
const STANDARD_BASE64 = "请将 32 字节的摘要写成带填充的标准 base64（44 个字符）。";

export const SIGNING_ZH: Readonly<Record<keyof typeof SIGNING_EN, Sentence>> = {
  key_in_quotes: [
    "UserSig 签名时，密钥 SecretKey 带有引号：{shape}",
    "请在配置密钥的地方去掉引号。`docker --env-file` 和 properties 文件会把引号当作值的一部分。",
  ],
  key_with_blank: ["UserSig 签名时，密钥 SecretKey 的首尾有空格、制表符或不可见字符。", TRIM],
  key_with_extra: [
    "UserSig 签名时，密钥 SecretKey 带有多余的字符：{shape}",
    "请只配置密钥 SecretKey 本身，不要带其他字符。",
  ],
  key_base64_decoded: ["UserSig 签名时，密钥 SecretKey 被按 base64 解码。", `${AS_TEXT}不要解码。`],
  key_encoded: [
    "UserSig 签名时，密钥 SecretKey 被转换成其他形式：{shape}",
    `${AS_TEXT}不要编码或做哈希。在 Kubernetes 的 Secret 中，stringData 填写明文，data 填写 base64。`,
  ],
  key_cut: [
    "UserSig 签名时，只使用了密钥 SecretKey 的一部分：{whole} 个字符中的 {length} 个。",
    "请在签发服务器上配置完整的密钥 SecretKey：复制时丢失了字符，或者存储字段太短。",
  ],
  key_is_no_key: [
    "UserSig 签名时，使用的不是密钥 SecretKey，而是“{value}”。",
    "请在签发服务器上配置密钥 SecretKey：变量未设置、名称不同，或者读取过早。",
  ],
  key_of_documents: [
    "UserSig 是用腾讯云 README 中的示例密钥签名的。",
    "请将示例密钥替换为控制台中该应用的密钥 SecretKey。",
  ],
  stored_key_cut: ["校验所用的密钥 SecretKey（{keyId}）比签发服务器的密钥少一个字符。", COPY],
  signed_line_ends: [
    "待签名文本的换行与腾讯云的不同。",
    `${FOUR_LINES}不要使用 CRLF、空行或缩进。`,
  ],
  signed_order: ["待签名文本中各行的顺序不同，或缺少一行。", FOUR_LINES],
  signed_version: ["TLS.ver 也被签名了。它只应写入 JSON，不应出现在待签名文本中。", FOUR_LINES],
  signed_separators: ["待签名文本的字段名或分隔符与腾讯云的不同。", FOUR_LINES],
  signed_json: ["签名的内容是 JSON，而不是四行文本。", `${FOUR_LINES}然后再将签名写入 JSON。`],
  signed_faq_formula: [
    "UserSig 是按腾讯云常见问题页面中的公式签名的，但没有任何库采用该公式。",
    FOUR_LINES,
  ],
  signed_number_text: [
    "待签名文本与 JSON 中的数字写法不同：签名时为“{signed}”，JSON 中为“{shown}”。",
    INTEGERS,
  ],
  signed_unset_value: [
    "待签名文本中的 {field} 为“{signed}”：该变量没有值。",
    "请将 SDKAppID、UserID 和有效期传给签名函数，并确认它们都有值。",
  ],
  signed_swapped: ["待签名文本中 {first} 与 {second} 的位置颠倒。", "请更正签名函数的参数顺序。"],
  signed_arguments_swapped: [
    "调用 HMAC 函数时，密钥与文本的位置颠倒。",
    "请更正参数顺序。crypto-js 的第一个参数是文本：HmacSHA256(text, key)。",
  ],
  signed_plain_hash: [
    "UserSig 是用普通的 SHA-256 签名的，而不是 HMAC-SHA256。",
    "请使用 HMAC 函数，指定 SHA-256 和密钥 SecretKey。",
  ],
  signed_userbuf: [
    "签名时 userbuf 的写法与 UserSig 中的不同。",
    "请对 TLS.userbuf 中的同一段标准 base64 文本签名。",
  ],
  signed_utf16: [
    "文本是按 UTF-16 签名的。",
    "请对 UTF-8 字节签名（C# 中使用 Encoding.UTF8，而不是 Encoding.Unicode）。",
  ],
  sig_in_hex: ["TLS.sig 中的签名是十六进制。", STANDARD_BASE64],
  sig_other_base64: [
    "TLS.sig 不是标准 base64，或者被编码了两次。",
    `${STANDARD_BASE64}只有整个 UserSig 才用 * - _ 代替 + / =。`,
  ],
  sig_other_hash: [
    "TLS.sig 的长度是 {hash} 的，不是 HMAC-SHA256 的。",
    "请使用 HMAC-SHA256 签名。",
  ],
  sig_not_made: [
    "TLS.sig 为空：签名失败，签发了没有签名的 UserSig。",
    "请检查签发服务器上 HMAC 函数的错误，常见原因是未配置密钥 SecretKey。",
  ],
  userid_not_text: [
    "UserSig 中 UserID（TLS.identifier）的类型为 {got}，应为字符串。",
    "请在写入 JSON 之前将 UserID 转换为字符串。",
  ],
  hex_encoded: ["UserSig 是十六进制，而不是 base64。", PACK],
  encoded_twice: ["UserSig 被 base64 编码了两次。", `请只编码一次。${PACK}`],
  not_compressed: ["UserSig 中的 JSON 没有压缩。", PACK],
  gzip_compressed: [
    "UserSig 是用 gzip 压缩的，而不是 zlib。",
    `请使用 zlib（pako 和 Node.js 用 deflate，PHP 用 gzcompress，Python 用 zlib.compress）。${PACK}`,
  ],
  raw_deflate: [
    "UserSig 是用 raw deflate 压缩的，缺少 zlib 头。",
    `请使用 zlib（.NET 用 ZLibStream，pako 用 deflate 而不是 deflateRaw，Java 用不带 nowrap 的 Deflater）。${PACK}`,
  ],
  compressed_twice: ["UserSig 被压缩了两次。", `请只压缩一次。${PACK}`],
  jwt_packed: ["UserSig 的字段被放进了 JSON Web Token。", PACK],
};
