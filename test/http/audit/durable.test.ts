/**
 * What an operator did is in the log before the answer is on its way: processes that are killed,
 * stores that fail, stores that hang.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../worker/app.ts";
import type { AuditRow } from "../../../worker/audit/index.ts";
import type { AuditStore } from "../../../worker/audit/store.ts";
import { readConfig } from "../../../worker/config.ts";
import { StorageError } from "../../../worker/problems/storage-error.ts";
import { BARE_PORTS } from "../../support/bare-ports.ts";
import { type DenoServer, startDeno } from "../../support/deno.ts";
import { testSettings } from "../../support/worker.ts";

const APP = 1400000077;

describe("on Deno, a process that is killed in the middle of its work", () => {
  let server: DenoServer;
  beforeAll(async () => {
    server = await startDeno();
  });
  afterAll(() => server?.stop());

  const call = (method: string, path: string, body?: object) =>
    fetch(server.url + path, {
      method,
      headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });

  /** Request IDs of the whole log. */
  async function recorded(query: string): Promise<Set<string>> {
    const seen = new Set<string>();
    for (let cursor = ""; ; ) {
      const answer = await call(
        "GET",
        `/v1/audit?limit=1000&${query}${cursor && `&cursor=${cursor}`}`,
      );
      const page = (await answer.json()) as { entries: { requestId: string }[]; cursor?: string };
      for (const { requestId } of page.entries) seen.add(requestId);
      if (page.cursor === undefined) return seen;
      cursor = page.cursor;
    }
  }

  it("has lost no row of an operator whom it had answered", async () => {
    const answered: string[] = [];
    for (let kill = 1; kill <= 4; kill++) {
      const enough = answered.length + 60;
      const { promise: reached, resolve } = Promise.withResolvers<void>();
      let ended = false;
      const write = async (writer: number) => {
        for (let i = 0; !ended; i++) {
          // Issuing goes on at the same time, and its rows are not what an operator waits for.
          void call("POST", `/v1/apps/${server.sdkAppId}/usersigs`, { userId: `user-${i}` })
            .then((answer) => answer.text())
            .catch(() => {});
          const answer = await call("POST", "/v1/api-keys", {
            name: `key-${writer}`,
            scopes: ["usersig:issue"],
          });
          expect([answer.status, answer.headers.get("X-Audit-Log")]).toEqual([201, null]);
          answered.push(answer.headers.get("X-Request-Id") ?? "");
          if (answered.length >= enough) resolve();
        }
      };
      // A writer ends when its connection does.
      const writers = Array.from({ length: 20 }, (_, writer) =>
        write(writer).catch((error: unknown) => error),
      );
      await Promise.race([reached, Promise.all(writers)]);
      const restarted = server.crash();
      ended = true;
      await restarted;
      for (const outcome of await Promise.all(writers))
        if (outcome !== undefined) expect(outcome).toBeInstanceOf(TypeError);
      expect(answered.length).toBeGreaterThanOrEqual(enough);
    }
    const rows = await recorded("");
    expect(answered.filter((requestId) => !rows.has(requestId))).toEqual([]);
  }, 120_000);
});

describe("an operator's answer", () => {
  const { ADMIN_KEY, ...settings } = testSettings();
  const kept = new Map<string, unknown>();
  const kv = {
    get: async (key: string) => kept.get(key),
    put: async (key: string, value: unknown) => void kept.set(key, value),
    delete: async (key: string) => void kept.delete(key),
    list: async () => ({ entries: [] }),
  };
  function serviceWith(append: AuditStore["append"]) {
    const lines: unknown[] = [];
    const app = createApp({
      ...BARE_PORTS,
      config: readConfig({ ADMIN_KEY, ...settings }),
      kv,
      auditStore: { append, page: async () => ({ rows: [] }) },
      log: (line) => lines.push(line),
    });
    const call = (method: string, path: string, body: object, key = ADMIN_KEY) =>
      app.request(path, {
        method,
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
    return { call, lines };
  }
  const change = { secretKey: "0".repeat(64) };

  it("comes when its row is durable, and not before", async () => {
    const appended: AuditRow[] = [];
    const durable = Promise.withResolvers<void>();
    const { call } = serviceWith((_, rows) => {
      appended.push(...rows);
      return durable.promise;
    });
    let answered = false;
    const answer = Promise.resolve(call("PUT", `/v1/apps/${APP}`, change)).finally(() => {
      answered = true;
    });
    await expect.poll(() => appended.length).toBe(1);
    // Whoever else asks is answered meanwhile, and does not wait for rows.
    const path = `/v1/apps/${settings.SDKAPPID}/usersigs`;
    expect((await call("POST", path, { userId: "alice" })).status).toBe(200);
    expect(answered).toBe(false);
    durable.resolve();
    expect((await answer).status).toBe(201);
    expect((await answer).headers.get("X-Audit-Log")).toBeNull();
    expect(appended).toMatchObject([{ kind: "operation", action: "PUT /v1/apps/{sdkAppId}" }]);
  });

  it("says so when its row could not be written, since the change was made", async () => {
    const { call, lines } = serviceWith(() => Promise.reject(new StorageError("unavailable")));
    const made = await call("PUT", `/v1/apps/${APP + 1}`, change);
    expect([made.status, made.headers.get("X-Audit-Log")]).toEqual([201, "not-written"]);
    expect(lines).toMatchObject([{ event: "audit_write_failed", rows: 1, lost: 1 }]);
  });

  it("is not what strangers or keys without the scope can fill the operators' rows with", async () => {
    const appended: AuditRow[] = [];
    const { call } = serviceWith(async (_, rows) => void appended.push(...rows));
    const made = await call("POST", "/v1/api-keys", { name: "backend", scopes: ["usersig:issue"] });
    const { key } = (await made.json()) as { key: string };
    appended.length = 0;
    const refused = [
      await call("PUT", `/v1/apps/${APP}`, change, "guessed"),
      await call("PUT", `/v1/apps/${APP}`, change, key),
      await call("PUT", `/v1/apps/${APP}`, { secretKey: 1 }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 403, 400]);
    expect(appended).toEqual([]);
  });
});
