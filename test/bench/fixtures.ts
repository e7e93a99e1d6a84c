/** The app, the keys and the requests that every contestant gets. */

import { makeKey } from "../../worker/access/key-format.ts";
import type { Target } from "./load.ts";

/** So many that the limit is counted and never reached. */
const REQUESTS_PER_MINUTE = "1000000000";

export const ADMIN_KEY = "bench-only-0123456789-abcdefghij";
export const SDKAPPID = "1400000001";
export const SECRET_KEY = "0123456789abcdef".repeat(4);
export const STORED_APP = "1400000002";
export const API_KEY = makeKey().key;
const SEALING_KEY = "bench-only-0123456789-abcdefghij-klmnop";

/** One app from settings, asked with the admin key. */
export const ADMIN_SETTINGS = { ADMIN_KEY, SDKAPPID, SECRET_KEY, REQUESTS_PER_MINUTE };

/** An app and a key in storage. */
export const STORED_SETTINGS = {
  ADMIN_KEY,
  SEALING_KEY,
  API_KEY,
  REQUESTS_PER_MINUTE,
  STORED_APP,
  STORED_SECRET_KEY: SECRET_KEY,
};

/** What the key in storage may do: limits that each request has to be held against. */
export const RIGHTS = {
  scopes: ["usersig:issue"],
  sdkAppIds: [Number(STORED_APP)],
  userIds: ["ali*"],
  maxExpire: 86_400,
} as const;

export type Sent = Pick<Target, "method" | "path" | "headers" | "body">;

const JSON_TYPE = { "content-type": "application/json" };
const ONE = JSON.stringify({ userId: "alice", expire: 86_400 });

export const BATCH = 1000;
const MANY = JSON.stringify({
  userIds: Array.from({ length: BATCH }, (_, i) => `ali-${i}`),
  expire: 86_400,
});

export const plainGet: Sent = { method: "GET", path: "/" };
export const plainPost: Sent = { method: "POST", path: "/", headers: JSON_TYPE, body: ONE };

const issue = (sdkAppId: string, key: string, body: string): Sent => ({
  method: "POST",
  path: `/v1/apps/${sdkAppId}/usersigs`,
  headers: { ...JSON_TYPE, authorization: `Bearer ${key}` },
  body,
});

export const asAdmin = issue(SDKAPPID, ADMIN_KEY, ONE);
export const scopedWith = (key: string): Sent => issue(STORED_APP, key, ONE);
export const batchWith = (key: string): Sent => issue(STORED_APP, key, MANY);
