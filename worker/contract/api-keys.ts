/** API keys, the audit log, and what operators do once in a while. */

import * as v from "valibot";
import { SCOPES } from "../access/scopes.ts";
import { EXPIRE_MAXIMUM } from "../usersig/index.ts";
import { cursor, PAGED, page, SEARCHED, searched, step } from "./lists.ts";
import { operation } from "./operation.ts";
import { named, says, sdkAppId, time, whole } from "./schemas.ts";

const id = says(v.string(), "Names the key; no secret.");
const grant = {
  id,
  name: says(v.string(), "For people."),
  scopes: says(v.array(v.picklist(SCOPES)), "What it may do."),
  sdkAppIds: v.optional(says(v.array(whole), "The apps that it sees; all where it is absent.")),
  userIds: v.optional(says(v.array(v.string()), "Patterns of UserIDs with `*`.")),
  maxExpire: v.optional(says(whole, "Seconds: the longest lifetime that it may issue.")),
  expiresAt: v.optional(time("When it ends.")),
  createdAt: time("When it was made."),
  createdBy: says(v.string(), "The credential that made it."),
  rotatedFrom: v.optional(says(v.string(), "The key whose place it takes.")),
};
const key = says(v.string(), "The key itself: shown this once.");

const { createdAt: _, createdBy: __, rotatedFrom: ___, ...rights } = grant;

export const whoAmI = operation({
  tag: "API keys",
  summary: "What the credential may do that asks",
  description:
    "Its name and its rights, never the key. For API keys, the admin key, operators who come " +
    "through Cloudflare Access, and workloads, which have to name their app; a UserSig is looked " +
    "at by `verify`.",
  query: v.strictObject({
    sdkAppId: v.optional(says(v.string(), "The app whose workload's token asks.")),
  }),
  answers: {
    200: {
      description: "Who asks.",
      json: v.strictObject({
        ...rights,
        kind: v.picklist(["api-key", "admin-key", "access", "workload"]),
        id: says(v.string(), "What the audit log calls it; no secret."),
        name: v.optional(says(v.string(), "What its maker called an API key or a workload.")),
        validUntil: v.optional(time("The end of the grace after a rotation.")),
      }),
      text: "One line: kind, id, then each right as `name=value`.",
    },
  },
  problems: [],
  examples: [
    {
      summary: "The admin key",
      status: 200,
      answer: { kind: "admin-key", id: "admin", scopes: [...SCOPES] },
    },
  ],
});

const entry = v.strictObject({
  ...grant,
  etag: says(v.string(), "For If-Match."),
  state: says(
    v.picklist(["active", "rotating", "rotated", "expired", "revoked"]),
    "Only `active` and `rotating` let anybody in.",
  ),
  validUntil: v.optional(time("The end of the grace after a rotation.")),
  rotatedTo: v.optional(says(v.string(), "The key that took its place.")),
  revokedAt: v.optional(time("When it was revoked.")),
  revokedBy: v.optional(says(v.string(), "By which credential.")),
  lastUsedOn: v.optional(says(v.pipe(v.string(), v.isoDate()), "A day, in UTC.")),
});

export const createApiKey = operation({
  tag: "API keys",
  summary: "Make an API key",
  description: "It may do nothing that its maker may not.",
  body: v.strictObject({
    name: says(v.pipe(v.string(), v.minLength(1), v.maxLength(100)), "1 to 100 characters."),
    scopes: says(v.pipe(v.array(v.picklist(SCOPES)), v.minLength(1)), "At least one."),
    sdkAppIds: v.optional(
      says(v.pipe(v.array(whole), v.minLength(1), v.maxLength(100)), "1 to 100 apps."),
    ),
    userIds: v.optional(
      says(
        v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(100)),
        "1 to 100 patterns with `*`, each 1 to 64 characters.",
      ),
    ),
    maxExpire: v.optional(
      says(
        v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(EXPIRE_MAXIMUM)),
        "Seconds: the longest lifetime that it may issue.",
      ),
    ),
    expiresAt: v.optional(says(v.string(), "When it is to end, RFC 3339; in the future.")),
  }),
  answers: {
    201: {
      description: "Made.",
      json: named(v.strictObject({ ...grant, key }), "MadeApiKey"),
      text: "The key alone.",
      headers: ["ETag"],
    },
  },
  problems: [
    ...(["scopes_empty", "scope_unknown", "userid_pattern_invalid", "expires_at_invalid"] as const),
    ...(["key_exceeds_creator", "key_app_unknown", "sdkappid_invalid"] as const),
  ],
  examples: [
    {
      summary: "For a build pipeline",
      body: { name: "ci", scopes: ["usersig:issue"], userIds: ["ci-*"], maxExpire: 3600 },
      status: 201,
    },
    { summary: "Without rights", body: { name: "ci", scopes: [] }, status: 400 },
  ],
});

