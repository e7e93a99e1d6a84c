/** Push checks: stages, then a verdict. */

import * as v from "valibot";
import { operation } from "./operation.ts";
import { STORAGE } from "./problem-groups.ts";
import {
  code,
  evidence,
  explained,
  fault,
  finding,
  language,
  named,
  says,
  time,
  userId,
  whole,
} from "./schemas.ts";

export const stageStatus = v.picklist(["ok", "warning", "failed", "skipped"]);
const durationMs = says(v.number(), "Milliseconds since the stage before ended.");
export const detail = says(v.string(), "The code in words.");

const directStage = named(
  v.strictObject({
    stage: v.picklist(["certificate", "device", "credential", "authorize", "send", "verdict"]),
    status: stageStatus,
    code,
    detail,
    findings: v.optional(says(v.array(finding), "Seen on the way; they do not end the check.")),
    durationMs,
  }),
  "DirectStage",
);
const tencentStage = named(
  v.strictObject({
    stage: v.picklist([
      ...(["account", "status", "send", "vendor", "device"] as const),
      ...(["clicked", "trace", "verdict"] as const),
    ]),
    status: stageStatus,
    code,
    detail,
    durationMs,
  }),
  "TencentStage",
);

const result = {
  id: says(v.string(), "Of this check, in the history."),
  verdict: says(
    v.picklist(["accepted", "rejected", "unknown", "not_sent"]),
    "`accepted` is the vendor's or Tencent's word, never the phone's. `unknown`: it may or may " +
      "not have been sent. `not_sent`: nothing visible went out.",
  ),
  ...explained,
  fault: v.optional(fault),
  passed: says(v.boolean(), "Good news; a dry run that went well is `not_sent` and passed."),
  evidence,
  dryRun: v.boolean(),
  tokenDead: says(v.boolean(), "The token will never work again. That of a device was marked."),
  mayStillBeDropped: says(
    v.array(v.strictObject(explained)),
    "Why nothing may show all the same; then why messages of one's own may not be pushed although " +
      "the check is.",
  ),
  nextStep: v.optional(v.strictObject({ code: v.literal("user_status_check"), text: v.string() })),
  at: time("When it began."),
};
const vendor = {
  name: v.string(),
  code: v.optional(v.string()),
  raw: v.optional(says(v.string(), "The vendor's own answer, without secrets, cut.")),
};
const stat = v.strictObject({ done: v.boolean(), errorCode: v.number(), errorInfo: v.string() });

const directCheck = named(
  v.strictObject({
    ...result,
    class: v.optional(
      v.picklist([
        ...(["token", "credential", "config", "payload"] as const),
        ...(["quota", "transient", "network", "unknown"] as const),
      ]),
    ),
    certificateId: v.optional(
      says(v.string(), "Missing where none was named, and the token did not tell it."),
    ),
    deviceId: v.optional(v.string()),
    stages: v.array(directStage),
    vendor: v.optional(
      v.strictObject({
        ...vendor,
        httpStatus: v.optional(whole),
        messageId: v.optional(v.string()),
      }),
    ),
  }),
  "DirectCheck",
);
const tencentCheck = named(
  v.strictObject({
    ...result,
    route: v.literal("tencent"),
    stages: v.array(tencentStage),
    vendor: v.optional(v.strictObject(vendor)),
    devices: v.optional(
      says(
        v.array(
          v.strictObject({
            model: v.optional(v.string()),
            system: v.optional(v.string()),
            sdkVersion: v.optional(v.string()),
            pushVersion: v.optional(v.string()),
            certificateId: v.optional(v.string()),
            pushVendor: v.string(),
            hasToken: v.boolean(),
            notifications: v.optional(v.boolean()),
            vendor: v.optional(stat),
            device: v.optional(stat),
            clicked: v.optional(stat),
          }),
        ),
        "What Tencent recorded about the devices.",
      ),
    ),
  }),
  "TencentCheck",
);
const check = v.union([directCheck, tencentCheck]);
const stage = v.union([directStage, tencentStage]);

