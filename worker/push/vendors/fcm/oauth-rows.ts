/** FCM: why Google gave no access token (push-vendors.md §4.2). */

import type { Row } from "../../table.ts";

export const OAUTH = [
  {
    match: { stage: "authorize", code: "invalid_grant", message: /signature/i },
    class: "credential",
    dead: "no",
    code: "fcm_oauth_signature",
  },
  {
    match: {
      stage: "authorize",
      code: "invalid_grant",
      message: /short-lived|reasonable timeframe/i,
    },
    class: "credential",
    dead: "no",
    code: "fcm_oauth_clock",
  },
  {
    match: { stage: "authorize", code: "invalid_grant", message: /account|disabled/i },
    class: "credential",
    dead: "no",
    code: "fcm_oauth_account",
  },
  {
    match: { stage: "authorize", code: "invalid_grant" },
    class: "credential",
    dead: "no",
    code: "fcm_oauth_grant",
  },
  {
    match: { stage: "authorize", code: "invalid_scope" },
    class: "payload",
    dead: "no",
    code: "fcm_oauth_scope",
  },
  {
    match: { stage: "authorize", code: ["admin_policy_enforced", "org_internal", "access_denied"] },
    class: "credential",
    dead: "no",
    code: "fcm_oauth_policy",
  },
  {
    match: {
      stage: "authorize",
      code: ["unauthorized_client", "invalid_client", "disabled_client", "deleted_client"],
    },
    class: "credential",
    dead: "no",
    code: "fcm_oauth_client",
  },
  {
    match: { stage: "authorize", code: ["invalid_request", "unsupported_grant_type"] },
    class: "payload",
    dead: "no",
    code: "fcm_oauth_request",
  },
  {
    match: { stage: "authorize", status: [500, 502, 503, 504] },
    class: "transient",
    dead: "no",
    code: "fcm_oauth_unavailable",
  },
] as const satisfies readonly Row[];
