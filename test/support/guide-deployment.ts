/**
 * What the guides work with: a fake Apple and a fake Tencent behind one deployment, a certificate,
 * and alice with an iPhone whose token Apple no longer knows.
 */

import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";
import { newToken, PushDeployment } from "./push-deployment.ts";
import type { Runtime } from "./runtimes.ts";

export interface GuideDeployment {
  readonly push: PushDeployment;
  /** What the lines take from the environment. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export async function startGuideDeployment(runtime: Runtime): Promise<GuideDeployment> {
  const fake: FakeTencent = await startFakeTencent();
  const push = new PushDeployment({
    ...runtime,
    start: (settings = {}) => {
      fake.world.secretKey = settings.SECRET_KEY ?? "";
      const overrides = {
        ...JSON.parse(fake.overrides),
        ...JSON.parse(settings.ORIGIN_OVERRIDES ?? "{}"),
      };
      return runtime.start({
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
  return {
    push,
    environment: { SIGPOST_URL: push.server.url, SIGPOST_KEY: push.server.adminKey },
    async stop() {
      await push.stop();
      await fake.close();
    },
  };
}
