/** An upgrade from version 494bc0b, on the records that it wrote itself. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { LEGACY } from "../support/legacy.ts";
import { testSettings } from "../support/worker.ts";

const path = `/v1/apps/${LEGACY.sdkAppId}`;

describe.each(CONTROLLED)("an earlier version's deployment on $name", ({ start }) => {
  let server: ControlledServer;
  beforeAll(async () => {
    server = await start({
      ...testSettings(),
      SDKAPPID: "1400000009",
      SEALING_KEY: LEGACY.sealingKey,
    });
    for (const [key, value] of Object.entries(LEGACY.entries))
      await server.control({ put: { key, value } });
  });
  afterAll(() => server.stop());

  const issue = (key: string) =>
    server.call("POST", `${path}/usersigs`, { key, body: { userId: "alice", expire: 60 } });

  it("works at once", async () => {
    expect((await issue(LEGACY.keys.good)).status).toBe(200);
    expect((await issue(LEGACY.keys.revoked)).json.code).toBe("key_revoked");
    expect((await issue(LEGACY.keys.rotated)).json.code).toBe("key_rotated");
    const app = await server.call("GET", path);
    expect(app.json).toMatchObject({
      name: "Support desk",
      findings: [{ code: "rotation_open" }],
      identityProviders: [{ prefix: "u-" }],
    });
    expect(app.json.webhookToken).toBeDefined();
    const { certificates } = (await server.call("GET", `${path}/certificates`)).json;
    expect(certificates.map((one: { certificateId: string }) => one.certificateId)).toEqual(
      LEGACY.certificates,
    );
    expect(certificates[0].lastCheck).toMatchObject({ verdict: "accepted" });
  });

  it("is listed whole, keys with their last use", async () => {
    const { apps } = (await server.call("GET", "/v1/apps")).json;
    expect(apps.map(({ sdkAppId }: { sdkAppId: number }) => sdkAppId)).toContain(LEGACY.sdkAppId);
    const { keys } = (await server.call("GET", "/v1/api-keys")).json;
    expect(keys.map(({ state }: { state: string }) => state).sort()).toEqual([
      "active",
      "revoked",
      "rotated",
    ]);
  });

  it("is changed like any other, and no command undoes that", async () => {
    const renamed = await server.call("PUT", path, { body: { name: "Renamed" } });
    expect(renamed.status).toBe(200);
    await server.call("DELETE", `/v1/api-keys/${LEGACY.ids.good}`);
    let taken = 0;
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const step = await server.call("POST", "/v1/take-over", { body: cursor ? { cursor } : {} });
      expect(step.status, step.text).toBe(200);
      taken += step.json.taken;
      cursor = step.json.cursor;
    }
    expect(taken).toBe(1 + LEGACY.certificates.length + 3);
    expect((await server.call("GET", path)).json.name).toBe("Renamed");
    expect((await issue(LEGACY.keys.good)).json.code).toBe("key_revoked");
    expect((await server.call("GET", "/v1/audit")).json.entries).toContainEqual(
      expect.objectContaining({ action: "POST /v1/take-over", outcome: "ok" }),
    );
  });

  it("leaves nothing of an app that is removed", async () => {
    expect((await server.call("DELETE", path)).status).toBe(200);
    const left = async () => (await server.entries()).map(({ key }) => key);
    const own = new RegExp(`^(app|certificate|certificate-check)/${LEGACY.sdkAppId}`);
    await expect.poll(async () => (await left()).filter((key) => own.test(key))).toEqual([]);
    const body = { secretKey: "0".repeat(64) };
    expect((await server.call("PUT", path, { body })).status).toBe(201);
    expect((await server.call("GET", `${path}/certificates`)).json.certificates).toEqual([]);
  });
});
