/** Tokens of pipelines without HTTP around them: an issuer on loopback stands for GitHub's. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Principal } from "../../../worker/access/scopes.ts";
import type { App } from "../../../worker/apps/app.ts";
import { issuerPermits, KeySets } from "../../../worker/identity/index.ts";
import { type Denied, identifyWorkload } from "../../../worker/identity/workload.ts";
import { createOutbound } from "../../../worker/outbound/index.ts";
import { type OidcServer, startOidc } from "../../support/oidc.ts";
import { CLAIMS, GITHUB, WORKLOADS } from "../../support/workload-app.ts";
import { PRESENTED } from "../../support/workload-tokens.ts";

let oidc: OidcServer;
let keySets: KeySets;
beforeAll(async () => {
  oidc = await startOidc(GITHUB);
  const outbound = createOutbound({ fetch, overrides: new Map([[GITHUB, oidc.origin]]) });
  keySets = new KeySets({ outbound, background: () => {}, log: () => {} });
});
afterAll(() => oidc.stop());

const APP: App = {
  sdkAppId: 1_400_000_001,
  secretKey: "not used here",
  adminUserId: "boss",
  userIdPolicy: "printable",
  exchangeExpire: 86_400,
  region: "china",
  workloads: WORKLOADS.map((workload) => ({ maxExpire: 3600, ...workload })),
  origins: [],
  identityProviders: [],
  source: "stored",
};

const identify = (token: string, app: App | undefined = APP) =>
  identifyWorkload(token, app, {
    keySets,
    permits: issuerPermits(false),
    now: Math.floor(Date.now() / 1000),
  });
const codeOf = (outcome: Principal | Denied) =>
  "failure" in outcome ? outcome.failure.code : "ok";

describe("a token", () => {
  it.each(PRESENTED)("$what: $code", async ({ make, code, about = {} }) => {
    const token = await make(oidc);
    const outcome = await identify(token);
    const told = "failure" in outcome ? outcome.failure.evidence : { name: outcome.name };
    expect({ code: codeOf(outcome), ...told }).toEqual(expect.objectContaining({ code }));
    for (const [member, value] of Object.entries(about))
      expect([member, (told as Record<string, unknown>)[member]]).toEqual([member, value]);
    expect(JSON.stringify(told)).not.toContain(token.slice(-40));
  });

  it("that fits makes a principal of one app, with the workload's rights, until it expires", async () => {
    const exp = Math.floor(Date.now() / 1000) + 120;
    const outcome = (await identify(await oidc.token({ claims: { ...CLAIMS, exp } }))) as Principal;
    const { allowsUser, scopes, sdkAppIds, ...rest } = outcome;
    expect([...scopes]).toEqual(["usersig:issue", "usersig:verify"]);
    expect([...(sdkAppIds as Set<number>)]).toEqual([APP.sdkAppId]);
    expect(["ci-1", "alice"].map(allowsUser)).toEqual([true, false]);
    expect(rest).toEqual({
      kind: "workload",
      id: `main ${GITHUB} ${CLAIMS.sub}`,
      name: "main",
      limitedAs: `${APP.sdkAppId} main`,
      userIds: ["ci-*"],
      maxExpire: 3600,
      expiresAt: exp,
    });
  });

  it("learns the same of an app without workloads and of one that is not here", async () => {
    const token = await oidc.token({ claims: CLAIMS });
    const [without, absent] = [await identify(token, { ...APP, workloads: [] }), undefined];
    const none = await identifyWorkload(token, absent, {
      keySets,
      permits: issuerPermits(false),
      now: 0,
    });
    expect(none).toEqual(without);
    expect(codeOf(none)).toBe("workload_issuer_unknown");
  });

  it("of a loopback issuer is looked at only where that is allowed", async () => {
    const workload = { ...WORKLOADS[0], issuer: oidc.issuer(), maxExpire: 60 };
    const token = await oidc.token({
      claims: { ...CLAIMS, iss: oidc.issuer() },
    });
    const app = { ...APP, workloads: [workload] };
    expect(codeOf(await identify(token, app))).toBe("identity_provider_insecure");
  });

  it("names in the log who was refused, unless it is a stranger", async () => {
    const denied = async (claims: object) =>
      (await identify(await oidc.token({ claims: { ...CLAIMS, ...claims } }))) as Denied;
    expect((await denied({ ref: "refs/heads/x" })).id).toBe(`${GITHUB} ${CLAIMS.sub}`);
    expect((await denied({ repository_id: "1" })).id).toBeUndefined();
  });
});

it("has a table of more than forty tokens, with every code of a refused one", () => {
  expect(PRESENTED.length).toBeGreaterThan(40);
});
