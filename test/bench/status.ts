/**
 * How many callbacks of Tencent's one workerd stores a second (each one durable before its answer), and what a status read costs, with
 * the events spread over 1 to 10,000 users.
 */

import { createHash } from "node:crypto";
import { type Measured, measure, type Target } from "./load.ts";
import type { BenchWorker } from "./workerd.ts";

const SDKAPPID = "1400000001";
const ADMIN_KEY = "bench-only-0123456789-abcdefghij";
const TOKEN = "bench-only";
const USERS = [1, 100, 10_000];
const CONNECTIONS = 16;

/** To be started with the other workers. */
export const STATUS_WORKER: BenchWorker = {
  name: "status",
  entry: "worker/index.ts",
  bindings: {
    ADMIN_KEY,
    SDKAPPID,
    SECRET_KEY: "0123456789abcdef".repeat(4),
    WEBHOOK_TOKEN: TOKEN,
    REQUESTS_PER_MINUTE: "0",
  },
  objects: { USERS: "UserObject" },
};

const JSON_TYPE = { "content-type": "application/json" };

/** Logins and disconnections in turn, each of the next user, each signed as Tencent does. */
function callbacks(users: number): NonNullable<Target["vary"]> {
  let count = 0;
  let signedAt = 0;
  let path = "";
  return () => {
    const now = Date.now();
    const seconds = Math.floor(now / 1000);
    if (seconds !== signedAt) {
      signedAt = seconds;
      const sign = createHash("sha256").update(`${TOKEN}${seconds}`).digest("hex");
      path = `/v1/webhooks/tencent/${SDKAPPID}?SdkAppid=${SDKAPPID}&CallbackCommand=State.StateChange&contenttype=json&OptPlatform=Android&Sign=${sign}&RequestTime=${seconds}`;
    }
    count += 1;
    const round = Math.floor(count / users);
    const [Action, Reason] = round % 2 === 0 ? ["Login", "Register"] : ["Disconnect", "LinkClose"];
    const Info = { Action, Reason, To_Account: `user${count % users}` };
    // Different also within a millisecond, or it would be one event delivered twice.
    const body = { CallbackCommand: "State.StateChange", EventTime: now, Info, Sequence: count };
    return { path, body: JSON.stringify(body) };
  };
}

function reads(users: number): NonNullable<Target["vary"]> {
  let count = 0;
  return () => ({ path: `/v1/apps/${SDKAPPID}/users/user${count++ % users}/status`, body: "" });
}

const row = (users: number, what: string, { rate, p50, p99 }: Measured): string =>
  `${String(users).padStart(6)}  ${what.padEnd(10)}${rate.toFixed(0).padStart(8)}${p50.toFixed(0).padStart(10)}${p99.toFixed(0).padStart(10)}`;

/** @param port where STATUS_WORKER listens */
export async function benchStatus(port: number, seconds: number): Promise<void> {
  console.log(`\n users  ${CONNECTIONS} connections, answers/s   p50 µs    p99 µs`);
  for (const users of USERS) {
    const host = { host: "127.0.0.1", port, path: "/" };
    const callback: Target = { ...host, name: "callback", method: "POST", headers: JSON_TYPE, vary: callbacks(users) };
    const stored = await measure(callback, seconds, CONNECTIONS);
    console.log(row(users, "callback", stored));
    const headers = { authorization: `Bearer ${ADMIN_KEY}` };
    // Only users who were heard of: Tencent would be asked about any other.
    const known = Math.min(users, stored.answers);
    const read: Target = { ...host, name: "read", method: "GET", headers, vary: reads(known) };
    console.log(row(users, "read", await measure(read, seconds, CONNECTIONS)));
  }
}
