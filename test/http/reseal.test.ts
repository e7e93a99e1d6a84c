/**
 * Changing the sealing key: the one before opens, everything is sealed again, and then it can go.
 */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSealer } from "../../worker/access/sealing.ts";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { testSettings } from "../support/worker.ts";

const BEFORE = "sealing-key-before-0123456789-abcdefghij";
const FIRST = 1_500_000_000;
const APPS = 130;

describe.each(CONTROLLED)("resealing on $name", ({ start }) => {
  const settings = testSettings();
  let server: ControlledServer;
  let fingerprintBefore: string;
  const secretKey = randomBytes(32).toString("hex");
  const sealer = createSealer({ sealingKey: BEFORE });

  /** As an earlier version stored it. */
  const plant = async (sdkAppId: number, sealedFor = sdkAppId) => {
    const sealed = await sealer.seal("secret-key", `app/${sealedFor}#secretKey`, secretKey);
    const settings = {
      region: "china",
      adminUserId: "administrator",
      userIdPolicy: "printable",
      exchangeExpire: 60,
    };
    const lists = { origins: [], identityProviders: [], createdAt: 0, updatedAt: 0 };
    const value = { sdkAppId, ...settings, ...lists, secrets: { secretKey: { sealed, setAt: 0 } } };
    await server.control({ put: { key: `app/${sdkAppId}`, value } });
  };
  const issue = (id: number) =>
    server.call("POST", `/v1/apps/${id}/usersigs`, { body: { userId: "alice" } });

  beforeAll(async () => {
    server = await start({ ...settings, SEALING_KEY_PREVIOUS: BEFORE });
    const envelope = (await sealer.seal("secret-key", "x", "x")) as string;
    fingerprintBefore = envelope.split(".")[1] as string;
    for (let i = 0; i < APPS; i++) await plant(FIRST + i);
    await plant(FIRST + APPS, FIRST);
    for (const { key, purpose, field, property } of SECRETS) {
      const value = { other: 1, [property]: await sealer.seal(purpose, `${key}#${field}`, key) };
      await server.control({ put: { key, value, metadata: { listed: key } } });
    }
  });
  afterAll(() => server.stop());

  const SECRETS = [
    {
      key: "certificate/1500000000/1",
      purpose: "push-credential",
      field: "credential",
      property: "sealed",
    },
    {
      key: "token/1500000000/0123456789abcdef0123456789abcdef/0123456789abcdef",
      purpose: "device-token",
      field: "token",
      property: "sealed",
    },
    {
      key: "device/1500000000/alice/phone",
      purpose: "device-token",
      field: "token",
      property: "sealedToken",
    },
  ] as const;

  it("opens what was sealed under the key before", async () => {
    expect((await issue(FIRST)).status).toBe(200);
  });

  it("seals every record again, in steps, and names those that do not open", async () => {
    const total = { resealed: 0, current: 0 };
    const unreadable: string[] = [];
    let cursor: string | undefined;
    let steps = 0;
    do {
      const step = await server.call("POST", "/v1/reseal", {
        body: cursor === undefined ? {} : { cursor },
      });
      expect(step.status, step.text).toBe(200);
      total.resealed += step.json.resealed;
      total.current += step.json.current;
      unreadable.push(...step.json.unreadable);
      cursor = step.json.cursor;
      steps += 1;
    } while (cursor !== undefined);
    expect(total).toEqual({ resealed: APPS + SECRETS.length, current: 0 });
    expect(unreadable).toEqual([`app/${FIRST + APPS}`]);
    // What an earlier version stored becomes records first.
    expect(steps).toBe(7);
    const left = async () => {
      const entries = await server.entries();
      const sealed = entries.filter(({ value }) =>
        JSON.stringify(value).includes(fingerprintBefore),
      );
      return sealed.map(({ key }) => key);
    };
    // Nothing but the copy of the one that does not open, where there are copies.
    const copies = server.runtime === "Deno" ? [] : [`copy/app ${FIRST + APPS}/settings`];
    await expect.poll(left).toEqual(copies);
    expect((await issue(FIRST + 1)).status).toBe(200);
  });

  it("keeps what stands beside a sealed value", async () => {
    const today = createSealer({ sealingKey: settings.SEALING_KEY });
    for (const { key, purpose, field, property } of SECRETS) {
      const entry =
        purpose === "push-credential"
          ? await server.record(`app ${FIRST}`, "certificate/1")
          : (await server.entries()).find((one) => one.key === key);
      const value = entry?.value as Record<string, string>;
      expect(value.other).toBe(1);
      expect(await today.open(purpose, `${key}#${field}`, value[property])).toBe(key);
    }
  });

  it("has nothing to do the second time", async () => {
    const total = { resealed: 0, current: 0 };
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const { json } = await server.call("POST", "/v1/reseal", { body: cursor ? { cursor } : {} });
      total.resealed += json.resealed;
      total.current += json.current;
      cursor = json.cursor;
    }
    expect(total).toEqual({ resealed: 0, current: APPS + SECRETS.length });
  });

  it("seals under the new key what is written", async () => {
    const { value } = await server.record(`app ${FIRST + APPS}`, "settings");
    expect(JSON.stringify(value)).toContain(fingerprintBefore);
    const path = `/v1/apps/${FIRST + APPS}`;
    expect((await server.call("PUT", path, { body: { secretKey } })).status).toBe(200);
    const now = await server.record(`app ${FIRST + APPS}`, "settings");
    expect(JSON.stringify(now.value)).not.toContain(fingerprintBefore);
  });

  it.each(["", "nonsense", "9.", "0.x", "000000"])("refuses the cursor %j", async (cursor) => {
    const { status, json } = await server.call("POST", "/v1/reseal", { body: { cursor } });
    expect([status, json.code]).toEqual([400, "cursor_invalid"]);
  });
});
