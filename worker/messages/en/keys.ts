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
    "The Authorization header is malformed.",
    "Send Authorization: Bearer <API key>, with a single space and nothing else.",
  ],
  key_unknown: [
    "The API key is not registered here.",
    "Check that the key belongs to this deployment and was copied in full. Otherwise, ask the operator for a new key.",
  ],
  scope_missing: [
    "This credential may not do this. It lacks the scope {scope}.",
    "Use an API key or a workload with that scope, or ask the operator for one.",
  ],
  userid_not_allowed: [
    "This credential may not be used for this UserID.",
    "Use a UserID that the userIds of the API key or workload allow, or a credential without this restriction.",
  ],
  admin_userid_refused: [
    "“{userId}” is an administrator of the app. This credential may not issue UserSigs for administrators.",
    "Use an ordinary UserID. An administrator's UserSig controls the whole app, so issuing one needs the scope usersig:issue-admin.",
  ],
  key_mistyped: [
    "The API key has a typing error: its checksum does not match.",
    "Copy the whole key again: sgp_ followed by 41 letters and digits.",
  ],
  key_expired: ["The API key {keyId} has expired.", "Ask the operator for a new key."],
  key_revoked: ["The API key {keyId} has been revoked.", "Ask the operator for a new key."],
  key_rotated: [
    "The API key {keyId} was replaced, and its grace period has ended.",
    "Use the key that replaced it. If you do not have it, ask the operator.",
  ],
  api_key_not_found: [
    "This service has no API key {keyId}, or this credential may not manage it.",
    "Look up the key with GET /v1/api-keys.",
  ],
  api_key_ended: [
    "The API key {keyId} is {state} and cannot be rotated.",
    "Create a new key with POST /v1/api-keys, or rotate the key that replaced it.",
  ],
  scopes_empty: [
    "scopes is empty, so the key would have no rights.",
    "Name at least one scope: {known}.",
  ],
  scope_unknown: ["There is no scope “{scope}”.", "Use one of these scopes: {known}."],
  key_app_unknown: [
    "This service has no app {sdkAppId}, so a key for it could not be used.",
    "Correct sdkAppIds, or add the app first with PUT /v1/apps/{sdkAppId}.",
  ],
  userid_pattern_invalid: [
    "“{pattern}” is not a UserID pattern.",
    "Send 1 to 64 characters without control characters. * stands for any text. No other character has a special meaning.",
  ],
  expires_at_invalid: [
    "expiresAt is not a time in the future.",
    "Send RFC 3339 with a time zone, for example 2030-01-01T00:00:00Z.",
  ],
  key_exceeds_creator: [
    "In {field}, the new key would have more rights than your own key.",
    "Keep {field} within the limits of your own key, or use the admin key.",
  ],
  key_exceeds_revoker: [
    "In {field}, the API key {keyId} has more rights than your own key, so your key cannot revoke it.",
    "Revoke it with the admin key, or with a key that has the scope admin and all of its rights.",
  ],
  app_exceeds_key: [
    "Changing {setting} would give more rights than your own key has. It needs {field} = {needed}.",
    "Leave {setting} unchanged. Otherwise, use the admin key, or a key with the scope admin and {field} = {needed}.",
  ],
  all_apps_needed: [
    "This needs a credential that is not limited to certain apps.",
    "Use the admin key, or an API key with the scope admin and without sdkAppIds.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const keysEn = () => TABLE;
