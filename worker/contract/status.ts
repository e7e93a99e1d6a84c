/** A user's status: now, live, and as the app reports it. */

import * as v from "valibot";
import { APP_STATES } from "../status/event.ts";
import { VERDICTS, type VerdictCode } from "../status/verdict.ts";
import { operation } from "./operation.ts";
import { STORAGE } from "./problem-groups.ts";
import {
  cause,
  code,
  fault,
  language,
  named,
  remedy,
  says,
  time,
  userId,
  whole,
} from "./schemas.ts";

const platform = says(v.string(), "`iPhone`, `iPad`, `Android`, `Web`, `Windows`, `Mac`, …");
const clientStatus = v.picklist(["Online", "PushOnline", "Offline"]);
const source = says(
  v.picklist(["webhook", "app", "query", "rule"]),
  "Tencent's callback, the app itself, a live query, or the seven-day rule.",
);
const appState = v.picklist(APP_STATES);

const client = v.strictObject({
  platform,
  deviceId: v.optional(says(v.string(), "Absent where it is Tencent's knowledge.")),
  status: clientStatus,
  since: time("When it came into this status."),
  source,
  why: v.picklist([
    ...(["login", "logout", "kicked", "link_closed", "heartbeat_lost"] as const),
    ...(["queried", "not_in_query", "seven_days"] as const),
    ...APP_STATES,
  ]),
});

/** A refusal of Tencent's, or why nothing came of asking. */
export const refused = {
  code,
  cause,
  remedy,
  fault,
  tencent: v.optional(
    says(
      v.strictObject({
        code: whole,
        info: v.optional(v.string()),
        requestId: v.optional(v.string()),
      }),
      "Tencent's own code, text and request ID, as they came.",
    ),
  ),
};

const picture = {
  userId,
  status: says(
    v.picklist(["Online", "PushOnline", "Offline", "Unknown"]),
    "The best of the clients' statuses.",
  ),
  clients: v.array(client),
  offlinePush: says(
    v.strictObject({
      verdict: v.picklist(["can_receive", "cannot_receive", "unknown"]),
      code: v.picklist(Object.keys(VERDICTS) as VerdictCode[]),
      cause,
      nextStep: v.string(),
    }),
    "Whether an offline push would reach this user now.",
  ),
  sources: v.array(
    v.strictObject({
      source,
      lastHeardAt: v.optional(time("When this source last said anything.")),
      age: v.optional(says(whole, "Seconds since then.")),
      error: v.optional(v.strictObject(refused)),
    }),
  ),
  observedAt: time("The moment that the answer describes."),
};
/** Also part of a diagnosis. */
export const status = named(v.strictObject(picture), "UserStatus");

const seq = says(whole, "In the order of arrival; the event ID of the live stream.");
const at = time("When it happened, by its source's clock.");
const late = v.optional(says(v.literal(true), "Came after too many newer ones: changed nothing."));
const row = { seq, at, late };

const historyRow = named(
  v.variant("kind", [
    v.strictObject({
      kind: v.literal("connection"),
      ...row,
      action: v.picklist(["Login", "Logout", "Disconnect"]),
      reason: v.string(),
      platform,
      kicked: says(v.array(v.string()), "Platforms of the devices that this login signed out."),
    }),
    v.strictObject({
      kind: v.literal("presence"),
      ...row,
      platform,
      deviceId: v.string(),
      state: appState,
    }),
    v.strictObject({
      kind: v.literal("query"),
      ...row,
      rows: v.array(v.strictObject({ platform, status: clientStatus })),
    }),
    v.strictObject({
      kind: v.literal("expiry"),
      ...row,
      platform,
      deviceId: v.optional(v.string()),
    }),
    v.strictObject({
      kind: v.literal("push"),
      seq,
      at,
      cause: v.picklist(["message", "task"]),
      stage: says(v.picklist(["vendor", "device", "clicked"]), "How far it came."),
      vendor: says(v.string(), "The vendor's name, or Tencent's number as text."),
      errorCode: says(v.number(), "Tencent's or the vendor's code; 0 is good."),
      errorInfo: v.string(),
      dataId: v.optional(v.string()),
      taskId: v.optional(v.string()),
      pushId: v.optional(v.string()),
      msgRandom: v.optional(whole),
    }),
  ]),
  "StatusChange",
);

