/**
 * An identity provider that changes its keys, as each runtime sees it. The clock is put forward,
 * not waited for.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { CLIENT, type OidcServer, startOidc } from "../../support/oidc.ts";
import { testSettings } from "../../support/worker.ts";

const APP = "/v1/apps/1400000079";

describe.each(CONTROLLED)("a rotation of the provider's keys on $name", ({ start }) => {
  let oidc: OidcServer;
  let server: ControlledServer;
  beforeAll(async () => {
    oidc = await startOidc();
    server = await start({ ...testSettings(), ALLOW_LOOPBACK_ISSUERS: "true" });
    const identityProviders = [{ issuer: oidc.issuer(), audience: CLIENT }];
    expect(
      (await server.call("PUT", APP, { body: { secretKey: "5".repeat(64), identityProviders } }))
        .status,
    ).toBe(201);
  });
  afterAll(async () => {
    await server?.stop();
    oidc?.stop();
  });

  const exchange = async (token: string) => {
    const { status, json } = await server.call("POST", `${APP}/usersigs/exchange`, { key: token });
    return status === 200 ? "ok" : json.code;
  };

  it("is picked up after the cooldown, and the old keys are refused from then on", async () => {
    const claims = { exp: Math.floor(Date.now() / 1000) + 3600 };
    const old = await oidc.token({ claims });
    expect(await exchange(old)).toBe("ok");
    await oidc.rotate();
    const fresh = await oidc.token({ claims });
    expect(await exchange(fresh)).toBe("id_token_key_unknown");
    await server.control({ advance: 31 });
    expect(await exchange(fresh)).toBe("ok");
    expect(await exchange(old)).toBe("id_token_key_unknown");
  });
});
