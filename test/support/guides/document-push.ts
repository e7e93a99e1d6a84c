/**
 * What docs/push.md speaks of: a key file as Apple names it, alice's iPhone with a build from Xcode,
 * and a Tencent whose callbacks arrive.
 */

import { startFakeTencent } from "../../vendors/tencent/fake.ts";
import { newToken, PushDeployment, TOPIC } from "../push-deployment.ts";
import { testSettings } from "../worker.ts";
import { GUIDE_RUNTIME, type GuideWorld } from "./world.ts";

const KEY_ID = "ABCDEFGHIJ";
const TEAM_ID = "KLMNOPQRST";
const WEBHOOK_TOKEN = "token-of-the-callbacks";

export async function startPushDocumentWorld(): Promise<GuideWorld> {
  const tencent = await startFakeTencent();
  const push = new PushDeployment(GUIDE_RUNTIME, 20_000);
  const settings = testSettings();
  await push.start({ ...settings, WEBHOOK_TOKEN }, JSON.parse(tencent.overrides));
  const { url, adminKey, secretKey, sdkAppId } = push.server;
  tencent.world.secretKey = secretKey;
  const callbacks = `${url}/v1/webhooks/tencent/${sdkAppId}`;
  tencent.world.callback = { url: callbacks, token: WEBHOOK_TOKEN };
  tencent.world.user("alice", { platform: "iPhone", vendor: 1, reaches: 3 });
  push.apple.keys.set(KEY_ID, { ...push.key, keyId: KEY_ID, teamId: TEAM_ID });
  return {
    url,
    adminKey,
    secretKeys: [secretKey],
    here: { "npm run -s sigpost --": "sigpost" },
    prepare(shell) {
      const token = newToken();
      push.apple.devices.set(token, { topic: TOPIC, environment: "sandbox" });
      shell.file(`AuthKey_${KEY_ID}.p8`, push.key.privateKey);
      shell.set("SIGPOST_URL", url);
      shell.set("SIGPOST_KEY", adminKey);
      shell.set("SDKAPPID", String(sdkAppId));
      shell.set("DEVICE_TOKEN", token);
    },
    async stop() {
      await push.stop();
      await tencent.close();
    },
  };
}
