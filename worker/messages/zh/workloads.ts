/**
 * Chinese sentences of workloads: tokens of build pipelines and machines, and what keeps a workload
 * from being stored. `{name}` is filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";
import type { workloadsEn } from "../en/workloads.ts";

const TABLE = {
  workload_app_needed: [
    "工作负载的令牌是某一个应用的凭证，但该请求没有指明应用。",
    "请使用包含 SDKAppID 的路径；调用 GET /v1/whoami 时，请加上 ?sdkAppId=<SDKAppID>。",
  ],
  workload_token_malformed: [
    "这不是 OIDC 令牌。OIDC 令牌是由三段 base64url 组成的已签名 JWT。",
    "请完整、原样传入任务收到的令牌，不要带引号或换行。",
  ],
  workload_token_too_large: [
    "令牌超过 {maximum} 个字符。",
    "请让签发方减少其中的内容，例如不包含可选的声明。",
  ],
  workload_kind_refused: [
    "该令牌已签名，但它是事件通知，不是凭证（{kind}）。",
    "请传入任务为自己获取的 OIDC 令牌。",
  ],
  workload_issuer_unknown: [
    "令牌的签发方是 {issuer}，该应用没有使用此签发方的工作负载。",
    "请检查 SDKAppID。如果无误，请联系运维人员为应用添加工作负载（PUT /v1/apps/{sdkAppId} 的 workloads），签发方须与令牌的 iss 逐字符一致。用户的 ID Token 请改用 /usersigs/exchange。",
  ],
  workload_algorithm_refused: [
    "不接受令牌的签名算法 {algorithm}。",
    "请让签发方使用 RS256、ES256、EdDSA 等公钥算法签名。none 和 HMAC 在此无法证明任何事。",
  ],
  workload_key_unknown: [
    "签发方没有与该令牌匹配的公钥 {kid}。",
    "请重新获取令牌。如果仍然失败，说明它来自与工作负载的签发方不同的环境。",
  ],
  workload_signature_wrong: [
    "令牌的签名不正确。",
    "请原样传入任务收到的令牌。它可能被修改、被截断，或者由其他签发方签名。",
  ],
  workload_audience_wrong: [
    "令牌是签发给“{got}”的，与该应用工作负载的 audience 不符。",
    "请为运维人员配置的 audience 获取令牌。在 GitHub 上，请在获取令牌的 URL 后加上 &audience=<百分号编码的 audience>。",
  ],
  workload_token_expired: [
    "令牌已于 {expiredAt} 过期。",
    "请在本次调用之前重新获取令牌，任务可以随时获取。",
  ],
  workload_token_not_yet_valid: [
    "令牌尚未生效：{claim} 是未来的时间。",
    "请校准签发令牌的服务器时钟，允许的误差为 30 秒。",
  ],
  workload_token_too_old: [
    "令牌的签发时间已超过 {maximum} 秒，或者有效期长于 {maximum} 秒。",
    "请在本次调用之前，获取有效期更短的新令牌。",
  ],
  workload_claim_missing: [
    "令牌中没有声明 {claim}，而每个令牌都必须有它。",
    "请让签发方加上该声明。在 Kubernetes 中，投射卷的令牌包含该声明，Secret 中的令牌不包含。",
  ],
  workload_claim_invalid: [
    "令牌中声明 {claim} 的值不正确。",
    "请重新获取令牌。如果再次出现，说明签发方签发的令牌格式有误。",
  ],
  workload_condition_missing: [
    "令牌中没有工作负载要求的声明 {claim}。",
    "请让任务申请该声明，或者在签发方会提供该声明的环境中运行。否则，请联系运维人员替换针对 {claim} 的条件。",
  ],
  workload_condition_unmet: [
    "令牌的 {claim} 为“{got}”，工作负载 {workload} 只接受 {pattern}。",
    "请在 {claim} 符合条件的环境中运行任务，或者联系运维人员修改工作负载中针对 {claim} 的条件。* 不会跨越“/”“:”“@”。",
  ],
  workload_tenant_wrong: [
    "令牌的 {claim} 为“{got}”，该应用没有接受此值的工作负载。",
    "请确认任务在正确的仓库或项目中运行。如果无误，请联系运维人员，将工作负载中针对 {claim} 的条件与该值核对。",
  ],
  workload_subject_renewed: [
    "令牌的 sub 为“{got}”。对于 2026 年 7 月 15 日以后创建、改名或转移的仓库，GitHub 会在 sub 中加入 ID，而工作负载的模式中没有 ID。",
    "请联系运维人员，将针对 sub 的条件替换为针对 repository_id 和 ref 的条件。",
  ],
  workload_event_refused: [
    "该构建由事件 {event} 触发，可能会以仓库的权限运行他人的代码。",
    "请用 push、schedule 或 workflow_dispatch 触发构建，或者联系运维人员，在工作负载 {workload} 中添加针对 event_name 的条件来允许该事件。",
  ],
  workload_not_pinned: [
    "陌生人也能使用该工作负载：其条件没有限定接受 {issuer} 签发给谁的令牌。",
    "请为以下声明之一添加不含 * 的条件：{claims}。请优先使用 ID 而不是名称。分支、环境、工作流和事件不算在内，因为任何人都可以有相同的值。",
  ],
  workload_claim_reserved: [
    "{claim} 不能作为条件，每个令牌都会检查它。",
    "请从 conditions 中移除 {claim}。签发方和 audience 有各自的字段。",
  ],
  workload_pattern_invalid: [
    "{claim} 的模式“{pattern}”中有两个连续的 *。* 代表到下一个“/”“:”或“@”为止的文本，没有能代表更多内容的写法。",
    "请为每一段写一个 *，例如 refs/heads/*/*。如需接受多种形式，请列出多个模式。",
  ],
  workload_scope_refused: [
    "工作负载不能有权限范围 {scope}。",
    "请移除 {scope}。管理操作请使用 API 密钥。",
  ],
  workload_audience_refused: [
    "audience 为 {audience} 的令牌是给其他服务使用的，或者是默认签发的。收到这种令牌的其他服务可以在这里使用它。",
    "请使用自己的 audience，例如本部署的网址，并为它获取令牌。",
  ],
  workload_issuer_refused: [
    "{issuer} 的令牌不得发送给其他服务，因为收到的一方可以用它登录 Azure。",
    "请使用针对您自己的应用注册的 Microsoft Entra 访问令牌，其签发方为 https://login.microsoftonline.com/<租户>/v2.0。",
  ],
  workload_names_repeated: [
    "有两个工作负载的名称都是 {name}。",
    "请为每个工作负载取不同的名称，或者不填名称。",
  ],
} as const satisfies Readonly<Record<keyof ReturnType<typeof workloadsEn>, Sentence>>;

export const workloadsZh = () => TABLE;
