/** Two apps' worth of secrets to rotate, and a Tencent that takes one SecretKey at a time. */

import { randomBytes } from "node:crypto";
import { startFakeTencent } from "../../vendors/tencent/fake.ts";
import { startDeno } from "../deno.ts";
import { testSettings } from "../worker.ts";
import type { GuideWorld } from "./world.ts";
import { applySecrets, giveWrangler } from "./wrangler.ts";

export async function startRotationWorld(): Promise<GuideWorld> {
  const [before, after] = [randomBytes(32).toString("hex"), randomBytes(32).toString("hex")];
  const tencent = await startFakeTencent();
  const settings: Record<string, string> = {
    ...testSettings(),
    SDKAPPID: "",
    SECRET_KEY: "",
    ORIGIN_OVERRIDES: tencent.overrides,
    VENDOR_DEADLINE_MS: "20000",
  };
  const { SEALING_KEY = "" } = settings;
  const server = await startDeno(settings);
  tencent.world.secretKey = before;
  return {
    url: server.url,
    adminKey: settings.ADMIN_KEY ?? "",
    secretKeys: [before, after],
    async prepare(shell) {
      giveWrangler(shell);
      shell.file("secret-key", `${before}\n`);
      shell.file("new-secret-key", `${after}\n`);
      shell.file("sealing-key", `${SEALING_KEY}\n`);
      shell.set("SIGPOST_URL", server.url);
      shell.set("SIGPOST_KEY", settings.ADMIN_KEY ?? "");
      const { code, stderr } = await shell.run(
        `sigpost app add 1400000001 --secret-key-file secret-key
sigpost key add --name backend --scope usersig:issue --app 1400000001 > backend-key`,
        true,
      );
      if (code !== 0) throw new Error(stderr);
    },
    before(line) {
      // In the console, the new key has taken the place of the old one.
      if (line.includes("app health")) tencent.world.secretKey = after;
    },
    after: (_, shell) => applySecrets(shell, settings, server),
    async stop() {
      await server.stop();
      await tencent.close();
    },
  };
}
