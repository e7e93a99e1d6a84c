/** What Tencent recorded about one user's push task, for seven days (1047/71893). */

import type { App } from "../apps/app.ts";
import { isObject } from "../bytes/json.ts";
import type { Tencent } from "./client.ts";
import { type Json, list, type TencentRefusal } from "./envelope.ts";
import { vendorName } from "./webhooks/parse.ts";

export interface TraceStat {
  readonly done: boolean;
  /** Tencent's or the vendor's code; 0 is good. */
  readonly errorCode: number;
  readonly errorInfo: string;
}

/** One device that the task was for. */
export interface TracedDevice {
  readonly model?: string;
  readonly system?: string;
  readonly sdkVersion?: string;
  readonly pushVersion?: string;
  readonly certificateId?: string;
  /** As in callbacks: our vendor name, or Tencent's number as text. */
  readonly pushVendor: string;
  /** Whether a token is bound to it. The token itself is not kept. */
  readonly hasToken: boolean;
  /** Whether the phone shows notifications, where it said so. */
  readonly notifications?: boolean;
  readonly vendor?: TraceStat;
  readonly device?: TraceStat;
  readonly clicked?: TraceStat;
}

export interface Trace {
  readonly ok: true;
  readonly devices: readonly TracedDevice[];
}

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value.slice(0, 100) : undefined;

/** PushStatus 1 is taken for "done": Tencent's page does not say so, its samples do. */
function stat(value: unknown): TraceStat | undefined {
  if (!isObject(value) || Object.keys(value).length === 0) return undefined;
  const errorCode = Number(value.ErrorCode ?? 0);
  return { done: value.PushStatus === 1, errorCode, errorInfo: text(value.ErrorInfo) ?? "" };
}

function device(row: Json): TracedDevice {
  const offline = isObject(row.OfflinePushStat) ? row.OfflinePushStat : {};
  const certificateId = text(row.CertId);
  const system = [text(row.System), text(row.SystemVersion)].filter(Boolean).join(" ");
  const [model, sdkVersion, pushVersion] = [
    text(row.DeviceModel),
    text(row.SdkVersion),
    text(row.PushVersion),
  ];
  const [vendor, reached, clicked] = [
    stat(offline.ChannelStat),
    stat(offline.DeviceStat),
    stat(offline.ClickStat),
  ];
  return {
    // An empty Token and CertId "0" stand for "nothing bound".
    pushVendor: vendorName(Number(row.PushPlatform ?? 0)),
    hasToken: text(row.Token) !== undefined,
    ...(certificateId !== undefined && certificateId !== "0" && { certificateId }),
    ...(model !== undefined && { model }),
    ...(system !== "" && { system }),
    ...(sdkVersion !== undefined && { sdkVersion }),
    ...(pushVersion !== undefined && { pushVersion }),
    ...(typeof row.NotificationStatus === "number" && {
      notifications: row.NotificationStatus === 1,
    }),
    ...(vendor && { vendor }),
    ...(reached && { device: reached }),
    ...(clicked && { clicked }),
  };
}

export async function traceTask(
  tencent: Tencent,
  app: App,
  { taskId, userId }: { readonly taskId: string; readonly userId: string },
): Promise<Trace | TencentRefusal> {
  const answer = await tencent.queued(app, "timpush/all_member_push_trace", {
    TaskID: taskId,
    UserID: userId,
  });
  return answer.ok ? { ok: true, devices: list(answer.body.InstanceTrace).map(device) } : answer;
}
