/** Whether a deployment can do its work, as its operator's machines ask: open, cheap, in time. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { testSettings } from "../support/worker.ts";
import { startWorkerd } from "../support/workerd.ts";
import { expectProblem, send, TEXT } from "./client.ts";

const NAMES = ["settings", "storage", "objects", "audit"];

describe.each(RUNTIMES)("settings on $name", ({ start }) => {
  it("that can be used, with stores that answer, are ready", async () => {
    const server = await start();
    const answer = await send(server, "GET", "/readyz");
    expect([answer.status, answer.json()]).toEqual([
      200,
      { ready: true, checks: NAMES.map((name) => ({ name, ok: true })) },
    ]);
    expect((await send(server, "GET", "/readyz", TEXT)).text).toBe("ready\n");
    await server.stop();
  });

  it("that cannot be used are named, without what they hold; the process is alive all the same", async () => {
    const server = await start({
      ...testSettings(),
      ADMIN_USER_ID: "canary".repeat(34),
      ALLOW_LOOPBACK_ISSUERS: "canary",
    });
    const answer = await send(server, "GET", "/readyz");
    const variables = ["ADMIN_USER_ID", "ALLOW_LOOPBACK_ISSUERS"];
    expect(expectProblem(answer, 503, "configuration_invalid")).toMatchObject({
      fault: "operator",
      variable: variables.join(", "),
      ready: false,
      checks: [
        { name: "settings", ok: false, code: "configuration_invalid", variables },
        ...NAMES.slice(1).map((name) => ({ name, ok: true })),
      ],
    });
    expect(answer.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect(answer.text).not.toContain("canary");
    expect((await send(server, "GET", "/healthz")).status).toBe(200);
    await server.stop();
  });

  it("is asked by each address so often and no more", async () => {
    const server = await start({ ...testSettings(), PUBLIC_REQUESTS_PER_MINUTE: "3" });
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await send(server, "GET", "/readyz")).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    await server.stop();
  });
});

describe.each(CONTROLLED)("a storage on $name", ({ start }) => {
  let server: ControlledServer;
  beforeAll(async () => {
    server = await start();
  });
  afterEach(() => server.control({ failing: false, slower: 0, advance: 10 }));
  afterAll(() => server?.stop());

  const ask = () => server.call("GET", "/readyz", { key: undefined });

  it("is asked rarely, however often the service is", async () => {
    expect((await ask()).status).toBe(200);
    const before = await server.calls();
    for (let i = 0; i < 20; i++) await ask();
    expect(await server.calls()).toBe(before);
    await server.control({ advance: 3 });
    await ask();
    expect(await server.calls()).toBe(before + 1);
  });

  it("that fails is named, and is well again when it answers", async () => {
    await server.control({ failing: true });
    const { status, json, headers } = await ask();
    expect([status, json.code, json.ready]).toEqual([503, "storage_unavailable", false]);
    expect(json.checks).toContainEqual({ name: "storage", ok: false, code: "storage_unavailable" });
    expect(json.checks).toContainEqual({ name: "settings", ok: true });
    expect(headers.get("Retry-After")).toBe("5");
    await server.control({ failing: false, advance: 3 });
    expect((await ask()).status).toBe(200);
  });

  it("that does not answer is not waited for", async () => {
    await server.control({ slower: 20_000 });
    const began = performance.now();
    expect((await ask()).status).toBe(503);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

it("the app from plain secrets is ready without any storage, and nothing else is", async () => {
  for (const [settings, status] of [
    [testSettings(), 200],
    [{ ...testSettings(), SDKAPPID: "", SECRET_KEY: "" }, 503],
  ] as const) {
    const workerd = await startWorkerd("noStorage", settings);
    const answer = await fetch(`${workerd.origin}/readyz`);
    expect([answer.status, await answer.text()]).toEqual([
      status,
      expect.stringContaining("storage_not_configured"),
    ]);
    await workerd.stop();
  }
});
