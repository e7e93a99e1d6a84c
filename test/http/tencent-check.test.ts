/** The push check along Tencent's own path, over HTTP against the fake Tencent. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { OWN_MESSAGE_DROPS } from "../../worker/push/codes.ts";
import { openEvents } from "../support/events.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";
import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";

describe.each(RUNTIMES)("push check along Tencent's path on $name", ({ start }) => {
  let server: RunningServer;
  let fake: FakeTencent;
  let user = 0;

  beforeAll(async () => {
    fake = await startFakeTencent();
    const settings = {
      ...testSettings(),
      WEBHOOK_TOKEN: "t",
      ORIGIN_OVERRIDES: fake.overrides,
      VENDOR_DEADLINE_MS: "2500",
    };
    fake.world.secretKey = settings.SECRET_KEY;
    server = await start(settings);
  });
  const withCallbacks = () => {
    fake.world.callback = {
      url: `${server.url}/v1/webhooks/tencent/${server.sdkAppId}`,
      token: "t",
    };
  };
  afterEach(() => {
    fake.trouble = undefined;
    fake.world.pushActive = true;
    fake.world.callback = undefined;
  });
  afterAll(async () => {
    expect(fake.refusedCallbacks).toEqual([]);
    await server?.stop();
    await fake?.close();
  });

  /** A new user for each case, because each user may be sent only so much. */
  const someone = (
    ...devices: Parameters<FakeTencent["world"]["user"]> extends [string, ...infer D] ? D : never
  ) => {
    const userId = `user${++user}`;
    fake.world.user(userId, ...devices);
    return userId;
  };
  const ask = (userId: string, body: object = {}, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/v1/apps/${server.sdkAppId}/users/${userId}/push-checks`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${server.adminKey}`,
        "Content-Type": "application/json",
        ...headers,
      },
      body: JSON.stringify({ route: "tencent", ...body }),
    });
  // biome-ignore lint/suspicious/noExplicitAny: an answer whose shape the expectations state
  const check = async (userId: string, body: object = {}): Promise<any> =>
    (await ask(userId, body)).json();
  const stages = (result: { stages: { stage: string; status: string; code: string }[] }) =>
    result.stages.map(({ stage, status, code }) => `${stage} ${status} ${code}`);

  it("follows the push to the device by the callbacks", async () => {
    withCallbacks();
    const result = await check(someone({ vendor: 4, reaches: 2 }));
    expect(stages(result)).toEqual([
      "account ok stage_account",
      "status ok push_online",
      "send ok stage_task",
      "vendor ok stage_vendor",
      "device ok stage_device",
      "verdict ok tencent_delivered",
    ]);
    expect(result).toMatchObject({
      verdict: "accepted",
      passed: true,
      route: "tencent",
      vendor: { name: "fcm" },
      nextStep: { code: "user_status_check" },
    });
    expect(fake.world.tasks.at(-1)?.dataId).toBe(`sgp-${result.id}`);
    const drops = result.mayStillBeDropped as { code: string; cause: string; remedy: string }[];
    expect(drops.map(({ code }) => code)).toEqual([
      expect.stringMatching(/^fcm_drop_/),
      "drop_quiet_phone",
      ...OWN_MESSAGE_DROPS,
    ]);
    for (const { cause, remedy } of drops) expect([cause, remedy]).not.toContain("");
  });

  it("streams the stages up to the click", async () => {
    withCallbacks();
    const reader = await openEvents(
      `${server.url}/v1/apps/${server.sdkAppId}/users/${someone({ vendor: 1, platform: "iPhone", reaches: 3 })}/push-checks`,
      server.adminKey,
      { "Content-Type": "application/json" },
      { method: "POST", body: JSON.stringify({ route: "tencent" }) },
    );
    const seen: string[] = [];
    for (;;) {
      const { event, data } = await reader.next();
      seen.push(event === "stage" ? (data as { stage: string }).stage : event);
      if (event === "result") {
        expect(data).toMatchObject({
          verdict: "accepted",
          code: "tencent_clicked",
          mayStillBeDropped: [],
        });
        break;
      }
    }
    expect(seen).toEqual([
      "account",
      "status",
      "send",
      "vendor",
      "device",
      "clicked",
      "verdict",
      "result",
    ]);
    reader.close();
  });

  it.each([
    [-201, "token_or_certificate", "caller"],
    [-197, "certificate_wrong", "operator"],
    [80300007, "huawei_all_tokens_invalid", "caller"],
    [80399999, "tencent_vendor_refused", "vendor"],
  ])("explains the vendor's refusal %i", async (code, name, fault) => {
    withCallbacks();
    const result = await check(
      someone({ vendor: 3, vendorError: { code, info: "all tokens invalid" } }),
    );
    expect(result).toMatchObject({
      verdict: "rejected",
      code: name,
      fault,
      vendor: { name: "huawei", code: String(code), raw: "all tokens invalid" },
    });
  });

  it("reads the vendor's own reason out of Tencent's text", async () => {
    withCallbacks();
    const apns = {
      vendor: 1,
      platform: "iPhone",
      vendorError: { code: -198, info: "apns: BadDeviceToken" },
    };
    expect(await check(someone(apns))).toMatchObject({
      verdict: "rejected",
      code: "apns_bad_device_token",
      cause: expect.stringContaining("does not accept this device token. It is"),
      fault: "caller",
    });
  });

  it("leaves no gap in a vendor's sentence where Tencent passes nothing on", async () => {
    withCallbacks();
    for (const [vendor, code] of [
      [3, 80100003],
      [2, 21301],
    ] as const) {
      const { cause, remedy } = await check(someone({ vendor, vendorError: { code, info: "" } }));
      expect(`${cause} ${remedy}`).not.toMatch(/ on :| than\.|\(\)|: ?$|: {2}|: [A-Z]/);
    }
  });

  it("sends a message where Push is not active, and says so", async () => {
    withCallbacks();
    fake.world.pushActive = false;
    const before = fake.world.messages.length;
    const result = await check(someone({}));
    expect(fake.world.messages).toHaveLength(before + 1);
    expect(stages(result)).toContain("send warning stage_message");
    // No callbacks about pushes without Push either.
    expect(result).toMatchObject({ verdict: "unknown", code: "tencent_no_word" });
  });

  it("falls back to the trace where callbacks do not come", async () => {
    expect(await check(someone({ reaches: 2 }))).toMatchObject({
      verdict: "accepted",
      code: "tencent_delivered",
      devices: [{ model: "Fake One", hasToken: true }],
    });
    expect(await check(someone({ token: "" }))).toMatchObject({
      verdict: "not_sent",
      code: "tencent_no_token",
    });
    expect(await check(someone({ vendorError: { code: -199, info: "" } }))).toMatchObject({
      verdict: "rejected",
      code: "vendor_network",
      fault: "transient",
    });
  });

  it("does not send to somebody who cannot receive, or does not exist", async () => {
    const before = fake.world.tasks.length;
    expect(await check("nobody")).toMatchObject({ verdict: "not_sent", code: "not_imported" });
    expect(await check(someone())).toMatchObject({ verdict: "not_sent", code: "no_phone" });
    expect(await check(someone({ status: "Offline" }))).toMatchObject({
      verdict: "not_sent",
      code: "no_phone",
    });
    expect(fake.world.tasks).toHaveLength(before);
  });

  it("sends nothing in a dry run", async () => {
    const before = fake.world.tasks.length;
    expect(await check(someone({}), { dryRun: true })).toMatchObject({
      verdict: "not_sent",
      passed: true,
      code: "tencent_dry_run",
    });
    expect(fake.world.tasks).toHaveLength(before);
  });

  it("sends once when the answer is lost, and does not claim to know", async () => {
    const userId = someone({});
    const before = fake.world.messages.length + fake.world.tasks.length;
    const stop = fake.failWith(60008, "timpush/batch");
    expect(await check(userId)).toMatchObject({
      verdict: "unknown",
      code: "tencent_timeout",
      fault: "transient",
    });
    stop();
    expect(fake.world.messages.length + fake.world.tasks.length).toBe(before);
  });

  it("is kept in the history beside the direct checks, and repeated by its idempotency key", async () => {
    const userId = someone({});
    const key = { "Idempotency-Key": "once" };
    const first = await (await ask(userId, { dryRun: true }, key)).json();
    expect(await (await ask(userId, { dryRun: true }, key)).json()).toEqual(first);
    const history = await fetch(
      `${server.url}/v1/apps/${server.sdkAppId}/users/${userId}/push-checks`,
      {
        headers: { Authorization: `Bearer ${server.adminKey}`, "Accept-Language": "zh" },
      },
    );
    const { checks } = (await history.json()) as { checks: { code: string; cause: string }[] };
    expect(checks).toMatchObject([
      { code: "tencent_dry_run", cause: expect.stringContaining("没有发送") },
    ]);
  });

  it("answers a shell with a line per stage and a status that curl -f understands", async () => {
    const answer = await ask("nobody", {}, { Accept: "text/plain" });
    expect(answer.status).toBe(422);
    expect((await answer.text()).trimEnd().split("\n").at(-1)).toMatch(/^not_sent: not_imported: /);
  });

  it("asks for a certificate only on the direct route", async () => {
    expect(await check(someone({}), { route: "direct" })).toMatchObject({
      code: "field_missing",
      field: "certificateId",
    });
  });
});
