/** What a workerd on this machine cannot do: Apple's hosts speak HTTP/2 alone. */

import { expect, it } from "vitest";
import { usePush } from "../support/push-deployment.ts";
import { RUNTIMES, type Runtime } from "../support/runtimes.ts";
import { testSettings } from "../support/worker.ts";
import { startApns } from "../vendors/apns.ts";

const runtime = RUNTIMES.find(({ name }) => name === "workerd") as Runtime;
const push = usePush(runtime);

it("tells the user of a local workerd why Apple's real hosts stay silent there", async () => {
  const real = await startApns(push.apple, "production", push.tls);
  const local = await runtime.start({
    ...testSettings(),
    VENDOR_DEADLINE_MS: "1500",
    ORIGIN_OVERRIDES: JSON.stringify({ "https://api.push.apple.com": real.origin }),
  });
  const kept = push.server;
  push.server = local;
  try {
    await push.call("PUT", "/certificates/11", {
      vendor: "apns",
      credential: push.apnsCredential(),
    });
    const { path } = await push.newUser();
    const { json } = await push.call("POST", `${path}/push-checks`, { certificateId: 11 });
    expect(json).toMatchObject({ verdict: "unknown", code: "network_http_version" });
    expect(json.cause).toContain("HTTP/2");
    expect(json.remedy).toContain("ORIGIN_OVERRIDES");
  } finally {
    push.server = kept;
    await local.stop();
    await real.stop();
  }
});
