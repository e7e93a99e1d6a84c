/** Chinese sentences of the findings in an app's settings: [what is wrong, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import type { appFindingsEn } from "../en/apps.ts";

const TABLE = {
  secret_key_pem: [
    "{field} 是 PEM 文本，即腾讯云已于 2019 年替换的旧版（v1）UserSig 的密钥对。",
    "请改为复制控制台中的密钥 SecretKey（64 个字符，由数字和 a–f 组成）。如果控制台仍显示密钥对，请在控制台切换为 SecretKey。",
  ],
  secret_key_line_break: [
    "{field} 末尾有换行符。换行符会成为密钥的一部分，由此签发的 UserSig 会被腾讯云拒绝（70003 或 70009）。",
    "请去掉换行符后重新保存：用 printf 代替 echo，或去掉文件末尾的换行。",
  ],
  secret_key_white_space: [
    "{field} 中有空白字符。空白字符会成为密钥的一部分。",
    "请重新复制密钥 SecretKey：64 个字符，由数字和 a–f 组成，前后没有其他内容。",
  ],
  secret_key_upper_case: [
    "{field} 使用了大写字母。腾讯云的密钥为小写，且区分大小写。",
    "请按控制台中显示的小写形式重新保存。",
  ],
  secret_key_not_hex: [
    "{field} 有 {length} 个字符，不像密钥 SecretKey。SecretKey 有 64 个字符，由数字和 a–f 组成。",
    "请与控制台中该 SDKAppID 的密钥 SecretKey 核对。",
  ],
  secret_unreadable: [
    "已保存的 {field} 无法解密：它由其他 SEALING_KEY 加密、从其他记录移来，或者已被改动。",
    "请将更换前的密钥设为 SEALING_KEY_PREVIOUS，或者重新保存 {field}。",
  ],
  rotation_open: [
    "自 {since} 起，校验时仍接受由上一个密钥 SecretKey 签发的 UserSig。",
    '待这些 UserSig 过期或不再需要后，请结束轮换：以 "previousSecretKey": null 发起 PUT。',
  ],
  region_legacy: [
    "腾讯云文档已不再列出该数据中心的域名 {host}。",
    "如果调用腾讯云接口返回 60026，请选择其他数据中心。",
  ],
  region_unconfirmed: [
    "该数据中心的域名 {host} 仅见于第三方代码，未见于腾讯云文档。",
    "如果调用腾讯云接口失败，请向腾讯云确认应用所用的域名。",
  ],
  provider_prefixes_overlap: [
    "两个身份提供方可能会让不同的人得到相同的 UserID：{issuer} 的 prefix“{prefix}”与 {otherIssuer} 的 prefix“{otherPrefix}”重叠。",
    "请为每个身份提供方设置 prefix，且任何一个都不能以另一个开头。在此之前，请勿信任通过它们换取的 UserSig。",
  ],
  provider_claim_self_chosen: [
    "{issuer} 的声明 {claim} 可由用户自行选择或更改，且无人验证。谁使用了他人的值，在这里就会被当作那个人。",
    "请使用 sub，身份提供方不会把它分配给其他人。只有该身份提供方保证 {claim} 固定且唯一时，才可使用 {claim}。",
  ],
  workload_pinned_by_name: [
    "工作负载 {workload} 依赖名称类声明 {claim}。如果所有者放弃该名称，他人可以占用它并使用该工作负载。",
    "请改用 {better}。ID 不会再分配给其他人。",
  ],
  workload_subject_two_forms: [
    "工作负载 {workload} 针对 GitHub 的 sub 设置了不含 ID 的条件。2026 年 7 月 15 日以后创建、改名或转移的仓库，其 sub 含有 ID，因此会被拒绝。",
    "请替换为针对 repository_id 和 ref 的条件。",
  ],
  workload_any_branch: [
    "工作负载 {workload} 接受所有分支，以及仓库内的所有拉取请求。",
    "请添加针对 {claims} 的条件。",
  ],
  workload_claim_self_written: [
    "{claim} 由触发构建的人决定，工作负载 {workload} 中的这个条件挡不住任何人。",
    "请仅用它来区分自己的构建。",
  ],
  workload_star_loose: [
    "工作负载 {workload} 中 {claim} 的模式“{pattern}”也会匹配更长的名称。",
    "请将 * 放在“/”“:”“@”或“-”之后，或者写出完整的值。",
  ],
  workload_every_user: [
    "工作负载 {workload} 可用于所有 UserID。",
    "如果只需要其中一部分，请添加 userIds，例如 ci-*。",
  ],
  workload_issues_admin: [
    "工作负载 {workload} 可以为管理员签发 UserSig。管理员的 UserSig 可以控制整个应用。",
    "如果构建不需要，请移除 usersig:issue-admin。",
  ],
  workload_issuer_unfamiliar: [
    "尚不清楚其他人是否也能获得 {issuer} 的令牌。",
    "请确认工作负载 {workload} 的条件只与您自己的令牌相符。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof appFindingsEn>, Sentence>>;

export const appFindingsZh = () => TABLE;
