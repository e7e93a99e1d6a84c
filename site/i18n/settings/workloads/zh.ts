/** What the settings panel says of workloads, in Chinese. */

import type { WorkloadsTexts } from "./en.ts";

export const WORKLOADS_ZH: WorkloadsTexts = {
  lead: "构建流水线和机器可以用自己的 ID Token 代替 API 密钥。",
  empty: [
    "还没有工作负载",
    "请为每条流水线添加一个。GitHub、GitLab 等签发者为构建签发的 ID Token 会在这里被接受，流水线无需保存密钥。",
  ],
  fromEnvironment:
    "该应用来自部署变量 SDKAPPID 和 SECRET_KEY，无法保存工作负载。如需添加，请删除这两个变量，再在“应用”中添加该应用。",
  add: "添加工作负载",
  kind: "ID Token 的签发者",
  kinds: { github: "GitHub Actions", gitlab: "GitLab", any: "其他签发者" },
  whose: { github: "仓库", gitlab: "项目" },
  whoseHint: {
    github: "仓库 ID（不会再分配给他人）或 owner/name，使用 ID 更安全",
    gitlab: "项目 ID（不会再分配给他人）或 group/name，使用 ID 更安全",
  },
  whoseMissing: {
    github: ["缺少仓库。", "请填写仓库 ID 或 owner/name。"],
    gitlab: ["缺少项目。", "请填写项目 ID 或 group/name。"],
  },
  ref: "分支或标签",
  refHint: "完整的 ref，例如 refs/heads/main 或 refs/tags/*",
  refWrong: ["这不是完整的 ref。", "分支请以 refs/heads/ 开头，标签请以 refs/tags/ 开头。"],
  more: "其他条件",
  conditions: "条件",
  conditionsHint:
    "每行一个，格式为“声明=值”。所有声明都须符合，同一声明有多行时符合其中一行即可。* 代表到下一个 / : 或 @ 为止的任意内容。",
  conditionsNone: [
    "没有条件，该签发者的所有 ID Token 都会被接受。",
    "请添加只有您自己的 ID Token 才符合的条件，例如 sub=my-service。",
  ],
  lineWrong: (line) => [
    `该行不是条件：${line}`,
    "请按“声明=值”的格式填写，例如 ref=refs/heads/main。",
  ],
  nameHint: "显示在审计日志中，可使用字母、数字和 . _ -",
  nameWrong: ["该名称不可用。", "请使用最多 40 个字母、数字和 . _ -。"],
  audienceHint: "流水线申请 ID Token 时指定的受众",
  maxExpireHint: "留空则为 3600",
  users: "UserID",
  stale: [
    "打开后，该应用的设置已在别处被修改。",
    "请载入已保存的设置后重新保存，已填写的内容会保留。",
  ],
  removeAsk: (name) => `要删除工作负载 ${name} 吗？此后其构建会被拒绝。`,
  removeYes: "删除工作负载",
};
