/**
 * How many callbacks of Tencent's one workerd stores a second (each one durable before its answer),
 * and what a status read costs, with the events spread over 1 to 10,000 users.
 */

import { createHash } from "node:crypto";
import { ADMIN_KEY, ADMIN_SETTINGS, SDKAPPID } from "./fixtures.ts";
import { type Measured, measure, type Target } from "./load.ts";
import type { Options } from "./options.ts";
import { withServers } from "./server.ts";
import { startDeployed } from "./start.ts";
import { figure, printTable } from "./table.ts";
import type { Figures } from "./targets.ts";

const TOKEN = "bench-only";
const USERS = [1, 100, 10_000];
const CONNECTIONS = 16;

const START = {
  bindings: { ...ADMIN_SETTINGS, WEBHOOK_TOKEN: TOKEN, REQUESTS_PER_MINUTE: "0" },
  objects: { USERS: "UserObject" },
};
/** One measurement takes as many seconds as so many rounds of other sections. */
const ROUNDS_AT_ONCE = 4;

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

const rowOf = (users: number, what: string, { rate, p50, p99 }: Measured): string[] => [
  `${what}, ${users} ${users === 1 ? "user" : "users"}`,
  ...[rate, p50, p99].map((value) => figure(value)),
];

export function benchStatus({ seconds, markdown }: Options): Promise<Figures> {
  return withServers({ status: () => startDeployed("status", START) }, async (server) => {
    const host = { host: "127.0.0.1", port: server("status").port, path: "/" };
    const headers = { authorization: `Bearer ${ADMIN_KEY}` };
    const rows: string[][] = [];
    for (const users of USERS) {
      const callback: Target = {
        ...host,
        name: "callback",
        method: "POST",
        headers: JSON_TYPE,
        vary: callbacks(users),
      };
      const stored = await measure(callback, seconds * ROUNDS_AT_ONCE, CONNECTIONS);
      rows.push(rowOf(users, "callbacks stored", stored));
      // Only users who were heard of: Tencent would be asked about any other.
      const known = Math.min(users, stored.answers);
      const read: Target = { ...host, name: "read", method: "GET", headers, vary: reads(known) };
      rows.push(
        rowOf(users, "status read", await measure(read, seconds * ROUNDS_AT_ONCE, CONNECTIONS)),
      );
    }
    const columns = ["", "answers/s", "p50 µs", "p99 µs"];
    printTable({ title: `Status, ${CONNECTIONS} connections`, columns, rows }, markdown);
    return {};
  });
}
