/**
 * From a callback's JSON to typed events. What is not understood is left out: a callback is
 * acknowledged in any case.
 */

import { isObject } from "../../bytes/json.ts";
import { isClient, platformName } from "../platforms.ts";
import { type ConnectionEvent, plausible } from "../terms.ts";

/** How far a push came: Tencent's PushStage (269 and trtc.io/document/67551). */
export const STAGES = { 1: "vendor", 2: "device", 3: "clicked" } as const;
export type PushStage = (typeof STAGES)[keyof typeof STAGES];

/** Tencent's PushPlatform; a number that is not in their list is shown as it is. */
const VENDORS: readonly string[] = [
  "online",
  "apns",
  "xiaomi",
  "huawei",
  "fcm",
  "meizu",
  "oppo",
  "vivo",
  "honor",
];

export const vendorName = (pushPlatform: number): string =>
  VENDORS[pushPlatform] ?? String(pushPlatform);

/** One event of Push.OfflinePush or Push.AllMemberPush. */
export interface PushEvent {
  readonly cause: "message" | "task";
  readonly stage: PushStage;
  /** Our vendor name, or Tencent's number as text. */
  readonly vendor: string;
  /** Tencent's or the vendor's code; 0 is good. */
  readonly errorCode: number;
  readonly errorInfo: string;
  /** Milliseconds. */
  readonly at: number;
  /** Our own mark, on tasks that we started. */
  readonly dataId?: string;
  readonly taskId?: string;
  /** Key for Tencent's trace of a message's push. */
  readonly pushId?: string;
  readonly msgRandom?: number;
}

/** What is understood here. */
const COMMANDS = ["State.StateChange", "Push.OfflinePush", "Push.AllMemberPush"] as const;
/** A CallbackCommand as it is counted. */
export const COUNTED_COMMANDS = [...COMMANDS, "other"] as const;
export const countedCommand = (command: string): (typeof COUNTED_COMMANDS)[number] =>
  COMMANDS.find((one) => one === command) ?? "other";

export type ParsedEvent =
  | { readonly type: "connection"; readonly userId: string; readonly event: ConnectionEvent }
  | { readonly type: "push"; readonly userId: string; readonly event: PushEvent };

/** Tencent sends at most this many at a time (trtc.io/document/67551). */
const EVENTS_MAXIMUM = 100;
const KICKED_MAXIMUM = 16;

type Json = Readonly<Record<string, unknown>>;
const text = (value: unknown, maximum = 128): string | undefined =>
  typeof value === "string" && value !== "" ? value.slice(0, maximum) : undefined;
const number = (value: unknown): number | undefined => {
  const read = typeof value === "string" && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof read === "number" && Number.isSafeInteger(read) ? read : undefined;
};
/** UserIDs are at most 32 bytes of Unicode; half of a surrogate pair is in none, and names no record. */
const account = (value: unknown): string | undefined => {
  const id = text(value, 65);
  return id !== undefined && id.length <= 64 && id.isWellFormed() ? id : undefined;
};

/**
 * An EventTime in milliseconds; what cannot be one counts as the moment of arrival, so that the
 * event is kept.
 */
function eventTime(value: unknown, unit: 1 | 1000, receivedAt: number): number {
  const read = number(value) ?? 0;
  return read > 0 ? plausible(read * unit, receivedAt) : receivedAt;
}

const ACTIONS = ["Login", "Logout", "Disconnect"] as const;

function parseStateChange(
  body: Json,
  optPlatform: string | undefined,
  receivedAt: number,
): ParsedEvent[] {
  const info = isObject(body.Info) ? body.Info : {};
  const userId = account(info.To_Account);
  const action = ACTIONS.find((name) => name === info.Action);
  const platform = optPlatform ?? "Unknown";
  if (userId === undefined || action === undefined || !isClient(platform)) return [];
  const kicked = Array.isArray(body.KickedDevice) ? body.KickedDevice.slice(0, KICKED_MAXIMUM) : [];
  const event: ConnectionEvent = {
    kind: "connection",
    action,
    reason: text(info.Reason, 32) ?? "",
    platform: platformName(platform),
    kicked: kicked.flatMap((device) => {
      const platform = isObject(device) ? text(device.Platform) : undefined;
      return platform === undefined ? [] : [platformName(platform)];
    }),
    at: eventTime(body.EventTime, 1, receivedAt),
    receivedAt,
  };
  return [{ type: "connection", userId, event }];
}

function parsePush(cause: PushEvent["cause"], event: unknown, receivedAt: number): ParsedEvent[] {
  if (!isObject(event)) return [];
  const userId = account(event.To_Account);
  const stage = STAGES[number(event.PushStage) as keyof typeof STAGES];
  if (userId === undefined || stage === undefined) return [];
  const platform = number(event.PushPlatform) ?? 0;
  const dataId = text(event.DataId, 64);
  const taskId = text(event.TaskId);
  const pushId = text(event.PushID);
  const msgRandom = number(event.MsgRandom);
  return [
    {
      type: "push",
      userId,
      event: {
        cause,
        stage,
        vendor: vendorName(platform),
        errorCode: number(event.ErrCode) ?? 0,
        errorInfo: text(event.ErrInfo, 200) ?? "",
        at: eventTime(event.EventTime, 1000, receivedAt),
        ...(dataId !== undefined && { dataId }),
        ...(taskId !== undefined && { taskId }),
        ...(pushId !== undefined && { pushId }),
        ...(msgRandom !== undefined && { msgRandom }),
      },
    },
  ];
}

/** @param optPlatform the query's OptPlatform @param receivedAt milliseconds */
export function parseCallback(
  body: unknown,
  optPlatform: string | undefined,
  receivedAt: number,
): ParsedEvent[] {
  if (!isObject(body)) return [];
  const events = Array.isArray(body.Events) ? body.Events.slice(0, EVENTS_MAXIMUM) : [];
  // In push callbacks the command is inside each event; the query's is the same
  // (trtc.io/document/67551).
  const command = (one: unknown) => (isObject(one) && one.CallbackCommand) || body.CallbackCommand;
  if (body.CallbackCommand === "State.StateChange")
    return parseStateChange(body, optPlatform, receivedAt);
  return events.flatMap((one) => {
    if (command(one) === "Push.OfflinePush") return parsePush("message", one, receivedAt);
    if (command(one) === "Push.AllMemberPush") return parsePush("task", one, receivedAt);
    return [];
  });
}
