/**
 * Identity exchange over HTTP, on every runtime, against a real OpenID Connect provider on
 * loopback.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyUserSig } from "../../../worker/usersig/index.ts";
import { BAD_PROVIDERS, BAD_TOKENS } from "../../support/bad-id-tokens.ts";
import { CLIENT, type IssuerName, type OidcServer, startOidc } from "../../support/oidc.ts";
import { RUNTIMES } from "../../support/runtimes.ts";
import { type RunningServer, testSettings } from "../../support/worker.ts";

const APP = 1400000077;
const SEVERAL = 1400000087;
const PAGE = "https://chat.example";
const SECRET_KEY = "5".repeat(64);

describe.each(RUNTIMES)("identity exchange on $name", ({ start }) => {
  let oidc: OidcServer;
  let server: RunningServer;

  const putApp = (sdkAppId: number, app: object) =>
    fetch(`${server.url}/v1/apps/${sdkAppId}`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
      body: JSON.stringify({ secretKey: SECRET_KEY, adminUserId: "boss", ...app }),
    });
  const exchange = (
    token: string | undefined,
    init: RequestInit & { sdkAppId?: number; body?: string } = {},
  ) =>
    fetch(`${server.url}/v1/apps/${init.sdkAppId ?? APP}/usersigs/exchange`, {
      method: "POST",
      ...init,
      headers: {
        ...(init.body !== undefined && { "Content-Type": "application/json" }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...init.headers,
      },
    });
  const provider = (name: IssuerName = "good", more: object = {}) => ({
    issuer: oidc.issuer(name),
    audience: CLIENT,
    ...more,
  });

  beforeAll(async () => {
    oidc = await startOidc();
    server = await start({ ...testSettings(), ALLOW_LOOPBACK_ISSUERS: "true" });
    const answer = await putApp(APP, { identityProviders: [provider()], origins: [PAGE] });
    expect(answer.status).toBe(201);
    const several = [
      provider("good", { prefix: "web-" }),
      provider("good", { audience: "ios", prefix: "ios-" }),
      ...BAD_PROVIDERS.map(([name]) => provider(name, { prefix: `${name}-` })),
    ];
    expect((await putApp(SEVERAL, { identityProviders: several })).status).toBe(201);
  });
  afterAll(async () => {
    await server?.stop();
    oidc?.stop();
  });

  it("gives the person behind the token a UserSig of a day that verifies", async () => {
    const answer = await exchange(await oidc.token());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const issued = (await answer.json()) as Record<string, string>;
    expect(issued).toMatchObject({ sdkAppId: APP, userId: "alice", expire: 86_400 });
    const keys = [{ id: "k", secretKey: SECRET_KEY }];
    const now = Math.floor(Date.now() / 1000);
    const verified = await verifyUserSig(issued.userSig as string, {
      sdkAppId: APP,
      userId: "alice",
      keys,
      now,
    });
    expect(verified.valid).toBe(true);
  });

  it("gives one line where one is asked for, and a shorter life where that is asked for", async () => {
    const text = await exchange(await oidc.token(), { headers: { Accept: "text/plain" } });
    expect(await text.text()).toMatch(/^[A-Za-z0-9*_-]+\n$/);
    const short = await exchange(await oidc.token(), {
      body: "expire=60",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });
    expect(await short.json()).toMatchObject({ expire: 60 });
  });

  it("maps each client of an issuer its own way", async () => {
    for (const [aud, userId] of [
      [CLIENT, "web-alice"],
      ["ios", "ios-alice"],
    ]) {
      const answer = await exchange(await oidc.token({ claims: { aud } }), { sdkAppId: SEVERAL });
      expect(await answer.json()).toMatchObject({ userId });
    }
  });

  it("never lives longer than the app's exchange and the app itself allow", async () => {
    await putApp(APP + 1, { identityProviders: [provider()], exchangeExpire: 600, maxExpire: 300 });
    const token = await oidc.token();
    const usual = await exchange(token, { sdkAppId: APP + 1 });
    expect(await usual.json()).toMatchObject({ expire: 300 });
    const long = await exchange(token, { sdkAppId: APP + 1, body: '{"expire":301}' });
    expect([long.status, await long.json()]).toMatchObject([400, { code: "expire_out_of_range" }]);
  });

  it("takes nobody's word for a UserID", async () => {
    const answer = await exchange(await oidc.token(), { body: '{"userId":"bob"}' });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: "field_unknown" }]);
  });

  it.each(BAD_TOKENS)(
    "refuses a token with $why: $status $code",
    async ({ make, code, status }) => {
      const token = await make(oidc);
      const answer = await exchange(token, { headers: { "Accept-Language": "ja" } });
      const text = await answer.text();
      expect([answer.status, JSON.parse(text)]).toMatchObject([status, { code }]);
      expect(text).not.toContain(token.slice(-40));
      expect(text).not.toMatch(/\{\w+\}/);
      if (status === 401) expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Bearer /);
    },
  );

  it("refuses a request without a token, and says what to send", async () => {
    const answer = await exchange(undefined);
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: "id_token_missing" }]);
  });

  it.each(BAD_PROVIDERS)(
    "answers for a provider that is %s with 503 %s, also where it never answers",
    async (name, code) => {
      const answer = await exchange(await oidc.token({ issuer: name }), { sdkAppId: SEVERAL });
      const problem = (await answer.json()) as Record<string, unknown>;
      expect([answer.status, problem]).toMatchObject([503, { code }]);
      // Nothing about hosts for whoever asks; the operator reads it in the log.
      expect(JSON.stringify(problem)).not.toMatch(/127\.0\.0\.1|HTTP \d|keys\.example/);
      await expect.poll(() => server.logs()).toContain(code);
    },
  );

  it("answers for an app that is not here exactly as for one without a provider", async () => {
    await putApp(APP + 2, {});
    const token = await oidc.token();
    for (const sdkAppId of [APP + 2, APP + 3]) {
      const answer = await exchange(token, { sdkAppId });
      expect([answer.status, await answer.json()]).toMatchObject([
        404,
        { code: "identity_provider_not_configured" },
      ]);
    }
  });

  it("is of no use with an API key, nor an ID token on the issuing route", async () => {
    const byKey = await exchange(server.adminKey);
    expect(await byKey.json()).toMatchObject({ code: "id_token_malformed" });
    const direct = await fetch(`${server.url}/v1/apps/${APP}/usersigs`, {
      method: "POST",
      headers: { Authorization: `Bearer ${await oidc.token()}` },
      body: '{"userId":"alice"}',
    });
    expect(direct.status).toBe(401);
  });

  it("asks the provider once for many tokens at the same time", async () => {
    const before = oidc.asked("/second/keys");
    await putApp(APP + 4, { identityProviders: [provider("second")] });
    const token = await oidc.token({ issuer: "second" });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => exchange(token, { sdkAppId: APP + 4 })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    await Promise.all(answers.map((answer) => answer.text()));
    expect(oidc.asked("/second/keys") - before).toBe(1);
  });

  describe("CORS", () => {
    const preflight = (origin?: string, path = `/v1/apps/${APP}/usersigs/exchange`) =>
      fetch(server.url + path, {
        method: "OPTIONS",
        headers: { ...(origin && { Origin: origin }), "Access-Control-Request-Method": "POST" },
      });

    it("answers the preflight of an origin that the app lists", async () => {
      const answer = await preflight(PAGE);
      expect(answer.status).toBe(204);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "access-control-allow-origin": PAGE,
        "access-control-allow-methods": "POST",
        vary: "Origin",
        // What every answer has.
        "cache-control": "no-store",
        "content-security-policy": "frame-ancestors 'none'",
        "referrer-policy": "no-referrer",
        "server-timing": expect.stringMatching(/^total;dur=\d/),
        "x-content-type-options": "nosniff",
        "x-request-id": expect.stringMatching(/^[\w-]{8,}$/),
      });
      expect(answer.headers.get("Content-Type")).toBeNull();
      expect(answer.headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
      expect(answer.headers.get("Access-Control-Allow-Credentials")).toBeNull();
    });

    it.each([
      "https://evil.example",
      "https://chat.example.evil.example",
      "http://chat.example",
      "https://chat.example:8443",
      "null",
      undefined,
    ])("refuses the preflight of %s", async (origin) => {
      const answer = await preflight(origin);
      expect(answer.status).toBe(403);
      expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull();
      expect(answer.headers.get("Vary")).toContain("Origin");
      expect(await answer.json()).toMatchObject({ code: "origin_not_allowed" });
    });

    it("lets the page read the answer, refusals included, and no other page", async () => {
      const token = await oidc.token();
      for (const [presented, status] of [
        [token, 200],
        ["nonsense", 401],
      ] as const) {
        const own = await exchange(presented, { headers: { Origin: PAGE } });
        expect([own.status, own.headers.get("Access-Control-Allow-Origin")]).toEqual([
          status,
          PAGE,
        ]);
        expect(own.headers.get("Vary")).toContain("Origin");
        const exposed = own.headers.get("Access-Control-Expose-Headers")?.split(", ");
        expect(exposed).toEqual(expect.arrayContaining(["X-Request-Id", "Retry-After", "ETag"]));
        const foreign = await exchange(presented, { headers: { Origin: "https://evil.example" } });
        expect([foreign.status, foreign.headers.get("Access-Control-Allow-Origin")]).toEqual([
          status,
          null,
        ]);
        expect(foreign.headers.get("Vary")).toContain("Origin");
        await Promise.all([own.text(), foreign.text()]);
      }
    });

    it("is nowhere else", async () => {
      for (const path of [`/v1/apps/${APP}/usersigs`, "/v1/apps", "/v1/audit", "/healthz"]) {
        const answer = await preflight(PAGE, path);
        expect(answer.status, path).toBe(405);
        expect(answer.headers.get("Access-Control-Allow-Origin"), path).toBeNull();
        await answer.text();
      }
    });
  });
});
