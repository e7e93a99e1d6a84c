/** The requests of the status panel; its curl lines are made from the same. */

import { type ApiCall, appPath } from "../server/paths.ts";

const userPath = (sdkAppId: number, userId: string, ...rest: readonly string[]): string =>
  appPath(sdkAppId, "users", userId, ...rest);

/** @param live asks Tencent first */
export const statusCall = (sdkAppId: number, userId: string, live: boolean): ApiCall => ({
  // All rows that are kept.
  path: `${userPath(sdkAppId, userId, "status")}?${live ? "live=true&" : ""}history=200`,
});

/**
 * @param after the number of the last row that was seen; a first visit without one gets no history
 */
export const eventsCall = (sdkAppId: number, userId: string, after?: number): ApiCall => ({
  path: userPath(sdkAppId, userId, "status", "events"),
  ...(after !== undefined && { headers: { "Last-Event-ID": String(after) } }),
  accept: "text/event-stream",
});

/** @param fromUserId empty for the app's administrator */
export const messageCall = (
  sdkAppId: number,
  userId: string,
  fromUserId: string,
  text: string,
): ApiCall => ({
  path: userPath(sdkAppId, userId, "test-messages"),
  body: { ...(fromUserId !== "" && { fromUserId }), text },
});

/** Where the app reports its own state. */
export const presencePath = (sdkAppId: number, userId: string): string =>
  `${userPath(sdkAppId, userId, "presence")}/{deviceId}`;
