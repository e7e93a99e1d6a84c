/** Refused callbacks do not look like silence: counted, told with the right remedy, bounded. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../../support/runtimes.ts";
import { type StatusServer, startStatusServer } from "../../support/status-server.ts";
import { bearer, send } from "../client.ts";
import { CALLBACKS, type Sent, TOKEN } from "./callbacks.ts";

describe.each(RUNTIMES)("callbacks on $name", (runtime) => {
  let running: StatusServer;
  let apps = 1400000100;
  beforeAll(async () => {
    const start: typeof runtime.start = (settings) =>
      runtime.start({ ...settings, FAILURES_PER_MINUTE: "20" });
    running = await startStatusServer({ start });
  });
  afterAll(() => running?.stop());

  async function makeApp(webhookToken: string | null): Promise<number> {
    const app = ++apps;
    const body = { secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f", webhookToken };
    const headers = { ...bearer(running.server), "Content-Type": "application/json" };
    const path = `/v1/apps/${app}`;
    const { status } = await send(running.server, "PUT", path, headers, JSON.stringify(body));
    expect(status).toBe(201);
    return app;
  }

  function deliver(path: string, { sdkAppId, sign, requestTime, bytes }: Sent) {
    const query = new URLSearchParams({
      CallbackCommand: "State.StateChange",
      contenttype: "json",
    });
    if (sdkAppId !== undefined) query.set("SdkAppid", String(sdkAppId));
    if (sign !== undefined) query.set("Sign", sign);
    if (requestTime !== undefined) query.set("RequestTime", requestTime);
    const body = bytes === undefined ? "{}" : `{"a":"${"x".repeat(bytes)}"}`;
    return send(running.server, "POST", `/v1/webhooks/tencent/${path}?${query}`, {}, body);
  }

  // biome-ignore lint/suspicious/noExplicitAny: an answer whose shape the expectations state
  async function webhookFinding(app: number, language = "en"): Promise<any> {
    const headers = { ...bearer(running.server), "Accept-Language": language };
    const answer = await send(running.server, "GET", `/v1/apps/${app}/health`, headers);
    const { findings } = answer.json() as { findings: { check: string }[] };
    return findings.find(({ check }) => check === "webhook");
  }

  it.each(CALLBACKS)("$title", async ({ stored = TOKEN, sent, answer, health }) => {
    const app = await makeApp(stored);
    let last: Awaited<ReturnType<typeof deliver>> | undefined;
    for (const one of sent(Math.floor(Date.now() / 1000), app))
      last = await deliver(String(app), one);
    if (answer !== 200) {
      const [status, code, fault] = answer;
      expect(last?.status).toBe(status);
      expect(last?.json()).toMatchObject({ status, code, fault });
    } else expect(last?.status ?? 200).toBe(200);
    // What was accepted is noted behind the answer.
    await expect.poll(async () => (await webhookFinding(app)).code).toBe(health.code);
    const finding = await webhookFinding(app);
    expect(finding.cause).toMatch(health.says ?? /./);
    expect(finding.remedy).toMatch(health.remedy ?? /./);
    expect(finding.fault).toBe(health.fault);
    const count = (finding.refused ?? []).reduce(
      (sum: number, one: { count: number }) => sum + one.count,
      0,
    );
    if (health.count !== undefined) expect(count).toBe(health.count);
  });

  it.each([
    ["1400000077", 404, "app_not_found"],
    ["abc", 400, "sdkappid_invalid"],
  ])("the URL names %s", async (path, status, code) => {
    const answer = await deliver(path, { sdkAppId: 1400000077 });
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ code, fault: "operator" });
  });

  it("a diagnosis tells of them, and of whose turn it is", async () => {
    running.fake.world.user("nobody-heard", { status: "Online" });
    await running.fake.fire("State.StateChange", {}, { token: "other" });
    const diagnose = () =>
      running.json(running.ask("nobody-heard/diagnosis", { method: "POST", body: "{}" }));
    const { causes, stages } = await diagnose();
    expect(causes).toContainEqual(
      expect.objectContaining({
        stage: "callbacks",
        certainty: "possible",
        code: "webhook_signature_wrong",
        fault: "operator",
        cause: expect.stringMatching(/Number so far: 1,/),
      }),
    );
    expect(stages).toContainEqual(
      expect.objectContaining({ stage: "callbacks", status: "warning" }),
    );
    await running.fire("nobody-heard", "Login", "Register");
    await expect
      .poll(async () => (await diagnose()).stages)
      .toContainEqual(expect.objectContaining({ stage: "callbacks", code: "webhook_ok" }));
  });

  it.each(["ja", "zh"])("tells it in %s", async (language) => {
    const app = await makeApp(TOKEN);
    await deliver(String(app), { sdkAppId: app });
    const { cause, remedy, refused } = await webhookFinding(app, language);
    for (const text of [cause, remedy, refused[0].cause])
      expect(text).toMatch(/[\u3040-\u30ff\u4e00-\u9fff][^{}]*$/);
  });
});
