/** Identity exchange without HTTP around it: a real provider on loopback, the clock passed in. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { App } from "../../../worker/apps/app.ts";
import { identify, issuerPermits, KeySets } from "../../../worker/identity/index.ts";
import { createOutbound } from "../../../worker/outbound/index.ts";
import { Failure } from "../../../worker/problems/failure.ts";
import { BAD_PROVIDERS, BAD_TOKENS } from "../../support/bad-id-tokens.ts";
import { CLIENT, type IssuerName, type OidcServer, startOidc } from "../../support/oidc.ts";

let oidc: OidcServer;
beforeAll(async () => {
  oidc = await startOidc();
});
afterAll(() => oidc.stop());

const seconds = () => Math.floor(Date.now() / 1000);
const freshKeySets = (outbound = createOutbound({ fetch })) =>
  new KeySets({ outbound, background: () => {}, log: () => {} });

const appWith = (...identityProviders: App["identityProviders"]): App => ({
  sdkAppId: 1400000001,
  secretKey: "not used here",
  adminUserId: "boss",
  userIdPolicy: "printable",
  exchangeExpire: 86_400,
  region: "china",
  workloads: [],
  origins: [],
  identityProviders,
  source: "stored",
});
const provider = (name: IssuerName = "good", more: object = {}) => ({
  issuer: oidc.issuer(name),
  audience: CLIENT,
  claim: "sub",
  ...more,
});

const ask = (
  token: string,
  app: App,
  { keySets = freshKeySets(), now = seconds(), allowLoopback = true } = {},
) => identify(`Bearer ${token}`, app, { keySets, permits: issuerPermits(allowLoopback), now });
const codeOf = (outcome: unknown) => (outcome instanceof Failure ? outcome.code : "ok");

describe("an ID token", () => {
  it.each(["RS256", "PS256", "ES256", "EdDSA"] as const)(
    "signed with %s names its user",
    async (alg) => {
      expect(await ask(await oidc.token({ alg }), appWith(provider()))).toEqual({
        userId: "alice",
        issuer: oidc.issuer(),
        subject: "alice",
      });
    },
  );

  const keySets = freshKeySets();
  it.each(BAD_TOKENS)("with $why is refused: $code", async ({ make, code }) => {
    const token = await make(oidc);
    const outcome = await ask(token, appWith(provider()), { keySets });
    expect(codeOf(outcome)).toBe(code);
    expect(JSON.stringify((outcome as Failure).evidence)).not.toContain(token.slice(-40));
  });

  it("may be for several clients of one issuer, and each client has its own mapping", async () => {
    const web = provider("good", { audience: "web", prefix: "web-" });
    const ios = provider("good", { audience: "ios", prefix: "ios-" });
    const outcome = await ask(
      await oidc.token({ claims: { aud: ["ios", "other"] } }),
      appWith(web, ios),
    );
    expect(outcome).toMatchObject({ userId: "ios-alice", subject: "alice" });
  });

  it("within 30 seconds of its end and beginning still counts, because clocks differ", async () => {
    const now = seconds();
    const claims = { exp: now - 20, nbf: now + 20, iat: now - 60 };
    expect(codeOf(await ask(await oidc.token({ claims }), appWith(provider()), { now }))).toBe(
      "ok",
    );
  });
});

describe("the UserID", () => {
  const userOf = async (claims: Record<string, unknown>, more: object, app: Partial<App> = {}) => {
    const outcome = await ask(await oidc.token({ claims }), {
      ...appWith(provider("good", more)),
      ...app,
    });
    return outcome instanceof Failure ? outcome.code : outcome.userId;
  };

  it("is the claim that the app names, behind its prefix", async () => {
    expect(
      await userOf(
        { email: "a@b.example", email_verified: true },
        { claim: "email", prefix: "u:" },
      ),
    ).toBe("u:a@b.example");
  });
  const UNVERIFIED = [
    false,
    "false",
    undefined,
    null,
    0,
    1,
    "",
    "no",
    "yes",
    "False",
    "TRUE",
    [true],
    {},
  ];
  it.each([
    ["email", "a@b.example", "identity_email_unverified"],
    ["phone_number", "+4930123", "identity_phone_unverified"],
  ])(
    "is a claim %s only where the provider says that it verified it",
    async (claim, value, code) => {
      for (const verified of UNVERIFIED)
        expect(await userOf({ [claim]: value, [`${claim}_verified`]: verified }, { claim })).toBe(
          code,
        );
      for (const verified of [true, "true"])
        expect(await userOf({ [claim]: value, [`${claim}_verified`]: verified }, { claim })).toBe(
          value,
        );
    },
  );
  it("is never read from what every object inherits", async () => {
    expect(await userOf({}, { claim: "constructor" })).toBe("id_token_claim_missing");
  });
  it("counts the prefix in its 32 bytes", async () => {
    expect(await userOf({ sub: "a".repeat(30) }, { prefix: "u-" })).toBe(`u-${"a".repeat(30)}`);
    expect(await userOf({ sub: "a".repeat(31) }, { prefix: "u-" })).toBe("identity_userid_refused");
  });
  it("may not be empty behind a prefix", async () => {
    expect(await userOf({ sub: "" }, { prefix: "u-" })).toBe("identity_userid_refused");
  });
  it("may not become the administrator by way of the prefix", async () => {
    expect(await userOf({ sub: "ss" }, { prefix: "bo" })).toBe("identity_is_administrator");
  });
  it("keeps to the app's policy", async () => {
    expect(await userOf({ sub: "a b" }, {}, { userIdPolicy: "narrow" })).toBe(
      "identity_userid_refused",
    );
    expect(await userOf({ sub: "älice" }, {}, { userIdPolicy: "wide" })).toBe("älice");
  });
});

describe("a provider", () => {
  it.each(BAD_PROVIDERS)("that is %s is refused: %s", async (name, code) => {
    // The HTTP suite waits for the whole deadline.
    const send = createOutbound({ fetch });
    const keySets = freshKeySets((request) =>
      send({ ...request, ...(name === "hanging" && { deadlineMs: 250 }) }),
    );
    const token = await oidc.token({ issuer: name });
    expect(codeOf(await ask(token, appWith(provider(name)), { keySets }))).toBe(code);
  });
  it("on this machine is not asked unless the operator allows it", async () => {
    const before = oidc.asked("/second/keys");
    const outcome = await ask(await oidc.token({ issuer: "second" }), appWith(provider("second")), {
      allowLoopback: false,
    });
    expect(codeOf(outcome)).toBe("identity_provider_insecure");
    expect(oidc.asked("/second/keys")).toBe(before);
  });
  it("that cannot be reached at all is said to be unreachable", async () => {
    const issuer = "http://127.0.0.1:1/gone";
    const token = await oidc.token({ claims: { iss: issuer } });
    expect(codeOf(await ask(token, appWith({ issuer, audience: CLIENT, claim: "sub" })))).toBe(
      "identity_provider_unreachable",
    );
  });
});

describe("the keys of an issuer", () => {
  const start = seconds();
  const later = (s: number) => ({ exp: start + 100_000, iat: start, at: start + s });

  it("are asked for once, however many tokens come", async () => {
    const before = oidc.asked("/good/keys");
    const keySets = freshKeySets();
    const token = await oidc.token();
    for (let i = 0; i < 5; i++)
      expect(codeOf(await ask(token, appWith(provider()), { keySets }))).toBe("ok");
    expect(oidc.asked("/good/keys")).toBe(before + 1);
  });

  it("are asked for once by requests at the same time", async () => {
    const before = oidc.asked("/good/keys");
    const keySets = freshKeySets();
    const token = await oidc.token();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => ask(token, appWith(provider()), { keySets })),
    );
    expect(outcomes.map(codeOf)).toEqual(Array(20).fill("ok"));
    expect(oidc.asked("/good/keys")).toBe(before + 1);
  });

  it("are not asked for again by a flood of invented names", async () => {
    const keySets = freshKeySets();
    const before = oidc.asked("/good/keys");
    const now = seconds();
    for (let i = 0; i < 50; i++) {
      const token = await oidc.token({ header: { kid: `invented-${i}` } });
      // Two thirds of a minute in all.
      await ask(token, appWith(provider()), { keySets, now: now + Math.floor((i * 40) / 50) });
    }
    expect(oidc.asked("/good/keys") - before).toBe(2);
  });

  it("are not asked for again at once after a failure", async () => {
    const keySets = freshKeySets();
    const before = oidc.asked("/busy/.well-known/openid-configuration");
    const token = await oidc.token({ issuer: "busy" });
    const now = seconds();
    for (const at of [0, 1, 4, 5, 9])
      expect(codeOf(await ask(token, appWith(provider("busy")), { keySets, now: now + at }))).toBe(
        "identity_provider_unreachable",
      );
    expect(oidc.asked("/busy/.well-known/openid-configuration") - before).toBe(2);
  });

  it("are found anew after a rotation, and the old ones go", async () => {
    const keySets = freshKeySets();
    const app = appWith(provider());
    const { exp, iat } = later(0);
    const old = await oidc.token({ claims: { exp, iat } });
    expect(codeOf(await ask(old, app, { keySets, now: start }))).toBe("ok");
    await oidc.rotate();
    const fresh = await oidc.token({ claims: { exp, iat } });
    // Within the cooldown the new name is as good as invented; after it, it is looked for.
    expect(codeOf(await ask(fresh, app, { keySets, now: start + 10 }))).toBe(
      "id_token_key_unknown",
    );
    expect(codeOf(await ask(fresh, app, { keySets, now: start + 31 }))).toBe("ok");
    expect(codeOf(await ask(old, app, { keySets, now: start + 32 }))).toBe("id_token_key_unknown");
  });

  it("serve on for an hour while the issuer is away, and not longer", async () => {
    let away = false;
    const keySets = freshKeySets(
      createOutbound({
        fetch: (url, init) => (away ? Promise.reject(new TypeError()) : fetch(url, init)),
      }),
    );
    const token = await oidc.token({ claims: { exp: start + 100_000, iat: start } });
    const at = async (s: number) =>
      codeOf(await ask(token, appWith(provider()), { keySets, now: start + s }));
    expect(await at(0)).toBe("ok");
    away = true;
    expect(await at(599)).toBe("ok");
    expect(await at(3599)).toBe("ok");
    expect(await at(3600)).toBe("identity_provider_unreachable");
    away = false;
    expect(await at(3606)).toBe("ok");
  });
});
