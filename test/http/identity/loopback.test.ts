/** What the operator's variable for development switches, on every runtime. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLIENT, type OidcServer, startOidc } from "../../support/oidc.ts";
import { RUNTIMES } from "../../support/runtimes.ts";
import { type RunningServer, testSettings } from "../../support/worker.ts";

const APP = 1400000078;

describe.each(RUNTIMES)("without ALLOW_LOOPBACK_ISSUERS on $name", ({ start }) => {
  let oidc: OidcServer;
  let server: RunningServer;
  beforeAll(async () => {
    oidc = await startOidc();
    server = await start(testSettings());
  });
  afterAll(async () => {
    await server?.stop();
    oidc?.stop();
  });

  it("a provider on this machine is never asked", async () => {
    const headers = {
      Authorization: `Bearer ${server.adminKey}`,
      "Content-Type": "application/json",
    };
    const identityProviders = [{ issuer: oidc.issuer(), audience: CLIENT }];
    const body = JSON.stringify({ secretKey: "5".repeat(64), identityProviders });
    await fetch(`${server.url}/v1/apps/${APP}`, { method: "PUT", headers, body });
    const answer = await fetch(`${server.url}/v1/apps/${APP}/usersigs/exchange`, {
      method: "POST",
      headers: { Authorization: `Bearer ${await oidc.token()}` },
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { code: "identity_provider_insecure" },
    ]);
    expect(oidc.asked("/good/.well-known/openid-configuration")).toBe(0);
  });
});
