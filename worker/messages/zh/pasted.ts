/** Chinese sentences about the form in which a credential was pasted: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { PASTED_EN } from "../en/pasted.ts";

export const PASTED_ZH = {
  credential_from_assignment: [
    "凭证前带有变量名和等号或冒号，已只取其值。",
    "此处无需处理。如果您的服务端也读取同一文本，请确认只使用了其中的值。",
  ],
  credential_from_base64: [
    "凭证为 Base64 编码，已自动解码。",
    "此处无需处理。如果您的服务端也读取同一文本，请先进行 Base64 解码。",
  ],
  credential_from_hex: [
    "密钥为十六进制格式，已转换为 Base64url。",
    "此处无需处理。网页中请使用此处显示的 Base64url 公钥。",
  ],
  credential_from_json_text: [
    "凭证是 JSON 中的一段文本，已自动取出。",
    "此处无需处理。如果您的服务端也读取同一文本，请解析两次 JSON。",
  ],
  credential_from_pem: [
    "已从 PEM 文件中读取密钥。",
    "此处无需处理。网页中请使用此处显示的 Base64url 公钥。",
  ],
  credential_from_percent: [
    "凭证经过 URL 百分号编码，已自动解码。",
    "此处无需处理。如果您的服务端也读取同一文本，请先解码。",
  ],
  credential_from_quotes: [
    "已去掉凭证两端的引号。",
    "此处无需处理。如果您的服务端也读取同一文本，请确认引号不是值的一部分；Docker 的 --env-file 会保留引号。",
  ],
  credential_mended_json: [
    "文件不是标准 JSON（多了逗号，或使用了单引号），已修正后读取。",
    "此处无需处理。在您的服务端，请直接使用下载的文件。",
  ],
  credential_mended_line_breaks: [
    "文件中的密钥包含 JSON 不允许的真实换行，已按 \\n 读取。",
    "此处无需处理。如果您的服务端也读取同一文本，请将 \\n 保留为两个字符，或以 Base64 保存该文件。",
  ],
  credential_is_app_config: [
    "这是打包在 App 中的配置文件（google-services.json、GoogleService-Info.plist 或 agconnect-services.json），其中没有私钥。",
    "请粘贴服务端凭证：Firebase 和华为均为服务账号的 JSON 文件。",
  ],
  credential_is_certificate: ["这是证书，其中没有私钥。", "请粘贴该字段所需的私钥或密钥。"],
  credential_is_cut: ["文本不完整，缺少结尾。", "请重新复制文件的全部内容。"],
  credential_is_encrypted_key: [
    "私钥已用密码加密。",
    "请先解密（openssl pkcs8 -topk8 -nocrypt -in key.pem），或直接使用厂商提供的文件。",
  ],
  credential_is_file_name: ["这是文件名，而不是文件内容。", "请打开文件并粘贴其内容。"],
  credential_is_google_account: [
    "这是 Firebase 或 Google Cloud 项目的服务账号。",
    "请将它保存到 FCM 证书，并在此处粘贴该厂商自己的凭证。",
  ],
  credential_is_google_key: [
    "这是 Google 的 Web API 密钥或服务器密钥，均不能用于发送。",
    "FCM 请使用服务账号的 JSON 文件，并在此处粘贴该厂商自己的凭证。",
  ],
  credential_is_huawei_account: [
    "这是华为的服务账号。",
    "请将它保存到华为证书，并在此处粘贴该厂商自己的凭证。",
  ],
  credential_is_oauth_client: [
    "这是 OAuth 客户端，不能用于发送。",
    "FCM 请使用服务账号的 JSON 文件，并在此处粘贴该厂商自己的凭证。",
  ],
  credential_is_openssh: ["这是 SSH 密钥。", "请粘贴从厂商控制台获取的凭证。"],
  credential_is_p12: [
    "这是 Base64 编码的 .p12 文件。",
    "请按该字段要求的格式粘贴凭证；Firebase 为 JSON 文件。",
  ],
  credential_is_pkcs1: [
    "私钥为 PKCS#1 格式（RSA PRIVATE KEY）。",
    "请直接使用厂商提供的文件，或转换密钥（openssl pkcs8 -topk8 -nocrypt -in key.pem）。",
  ],
  credential_is_placeholder: [
    "这是未设置或未替换的变量文本。",
    "请在文本来源处检查变量名，并粘贴变量的值。",
  ],
  credential_is_private_key: [
    "这只是一个私钥，可能是服务账号文件的一部分，也可能是 Apple 的 .p8 文件。",
    "请粘贴该字段所需的完整 JSON 文件或密钥；.p8 文件请保存到 APNs 证书。",
  ],
  credential_is_public_key: ["这是公钥，不能用于签名。", "请粘贴私钥，或包含私钥的文件。"],
  credential_is_sec1: [
    "私钥为 SEC1 格式（EC PRIVATE KEY）。",
    "请粘贴该字段所需的凭证。APNs 请转换密钥（openssl pkcs8 -topk8 -nocrypt -in key.pem）。",
  ],
  credential_is_subscription: [
    "这是浏览器的推送订阅，即设备地址，而不是凭证。",
    "请将它作为设备 Token 上报，并在此处粘贴凭证。",
  ],
} as const satisfies Readonly<Record<keyof typeof PASTED_EN, Sentence>>;
