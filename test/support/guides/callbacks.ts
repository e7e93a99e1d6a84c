/** What docs/webhooks.md speaks of: an app without callbacks, and a Tencent that begins to send. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { startFakeTencent } from "../../vendors/tencent/fake.ts";
import { startDeno } from "../deno.ts";
import { testSettings } from "../worker.ts";
import type { GuideWorld } from "./world.ts";

const APP = 1_400_000_001;

export async function startCallbacksWorld(): Promise<GuideWorld> {
  const tencent = await startFakeTencent();
  const settings = testSettings();
  const server = await startDeno({
    ...settings,
    SDKAPPID: "",
    SECRET_KEY: "",
    ORIGIN_OVERRIDES: tencent.overrides,
    // Tells when a stream has begun.
    REQUEST_LOG: "on",
  });
  const { world } = tencent;
  world.secretKey = settings.SECRET_KEY ?? "";
  world.user("alice", {});
  let stopped: Promise<void> | undefined;
  return {
    url: server.url,
    adminKey: server.adminKey,
    secretKeys: [world.secretKey],
    here: {
      // In the place of somebody who types the SecretKey.
      "npm run -s sigpost -- app add": "sigpost app add --secret-key-file secret-key",
    },
    prepare(shell) {
      shell.file("secret-key", `${world.secretKey}\n`);
      shell.set("SIGPOST_URL", server.url);
      shell.set("SIGPOST_KEY", server.adminKey);
    },
    async before(line, shell) {
      // By then the console has the URL and the token, and a test user has logged in.
      if (line.includes("/health")) {
        const token = readFileSync(join(shell.folder, "webhook-token"), "utf8").trim();
        world.callback = { url: `${server.url}/v1/webhooks/tencent/${APP}`, token };
        const Info = { Action: "Login", To_Account: "alice", Reason: "Register" };
        const event = { CallbackCommand: "State.StateChange", EventTime: Date.now(), Info };
        expect(await tencent.fire("State.StateChange", event)).toMatchObject({ status: 200 });
      }
      // A stream ends with the process, if nothing else ends it.
      if (line.includes("/status/events"))
        stopped = expect
          .poll(server.logs, { interval: 50 })
          .toMatch(/status\/events/)
          .finally(() => server.stop());
    },
    async after() {
      await stopped;
    },
    async stop() {
      await (stopped ?? server.stop());
      await tencent.close();
    },
  };
}
