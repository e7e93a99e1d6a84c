/** Apps: their secrets and settings. */

import * as v from "valibot";
import { REGION_NAMES, REGIONS } from "../apps/regions.ts";
import { EXPIRE_MAXIMUM } from "../usersig/index.ts";
import { cursor, SEARCHED, searched } from "./lists.ts";
import { operation } from "./operation.ts";
import { STORAGE, USER_ID } from "./problem-groups.ts";
import { cause, code, language, named, remedy, says, sdkAppId, time, whole } from "./schemas.ts";
import { WORKLOAD_EXAMPLES, WORKLOAD_RULES, workloadShown, workloadsGiven } from "./workloads.ts";

const region = says(v.picklist(REGION_NAMES), "Tencent's data centre of the app.");
const hosts = Object.values(REGIONS).map(({ host }) => host);
const source = says(
  v.picklist(["stored", "environment"]),
  "`environment`: from the deployment's own secrets; cannot be changed here.",
);
const policy = says(
  v.picklist(["printable", "narrow", "wide"]),
  "UserIDs of printable ASCII; of letters, digits, `_` and `-`; of any text.",
);
const name = v.optional(says(v.string(), "For people; 1 to 100 characters."));

const secret = says(
  v.strictObject({
    fingerprint: v.optional(says(v.string(), "The first 8 hex digits of SHA-256.")),
    setAt: v.optional(time("When it was set.")),
  }),
  "A secret is never read back.",
);
const provider = v.strictObject({
  issuer: says(v.string(), "As in the token's `iss`."),
  audience: says(v.string(), "Has to be in the token's `aud`."),
  claim: says(v.string(), "The claim that is the UserID."),
  prefix: v.optional(says(v.string(), "Goes before the claim's value.")),
});

const app = named(
  v.strictObject({
    sdkAppId,
    name,
    region,
    host: says(v.picklist(hosts), "Tencent's REST host of the region."),
    adminUserId: says(v.string(), "Tencent's administrator of the app."),
    userIdPolicy: policy,
    maxExpire: v.optional(says(whole, "Seconds: the longest lifetime of a UserSig.")),
    exchangeExpire: says(whole, "Seconds: the lifetime after an exchange."),
    origins: says(
      v.array(v.string()),
      "Web origins whose pages may exchange, and report devices and presence.",
    ),
    identityProviders: v.array(provider),
    workloads: v.array(workloadShown),
    source,
    secretKey: v.optional(secret),
    previousSecretKey: v.optional(secret),
    webhookToken: v.optional(secret),
    findings: v.array(
      v.strictObject({
        code,
        severity: v.picklist(["error", "warning", "info"]),
        field: v.picklist([
          ...(["secretKey", "previousSecretKey", "webhookToken"] as const),
          ...(["region", "identityProviders", "workloads"] as const),
        ]),
        cause,
        remedy,
      }),
    ),
    createdAt: v.optional(time("When it was first stored.")),
    updatedAt: v.optional(time("When it was last changed.")),
  }),
  "App",
);

export const listApps = operation({
  tag: "Apps",
  summary: "The apps that a key sees",
  description: "By SDKAppID, in pages.",
  query: v.strictObject(searched),
  answers: {
    200: {
      description: "A page.",
      json: v.strictObject({
        apps: v.array(v.strictObject({ sdkAppId, name, region, source })),
        cursor,
      }),
    },
  },
  problems: [...SEARCHED, "take_over_needed"],
  examples: [
    { summary: "All", status: 200 },
    { summary: "Too many at once", query: { limit: "5000" }, status: 400 },
  ],
});

export const getApp = operation({
  tag: "Apps",
  summary: "One app",
  description: "Its settings, and of its secrets only fingerprints, dates and findings.",
  headers: language,
  answers: { 200: { description: "The app.", json: app, headers: ["ETag"] } },
  problems: ["sdkappid_invalid", "app_not_found", "take_over_needed"],
  examples: [{ summary: "From the environment", status: 200 }],
});

const lifetime = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(EXPIRE_MAXIMUM));
const changedSecret = (text: string) =>
  v.optional(
    says(
      v.nullable(v.pipe(v.string(), v.maxLength(4096))),
      `${text} Left out: stays. Empty or null: removed.`,
    ),
  );

