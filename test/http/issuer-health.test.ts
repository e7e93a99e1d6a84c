/** Whether an app's health tells which issuer of its tokens is set up wrongly, and whose fault it is. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type IssuerName, type OidcServer, startOidc } from "../support/oidc.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";
import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";

const APP = 1_400_000_001;
const SECRET_KEY = "5".repeat(64);

describe.each(RUNTIMES)("issuers in the app health on $name", ({ start }) => {
  let server: RunningServer;
  let tencent: FakeTencent;
  let oidc: OidcServer;

  beforeAll(async () => {
    tencent = await startFakeTencent();
    oidc = await startOidc();
    tencent.world.secretKey = SECRET_KEY;
    server = await start({
      ...testSettings(),
      SDKAPPID: "",
      SECRET_KEY: "",
      ALLOW_LOOPBACK_ISSUERS: "true",
      ORIGIN_OVERRIDES: tencent.overrides,
    });
  });
  afterAll(async () => {
    await server?.stop();
    await tencent?.close();
    oidc?.stop();
  });

  const send = (method: string, path: string, body?: object, accept = "application/json") =>
    fetch(`${server.url}/v1/apps/${APP}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${server.adminKey}`,
        "Content-Type": "application/json",
        Accept: accept,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const workload = (issuer: string) => ({
    issuer,
    audience: "https://sigpost.example",
    conditions: { sub: "build" },
    scopes: ["usersig:issue"],
  });
  const save = async (issuers: readonly string[], providers: readonly string[] = []) => {
    const identityProviders = providers.map((issuer) => ({ issuer, audience: "x" }));
    const workloads = issuers.map(workload);
    const saved = await send("PUT", "", { secretKey: SECRET_KEY, workloads, identityProviders });
    expect(saved.ok, await saved.clone().text()).toBe(true);
  };
  interface Finding {
    readonly check: string;
    readonly issuer?: string;
    readonly status: string;
    readonly code: string;
    readonly cause: string;
    readonly fault?: string;
  }
  const health = async () => {
    const { healthy, findings } = (await (await send("GET", "/health")).json()) as {
      healthy: boolean;
      findings: Finding[];
    };
    return { healthy, issuers: findings.filter(({ check }) => check === "issuer") };
  };

  it("are good where their keys can be had, each of them once", async () => {
    const [good, second] = [oidc.issuer("good"), oidc.issuer("second")];
    await save([good, second, good], [good]);
    const { healthy, issuers } = await health();
    expect(healthy).toBe(true);
    expect(issuers.map(({ issuer, code }) => [issuer, code])).toEqual([
      [second, "issuer_ok"],
      [good, "issuer_ok"],
    ]);
  });

  it("are not asked for where there is none", async () => {
    await save([]);
    expect((await health()).issuers).toEqual([]);
  });

  const OPERATOR = "operator";
  it.each([
    ["absent", "failed", "issuer_invalid", "HTTP 404", OPERATOR],
    ["not-json", "failed", "issuer_invalid", "not JSON", OPERATOR],
    ["no-keys", "failed", "issuer_invalid", "not a JWK Set", OPERATOR],
    ["other-issuer", "failed", "issuer_other", "a different issuer", OPERATOR],
    ["redirecting-discovery", "failed", "issuer_redirects", "a redirect", OPERATOR],
    ["keys-elsewhere", "failed", "issuer_insecure", "another domain", OPERATOR],
    ["busy", "warning", "issuer_away", "HTTP 503", "vendor"],
    ["hanging", "warning", "issuer_away", "timed out", "vendor"],
  ] as const)("that are %s are told", async (name, status, code, says, fault) => {
    const issuer = oidc.issuer(name as IssuerName);
    await save([issuer]);
    const { healthy, issuers } = await health();
    expect(issuers).toEqual([expect.objectContaining({ status, code, issuer, fault })]);
    expect(issuers[0]?.cause).toContain(says);
    expect(issuers[0]?.cause).toContain(issuer);
    expect(healthy).toBe(status === "warning");
    const text = await send("GET", "/health", undefined, "text/plain");
    expect([text.status, await text.text()]).toEqual([
      healthy ? 200 : 422,
      expect.stringContaining(`issuer\t${status}\t${code}: `),
    ]);
  });

  it("are asked for a bounded number, the newest first", async () => {
    const asked = oidc.asked("/good/.well-known/openid-configuration");
    const many = Array.from({ length: 11 }, (_, at) => `${oidc.issuer("good")}/${at}`);
    await save([oidc.issuer("good"), ...many.slice(0, 9), oidc.issuer("second")]);
    const { issuers } = await health();
    expect(issuers).toHaveLength(10);
    expect(issuers.at(-1)?.code).toBe("issuer_ok");
    expect(oidc.asked("/good/.well-known/openid-configuration")).toBe(asked);
  });
});
