/**
 * A fake Apple and a fake Tencent behind one deployment, a certificate, and alice with an iPhone
 * whose token Apple no longer knows.
 */

import { type FakeTencent, startFakeTencent } from "../../vendors/tencent/fake.ts";
import { newToken, PushDeployment, TOPIC } from "../push-deployment.ts";
import { GUIDE_RUNTIME, type GuideWorld } from "./world.ts";

/** As somebody has it who runs it in a checkout. */
export async function startCheckoutWorld(): Promise<GuideWorld> {
  const world = await startPushWorld();
  return {
    ...world,
    here: { "http://127.0.0.1:8787": world.url, "npm run -s sigpost --": "sigpost" },
    prepare: (shell) => shell.set("SIGPOST_URL", world.url),
  };
}

export async function startPushWorld(): Promise<GuideWorld> {
  const fake: FakeTencent = await startFakeTencent();
  const push = new PushDeployment({
    ...GUIDE_RUNTIME,
    start: (settings = {}) => {
      fake.world.secretKey = settings.SECRET_KEY ?? "";
      const overrides = {
        ...JSON.parse(fake.overrides),
        ...JSON.parse(settings.ORIGIN_OVERRIDES ?? "{}"),
      };
      return GUIDE_RUNTIME.start({
        ...settings,
        ORIGIN_OVERRIDES: JSON.stringify(overrides),
        // No line is about a vendor that is slow, on whatever machine.
        VENDOR_DEADLINE_MS: "20000",
      });
    },
  });
  await push.start();
  fake.world.user("alice", { platform: "iPhone", vendor: 1, reaches: 1 });
  const put = await push.call("PUT", "/users/alice/devices/iphone", {
    certificateId: 11,
    token: newToken(),
    platform: "ios",
  });
  if (put.status !== 201) throw new Error(put.text);
  const { url, adminKey, secretKey } = push.server;
  return {
    url,
    adminKey,
    secretKeys: [secretKey],
    prepare(shell) {
      const token = newToken();
      push.apple.devices.set(token, { topic: TOPIC, environment: "production" });
      shell.set("DEVICE_TOKEN", token);
    },
    async stop() {
      await push.stop();
      await fake.close();
    },
  };
}
