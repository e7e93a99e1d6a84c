/** The problems of workloads: of their tokens, and of storing them. Part of `problems.ts`. */

import type { Fault } from "./fault.ts";

export const WORKLOAD_PROBLEMS = {
  workload_app_needed: [403, "caller"],
  workload_token_malformed: [401, "caller"],
  workload_token_too_large: [401, "caller"],
  workload_kind_refused: [401, "caller"],
  workload_issuer_unknown: [401, "caller"],
  workload_algorithm_refused: [401, "caller"],
  workload_key_unknown: [401, "caller"],
  workload_signature_wrong: [401, "caller"],
  workload_audience_wrong: [401, "caller"],
  workload_token_expired: [401, "caller"],
  workload_token_not_yet_valid: [401, "caller"],
  workload_token_too_old: [401, "caller"],
  workload_claim_missing: [401, "caller"],
  workload_claim_invalid: [401, "caller"],
  workload_condition_missing: [403, "caller"],
  workload_condition_unmet: [403, "caller"],
  workload_tenant_wrong: [403, "caller"],
  workload_subject_renewed: [403, "operator"],
  workload_event_refused: [403, "caller"],
  workload_not_pinned: [400, "caller"],
  workload_claim_reserved: [400, "caller"],
  workload_pattern_invalid: [400, "caller"],
  workload_scope_refused: [400, "caller"],
  workload_audience_refused: [400, "caller"],
  workload_issuer_refused: [400, "caller"],
  workload_names_repeated: [400, "caller"],
} as const satisfies Readonly<Record<string, readonly [status: number, fault: Fault]>>;
