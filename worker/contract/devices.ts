/** Push certificates, and the devices that they are for. */

import * as v from "valibot";
import { VENDOR_NAMES } from "../push/vendors/index.ts";
import { cursor, PAGED, page, SEARCHED, searched } from "./lists.ts";
import { operation } from "./operation.ts";
import { STORAGE } from "./problem-groups.ts";
import {
  cause,
  explained,
  finding,
  language,
  named,
  remedy,
  says,
  time,
  userId,
} from "./schemas.ts";

const certificateId = says(v.string(), "Tencent's ID of the certificate.");
const vendorName = says(v.string(), "As in the list of vendors.");

const certificate = named(
  v.strictObject({
    certificateId,
    vendor: vendorName,
    title: says(v.string(), "The vendor's own name for its service."),
    name: v.optional(says(v.string(), "For people.")),
    fingerprint: says(v.string(), "The same for the same credential."),
    summary: says(v.record(v.string(), v.string()), "What may be shown of the credential."),
    findings: v.array(finding),
    updatedAt: time("When it was stored."),
    lastCheck: v.optional(
      says(
        v.strictObject({
          id: v.string(),
          at: time("When."),
          verdict: v.string(),
          code: v.string(),
          passed: v.optional(says(v.boolean(), "Whether the check passed, where that is known.")),
          cause,
          remedy,
        }),
        "The last push check with it.",
      ),
    ),
  }),
  "Certificate",
);

export const putCertificate = operation({
  tag: "Push",
  summary: "Store a push certificate",
  description:
    "Under the ID that Tencent's console gave it. Looked at without asking anybody; what cannot " +
    "be used is not stored. The credential is never read back. What people put around one (base64, " +
    "quotes, JSON text, an assignment) is taken off and told in `findings`.",
  headers: [...language, "If-Match"],
  body: v.strictObject({
    vendor: v.picklist(VENDOR_NAMES),
    name: v.optional(says(v.pipe(v.string(), v.maxLength(64)), "At most 64 characters.")),
    credential: says(
      v.record(v.string(), v.union([v.string(), v.number(), v.record(v.string(), v.unknown())])),
      "The vendor's fields; `GET /v1/vendors` lists them. JSON files as text or as they are.",
    ),
  }),
  answers: {
    200: { description: "Changed.", json: certificate, headers: ["ETag"] },
    201: { description: "Stored.", json: certificate, headers: ["ETag"] },
  },
  problems: [
    ...(["certificate_id_invalid", "vendor_not_supported", "credential_refused"] as const),
    ...(["credential_too_long", "secret_lone_surrogate", "version_changed"] as const),
  ],
  examples: [
    {
      summary: "vivo",
      path: { certificateId: "11001" },
      body: {
        vendor: "vivo",
        credential: {
          appId: "105000001",
          appKey: "0123456789abcdef0123456789abcdef",
          appSecret: "00000000-1111-2222-3333-444444444444",
        },
      },
      status: 201,
    },
    {
      summary: "A vendor that there is not",
      path: { certificateId: "11001" },
      body: { vendor: "blackberry", credential: {} },
      status: 400,
    },
  ],
});

export const getCertificate = operation({
  tag: "Push",
  summary: "One push certificate",
  description: "Without its credential.",
  headers: language,
  answers: { 200: { description: "The certificate.", json: certificate, headers: ["ETag"] } },
  problems: ["certificate_id_invalid", "certificate_not_found"],
  examples: [
    // The one that `putCertificate` stores.
    { summary: "vivo's", path: { certificateId: "11001" }, status: 200 },
    { summary: "None", path: { certificateId: "99999" }, status: 404 },
  ],
});

export const listCertificates = operation({
  tag: "Push",
  summary: "The push certificates of an app",
  description: "In pages, without their credentials.",
  headers: language,
  query: v.strictObject(searched),
  answers: {
    200: {
      description: "A page.",
      json: v.strictObject({ certificates: v.array(certificate), cursor }),
    },
  },
  problems: SEARCHED,
  examples: [{ summary: "All", status: 200 }],
});

export const deleteCertificate = operation({
  tag: "Push",
  summary: "Remove a push certificate",
  description: "Devices that name it stay.",
  headers: ["If-Match"],
  answers: {
    200: {
      description: "Gone.",
      json: v.strictObject({ certificateId, removedAt: time("When.") }),
    },
  },
  problems: ["certificate_id_invalid", "certificate_not_found", "version_changed"],
  examples: [{ summary: "None", path: { certificateId: "99999" }, status: 404 }],
});

