/** What an earlier version stored in the key-value store: it works at once, and nothing is lost. */

import { beforeEach, describe, expect, it } from "vitest";
import type { StoredApp } from "../../../worker/apps/stored-app.ts";
import { deleteCertificate, listEntries } from "../../../worker/push/certificates/registry.ts";
import { LEGACY } from "../../support/legacy.ts";
import { APP, anything, deployment, good, order, row, settings } from "./deployment.ts";

let own: ReturnType<typeof deployment>;
const isolate = () => own.isolate();

describe("what 494bc0b stored", () => {
  beforeEach(() => {
    own = deployment();
    for (const [key, value] of Object.entries(LEGACY.entries)) own.kv.kept.set(key, value);
  });

  it("works at once: keys, apps with their secrets, certificates with their last checks", async () => {
    const { keys, apps, ports } = isolate();
    expect(await keys.authenticate(LEGACY.keys.good)).toMatchObject({
      scopes: new Set(["usersig:issue"]),
      sdkAppIds: new Set([APP]),
    });
    expect(await keys.authenticate(LEGACY.keys.revoked)).toMatchObject({ code: "key_revoked" });
    expect(await keys.authenticate(LEGACY.keys.rotated)).toMatchObject({ code: "key_rotated" });
    expect(await apps.find(APP)).toMatchObject({
      name: "Support desk",
      secretKey: LEGACY.secretKey,
      previousSecretKey: LEGACY.previousSecretKey,
      webhookToken: LEGACY.webhookToken,
    });
    const { entries } = await listEntries(APP, { limit: 10 }, ports);
    expect(entries.map(({ certificate }) => certificate.certificateId)).toEqual(
      LEGACY.certificates,
    );
    expect(entries[0]).toMatchObject({ version: 1, lastCheck: { verdict: "accepted" } });
  });

  it("is listed whole at the first listing, and looked for never again", async () => {
    const { keys, apps } = isolate();
    const page = good(await apps.list({ limit: 10 }));
    expect(page.records).toMatchObject([{ name: `app/${APP}`, value: { name: "Support desk" } }]);
    const { entries } = good(await keys.list({ limit: 10 }));
    expect(entries.map(({ state }) => state).sort()).toEqual(["active", "revoked", "rotated"]);
    expect(entries.map(({ usedOn }) => usedOn)).toContain(LEGACY.usedOn);
    const lists = own.kv.calls.list;
    const later = isolate();
    await later.apps.list({ limit: 10 });
    await later.keys.list({ limit: 10 });
    expect(own.kv.calls.list).toBe(lists);
  });

  it("undoes nothing: whoever takes it over twice changes nothing", async () => {
    const here = isolate();
    await here.apps.put(APP, row, ({ app }) => ({ ...(app as StoredApp), name: "new" }));
    good(await here.keys.revoke(LEGACY.ids.good, order));
    await deleteCertificate(APP, LEGACY.certificates[0] as string, order, here.ports);
    const { apps, keys, ports } = isolate();
    for (const step of [apps, keys]) await step.takeOver(undefined);
    expect(await apps.find(APP)).toMatchObject({ name: "new", secretKey: LEGACY.secretKey });
    expect(await keys.authenticate(LEGACY.keys.good)).toMatchObject({ code: "key_revoked" });
    const { entries } = await listEntries(APP, { limit: 10 }, ports);
    expect(entries).toHaveLength(LEGACY.certificates.length - 1);
  });

  it("does not come back with an app of the same SDKAppID after its removal", async () => {
    const { apps, ports } = isolate();
    await apps.remove(APP, row, anything);
    await apps.put(APP, row, ({ app }) => app ?? settings());
    expect(await listEntries(APP, { limit: 10 }, ports)).toEqual({ entries: [] });
    await apps.removeLegacy(APP);
    expect([...own.kv.kept.keys()].filter((key) => key.includes(String(APP)))).toEqual([]);
  });

  it("takes a revocation of the earlier version along that came while it was taken over", async () => {
    const { keys } = isolate();
    await keys.authenticate(LEGACY.keys.good);
    own.kv.kept.set(`api-key-revoked/${LEGACY.ids.good}`, { at: 1, by: "elsewhere" });
    await keys.takeOver(undefined);
    expect(await isolate().keys.authenticate(LEGACY.keys.good)).toMatchObject({
      code: "key_revoked",
    });
  });

  it("is not given up where the store lists a certificate that it does not have here yet", async () => {
    const key = `certificate/${APP}/12`;
    const value = own.kv.kept.get(key);
    own.kv.kept.set(key, undefined);
    const { ports } = isolate();
    const { length } = LEGACY.certificates;
    expect((await listEntries(APP, { limit: 10 }, ports)).entries).toHaveLength(length - 1);
    own.kv.kept.set(key, value);
    expect((await listEntries(APP, { limit: 10 }, ports)).entries).toHaveLength(length);
  });

  it("that is too much for a listing is asked to be taken over by the command", async () => {
    const app = LEGACY.entries[`app/${APP}`] as StoredApp;
    for (let id = 1; id <= 250; id++)
      own.kv.kept.set(`app/${1_500_000_000 + id}`, { ...app, sdkAppId: 1_500_000_000 + id });
    const { apps } = isolate();
    expect(await apps.list({ limit: 10 })).toMatchObject({ code: "take_over_needed" });
    let taken = 0;
    for (let place: string | undefined, more = true; more; more = place !== undefined) {
      const step = await apps.takeOver(place);
      expect(step.taken).toBeLessThanOrEqual(100);
      taken += step.taken;
      place = step.next;
    }
    expect(taken).toBe(251);
    expect(good(await apps.list({ limit: 1000 })).records).toHaveLength(251);
  });
});
