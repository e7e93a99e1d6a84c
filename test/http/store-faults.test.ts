/**
 * Real faults of the store under a running Deno: another process that holds the file's lock, and a
 * disk that takes nothing more. What fails is refused with 503, what was acknowledged stays, and
 * the service goes on by itself when the fault is over.
 */

import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PUSH_ONLINE_MS } from "../../worker/status/rules.ts";
import { type DenoServer, startDeno } from "../support/deno.ts";
import { openEvents } from "../support/events.ts";
import { type StatusServer, startStatusServer } from "../support/status-server.ts";

let running: StatusServer;
let deno: DenoServer;
beforeAll(async () => {
  running = await startStatusServer({
    // A write beyond the limit on files fails like one on a full disk, where the signal that comes
    // with it is ignored.
    start: async (settings) =>
      (deno = await startDeno(settings, undefined, {
        through: ["sh", "-c", 'trap "" XFSZ; exec "$0" "$@"'],
      })),
  });
});
afterAll(() => running?.stop());

const newUser = () => `u${randomUUID().slice(0, 8)}`;
const request = (method: string, path: string, body?: unknown) =>
  fetch(deno.url + path, {
    method,
    headers: { Authorization: `Bearer ${deno.adminKey}`, "Content-Type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const ofUser = (method: string, path: string, body?: unknown) =>
  request(method, `/v1/apps/${deno.sdkAppId}/users/${path}`, body);

interface Outcome {
  readonly status: number;
  readonly code: unknown;
}
const outcome = async (answer: Promise<Response>): Promise<Outcome> => {
  const { status, headers } = await answer;
  const { code } = (await (await answer).json()) as { code?: unknown };
  if (status === 503) expect(headers.get("Retry-After")).toBe("5");
  return { status, code };
};
const callback = async (user: string, platform?: string): Promise<Outcome> => {
  const { status, json } = await running.fire(user, "Login", "Register", platform);
  return { status, code: (json as { code?: unknown }).code };
};

/** A way into each of the stores, for somebody who is new. */
const WRITES: readonly (readonly [string, (user: string) => Promise<Outcome>])[] = [
  ["a callback", callback],
  [
    "a presence report",
    (user) =>
      outcome(ofUser("PUT", `${user}/presence/phone`, { platform: "iOS", state: "foreground" })),
  ],
  [
    "a push check",
    (user) => outcome(ofUser("POST", `${user}/push-checks`, { certificateId: "11", dryRun: true })),
  ],
  [
    "a new key",
    () => outcome(request("POST", "/v1/api-keys", { name: "k", scopes: ["usersig:issue"] })),
  ],
];
const REFUSED: Outcome = { status: 503, code: "storage_unavailable" };

/** Everything that needs no write goes on. */
async function expectReading(): Promise<void> {
  expect(
    (await request("POST", `/v1/apps/${deno.sdkAppId}/usersigs`, { userId: "alice" })).status,
  ).toBe(200);
  expect((await running.status("before")).status).toBe("Online");
}

/** Writes are tried until they are taken again, which is soon. */
async function expectRecovered(): Promise<void> {
  for (const [, write] of WRITES)
    await expect
      .poll(async () => (await write(newUser())).status, { timeout: 20_000 })
      .toBeLessThan(300);
  // The queue that wakes users goes on too.
  const waiting = newUser();
  await running.fire(
    waiting,
    "Disconnect",
    "LinkClose",
    "Android",
    Date.now() - PUSH_ONLINE_MS + 500,
  );
  const kinds = async () =>
    ((await running.status(waiting)).history as { kind: string }[]).map(({ kind }) => kind);
  await expect.poll(kinds, { timeout: 20_000 }).toEqual(["expiry", "connection"]);
  expect(deno.logs()).not.toContain("internal_error");
}

describe.each([
  {
    fault: "a file that another process has locked",
    begin() {
      const other = new DatabaseSync(join(deno.folder, "kv"));
      other.exec("BEGIN IMMEDIATE");
      return () => {
        other.exec("ROLLBACK");
        other.close();
      };
    },
  },
  {
    fault: "a disk that takes nothing more",
    begin() {
      const limit = (bytes: string) =>
        execFileSync("prlimit", ["--pid", String(deno.pid()), `--fsize=${bytes}:`]);
      limit("1");
      return () => void limit("unlimited");
    },
  },
])("$fault", ({ begin }) => {
  it("refuses what cannot be stored, loses nothing that was acknowledged, and goes on afterwards", async () => {
    expect(await callback("before")).toMatchObject({ status: 200 });
    const kept = Array.from({ length: 10 }, () => newUser());
    for (const user of kept) expect(await callback(user)).toMatchObject({ status: 200 });
    const end = begin();
    try {
      const outcomes = await Promise.all(WRITES.map(([, write]) => write(newUser())));
      expect(outcomes).toEqual(WRITES.map(() => REFUSED));
      const stream = await openEvents(running.at("before/status/events"), deno.adminKey);
      expect(await stream.next("status")).toMatchObject({ data: { status: "Online" } });
      stream.close();
      await expectReading();
    } finally {
      end();
    }
    await expectRecovered();
    await deno.interrupt("");
    for (const user of kept) expect((await running.status(user)).status).toBe("Online");
  }, 60_000);
});
