/**
 * A sigpost in which every operation can succeed: a stored app with a webhook token and an identity
 * provider, a fake Tencent that knows alice, a settled place for secrets.
 */

import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";
import { CLIENT, type OidcServer, startOidc } from "./oidc.ts";
import type { Runtime } from "./runtimes.ts";
import { WEBHOOK_TOKEN } from "./status-server.ts";
import { type RunningServer, testSettings } from "./worker.ts";

export interface WholeDeployment {
  readonly server: RunningServer;
  readonly fake: FakeTencent;
  readonly oidc: OidcServer;
  /** What the lines of documents take from the environment. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Of the app that the contract's examples are about. */
const SDK_APP_ID = 1_400_000_001;

export async function startWholeDeployment({
  start,
}: Pick<Runtime, "start">): Promise<WholeDeployment> {
  const fake = await startFakeTencent();
  const oidc = await startOidc();
  const settings = testSettings();
  const { SECRET_KEY } = settings;
  fake.world.secretKey = SECRET_KEY;
  fake.world.user("alice", {});
  const server = await start({
    ...settings,
    // Stored, because the environment's app has no identity provider.
    SDKAPPID: "",
    SECRET_KEY: "",
    ALLOW_LOOPBACK_ISSUERS: "true",
    ORIGIN_OVERRIDES: fake.overrides,
  });
  const put = await fetch(`${server.url}/v1/apps/${SDK_APP_ID}`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
    body: JSON.stringify({
      secretKey: SECRET_KEY,
      webhookToken: WEBHOOK_TOKEN,
      identityProviders: [{ issuer: oidc.issuer(), audience: CLIENT }],
    }),
  });
  if (put.status !== 201) throw new Error(await put.text());
  return {
    server,
    fake,
    oidc,
    environment: {
      SIGPOST_URL: server.url,
      SIGPOST_KEY: server.adminKey,
      ID_TOKEN: await oidc.token(),
      WEBHOOK_TOKEN,
    },
    async stop() {
      await server.stop();
      await fake.close();
      oidc.stop();
    },
  };
}