/** What a stream says in place of a result when the work broke. */
export const broken = v.strictObject({ code: v.literal("internal_error"), requestId: v.string() });
export const streamed = {
  stream: v.optional(
    says(v.picklist(["true", "false"]), "`true`: lines of `text/plain` as they come to be."),
  ),
};

const text = says(v.pipe(v.string(), v.minLength(1), v.maxLength(200)), "1 to 200 characters.");

export const checkPush = operation({
  tag: "Push",
  summary: "Check a push to one device",
  description:
    "Would a push work, and if not, exactly why? At most one visible notification; none with " +
    "`dryRun`. With `route` `tencent` it goes the way that real messages go. A token refused as " +
    "another project's is tried with the app's other certificates of the vendor without showing " +
    "anything; the one that it fits is in `evidence` (`otherCertificateId`, `otherCertificate`).",
  headers: [...language, "Idempotency-Key"],
  query: v.strictObject(streamed),
  body: v.strictObject({
    certificateId: v.optional(
      says(
        v.union([v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/)), whole]),
        "Tencent's ID of the certificate. Needed on the direct route, but with `token`.",
      ),
    ),
    deviceId: v.optional(
      says(v.string(), "The newest device of the certificate where it is left out."),
    ),
    token: v.optional(
      says(
        v.pipe(v.string(), v.minLength(1)),
        "To try in place of a stored device's, at most 4096 bytes. Kept nowhere. Without " +
          "`certificateId` its form tells the certificate, where only one fits.",
      ),
    ),
    platform: v.optional(says(v.string(), "Of the phone with `token`; 1 to 16 bytes.")),
    route: v.optional(v.picklist(["direct", "tencent"]), "direct"),
    dryRun: v.optional(v.boolean(), false),
    title: v.optional(text),
    body: v.optional(text),
  }),
  answers: {
    200: {
      description: "The check has ended, well or not; as lines, only when it passed.",
      json: check,
      text: "A line for each stage, then the verdict.",
      events: { stage, result: check, problem: broken },
    },
    422: { description: "Rejected or not sent.", text: "A line for each stage, then the verdict." },
    502: { description: "No usable answer.", text: "A line for each stage, then the verdict." },
  },
  problems: [
    ...STORAGE,
    "device_id_invalid",
    "device_token_empty",
    "device_token_too_long",
    "device_token_secret",
    "check_token_alone",
    "field_missing",
    "idempotency_key_invalid",
    "idempotency_key_reused",
    "check_unfinished",
    "idempotency_keys_exhausted",
    "check_limited",
  ],
  examples: [
    {
      summary: "Along Tencent's way, nothing is sent",
      path: { userId: "alice" },
      body: { route: "tencent", dryRun: true },
      status: 200,
    },
    {
      summary: "A token that no device has, tried without sending",
      path: { userId: "alice" },
      body: { token: "8b0c7d6f".repeat(8), platform: "ios", dryRun: true },
      status: 200,
    },
    { summary: "Without a certificate", path: { userId: "alice" }, body: {}, status: 400 },
  ],
});

export const listPushChecks = operation({
  tag: "Push",
  summary: "The push checks of a user",
  description: "The last ones, newest first.",
  headers: language,
  answers: {
    200: {
      description: "As they ended.",
      json: v.strictObject({ userId, checks: v.array(check) }),
      text: "A line for each: when, verdict, reason.",
    },
  },
  problems: STORAGE,
  examples: [{ summary: "Asked", path: { userId: "alice" }, status: 200 }],
});

export const getPushCheck = operation({
  tag: "Push",
  summary: "One push check of a user",
  description: "As it ended, so that a result can be linked; while it is among the last ones.",
  headers: language,
  answers: {
    200: {
      description: "The check, good or bad.",
      json: check,
      text: "A line for each stage, then the verdict.",
    },
  },
  problems: [...STORAGE, "push_check_not_found"],
  examples: [
    {
      summary: "One that is not kept",
      path: { userId: "alice", checkId: "0b5c1d0e-1111-4222-8333-444455556666" },
      status: 404,
    },
  ],
});
