/** What Deno has not yet written to the audit log when it is told to end. */

import { afterAll, beforeAll, expect, it } from "vitest";
import { startDeno } from "../../support/deno.ts";
import type { RunningServer } from "../../support/worker.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startDeno();
});
afterAll(() => server?.stop());

const call = (path: string, body?: object) =>
  fetch(server.url + path, {
    method: body ? "POST" : "GET",
    headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });

it("is written before the process ends on SIGTERM", async () => {
  const issued = await call(`/v1/apps/${server.sdkAppId}/usersigs`, { userId: "alice" });
  await issued.text();
  // Traffic is written ten seconds later at the earliest; the process ends long before.
  await server.interrupt("alice");
  const { entries } = (await (await call(`/v1/audit?sdkAppId=${server.sdkAppId}`)).json()) as {
    entries: object[];
  };
  expect(entries).toEqual([
    expect.objectContaining({
      userIds: ["alice"],
      outcome: "ok",
      requestId: issued.headers.get("X-Request-Id"),
    }),
  ]);
});
