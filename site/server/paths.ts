/**
 * Addresses, methods and bodies of the HTTP API, shared by the requests of this page and by the
 * curl lines that it offers.
 */

import type { Order, Question, RoomOrder } from "../workbench.ts";

export interface ApiCall {
  /** POST where there is a body, GET where there is none. */
  readonly method?: "PUT" | "DELETE" | "POST";
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a shell should ask for; the page itself asks for JSON or for events. */
  readonly accept?: "text/plain" | "application/json" | "text/event-stream";
}

export const methodOf = ({ method, body }: ApiCall): string => method ?? (body ? "POST" : "GET");

export const APPS = "/v1/apps";

/** @param rest of the path: `usersigs`, or `users`, a UserID, `devices` */
export const appPath = (sdkAppId: number, ...rest: readonly string[]): string =>
  [`${APPS}/${sdkAppId}`, ...rest.map(encodeURIComponent)].join("/");

export const listApps: ApiCall = { path: APPS };

export const issueCall = (sdkAppId: number, { userId, expire }: Order): ApiCall => ({
  path: appPath(sdkAppId, "usersigs"),
  body: { userId, expire },
  accept: "text/plain",
});

export const issueManyCall = (
  sdkAppId: number,
  userIds: readonly string[],
  expire: number,
): ApiCall => ({
  path: appPath(sdkAppId, "usersigs"),
  body: { userIds, expire },
  accept: "text/plain",
});

export const ticketCall = (
  sdkAppId: number,
  { userId, expire }: Order,
  { room, privileges }: RoomOrder,
): ApiCall => ({
  path: appPath(sdkAppId, "private-map-keys"),
  body: { userId, ...room, privileges, expire },
  accept: "text/plain",
});

export const verifyCall = (sdkAppId: number, { text, userId, room }: Question): ApiCall => ({
  path: appPath(sdkAppId, "usersigs", "verify"),
  body: { userSig: text, ...(userId !== undefined && { userId }), ...room?.named },
  accept: "text/plain",
});
