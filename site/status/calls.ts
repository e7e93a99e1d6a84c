/** The requests of the status panel; its curl lines are made from the same. */

import { appPath, type Call } from "../connected/paths.ts";

const userPath = (sdkAppId: number, userId: string, ...rest: readonly string[]): string =>
  appPath(sdkAppId, "users", userId, ...rest);

/** @param live asks Tencent first */
export const statusCall = (sdkAppId: number, userId: string, live: boolean): Call => ({
  path: `${userPath(sdkAppId, userId, "status")}?${live ? "live=true&" : ""}history=100`,
});

/** @param after the number of the last event that was seen */
export const eventsCall = (sdkAppId: number, userId: string, after: string | undefined): Call => ({
  path: userPath(sdkAppId, userId, "status", "events"),
  ...(after !== undefined && { headers: { "Last-Event-ID": after } }),
  accept: "text/event-stream",
});

export const messageCall = (sdkAppId: number, userId: string, fromUserId: string, text: string): Call => ({
  path: userPath(sdkAppId, userId, "test-messages"),
  body: { ...(fromUserId !== "" && { fromUserId }), ...(text !== "" && { text }) },
});
