/** Workloads as a part of an app: build pipelines and machines whose tokens are a credential. */

import * as v from "valibot";
import { SCOPES } from "../access/scopes.ts";
import type { ProblemCode } from "../problems/problems.ts";
import { EXPIRE_MAXIMUM } from "../usersig/index.ts";
import type { Example } from "./operation.ts";
import { says, whole } from "./schemas.ts";

const pattern = says(
  v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  "A star stands for text up to the next `/`, `:` or `@`.",
);
const workload = {
  name: v.optional(
    says(v.pipe(v.string(), v.maxLength(40)), "For the audit log: `A-Z a-z 0-9 . _ -`."),
  ),
  issuer: says(v.string(), "As in the token's `iss`."),
  audience: says(v.string(), "Has to be in the token's `aud`; 1 to 500 characters."),
  conditions: says(
    v.record(v.string(), v.union([pattern, v.pipe(v.array(pattern), v.maxLength(20))])),
    "Claim -> pattern, or patterns of which one has to fit. All claims have to; at most 20. One " +
      "has to say whose token it is.",
  ),
  scopes: says(v.pipe(v.array(v.picklist(SCOPES)), v.minLength(1)), "All but `admin`."),
  userIds: v.optional(says(v.array(v.string()), "UserIDs, `*` for any text.")),
};

const longest = "Seconds: the longest lifetime that it may issue.";

export const workloadShown = v.strictObject({ ...workload, maxExpire: says(whole, longest) });

const lifetime = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(EXPIRE_MAXIMUM));
export const workloadsGiven = says(
  v.pipe(
    v.array(v.strictObject({ ...workload, maxExpire: v.optional(says(lifetime, longest), 3600) })),
    v.maxLength(50),
  ),
  "At most 50: build pipelines and machines whose OIDC tokens are a credential for the app.",
);

/** What keeps one from being stored. */
export const WORKLOAD_RULES = [
  "workload_not_pinned",
  "workload_claim_reserved",
  "workload_pattern_invalid",
  "workload_scope_refused",
  "workload_audience_refused",
  "workload_issuer_refused",
  "workload_names_repeated",
] as const satisfies readonly ProblemCode[];

export const WORKLOAD_EXAMPLES: readonly Example[] = [
  {
    summary: "With a pipeline of GitHub Actions that may issue for ci-*",
    path: { sdkAppId: "1400000010" },
    body: {
      secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
      workloads: [
        {
          name: "deploy",
          issuer: "https://token.actions.githubusercontent.com",
          audience: "https://sigpost.example",
          conditions: { repository_id: "724689173", ref: "refs/heads/main" },
          scopes: ["usersig:issue"],
          userIds: ["ci-*"],
        },
      ],
    },
    status: 201,
  },
  {
    summary: "A pipeline that every stranger's repository would fit",
    path: { sdkAppId: "1400000010" },
    body: {
      workloads: [
        {
          issuer: "https://token.actions.githubusercontent.com",
          audience: "https://sigpost.example",
          conditions: { ref: "refs/heads/main" },
          scopes: ["usersig:issue"],
        },
      ],
    },
    status: 400,
  },
];