export const putApp = operation({
  tag: "Apps",
  summary: "Make or change an app",
  description:
    "All settings at once: what is left out gets its default. Secrets that are left out stay. A " +
    "new `secretKey` moves the one before to `previousSecretKey`.",
  headers: [...language, "If-Match"],
  body: v.strictObject({
    name: v.optional(
      says(v.pipe(v.string(), v.minLength(1), v.maxLength(100)), "1 to 100 characters."),
    ),
    secretKey: v.optional(
      says(
        v.pipe(v.string(), v.minLength(1), v.maxLength(4096)),
        "From Tencent's console. Needed for a new app.",
      ),
    ),
    previousSecretKey: changedSecret("Still verifies."),
    region: v.optional(region, "china"),
    adminUserId: v.optional(says(v.string(), "A UserID."), "administrator"),
    webhookToken: changedSecret("As in Tencent's console."),
    userIdPolicy: v.optional(policy, "printable"),
    maxExpire: v.optional(says(lifetime, "Seconds: the longest lifetime of a UserSig.")),
    exchangeExpire: v.optional(says(lifetime, "Seconds: the lifetime after an exchange."), 86_400),
    origins: v.optional(
      says(
        v.pipe(v.array(v.string()), v.maxLength(50)),
        "At most 50 web origins, as browsers write them.",
      ),
    ),
    identityProviders: v.optional(
      says(
        v.pipe(
          v.array(
            v.strictObject({
              issuer: says(v.string(), "https, without query."),
              audience: says(v.string(), "1 to 500 characters."),
              claim: v.optional(says(v.string(), "1 to 100 characters."), "sub"),
              prefix: v.optional(says(v.string(), "1 to 31 characters.")),
            }),
          ),
          v.maxLength(50),
        ),
        "At most 50; their prefixes may not overlap.",
      ),
    ),
    workloads: v.optional(workloadsGiven),
  }),
  answers: {
    200: { description: "Changed.", json: app, headers: ["ETag"] },
    201: { description: "Made.", json: app, headers: ["ETag"] },
  },
  problems: [
    ...USER_ID,
    "sdkappid_invalid",
    "app_not_found",
    "app_from_environment",
    "app_exceeds_key",
    "provider_prefixes_overlap",
    ...WORKLOAD_RULES,
    "erasure_running",
    "version_changed",
    "secret_lone_surrogate",
  ],
  examples: [
    {
      summary: "A new app",
      path: { sdkAppId: "1400000009" },
      body: {
        name: "Shop",
        secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
      },
      status: 201,
    },
    ...WORKLOAD_EXAMPLES,
    {
      summary: "A region that there is not",
      path: { sdkAppId: "1400000009" },
      body: { region: "moon" },
      status: 400,
    },
  ],
});

export const deleteApp = operation({
  tag: "Apps",
  summary: "Remove an app",
  description:
    "With its certificates at once. What is kept of its users is forgotten behind the answer, " +
    "user by user; `GET …/erasure` tells how far that is.",
  headers: ["If-Match"],
  answers: {
    200: {
      description: "Gone.",
      json: v.strictObject({
        sdkAppId,
        removedAt: time("When."),
        erasure: says(v.literal("running"), "Its users are being forgotten."),
      }),
    },
  },
  problems: [
    ...(["sdkappid_invalid", "app_not_found", "app_from_environment"] as const),
    ...(["app_exceeds_key", "version_changed"] as const),
  ],
  examples: [
    { summary: "One that there is not", path: { sdkAppId: "1400000099" }, status: 404 },
    { summary: "The environment's own", status: 409 },
  ],
});

export const getErasure = operation({
  tag: "Apps",
  summary: "How far the forgetting of a removed app's users is",
  description: "Also while the app is there: `none`.",
  answers: {
    200: {
      description: "How far.",
      json: v.strictObject({
        sdkAppId,
        state: v.picklist(["none", "running", "finished"]),
        usersForgotten: says(whole, "So far."),
        startedAt: v.optional(time("When the app was removed.")),
        finishedAt: v.optional(time("When the last user was forgotten.")),
      }),
    },
  },
  problems: ["sdkappid_invalid", "app_not_found"],
  examples: [{ summary: "Of an app that is there", status: 200 }],
});

const removed = { devices: whole, pushChecks: whole, idempotencyKeys: whole, statusEvents: whole };

export const deleteUser = operation({
  tag: "Apps",
  summary: "Forget a user",
  description: "Everything that is kept about one goes, but for the audit log's rows.",
  answers: {
    200: {
      description: "Forgotten.",
      json: v.strictObject({
        userId: v.string(),
        removed: says(v.strictObject(removed), "How many of each there were."),
        stays: says(v.strictObject({ auditDays: whole }), "Days that the audit log is kept."),
        removedAt: time("When."),
      }),
    },
  },
  problems: STORAGE,
  examples: [{ summary: "One of whom nothing is known", path: { userId: "bob" }, status: 200 }],
});
