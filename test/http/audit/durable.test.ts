/**
 * What an operator did is in the log with what was done, or neither: processes that are killed,
 * stores that fail.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../worker/app.ts";
import type { AuditRow } from "../../../worker/audit/index.ts";
import type { AuditStore } from "../../../worker/audit/store.ts";
import { readConfig } from "../../../worker/config.ts";
import { StorageError } from "../../../worker/problems/storage-error.ts";
import { BARE_PORTS } from "../../support/bare-ports.ts";
import { type DenoServer, startDeno } from "../../support/deno.ts";
import { memoryKeyValue, memoryRecords } from "../../support/memory-records.ts";
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
          expect(answer.status).toBe(201);
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

describe("what an operator does", () => {
  const { ADMIN_KEY, ...settings } = testSettings();
  function serviceWith({ append = async () => {} }: { append?: AuditStore["append"] } = {}) {
    const lines: unknown[] = [];
    const records = memoryRecords();
    const app = createApp({
      ...BARE_PORTS,
      config: readConfig({ ADMIN_KEY, ...settings }),
      kv: memoryKeyValue(),
      records,
      auditStore: { append, page: async () => ({ rows: [] }) },
      log: (line) => lines.push(line),
    });
    const call = (method: string, path: string, body: object, key = ADMIN_KEY) =>
      app.request(path, {
        method,
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
    return { call, lines, records };
  }
  const change = { secretKey: "0".repeat(64) };

  it("is one commit with its row, in the log of what was changed, and written once", async () => {
    const appended: AuditRow[] = [];
    const { call, records } = serviceWith({
      append: async (_, rows) => void appended.push(...rows),
    });
    const about = { kind: "operation", actor: { kind: "admin-key", id: "admin" }, code: "ok" };
    const put = await call("PUT", `/v1/apps/${APP}`, change);
    const made = await call("POST", "/v1/api-keys", { name: "k", scopes: ["usersig:issue"] });
    const { id } = (await made.json()) as { id: string };
    const rotated = await call("POST", `/v1/api-keys/${id}/rotate`, {});
    const revoked = await call("DELETE", `/v1/api-keys/${id}`, {});
    const removed = await call("DELETE", `/v1/apps/${APP}`, {});
    const rowOf = (object: string, action: string, answer: Response) => ({
      object,
      row: { ...about, action, requestId: answer.headers.get("X-Request-Id") },
    });
    expect(records.rows).toMatchObject([
      rowOf(`app ${APP}`, "PUT /v1/apps/{sdkAppId}", put),
      rowOf("service", "POST /v1/api-keys", made),
      rowOf("service", "POST /v1/api-keys/{id}/rotate", rotated),
      rowOf("service", "DELETE /v1/api-keys/{id}", revoked),
      rowOf(`app ${APP}`, "DELETE /v1/apps/{sdkAppId}", removed),
    ]);
    expect(records.rows[0]?.row.sdkAppId).toBe(APP);
    expect(appended).toEqual([]);
  });

  it("is answered when that is durable, and nobody else waits for it", async () => {
    const { call, records } = serviceWith();
    const durable = Promise.withResolvers<void>();
    let asked = false;
    records.meanwhile = () => {
      asked = true;
      return durable.promise;
    };
    let answered = false;
    const answer = Promise.resolve(call("PUT", `/v1/apps/${APP + 1}`, change)).finally(() => {
      answered = true;
    });
    await expect.poll(() => asked).toBe(true);
    const path = `/v1/apps/${settings.SDKAPPID}/usersigs`;
    expect((await call("POST", path, { userId: "alice" })).status).toBe(200);
    expect(answered).toBe(false);
    durable.resolve();
    expect((await answer).status).toBe(201);
  });

  it.each([
    ["POST", "/v1/reseal"],
    ["POST", "/v1/take-over"],
    ["DELETE", `/v1/apps/${settings.SDKAPPID}/users/alice`],
  ])("is not done by %s %s where it cannot be written down first", async (method, path) => {
    const { call, lines, records } = serviceWith({
      append: () => Promise.reject(new StorageError("unavailable")),
    });
    const refused = await call(method, path, {});
    expect([refused.status, await refused.json()]).toMatchObject([
      503,
      { code: "storage_unavailable" },
    ]);
    expect(records.calls).toEqual({});
    expect(lines).toContainEqual(expect.objectContaining({ event: "audit_write_failed" }));
  });

  it("is not what strangers or keys without the scope can fill the operators' rows with", async () => {
    const appended: AuditRow[] = [];
    const { call, records } = serviceWith({
      append: async (_, rows) => void appended.push(...rows),
    });
    const made = await call("POST", "/v1/api-keys", { name: "backend", scopes: ["usersig:issue"] });
    const { key } = (await made.json()) as { key: string };
    records.rows.length = 0;
    const refused = [
      await call("PUT", `/v1/apps/${APP}`, change, "guessed"),
      await call("PUT", `/v1/apps/${APP}`, change, key),
      await call("PUT", `/v1/apps/${APP}`, { secretKey: 1 }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 403, 400]);
    expect([appended, records.rows]).toEqual([[], []]);
  });
});
