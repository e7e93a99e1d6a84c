/** Limits over HTTP, on every runtime. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../../support/runtimes.ts";
import { type RunningServer, testSettings } from "../../support/worker.ts";

describe.each(RUNTIMES)("limits on $name", ({ start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start({
      ...testSettings(),
      REQUESTS_PER_MINUTE: "20",
      FAILURES_PER_MINUTE: "5",
    });
  });
  afterAll(() => server?.stop());

  const post = (path: string, key: string) =>
    fetch(server.url + path, {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      body: '{"userId":"alice"}',
    });
  const drained = async (answer: Response) => {
    await answer.text();
    return answer;
  };

  it("hold one key on one route, say for how long, and leave the others alone", async () => {
    const issue = `/v1/apps/${server.sdkAppId}/usersigs`;
    const statuses: number[] = [];
    for (let i = 0; i < 20; i++)
      statuses.push((await drained(await post(issue, server.adminKey))).status);
    expect(statuses).toEqual(Array(20).fill(200));
    const held = await post(issue, server.adminKey);
    expect([held.status, await held.json()]).toMatchObject([
      429,
      { code: "rate_limited", fault: "caller" },
    ]);
    expect(Number(held.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(Number(held.headers.get("Retry-After"))).toBeLessThanOrEqual(60);
    const other = await fetch(`${server.url}/v1/apps`, {
      headers: { Authorization: `Bearer ${server.adminKey}` },
    });
    expect((await drained(other)).status).toBe(200);
  });

  it("hold an address that keeps failing, and never a good key from there", async () => {
    const verify = `/v1/apps/${server.sdkAppId}/usersigs/verify`;
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await drained(await post(verify, "wrong"))).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const held = await post(verify, "wrong");
    expect(await held.json()).toMatchObject({ code: "authentication_rate_limited" });
    expect(held.headers.get("Retry-After")).toMatch(/^\d+$/);
    const good = await fetch(`${server.url}/v1/apps`, {
      headers: { Authorization: `Bearer ${server.adminKey}` },
    });
    expect((await drained(good)).status).toBe(200);
  });
});
