/** Apps, their certificates and API keys as records: versions, races, copies that are old. */

import { beforeEach, describe, expect, it } from "vitest";
import type { ApiKeyRecord } from "../../../worker/access/api-key.ts";
import type { Apps } from "../../../worker/apps/apps.ts";
import type { StoredApp } from "../../../worker/apps/stored-app.ts";
import {
  deleteCertificate,
  findEntry,
  storeCertificate,
  storeLastCheck,
} from "../../../worker/push/certificates/registry.ts";
import type { ObjectName } from "../../../worker/records/records.ts";
import {
  APP,
  anything,
  certificate,
  deployment,
  good,
  order,
  row,
  settings,
} from "./deployment.ts";

let own: ReturnType<typeof deployment>;
beforeEach(() => {
  own = deployment();
});
const isolate = () => own.isolate();

/** What another isolate does to a record, right before the next commit. */
function meanwhile<Value>(object: ObjectName, name: string, change: (value: Value) => Value) {
  own.records.meanwhile = async () => {
    const [found] = await own.records.read(object, [name]);
    const value = change(found?.value as Value);
    await own.records.commit(object, { writes: [{ name, value, copied: true }], rows: [] });
  };
}

const LAST_CHECK = { id: "1", at: 1, verdict: "accepted", code: "ok" };

describe("an app", () => {
  it("carries nothing over from an old read: both of two changes at once hold", async () => {
    const { apps } = isolate();
    await apps.put(APP, row, () => settings());
    const rename = (apps: Apps, name: string) =>
      apps.put(APP, row, ({ app }) => ({ ...(app as StoredApp), name }));
    meanwhile<StoredApp>(`app ${APP}`, "settings", (app) => ({ ...app, maxExpire: 60 }));
    const changed = good(await rename(apps, "renamed"));
    expect(changed).toMatchObject({ version: 3, after: { name: "renamed", maxExpire: 60 } });
    expect(own.records.rows).toHaveLength(2);
  });

  it("is known at once where it was changed, and no older copy brings back what was", async () => {
    const { apps } = isolate();
    await apps.put(APP, row, () => settings({ name: "first" }));
    own.records.publishing = false;
    await apps.put(APP, row, () => settings({ name: "second" }));
    expect(await apps.find(APP)).toMatchObject({ name: "second" });
    own.now += 60_000;
    expect(await apps.find(APP)).toMatchObject({ name: "second" });
    await apps.remove(APP, row, anything);
    expect(await apps.find(APP)).toBeUndefined();
    own.now += 60_000;
    expect(await apps.find(APP)).toBeUndefined();
  });

  it("is read from its copy alone, with one call", async () => {
    await isolate().apps.put(APP, row, () => settings());
    const { apps } = isolate();
    const before = { ...own.records.calls };
    await apps.find(APP);
    expect(own.records.calls).toEqual({ ...before, copy: (before.copy ?? 0) + 1 });
    expect(own.kv.calls.get).toBe(1);
  });

  it("goes with its certificates, and comes back without them at a higher version", async () => {
    const { apps, ports } = isolate();
    await apps.put(APP, row, () => settings());
    for (let id = 1; id <= 20; id++)
      await storeCertificate(certificate(id), { ...order, isStored: true }, ports);
    await storeLastCheck(APP, "1", LAST_CHECK, ports);
    expect(await apps.remove(APP, row, anything)).toBeUndefined();
    const left = await own.records.list(`app ${APP}`, { prefix: "", limit: 100 });
    expect(left.records.map(({ name }) => name)).toEqual(["erasure", "taken-over"]);
    expect(await apps.put(APP, row, () => settings())).toMatchObject({ code: "erasure_running" });
    const value = { startedAt: 0, finishedAt: 1, usersForgotten: 0 };
    await own.records.commit(`app ${APP}`, { writes: [{ name: "erasure", value }], rows: [] });
    expect((await own.records.list("service", { prefix: "app/", limit: 9 })).records).toEqual([]);
    const made = good(await apps.put(APP, row, ({ app }) => settings({ name: String(app) })));
    expect(made).toMatchObject({ before: undefined, version: 3, after: { name: "undefined" } });
  });

  it("that was removed takes no certificate", async () => {
    const { apps, ports } = isolate();
    await apps.put(APP, row, () => settings());
    await apps.remove(APP, row, anything);
    const stored = await storeCertificate(certificate(1), { ...order, isStored: true }, ports);
    expect(stored).toMatchObject({ code: "app_not_found" });
  });

  it("whose copy is not there is asked of the truth", async () => {
    own.records.publishing = false;
    await isolate().apps.put(APP, row, () => settings({ name: "first" }));
    expect(await isolate().apps.find(APP)).toMatchObject({ name: "first" });
  });
});

