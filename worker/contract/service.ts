/** How the service is, and what it knows. */

import * as v from "valibot";
import { HEALTH_CHECKS } from "../health/findings.ts";
import { operation } from "./operation.ts";
import { cause, code, fault, language, remedy, says, sdkAppId, time, whole } from "./schemas.ts";
import { refused } from "./status.ts";

export const getLiveness = operation({
  tag: "Service",
  summary: "Whether the service answers",
  description: "Never refused for the number of requests; says nothing of the configuration.",
  answers: {
    200: {
      description: "It does.",
      json: v.strictObject({ status: v.literal("ok") }),
      text: "`ok`",
    },
  },
  problems: [],
  examples: [{ summary: "Asked", status: 200, answer: { status: "ok" } }],
});

export const readinessCheck = v.strictObject({
  name: v.picklist(["settings", "storage", "objects", "audit"]),
  ok: v.boolean(),
  code: v.optional(
    v.picklist(["configuration_invalid", "storage_unavailable", "storage_not_configured"]),
  ),
  variables: v.optional(says(v.array(v.string()), "Settings that cannot be used.")),
});

export const getReadiness = operation({
  tag: "Service",
  summary: "Whether the service can do its work",
  description: "Are the settings usable, do the stores answer? Names variables and codes only.",
  answers: {
    200: {
      description: "Ready.",
      json: v.strictObject({ ready: v.literal(true), checks: v.array(readinessCheck) }),
      text: "`ready`",
    },
  },
  problems: ["configuration_invalid", "storage_unavailable", "storage_not_configured"],
  examples: [{ summary: "Asked", status: 200 }],
});

export const explainCode = operation({
  tag: "Diagnosis",
  summary: "What a code means",
  description:
    "A number in any spelling, a name, or a whole error message that has one of them in it. Every " +
    "product's meaning, with the product: some numbers mean different things in several.",
  query: v.strictObject({
    source: v.optional(
      says(v.string(), "Only the meanings of one product: `sdk`, `trtc`, `apns` and others."),
    ),
  }),
  headers: language,
  answers: {
    200: {
      description: "At least one meaning.",
      json: v.strictObject({
        code: says(v.union([v.number(), v.string()]), "The code that was found in what was asked."),
        matches: v.array(
          v.strictObject({
            source: says(v.string(), "The product, in one word."),
            product: says(v.string(), "The product as its readers call it."),
            code: says(v.union([v.number(), v.string()]), "As the product shows it."),
            name: v.optional(says(v.string(), "The product's own name for it.")),
            cause,
            remedy,
            fault,
            about: says(v.string(), "`usersig`, `push`, `room`, `login` and others."),
            reason: v.optional(says(v.string(), "Our own stable name for it, where there is one.")),
          }),
        ),
      }),
      text: "A line for each meaning.",
    },
  },
  problems: ["code_unknown", "code_source_unknown", "codes_unreadable"],
  examples: [{ summary: "A number of TRTC's", path: { code: "-100018" }, status: 200 }],
});

export const listVendors = operation({
  tag: "Push",
  summary: "The push vendors and their credentials' fields",
  description: "What forms for certificates are built from.",
  headers: language,
  answers: {
    200: {
      description: "Every vendor.",
      json: v.strictObject({
        vendors: v.array(
          v.strictObject({
            vendor: says(v.string(), "As certificates name it."),
            title: says(v.string(), "The vendor's own name for its service."),
            fields: v.array(
              v.strictObject({
                name: says(v.string(), "As in the certificate's `credential`."),
                secret: v.optional(says(v.literal(true), "Never read back.")),
                multiline: v.optional(v.literal(true)),
                optional: v.optional(v.literal(true)),
                choices: v.optional(
                  says(v.array(v.string()), "The only values; the first is the default."),
                ),
                pattern: v.optional(
                  says(v.string(), "A regular expression for the whole trimmed value."),
                ),
                label: v.string(),
                description: v.string(),
              }),
            ),
          }),
        ),
      }),
    },
  },
  problems: [],
  examples: [{ summary: "Asked", status: 200 }],
});

const finding = {
  check: v.picklist(HEALTH_CHECKS),
  status: says(
    v.picklist(["ok", "warning", "failed", "unknown"]),
    "`unknown`: could not be seen, because of another finding.",
  ),
};

const refusedCallbacks = v.strictObject({
  code,
  count: says(whole, "Since the day began on which the first of them came."),
  firstAt: time("When the first of them came."),
  lastAt: time("When the last one came."),
  cause,
  remedy,
});

export const getAppHealth = operation({
  tag: "Diagnosis",
  summary: "Whether an app is set up right",
  description:
    "Asks Tencent with the app's administrator: right key, right region, a real administrator, a " +
    "plan? Whether callbacks come, or why they are refused. And whether the keys can be had of each " +
    "issuer of the app's workloads and identity providers (the last 10).",
  headers: language,
  answers: {
    200: {
      description: "What was found, good or bad.",
      json: v.strictObject({
        sdkAppId,
        healthy: says(v.boolean(), "Nothing failed, and everything could be seen."),
        findings: v.array(
          v.union([
            v.strictObject({ ...finding, ...refused }),
            v.strictObject({
              ...finding,
              ...{ code, cause, remedy, fault: v.optional(fault) },
              issuer: v.optional(says(v.string(), "Whose keys were asked for.")),
              refused: v.optional(
                says(v.array(refusedCallbacks), "Of callbacks: the newest reason first."),
              ),
            }),
          ]),
        ),
        checkedAt: time("When."),
      }),
      text: "A line for each check, when all is well.",
    },
    422: { description: "Not healthy.", text: "A line for each check: check, status, reason." },
  },
  problems: ["storage_unavailable", "sealed_value_unreadable"],
  examples: [{ summary: "Asked", status: 200 }],
});

export const receiveTencentCallback = operation({
  tag: "Callbacks",
  summary: "Receive Tencent's callbacks",
  credential: "callbackSign",
  description:
    "The URL that Tencent's console is given. Believed when signed with the app's webhook token, " +
    "stored before the answer, and acknowledged whatever it is about.",
  foreignBody: "A callback of Tencent's, at most 512 KiB.",
  query: v.strictObject({
    SdkAppid: v.optional(says(v.string(), "Has to be the path's.")),
    CallbackCommand: v.optional(says(v.string(), "What happened, in Tencent's words.")),
    contenttype: v.optional(says(v.string(), "`json`.")),
    ClientIP: v.optional(says(v.string(), "The client's address; not kept.")),
    OptPlatform: v.optional(says(v.string(), "The client's platform.")),
    RequestTime: v.optional(says(v.string(), "Unix seconds; at most 60 from ours.")),
    Sign: v.optional(says(v.string(), "SHA-256 of token and RequestTime, in hex.")),
  }),
  answers: {
    200: {
      description: "Stored, or nothing that we keep.",
      json: v.strictObject({
        ActionStatus: v.literal("OK"),
        ErrorCode: v.literal(0),
        ErrorInfo: v.literal(""),
      }),
    },
  },
  problems: [
    "sdkappid_invalid",
    "app_not_found",
    "webhook_token_missing",
    "webhook_unsigned",
    "webhook_signature_wrong",
    "webhook_stale",
    "webhook_app_mismatch",
    "authentication_rate_limited",
    "body_too_large",
    "body_incomplete",
    "body_timeout",
    "storage_unavailable",
    "storage_not_configured",
    "sealed_value_unreadable",
    "record_too_large",
  ],
  examples: [],
});
