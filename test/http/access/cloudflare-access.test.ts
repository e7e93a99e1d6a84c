/**
 * Operators through Cloudflare Access, on every runtime, with Access's keys on loopback by way of
 * ORIGIN_OVERRIDES.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OidcServer, startOidc, type TokenOptions } from "../../support/oidc.ts";
import { RUNTIMES } from "../../support/runtimes.ts";
import { type RunningServer, testSettings } from "../../support/worker.ts";

const TEAM = "https://our-team.cloudflareaccess.com";
const AUD = "a".repeat(64);
const EMAIL = "operator@example.com";

describe.each(RUNTIMES)("Cloudflare Access on $name", ({ start }) => {
  let access: OidcServer;
  let server: RunningServer;
  let without: RunningServer;

  const assertion = ({ claims = {}, ...rest }: TokenOptions = {}) =>
    access.token({
      ...rest,
      claims: { iss: TEAM, aud: [AUD], email: EMAIL, type: "app", sub: "a1", ...claims },
    });
  const ask = (
    assertion: string | undefined,
    init: RequestInit = {},
    path = "/v1/apps",
    to = server,
  ) =>
    fetch(to.url + path, {
      ...init,
      headers: {
        ...(assertion !== undefined && { "Cf-Access-Jwt-Assertion": assertion }),
        ...init.headers,
      },
    });
  const outcome = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { code?: string }).code,
  ];

  beforeAll(async () => {
    access = await startOidc();
    const { ADMIN_KEY, ...rest } = testSettings();
    const settings = { ...rest, ORIGIN_OVERRIDES: JSON.stringify({ [TEAM]: access.origin }) };
    // Without an admin key: Access alone is a way in.
    server = await start({ ...settings, ACCESS_TEAM_DOMAIN: "our-team", ACCESS_AUD: AUD });
    without = await start({ ...settings, ADMIN_KEY });
  });
  afterAll(async () => {
    await Promise.all([server?.stop(), without?.stop()]);
    access?.stop();
  });

  it("lets an operator in with every scope", async () => {
    const answer = await ask(await assertion());
    expect(answer.status).toBe(200);
    await answer.text();
    const issued = await ask(
      await assertion(),
      {
        method: "POST",
        body: '{"userId":"alice"}',
        headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
      },
      `/v1/apps/${server.sdkAppId}/usersigs`,
    );
    expect(issued.status).toBe(200);
    await issued.text();
  });

  it.each<[string, TokenOptions]>([
    ["another application's audience", { claims: { aud: ["b".repeat(64)] } }],
    ["another team", { claims: { iss: "https://other-team.cloudflareaccess.com" } }],
    ["an end in the past", { claims: { exp: 1_700_000_000, iat: 1_699_999_000 } }],
    ["an unknown key", { header: { kid: "invented" } }],
    ["another algorithm", { alg: "ES256" }],
    ["no e-mail address, as of a service token", { claims: { email: undefined } }],
  ])("takes an assertion with %s as none at all", async (_, options) => {
    expect(await outcome(await ask(await assertion(options)))).toEqual([
      503,
      "access_not_configured",
    ]);
  });

  it("takes what is no token as none at all, forged signatures included", async () => {
    const [header, payload] = (await assertion()).split(".");
    for (const bad of ["x", `${header}.${payload}.`, `${header}.${payload}.AAAA`])
      expect(await outcome(await ask(bad)), bad).toEqual([503, "access_not_configured"]);
  });

  it("is ignored where it is not configured", async () => {
    expect(await outcome(await ask(await assertion(), {}, "/v1/apps", without))).toEqual([
      401,
      "credential_missing",
    ]);
  });

  it("gives way to an Authorization header, good or bad", async () => {
    const bad = await ask(await assertion(), { headers: { Authorization: "Bearer wrong" } });
    expect((await outcome(bad))[0]).not.toBe(200);
  });

  const json = { "Content-Type": "application/json" };
  it.each<[string, Record<string, string>, string]>([
    ["from another site", { ...json, "Sec-Fetch-Site": "cross-site" }, "another site"],
    ["from a sister domain", { ...json, "Sec-Fetch-Site": "same-site" }, "another site"],
    [
      "from another origin, by an old browser",
      { ...json, Origin: "https://evil.example" },
      "another site",
    ],
    ["that says nothing of where it comes from", json, "no Origin"],
    [
      "that a form could send",
      { "Content-Type": "text/plain", "Sec-Fetch-Site": "same-origin" },
      "not application/json",
    ],
    [
      "that is a form",
      { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" },
      "not application/json",
    ],
  ])("refuses a change %s", async (_, headers, reason) => {
    const init = { method: "POST", body: '{"userId":"alice"}', headers };
    const answer = await ask(await assertion(), init, `/v1/apps/${server.sdkAppId}/usersigs`);
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { code: "cross_site_refused", reason },
    ]);
  });

  it("takes a change from its own origin, by an old browser", async () => {
    const init = {
      method: "POST",
      body: '{"userId":"alice"}',
      headers: { ...json, Origin: server.url },
    };
    const answer = await ask(await assertion(), init, `/v1/apps/${server.sdkAppId}/usersigs`);
    expect(answer.status).toBe(200);
    await answer.text();
  });

  it("writes the operator's address down, and never the assertion", async () => {
    const token = await assertion();
    const answer = await ask(token, {}, `/v1/audit?sdkAppId=${server.sdkAppId}`);
    const text = await answer.text();
    expect(JSON.parse(text).entries).toContainEqual(
      expect.objectContaining({
        actor: { kind: "access", id: EMAIL },
        outcome: "ok",
        userIds: ["alice"],
      }),
    );
    expect(text + server.logs()).not.toContain(token.slice(-40));
  });
});
