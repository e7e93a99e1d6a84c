/** Deployments that nobody has configured, or not rightly: they refuse, and say what to set. */

import { describe, expect, it } from "vitest";
import { RUNTIMES, type Runtime } from "../support/runtimes.ts";
import { type RunningServer, type Settings, testSettings } from "../support/worker.ts";
import { ALICES_TOKEN } from "../usersig/samples.ts";
import { expectProblem, issuePath, post, send } from "./client.ts";

async function running(
  runtime: Runtime,
  settings: Settings,
  check: (server: RunningServer) => Promise<void>,
) {
  const server = await runtime.start(settings);
  try {
    await check(server);
  } finally {
    await server.stop();
  }
}

const PATHS = ["usersigs", "usersigs/verify", "private-map-keys"];
const ALICE = { userId: "alice" };

describe.each(RUNTIMES)("on $name", (runtime) => {
  it("without an admin key everything that needs a credential is refused, whatever is presented", async () => {
    const { ADMIN_KEY: _, ...settings } = testSettings();
    await running(runtime, settings, async (server) => {
      for (const path of PATHS)
        for (const authorization of [
          undefined,
          "Bearer ",
          "Bearer undefined",
          "Bearer null",
          `Bearer ${settings.SECRET_KEY}`,
        ]) {
          const headers = {
            "Content-Type": "application/json",
            ...(authorization && { Authorization: authorization }),
          };
          const answer = await send(
            server,
            "POST",
            `/v1/apps/1400000001/${path}`,
            headers,
            JSON.stringify(ALICE),
          );
          const problem = expectProblem(answer, 503, "access_not_configured");
          expect(problem).toMatchObject({
            fault: "operator",
            remedy: expect.stringContaining("ADMIN_KEY"),
          });
        }
      expect((await send(server, "GET", "/healthz")).status).toBe(200);
      const body = JSON.stringify({ userSig: ALICES_TOKEN });
      const decoded = await send(
        server,
        "POST",
        "/v1/usersigs/decode",
        { "Content-Type": "application/json" },
        body,
      );
      expect(decoded.json()).toMatchObject({ code: "ok" });
    });
  });

  it("an admin key that could be guessed is not used", async () => {
    await running(runtime, { ...testSettings(), ADMIN_KEY: "short" }, async (server) => {
      expectProblem(await post(server, issuePath(server), ALICE), 503, "access_not_configured");
    });
  });

  it("without an app nothing is issued, and the settings are named", async () => {
    const { ADMIN_KEY } = testSettings();
    await running(runtime, { ADMIN_KEY }, async (server) => {
      const answer = await post(server, issuePath(server, 1_400_000_001), ALICE);
      expect([404, 503]).toContain(answer.status);
      const { remedy } = answer.json();
      expect(remedy).toMatch(/SDKAPPID.*SECRET_KEY/);
    });
  });

  it.each([
    ["SDKAPPID", { SDKAPPID: "canary-value" }],
    ["SECRET_KEY", { SECRET_KEY: "" }],
    ["ADMIN_USER_ID", { ADMIN_USER_ID: "canary".repeat(30) }],
  ])("an unusable %s is named, and its value is not", async (variable, change) => {
    await running(runtime, { ...testSettings(), ...change }, async (server) => {
      const answer = await post(server, issuePath(server, 1_400_000_001), ALICE);
      expect(expectProblem(answer, 503, "configuration_invalid")).toMatchObject({
        variable,
        fault: "operator",
      });
      expect(answer.text).not.toContain("canary");
      // What is wrong with it is for the operator, in the log.
      expect(server.logs()).toMatch(/setting_unusable/);
      expect(server.logs()).toMatch(/reason[\\"]*:[\\"]*it is/);
      expect(server.logs()).not.toContain("canary");
    });
  });
});
