/** Addresses and bodies of the HTTP API, shared by the requests of this page and by the curl lines that it offers. */

import type { Order, Question, RoomOrder } from "../bench.ts";

export interface Call {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export const APPS = "/v1/apps";

export const issueCall = (sdkAppId: number, { userId, expire }: Order): Call => ({
  path: `${APPS}/${sdkAppId}/usersigs`,
  body: { userId, expire },
});

export const ticketCall = (sdkAppId: number, { userId, expire }: Order, { room, privileges }: RoomOrder): Call => ({
  path: `${APPS}/${sdkAppId}/private-map-keys`,
  body: { userId, ...room, privileges, expire },
});

export const verifyCall = (sdkAppId: number, { text, userId }: Question): Call => ({
  path: `${APPS}/${sdkAppId}/usersigs/verify`,
  body: { userSig: text, ...(userId !== undefined && { userId }) },
});
