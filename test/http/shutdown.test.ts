/**
 * The end of the Deno process on SIGTERM: whoever was served is served to the end, and nobody new
 * is.
 */

import { afterAll, beforeAll, expect, it } from "vitest";
import type { DenoServer } from "../support/deno.ts";
import { openEvents } from "../support/events.ts";
import { PushDeployment } from "../support/push-deployment.ts";
import { RUNTIMES, type Runtime } from "../support/runtimes.ts";

const push = new PushDeployment(RUNTIMES.find(({ name }) => name === "Deno") as Runtime);
beforeAll(() => push.start());
afterAll(() => push.stop());

const accepts = (): Promise<boolean> =>
  fetch(`${push.server.url}/healthz`, { headers: { Connection: "close" } }).then(
    () => true,
    () => false,
  );

it("answers a check whose vendor is silent, ends streams with an event, and takes no new connection", async () => {
  const { path } = await push.newUser();
  const events = `${push.server.url}/v1/apps/${push.server.sdkAppId}${path}/status/events`;
  const streams = await Promise.all([1, 2, 3].map(() => openEvents(events, push.server.adminKey)));
  for (const stream of streams) await stream.next("status");
  push.servers.production.fault = "hang";
  const check = push.call("POST", `${path}/push-checks`, { certificateId: 11 });
  await expect.poll(() => push.servers.production.requests.length).toBe(1);

  const restarted = push.server.interrupt("");
  for (const stream of streams)
    expect(await stream.next("end")).toMatchObject({ data: { reason: "shutdown" } });
  await expect.poll(accepts).toBe(false);
  // The vendor's deadline is longer than everything else that a request may take.
  expect((await check).json).toMatchObject({ verdict: "unknown", code: "network_timeout" });
  await restarted;
  expect((push.server as DenoServer).exitCode()).toBe(0);
  expect((await push.call("GET", `${path}/push-checks`)).json.checks).toMatchObject([
    { code: "network_timeout" },
  ]);
}, 60_000);