export const getUserStatus = operation({
  tag: "Status",
  summary: "Where a user is online, and whether a push would arrive",
  description:
    "What callbacks, the app's own reports and queries say together. Where nothing is known yet, " +
    "Tencent is asked.",
  headers: language,
  query: v.strictObject({
    live: v.optional(says(v.picklist(["true", "false"]), "`true` asks Tencent first.")),
    history: v.optional(
      says(
        v.pipe(v.string(), v.regex(/^\d{1,3}$/)),
        "Rows of history, 0 to 200; 20 where it is left out.",
      ),
    ),
  }),
  answers: {
    200: {
      description: "The status, with its history, newest first.",
      json: v.strictObject({ ...picture, history: v.array(historyRow) }),
      text: "A line for each client (platform, status, since, source), then the verdict.",
    },
  },
  problems: STORAGE,
  examples: [
    { summary: "As it is known", path: { userId: "alice" }, status: 200 },
    {
      summary: "Tencent is asked",
      path: { userId: "alice" },
      query: { live: "true", history: "5" },
      status: 200,
    },
  ],
});

export const watchUserStatus = operation({
  tag: "Status",
  summary: "A user's status, live",
  description:
    "First the present status, or, with `Last-Event-ID`, every change since; then each change as " +
    "it comes, with the status after it. A comment every 15 seconds keeps the connection. The " +
    "stream ends after 5 minutes with `end`; reconnect with the last event ID.",
  headers: [...language, "Last-Event-ID"],
  answers: {
    200: {
      description: "Events until the stream's life ends.",
      events: {
        change: historyRow,
        status,
        end: v.strictObject({ reason: v.picklist(["lifetime", "interrupted", "shutdown"]) }),
      },
    },
  },
  problems: STORAGE,
  examples: [],
});

export const reportPresence = operation({
  tag: "Status",
  summary: "Report an app's state on a device",
  description: "For the app itself, with its user's own UserSig: what Tencent cannot see.",
  body: v.strictObject({
    platform: says(
      v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
      "`ios` and `android`, or as Tencent writes it; 1 to 32 characters.",
    ),
    state: appState,
  }),
  answers: {
    200: {
      description: "Recorded.",
      json: v.strictObject({ userId, deviceId: v.string(), platform, state: appState }),
      text: "`ok`",
    },
  },
  problems: [...STORAGE, "field_value"],
  examples: [
    {
      summary: "The app went to the background",
      path: { userId: "alice", deviceId: "phone-1" },
      body: { platform: "android", state: "background" },
      status: 200,
      answer: {
        userId: "alice",
        deviceId: "phone-1",
        platform: "Android",
        state: "background",
      },
    },
    {
      summary: "No such state",
      path: { userId: "alice", deviceId: "phone-1" },
      body: { platform: "android", state: "asleep" },
      status: 400,
    },
  ],
});

export const sendTestMessage = operation({
  tag: "Status",
  summary: "Send one real message to a user",
  description:
    "One one-to-one text message through Tencent, with an offline push. Counts with the visible " +
    "push checks: at most as many a minute as a person can bear.",
  headers: [...language, "Idempotency-Key"],
  body: v.strictObject({
    fromUserId: v.optional(
      says(
        v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
        "Whom it comes from; the app's administrator where it is left out.",
      ),
    ),
    text: v.optional(
      says(v.pipe(v.string(), v.minLength(1), v.maxLength(500)), "1 to 500 characters."),
    ),
  }),
  answers: {
    201: {
      description: "Tencent took the message.",
      json: v.strictObject({
        sent: v.literal(true),
        userId,
        fromUserId: v.string(),
        messageKey: v.optional(says(v.string(), "Tencent's key of the message.")),
        sentAt: time("When."),
        sideEffect: says(v.string(), "What else it did, in words."),
      }),
    },
    200: { description: "The same.", text: "`sent` and Tencent's key of the message." },
  },
  problems: [
    ...STORAGE,
    "userid_not_allowed",
    "idempotency_key_invalid",
    "idempotency_key_reused",
    "check_unfinished",
    "idempotency_keys_exhausted",
    "check_limited",
    "tencent_refused",
  ],
  examples: [
    { summary: "With the usual text", path: { userId: "alice" }, body: {}, status: 201 },
    { summary: "Empty", path: { userId: "alice" }, body: { text: "" }, status: 400 },
  ],
});
