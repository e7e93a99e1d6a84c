/** Every problem the HTTP API can answer with: its status, and whose turn it is. The sentences are in `messages/`. */

import type { InputCode } from "../usersig/index.ts";

/** `caller`: change the request. `operator`: change the deployment or its settings. `vendor`: another service. `transient`: try again. */
export type Fault = "caller" | "operator" | "vendor" | "transient";

type Row = readonly [status: number, fault: Fault];

const INPUT = {
  userid_missing: [400, "caller"],
  userid_empty: [400, "caller"],
  userid_too_long: [400, "caller"],
  userid_control_character: [400, "caller"],
  userid_not_printable: [400, "caller"],
  userid_not_narrow: [400, "caller"],
  userid_lone_surrogate: [400, "caller"],
  sdkappid_invalid: [400, "caller"],
  secret_key_missing: [503, "operator"],
  expire_not_integer: [400, "caller"],
  expire_out_of_range: [400, "caller"],
  userbuf_invalid: [400, "caller"],
  userbuf_too_long: [400, "caller"],
  room_missing: [400, "caller"],
  room_ambiguous: [400, "caller"],
  room_id_invalid: [400, "caller"],
  room_name_invalid: [400, "caller"],
  privileges_invalid: [400, "caller"],
} as const satisfies Readonly<Record<InputCode, Row>>;

export const PROBLEMS = {
  ...INPUT,
  access_not_configured: [503, "operator"],
  configuration_invalid: [503, "operator"],
  credential_missing: [401, "caller"],
  credential_malformed: [401, "caller"],
  key_unknown: [401, "caller"],
  scope_missing: [403, "caller"],
  userid_not_allowed: [403, "caller"],
  admin_userid_refused: [403, "caller"],
  app_not_found: [404, "caller"],
  app_not_configured: [404, "operator"],
  route_not_found: [404, "caller"],
  method_not_allowed: [405, "caller"],
  body_too_large: [413, "caller"],
  unsupported_media_type: [415, "caller"],
  body_not_json: [400, "caller"],
  body_not_object: [400, "caller"],
  field_missing: [400, "caller"],
  field_type: [400, "caller"],
  field_unknown: [400, "caller"],
  field_value: [400, "caller"],
  batch_empty: [400, "caller"],
  batch_and_single: [400, "caller"],
  rate_limited: [429, "caller"],
  internal_error: [500, "operator"],
  storage_unavailable: [503, "transient"],
  storage_not_configured: [503, "operator"],
  sealed_value_unreadable: [503, "operator"],
  key_mistyped: [401, "caller"],
  key_expired: [401, "caller"],
  key_revoked: [401, "caller"],
  key_rotated: [401, "caller"],
  api_key_not_found: [404, "caller"],
  api_key_ended: [409, "caller"],
  scopes_empty: [400, "caller"],
  scope_unknown: [400, "caller"],
  key_app_unknown: [400, "caller"],
  userid_pattern_invalid: [400, "caller"],
  expires_at_invalid: [400, "caller"],
  key_exceeds_creator: [403, "caller"],
  all_apps_needed: [403, "caller"],
  app_from_environment: [409, "operator"],
  usersig_refused: [401, "caller"],
  webhook_unsigned: [401, "caller"],
  webhook_signature_wrong: [401, "caller"],
  webhook_stale: [401, "caller"],
  webhook_app_mismatch: [403, "caller"],
  webhook_token_missing: [503, "operator"],
  tencent_refused: [502, "vendor"],
  target_limited: [429, "caller"],
} as const satisfies Readonly<Record<string, Row>>;

export type ProblemCode = keyof typeof PROBLEMS;
