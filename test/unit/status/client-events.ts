/** Events of one user's clients, at seconds from one moment. */

import type { AppState, QueryEvent, StatusEvent } from "../../../worker/status/event.ts";
import { platformName } from "../../../worker/tencent/platforms.ts";
import type { ClientStatus, ConnectionEvent } from "../../../worker/tencent/terms.ts";

/** A day in November 2026; the events of a case lie seconds after it. */
export const START = Date.UTC(2026, 10, 23);
export const DAY = 86_400;
export const at = (seconds: number) => START + seconds * 1000;

export type Extra = { kicked?: string[]; received?: number };
export const connection =
  (action: ConnectionEvent["action"], reason: string) =>
  (seconds: number, platform: string, extra: Extra = {}): ConnectionEvent => ({
    kind: "connection",
    action,
    reason,
    platform: platformName(platform),
    kicked: (extra.kicked ?? []).map(platformName),
    at: at(seconds),
    receivedAt: at(extra.received ?? seconds),
  });
export const login = connection("Login", "Register");
export const logout = connection("Logout", "Unregister");
export const killed = connection("Disconnect", "LinkClose");
export const silent = connection("Disconnect", "TimeOut");
export const app = (
  seconds: number,
  platform: string,
  deviceId: string,
  state: AppState,
): StatusEvent => ({
  kind: "presence",
  platform: platformName(platform),
  deviceId,
  state,
  at: at(seconds),
  receivedAt: at(seconds),
});
export const query = (seconds: number, rows: Record<string, ClientStatus>): QueryEvent => ({
  kind: "query",
  rows: Object.entries(rows).map(([platform, status]) => ({
    platform: platformName(platform),
    status,
  })),
  at: at(seconds),
  receivedAt: at(seconds),
  since: at(seconds),
});
