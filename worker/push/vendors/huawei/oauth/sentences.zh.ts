/** Chinese sentences about Huawei's token service: [what is so, what to do]. */

import type { Sentence } from "../../../../usersig/sentences.ts";
import type { Code } from "../table.ts";

type OauthCode = Extract<Code, `huawei_oauth_${string}`>;

const TABLE: Readonly<Record<OauthCode, Sentence>> = {
  huawei_oauth_mismatch: [
    "App ID 与 App Secret 不匹配。",
    "请在 AppGallery Connect 的“项目设置”中，重新复制同一个应用的这两个值。",
  ],
  huawei_oauth_id_shape: [
    "华为不接受该 App ID：App ID 只能是数字。",
    "请使用 AppGallery Connect 中的 App ID，而不是包名。",
  ],
  huawei_oauth_id_unknown: [
    "华为侧不存在该 App ID，通常是误用了项目级的 ID 和密钥。",
    "请在 AppGallery Connect 中复制应用自身的 App ID 和 App Secret。",
  ],
  huawei_oauth_secret_empty: ["App Secret 为空。", "请填写 App Secret 后重新保存证书。"],
  huawei_oauth_secret_malformed: [
    "App Secret 格式错误（{code}）。",
    "请从 AppGallery Connect 重新复制，不要带空格或换行。",
  ],
  huawei_oauth_grant_type: [
    "获取访问令牌的方式被拒绝。",
    "请检查是否有中转服务改写了请求；如果没有，请反馈该问题。",
  ],
  huawei_oauth_jwt: [
    "华为令牌服务拒绝了服务账号的 JWT。该 JWT 应直接发送给 Push Kit。",
    "请检查是否有中转服务改写了请求；如果没有，请反馈该问题。",
  ],
  huawei_oauth_other_flow: [
    "华为返回 {code}，属于其他鉴权方式：{message}",
    "请检查 App ID 和 App Secret，返回原文已附上。",
  ],
  huawei_oauth_busy: [
    "华为令牌服务触发流控。",
    "请等待几分钟。通常每个应用 5 分钟内约可获取 1,000 次访问令牌，请检查是否有服务器每发一条消息就获取一次。",
  ],
  huawei_oauth_blocked: [
    "{host} 返回 403，通常是途中的网络策略所致，而不是华为。",
    "请检查当前部署能否访问 {host}。",
  ],
  huawei_oauth_unavailable: ["华为令牌服务暂时不可用。", "请稍后重试。"],
  huawei_oauth_unreachable: ["Push Kit 无法访问华为的令牌服务。", "请稍后重试。"],
};

export const huaweiOauthZh = () => TABLE;
