/** A request to an isolate that knows nothing: what it reads, and what it does not. */

import { beforeEach, describe, expect, it } from "vitest";
import { makeKey } from "../../../worker/access/key-format.ts";
import { createApp } from "../../../worker/app.ts";
import { readConfig } from "../../../worker/config.ts";
import { BARE_PORTS } from "../../support/bare-ports.ts";
import { type MemoryRecords, memoryKeyValue, memoryRecords } from "../../support/memory-records.ts";

const APP = 1_400_000_001;
const ADMIN_KEY = "an-admin-key-for-tests-0123456789abcdef";
const SETTINGS = {
  ADMIN_KEY,
  SEALING_KEY: "a sealing key for tests, 32 characters".replaceAll(" ", "-"),
};

let records: MemoryRecords;
let key: string;
/** The most copies that were on their way at the same moment. */
let together: number;

function isolate() {
  let underWay = 0;
  together = 0;
  const app = createApp({
    ...BARE_PORTS,
    config: readConfig(SETTINGS),
    kv: memoryKeyValue(),
    auditStore: { append: async () => {}, page: async () => ({ rows: [] }) },
    records: {
      ...records,
      async copy(record) {
        underWay += 1;
        together = Math.max(together, underWay);
        const copy = await records.copy(record);
        await new Promise((resolve) => setTimeout(resolve));
        underWay -= 1;
        return copy;
      },
    },
  });
  return (method: string, path: string, body: object, credential = ADMIN_KEY) =>
    app.request(path, {
      method,
      headers: { Authorization: `Bearer ${credential}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
}
const issue = (call: ReturnType<typeof isolate>, credential = key) =>
  call("POST", `/v1/apps/${APP}/usersigs`, { userId: "alice" }, credential);
/** Calls since, by method. */
async function spent(work: () => unknown): Promise<Record<string, number>> {
  for (const method of Object.keys(records.calls)) delete records.calls[method];
  await work();
  return { ...records.calls };
}

beforeEach(async () => {
  records = memoryRecords();
  const call = isolate();
  await call("PUT", `/v1/apps/${APP}`, { secretKey: "a1".repeat(32) });
  const made = await call("POST", "/v1/api-keys", { name: "k", scopes: ["usersig:issue"] });
  ({ key } = (await made.json()) as { key: string });
});

describe("a cold isolate", () => {
  it("reads the copies of key and app side by side, and issues", async () => {
    const call = isolate();
    let status = 0;
    const cold = await spent(async () => {
      ({ status } = await issue(call));
    });
    expect(cold).toEqual({ copy: 2, noteUse: 1 });
    expect([status, together]).toEqual([200, 2]);
    expect(await spent(() => issue(call))).toEqual({});
  });

  it("reads nothing for a key whose checksum is wrong", async () => {
    expect(await spent(() => issue(isolate(), `${key.slice(0, -1)}!`))).toEqual({});
    const mistyped = key.slice(0, -1) + (key.endsWith("0") ? "1" : "0");
    expect(await spent(() => issue(isolate(), mistyped))).toEqual({});
  });

  it("asks the truth about no app that a stranger names", async () => {
    const call = isolate();
    const made = makeKey().key;
    // The key's copy and truth, and the app's copy.
    expect(await spent(() => issue(call, made))).toEqual({ copy: 2, read: 1 });
    expect(await spent(() => issue(call, made))).toEqual({});
  });
});
