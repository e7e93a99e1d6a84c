/** What the settings panel says of workloads, in English. */

import type { AnyText } from "../../texts.ts";

export const WORKLOADS_EN = {
  lead: "Build pipelines and machines whose own ID tokens are accepted in place of an API key.",
  empty: [
    "No workload yet",
    "Add one for each pipeline. It then needs no secret: the ID token that GitHub, GitLab or another issuer gives to a build is accepted here.",
  ],
  fromEnvironment:
    "This app comes from the deployment's variables SDKAPPID and SECRET_KEY, which hold no workloads. To add one, remove both variables, then add the app under Apps.",
  add: "Add a workload",
  kind: "Who issues the tokens",
  kinds: { github: "GitHub Actions", gitlab: "GitLab", any: "Another issuer" },
  whose: { github: "Repository", gitlab: "Project" },
  whoseHint: {
    github: "Its ID, which nobody else ever gets, or owner/name. The ID is safer.",
    gitlab: "Its ID, which nobody else ever gets, or group/name. The ID is safer.",
  },
  whoseMissing: {
    github: ["The repository is missing.", "Enter its ID, or owner/name."],
    gitlab: ["The project is missing.", "Enter its ID, or group/name."],
  },
  ref: "Branch or tag",
  refHint: "The whole ref, for example refs/heads/main or refs/tags/*.",
  refWrong: [
    "This is not a whole ref.",
    "Begin with refs/heads/ for a branch or refs/tags/ for a tag.",
  ],
  more: "Further conditions",
  conditions: "Conditions",
  conditionsHint:
    "claim=value, one per line. Every claim has to fit. A claim on several lines has to fit one of them. * matches text up to the next / : or @.",
  conditionsNone: [
    "There is no condition, so every token of the issuer would be accepted.",
    "Add a condition that only your own tokens meet, for example sub=my-service.",
  ],
  lineWrong: (line: string) =>
    [
      `This line is not a condition: ${line}`,
      "Write claim=value, for example ref=refs/heads/main.",
    ] as const,
  nameHint: "For the audit log: letters, digits, dot, _ and -.",
  nameWrong: ["This name cannot be used.", "Use at most 40 letters, digits, dots, _ and -."],
  audienceHint: "The audience that the pipeline asks the token for.",
  maxExpireHint: "3600 where it is left empty.",
  users: "UserIDs",
  stale: [
    "The app's settings were changed elsewhere after you opened them.",
    "Load them, then save again. What you typed here stays.",
  ],
  removeAsk: (name: string) => `Delete the workload ${name}? Its builds are refused from then on.`,
  removeYes: "Delete the workload",
} as const;

export type WorkloadsTexts = AnyText<typeof WORKLOADS_EN>;