const deviceId = says(v.string(), "The app's own name of the installation.");

const device = named(
  v.strictObject({
    deviceId,
    certificateId,
    vendor: vendorName,
    token: says(v.string(), "Masked, unless it was asked for in full."),
    platform: v.optional(v.string()),
    model: v.optional(v.string()),
    osVersion: v.optional(v.string()),
    appVersion: v.optional(v.string()),
    sdkVersion: v.optional(v.string()),
    notificationsEnabled: v.optional(says(v.boolean(), "Whether the phone shows notifications.")),
    version: says(v.number(), "Counts the user's changes; in quotes it is the ETag."),
    reportedAt: time("When the app last reported it."),
    tokenDead: says(v.boolean(), "Nothing can be sent to the token any more."),
    dead: v.optional(
      v.strictObject({ at: time("When."), checkId: v.optional(v.string()), ...explained }),
    ),
    warnings: v.optional(says(v.array(finding), "Of the look at the token.")),
  }),
  "Device",
);

const short = (maximum: number) =>
  v.optional(
    says(
      v.pipe(v.string(), v.minLength(1), v.maxLength(maximum)),
      `1 to ${maximum} bytes of UTF-8.`,
    ),
  );

export const putDevice = operation({
  tag: "Push",
  summary: "Report a device and its push token",
  description:
    "By the app with its user's own UserSig, or by its server. A token belongs to one user of an " +
    "app: who reports it last has it. At most 20 devices are kept of a user.",
  headers: [...language, "If-Match"],
  body: v.strictObject({
    certificateId: says(
      v.union([v.pipe(v.string(), v.regex(/^[1-9]\d{0,9}$/)), v.pipe(v.number(), v.integer())]),
      "Of a certificate that is stored here.",
    ),
    token: says(v.pipe(v.string(), v.minLength(1)), "As the vendor gave it; at most 4,096 bytes."),
    platform: short(16),
    model: short(64),
    osVersion: short(32),
    appVersion: short(32),
    sdkVersion: short(32),
    notificationsEnabled: v.optional(says(v.boolean(), "Whether the phone shows notifications.")),
  }),
  answers: {
    200: { description: "Reported again.", json: device, headers: ["ETag"] },
    201: { description: "Reported.", json: device, headers: ["ETag"] },
  },
  problems: [
    ...STORAGE,
    ...([
      "device_id_invalid",
      "device_token_empty",
      "device_token_too_long",
      "device_token_secret",
    ] as const),
    ...(["certificate_unknown", "version_changed", "rate_limited"] as const),
  ],
  examples: [
    {
      summary: "A phone",
      path: { userId: "alice", deviceId: "phone-1" },
      body: { certificateId: "11001", token: "0123456789abcdef", platform: "android" },
      status: 201,
    },
    {
      summary: "Under a certificate that is not here",
      path: { userId: "alice", deviceId: "phone-1" },
      body: { certificateId: "99999", token: "0123456789abcdef" },
      status: 400,
    },
  ],
});

export const listDevices = operation({
  tag: "Push",
  summary: "The devices of a user",
  description: "With masked tokens; in full with `reveal` and the scope `device:reveal`.",
  headers: language,
  query: v.strictObject({
    ...page,
    reveal: v.optional(says(v.picklist(["true", "false"]), "`true`: tokens in full.")),
  }),
  answers: {
    200: {
      description: "A page.",
      json: v.strictObject({
        userId,
        devices: v.array(device),
        readAt: time("When the list was read."),
        cursor,
      }),
      text: "A line for each: device, certificate, vendor, token.",
    },
  },
  problems: [...STORAGE, ...PAGED],
  examples: [{ summary: "All", path: { userId: "alice" }, status: 200 }],
});

export const deleteDevice = operation({
  tag: "Push",
  summary: "Remove a device",
  description: "By the app when its user logs out, or by its server.",
  headers: ["If-Match"],
  answers: {
    200: {
      description: "Gone.",
      json: v.strictObject({ userId, deviceId, removedAt: time("When.") }),
    },
  },
  problems: [
    ...STORAGE,
    ...(["device_id_invalid", "device_not_found", "version_changed", "rate_limited"] as const),
  ],
  examples: [{ summary: "None", path: { userId: "alice", deviceId: "no-phone" }, status: 404 }],
});