export const listApiKeys = operation({
  tag: "API keys",
  summary: "The API keys",
  description: "Those whose apps are the caller's own, in pages; ended ones for a while too.",
  query: v.strictObject(searched),
  answers: {
    200: {
      description: "A page.",
      json: v.strictObject({ keys: v.array(named(entry, "ApiKey")), cursor }),
    },
  },
  problems: [...SEARCHED, "take_over_needed"],
  examples: [{ summary: "All", status: 200 }],
});

const OF_KEY = ["api_key_not_found", "api_key_ended", "version_changed"] as const;

export const revokeApiKey = operation({
  tag: "API keys",
  summary: "Revoke an API key",
  description: "It lets nobody in any more, usually within a minute everywhere.",
  headers: ["If-Match"],
  answers: {
    200: { description: "Revoked.", json: v.strictObject({ id, revokedAt: time("When.") }) },
  },
  problems: [...OF_KEY, "key_exceeds_revoker"],
  examples: [{ summary: "One that there is not", path: { id: "none" }, status: 404 }],
});

export const rotateApiKey = operation({
  tag: "API keys",
  summary: "Rotate an API key",
  description: "A new key with the same rights; the one before goes on for a grace.",
  headers: ["If-Match"],
  body: v.strictObject({
    grace: v.optional(
      says(
        v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_592_000)),
        "Seconds that the key before still lets in; at most 30 days.",
      ),
      86_400,
    ),
  }),
  answers: {
    201: {
      description: "Made.",
      json: v.strictObject({
        ...grant,
        key,
        previous: v.strictObject({ id, validUntil: time("Its end.") }),
      }),
      text: "The key alone.",
      headers: ["ETag"],
    },
  },
  problems: [...OF_KEY, "key_exceeds_creator"],
  examples: [{ summary: "One that there is not", path: { id: "none" }, body: {}, status: 404 }],
});

const moment = says(v.string(), "RFC 3339.");

export const listAuditEntries = operation({
  tag: "Audit",
  summary: "Who did what",
  description: "Newest first, in pages. The service's own log, or with `sdkAppId` an app's.",
  query: v.strictObject({
    ...page,
    sdkAppId: v.optional(says(v.string(), "An app's log.")),
    actor: v.optional(says(v.string(), "The actor's kind, ID, or both.")),
    action: v.optional(says(v.string(), "As in the entries.")),
    outcome: v.optional(says(v.string(), "`ok`, or a problem's code.")),
    userId: v.optional(says(v.string(), "A user that the entry names.")),
    since: v.optional(moment),
    until: v.optional(moment),
  }),
  answers: {
    200: {
      description: "A page.",
      json: v.strictObject({
        entries: v.array(
          named(
            v.strictObject({
              at: time("When it was first done."),
              lastAt: time("When it was last done."),
              count: says(whole, "How often, within the minute."),
              actor: v.strictObject({
                kind: v.picklist([
                  ...(["admin-key", "api-key", "access", "workload"] as const),
                  ...(["identity", "user", "address"] as const),
                ]),
                id: v.string(),
              }),
              action: says(v.string(), "Method and path."),
              sdkAppId: v.optional(sdkAppId),
              userIds: v.array(v.string()),
              moreUserIds: v.optional(says(whole, "UserIDs that had no room.")),
              outcome: says(v.string(), "`ok`, or the problem's code."),
              requestId: says(v.string(), "Of the first request."),
            }),
            "AuditEntry",
          ),
        ),
        cursor,
      }),
    },
  },
  problems: [
    ...PAGED,
    ...(["sdkappid_invalid", "app_not_found", "all_apps_needed", "time_invalid"] as const),
  ],
  examples: [
    { summary: "What was refused", query: { outcome: "userid_not_allowed" }, status: 200 },
    { summary: "No time", query: { since: "yesterday" }, status: 400 },
  ],
});

export const resealSecrets = operation({
  tag: "Service",
  summary: "Seal secrets under today's key, one step",
  description: "Repeat with the cursor until none comes back.",
  body: v.strictObject({ cursor: step }),
  answers: {
    200: {
      description: "A step is done.",
      json: v.strictObject({
        resealed: says(whole, "Sealed anew."),
        current: says(whole, "Sealed under today's key already."),
        unreadable: says(v.array(v.string()), "Names of those that do not open; they stay."),
        cursor,
      }),
    },
  },
  problems: ["all_apps_needed", "cursor_invalid"],
  examples: [{ summary: "The first step", body: {}, status: 200 }],
});

export const takeOver = operation({
  tag: "Service",
  summary: "Take over what an earlier version stored, one step",
  description: "Repeat with the cursor until none comes back.",
  body: v.strictObject({ cursor: step }),
  answers: {
    200: {
      description: "A step is done.",
      json: v.strictObject({
        taken: says(whole, "Records."),
        unreadable: says(v.array(v.string()), "Names of those that do not open."),
        cursor,
      }),
    },
  },
  problems: ["all_apps_needed", "cursor_invalid"],
  examples: [{ summary: "The first step", body: {}, status: 200 }],
});