describe("a certificate", () => {
  it("has a version that a check does not change", async () => {
    const { ports } = isolate();
    const store = () => storeCertificate(certificate(1), { ...order, isStored: false }, ports);
    expect(good(await store())).toEqual({ version: 1, isNew: true });
    await storeLastCheck(APP, "1", LAST_CHECK, ports);
    expect(await findEntry(APP, "1", ports)).toMatchObject({ version: 1, lastCheck: LAST_CHECK });
    expect(good(await store())).toEqual({ version: 2, isNew: false, lastCheck: LAST_CHECK });
    expect(await deleteCertificate(APP, "1", order, ports)).toBeUndefined();
    expect(await findEntry(APP, "1", ports)).toBeUndefined();
    expect(await deleteCertificate(APP, "1", order, ports)).toMatchObject({
      code: "certificate_not_found",
    });
    expect(good(await store())).toEqual({ version: 4, isNew: true });
  });
});

describe("an API key", () => {
  it("that is revoked beside a rotation stays dead, whichever was first", async () => {
    const { keys } = isolate();
    const make = () => keys.create("k", { scopes: ["usersig:issue"] }, "admin", row);
    const one = await make();
    meanwhile<ApiKeyRecord>("service", `key/${one.record.id}`, (record) => ({
      ...record,
      revocation: { at: 0, by: "elsewhere" },
    }));
    expect(await keys.rotate(one.record.id, 0, order)).toMatchObject({
      code: "api_key_ended",
      evidence: { state: "revoked" },
    });
    const other = await make();
    meanwhile<ApiKeyRecord>("service", `key/${other.record.id}`, (record) => ({
      ...record,
      rotated: { until: own.now, successor: "elsewhere" },
    }));
    good(await keys.revoke(other.record.id, order));
    for (const { key } of [one, other])
      expect(await isolate().keys.authenticate(key)).toMatchObject({ code: "key_revoked" });
  });

  it("is rotated once by two at the same moment, both records in one commit", async () => {
    const { keys } = isolate();
    const { record } = await keys.create("k", { scopes: ["usersig:issue"] }, "admin", row);
    const both = await Promise.all([0, 1].map(() => keys.rotate(record.id, 600, order)));
    expect(both.filter((one) => "made" in one)).toHaveLength(1);
    const { entries } = good(await keys.list({ limit: 10 }));
    expect(entries.map(({ state }) => state).sort()).toEqual(["active", "rotating"]);
  });

  it("is dead at once where it was revoked, and no older copy brings it back", async () => {
    const { keys } = isolate();
    const { key, record } = await keys.create("k", { scopes: ["usersig:issue"] }, "admin", row);
    expect(await keys.authenticate(key)).toMatchObject({ id: record.id });
    own.records.publishing = false;
    await keys.revoke(record.id, order);
    for (let minutes = 0; minutes < 5; minutes++) {
      expect(await keys.authenticate(key)).toMatchObject({ code: "key_revoked" });
      own.now += 60_000;
    }
  });

  it("that is revoked elsewhere is refused with its next copy", async () => {
    const [here, there] = [isolate(), isolate()];
    const { key, record } = await here.keys.create("k", { scopes: [] }, "admin", row);
    await here.keys.authenticate(key);
    await there.keys.revoke(record.id, order);
    own.now += 60_000;
    expect(await here.keys.authenticate(key)).toMatchObject({ code: "key_revoked" });
  });

  it("is read with one call, and its use noted once a day", async () => {
    const { key, record } = await isolate().keys.create("k", { scopes: [] }, "admin", row);
    const { keys } = isolate();
    const before = { ...own.records.calls };
    for (let i = 0; i < 3; i++) await keys.authenticate(key);
    expect(own.records.calls).toEqual({ ...before, copy: (before.copy ?? 0) + 1, noteUse: 1 });
    const { entries } = good(await keys.list({ limit: 10, search: "k" }));
    expect(entries).toMatchObject([{ usedOn: Math.floor(own.now / 86_400_000), version: 1 }]);
    expect(entries[0]?.record.id).toBe(record.id);
  });

  it("is made together with its row, or not at all", async () => {
    const { keys } = isolate();
    await keys.create("k", { scopes: [] }, "admin", row);
    expect(own.records.rows).toEqual([{ object: "service", row }]);
  });
});
