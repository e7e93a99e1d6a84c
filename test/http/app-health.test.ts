/**
 * An app's health over HTTP: each fault that the fake can have leads to the finding that names it.
 */

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";
import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";

describe.each(RUNTIMES)("app health on $name", ({ start }) => {
  let server: RunningServer;
  let fake: FakeTencent;
  let secretKey: string;

  beforeAll(async () => {
    fake = await startFakeTencent();
    const settings = { ...testSettings(), WEBHOOK_TOKEN: "t", ORIGIN_OVERRIDES: fake.overrides };
    secretKey = settings.SECRET_KEY;
    server = await start(settings);
    fake.world.callback = {
      url: `${server.url}/v1/webhooks/tencent/${server.sdkAppId}`,
      token: "t",
    };
  });
  afterEach(() => {
    fake.trouble = undefined;
  });
  afterAll(async () => {
    await server?.stop();
    await fake?.close();
  });

  const ask = (headers: Record<string, string> = {}) =>
    fetch(`${server.url}/v1/apps/${server.sdkAppId}/health`, {
      headers: { Authorization: `Bearer ${server.adminKey}`, ...headers },
    });

  /** `check status code`, one for each finding. */
  async function findings(): Promise<{ healthy: boolean; rows: string[] }> {
    const { healthy, findings } = (await (await ask()).json()) as {
      healthy: boolean;
      findings: Record<string, string>[];
    };
    return {
      healthy,
      rows: findings.map(({ check, status, code }) => `${check} ${status} ${code}`),
    };
  }

  const reset = () => {
    fake.world.secretKey = secretKey;
    fake.world.region = "china";
    fake.world.admins = new Set(["administrator"]);
  };

  it("is good when everything is, and tells when no callback has come yet", async () => {
    reset();
    expect(await findings()).toEqual({
      healthy: true,
      rows: [
        "reach ok reach_ok",
        "region ok region_ok",
        "key ok key_ok",
        "administrator ok administrator_ok",
        "plan ok plan_ok",
        "webhook warning webhook_never",
      ],
    });
    await fake.fire("State.StateChange", {});
    let rows: string[] = [];
    // Told to the minute: the note is written after the callback's answer.
    for (let i = 0; i < 40 && !rows.includes("webhook ok webhook_ok"); i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      rows = (await findings()).rows;
    }
    expect(rows).toContain("webhook ok webhook_ok");
  });

  it("names the right region when another one is set", async () => {
    reset();
    fake.world.region = "singapore";
    const { healthy, rows } = await findings();
    expect(healthy).toBe(false);
    expect(rows.slice(0, 5)).toEqual([
      "reach ok reach_ok",
      "region failed region_other",
      "key ok key_ok",
      "administrator ok administrator_ok",
      "plan ok plan_ok",
    ]);
    const text = await ask({ Accept: "text/plain" });
    expect(text.status).toBe(422);
    expect(await text.text()).toContain(
      "region\tfailed\tregion_other: The app's data centre is singapore",
    );
  });

  it("names a wrong SecretKey", async () => {
    reset();
    fake.world.secretKey = "another";
    expect((await findings()).rows.slice(0, 4)).toEqual([
      "reach ok reach_ok",
      "region ok region_ok",
      "key failed signature_wrong",
      "administrator unknown not_seen",
    ]);
  });

  it("names an administrator who is none", async () => {
    reset();
    fake.world.admins = new Set(["boss"]);
    expect((await findings()).rows.slice(2, 5)).toEqual([
      "key ok key_ok",
      "administrator failed not_admin",
      "plan unknown not_seen",
    ]);
  });

  it.each([
    [60020, "plan failed no_plan"],
    [60027, "plan failed product_refused"],
    [60028, "plan failed trial_quota"],
    [60021, "reach failed ip_refused"],
    [70020, "region failed key_not_here"],
    [91000, "reach failed tencent_internal"],
  ])("names Tencent's %i", async (code, row) => {
    reset();
    const stop = fake.failWith(code);
    const { healthy, rows } = await findings();
    stop();
    expect(healthy).toBe(false);
    expect(rows).toContain(row);
  });

  it("says that something else answers in Tencent's place", async () => {
    reset();
    fake.trouble = "html";
    expect((await findings()).rows.slice(0, 2)).toEqual([
      "reach failed not_tencent",
      "region unknown not_seen",
    ]);
  });
});
