/**
 * English sentences of credentials, API keys and what they may do.
 * `{name}` is filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  credential_missing: [
    "The request has no credential.",
    "Send the header Authorization: Bearer <API key>.",
  ],
  credential_malformed: [
    "The Authorization header cannot be used here.",
    "Send Authorization: Bearer <API key> and nothing else.",
  ],
  key_unknown: [
    "The API key is not known.",
    "Check that the key belongs to this deployment and was copied whole; ask the operator for a new one otherwise.",
  ],
  scope_missing: [
    "The API key may not do this: it lacks the scope {scope}.",
    "Use a key with that scope, or ask the operator for one.",
  ],
  userid_not_allowed: [
    "The API key may not act for this UserID.",
    "Use a UserID that the key's userIds allow, or a key without that limit.",
  ],
  admin_userid_refused: [
    "“{userId}” is an administrator of the app, and this key may not issue for administrators.",
    "Use an ordinary UserID. A UserSig of an administrator controls the whole app; only a key with the scope usersig:issue-admin gets one.",
  ],
  key_mistyped: [
    "The API key is mistyped: its checksum does not fit.",
    "Copy the key again, whole: sgp_ and 41 letters and digits.",
  ],
  key_expired: ["The API key {keyId} has expired.", "Ask the operator for a new one."],
  key_revoked: ["The API key {keyId} has been revoked.", "Ask the operator for a new one."],
  key_rotated: [
    "The API key {keyId} has been replaced, and its grace period is over.",
    "Use the key that replaced it; ask the operator if you do not have it.",
  ],
  api_key_not_found: [
    "There is no API key {keyId} here, or this credential may not manage it.",
    "GET /v1/api-keys lists the keys.",
  ],
  api_key_ended: [
    "The API key {keyId} is {state} and cannot be rotated.",
    "Create a new key with POST /v1/api-keys, or rotate the key that replaced it.",
  ],
  scopes_empty: ["scopes is empty: the key could do nothing.", "Name at least one scope: {known}."],
  scope_unknown: ["There is no scope “{scope}”.", "The scopes are: {known}."],
  key_app_unknown: [
    "There is no app {sdkAppId} here, so a key for it would be of no use.",
    "Correct sdkAppIds, or add the app first with PUT /v1/apps/{sdkAppId}.",
  ],
  userid_pattern_invalid: [
    "“{pattern}” is not a UserID pattern.",
    "Send 1 to 64 characters without control characters; * stands for any text, and nothing else is special.",
  ],
  expires_at_invalid: [
    "expiresAt is not a time in the future.",
    "Send RFC 3339 with a time zone, for example 2030-01-01T00:00:00Z.",
  ],
  key_exceeds_creator: [
    "The new key would go beyond your own key's rights in {field}.",
    "Keep {field} within your own key's limits, or use the admin key.",
  ],
  key_exceeds_revoker: [
    "The API key {keyId} has more rights than yours in {field}, so yours may not end it.",
    "Revoke it with the admin key, or with a key of the scope admin that has all of its rights.",
  ],
  app_exceeds_key: [
    "A change of {setting} would give more than your own key has: it takes {field} = {needed}.",
    "Leave {setting} as it is, or make the change with the admin key or a key of the scope admin with {field} = {needed}.",
  ],
  all_apps_needed: [
    "This needs a credential that is not limited to certain apps.",
    "Use the admin key, or an API key with the scope admin and without sdkAppIds.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const keysEn = () => TABLE;
