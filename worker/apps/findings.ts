/**
 * What deserves a warning in an app's settings. It is stored all the same: the operator may know
 * better.
 */

import type { Sentence } from "../usersig/index.ts";
import type { IdentityProvider } from "./app.ts";
import { overlappingProviders, SELF_CHOSEN_CLAIMS } from "./providers.ts";
import { REGIONS, type Region } from "./regions.ts";
import type { SecretField } from "./stored-app.ts";

export type AppFindingCode =
  | "secret_key_pem"
  | "secret_key_line_break"
  | "secret_key_white_space"
  | "secret_key_upper_case"
  | "secret_key_not_hex"
  | "secret_unreadable"
  | "rotation_open"
  | "region_legacy"
  | "region_unconfirmed"
  | "provider_prefixes_overlap"
  | "provider_claim_self_chosen"
  | "workload_pinned_by_name"
  | "workload_subject_two_forms"
  | "workload_any_branch"
  | "workload_claim_self_written"
  | "workload_star_loose"
  | "workload_every_user"
  | "workload_issues_admin"
  | "workload_issuer_unfamiliar";

export type AppFindingSentences = Readonly<Record<AppFindingCode, Sentence>>;

export interface AppFinding {
  readonly code: AppFindingCode;
  readonly severity: "error" | "warning" | "info";
  readonly field: SecretField | "region" | "identityProviders" | "workloads";
  readonly evidence: Readonly<Record<string, string | number>>;
}

/**
 * A SecretKey is 64 lower-case hex digits in every console. The first of these that fits says what
 * was pasted instead.
 */
const MISTAKES: readonly (readonly [AppFindingCode, RegExp])[] = [
  ["secret_key_pem", /-----BEGIN [A-Z ]*KEY-----/],
  ["secret_key_line_break", /[\r\n]$/],
  ["secret_key_white_space", /\s/],
  ["secret_key_upper_case", /^[0-9A-Fa-f]{64}$/],
  ["secret_key_not_hex", /^/],
];
const SECRET_KEY = /^[0-9a-f]{64}$/;

export function secretKeyFinding(field: SecretField, secretKey: string): AppFinding | undefined {
  if (SECRET_KEY.test(secretKey)) return undefined;
  const [code] = MISTAKES.find(([, pattern]) =>
    pattern.test(secretKey),
  ) as (typeof MISTAKES)[number];
  return { code, severity: "warning", field, evidence: { length: secretKey.length } };
}

export function regionFinding(region: Region): AppFinding | undefined {
  const { standing, host } = REGIONS[region];
  if (standing === "current") return undefined;
  return { code: `region_${standing}`, severity: "warning", field: "region", evidence: { host } };
}

/** Refused when it is stored today; what was stored before is still there. */
export function providerFindings(providers: readonly IdentityProvider[]): AppFinding[] {
  const field = "identityProviders";
  const overlap = overlappingProviders(providers);
  const chosen = providers.filter(({ claim }) => SELF_CHOSEN_CLAIMS.has(claim));
  return [
    ...(overlap
      ? [
          {
            code: "provider_prefixes_overlap",
            severity: "error",
            field,
            evidence: overlap,
          } as const,
        ]
      : []),
    ...chosen.map(({ claim, issuer }): AppFinding => {
      const evidence = { claim, issuer };
      return { code: "provider_claim_self_chosen", severity: "warning", field, evidence };
    }),
  ];
}
