/** Every route with every kind of credential: the documented status and code, on both runtimes. */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeKey } from "../../worker/access/key-format.ts";
import { SCOPES } from "../../worker/access/scopes.ts";
import { allRoutes } from "../../worker/app.ts";
import { REGIONS } from "../../worker/apps/regions.ts";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { type OidcServer, startOidc } from "../support/oidc.ts";
import { testSettings } from "../support/worker.ts";
import { AUDIENCE, CLAIMS, GITHUB } from "../support/workload-app.ts";
import { APP, ROWS, type Row } from "./access/matrix-rows.ts";

const ROUTES = await allRoutes();

/** Nobody listens there: no test speaks to Tencent. */
const NOWHERE = Object.fromEntries(
  Object.values(REGIONS).map(({ host }) => [`https://${host}`, "http://127.0.0.1:9"]),
);

it("has a row for every route", () => {
  const named = (method: string, path: string) => `${method} ${path}`;
  expect(ROWS.map(({ method, path }) => named(method, path)).sort()).toEqual(
    ROUTES.map(([method, path]) => named(method, path)).sort(),
  );
});

describe.each(CONTROLLED)("access on $name", ({ start }) => {
  let server: ControlledServer;
  /**
   * Good and bad keys by kind; those with a scope in their name have only that one, or all but that
   * one.
   */
  const keys = new Map<string, string | undefined>();
  let app = 1_500_000_000;
  let oidc: OidcServer;

  const makeApp = async (workloads = false) => {
    app += 1;
    const pipeline = {
      issuer: GITHUB,
      audience: AUDIENCE,
      conditions: { repository_id: CLAIMS.repository_id },
      scopes: SCOPES.filter((scope) => scope !== "admin"),
    };
    const body = {
      secretKey: randomBytes(32).toString("hex"),
      ...(workloads && { workloads: [pipeline] }),
    };
    expect((await server.call("PUT", `/v1/apps/${app}`, { body })).status).toBe(201);
    return app;
  };
  const createKey = async (rights: object) => {
    const created = await server.call("POST", "/v1/api-keys", {
      body: { name: "test", ...rights },
    });
    expect(created.status, created.text).toBe(201);
    return created.json as { id: string; key: string };
  };

  beforeAll(async () => {
    oidc = await startOidc(GITHUB);
    server = await start({
      ...testSettings(),
      ORIGIN_OVERRIDES: JSON.stringify({ ...NOWHERE, [GITHUB]: oidc.origin }),
    });
    const token = (claims: object) =>
      oidc.token({ claims: { ...CLAIMS, exp: Math.floor(Date.now() / 1000) + 3600, ...claims } });
    keys.set("workload", await token({}));
    keys.set("other workload", await token({ repository_id: "6666" }));
    keys.set("unknown issuer", await token({ iss: "https://gitlab.com" }));
    const scopes = [...SCOPES];
    const elsewhere = await makeApp();
    keys.set("none", undefined);
    keys.set("unknown", makeKey().key);
    for (const scope of SCOPES) {
      keys.set(`only ${scope}`, (await createKey({ scopes: [scope] })).key);
      keys.set(
        `all but ${scope}`,
        (await createKey({ scopes: scopes.filter((other) => other !== scope) })).key,
      );
    }
    keys.set("wrong app", (await createKey({ scopes, sdkAppIds: [elsewhere] })).key);
    keys.set("wrong UserID", (await createKey({ scopes, userIds: ["ci-*"] })).key);
    const right = await createKey({ scopes });
    keys.set("right", right.key);
    keys.set("mistyped", right.key.slice(0, -1) + (right.key.endsWith("A") ? "B" : "A"));
    const revoked = await createKey({ scopes });
    keys.set("revoked", revoked.key);
    await server.call("DELETE", `/v1/api-keys/${revoked.id}`);
    const rotated = await createKey({ scopes });
    keys.set("rotated", rotated.key);
    await server.call("POST", `/v1/api-keys/${rotated.id}/rotate`, { body: { grace: 60 } });
    const inAMinute = new Date(Date.now() + 60_000).toISOString();
    keys.set("expired", (await createKey({ scopes, expiresAt: inAMinute })).key);
    await server.control({ advance: 61 });
  });
  afterAll(async () => {
    await server?.stop();
    oidc?.stop();
  });

  /** What the documents promise for a credential of this kind. */
  function expected(row: Row, kind: string): [status: number, code: string | undefined] {
    if (row.scope === "public") return [row.status, row.code];
    if (kind === "none") return [401, "credential_missing"];
    if (/workload|issuer$/.test(kind) && !row.app) return [403, "workload_app_needed"];
    if (kind === "unknown issuer") return [401, "workload_issuer_unknown"];
    if (kind === "other workload") return [403, "workload_tenant_wrong"];
    if (kind === "workload" && row.scope === "admin") return [403, "scope_missing"];
    if (/^(mistyped|unknown|revoked|expired|rotated)$/.test(kind)) return [401, `key_${kind}`];
    if (kind.startsWith("all but") && row.scope !== "any") return [403, "scope_missing"];
    if (kind === "wrong app" && row.app) return [404, "app_not_found"];
    if (kind === "wrong UserID" && row.user) return [403, "userid_not_allowed"];
    // The second scope that a diagnosis needs.
    if (kind === "only push:check" && row.path.endsWith("/diagnosis"))
      return [403, "scope_missing"];
    return [row.status, row.code];
  }

  const KINDS = [
    "none",
    "mistyped",
    "unknown",
    "revoked",
    "expired",
    "rotated",
    "wrong scope",
    "wrong app",
    "wrong UserID",
    "only",
    "right",
    "workload",
    "other workload",
    "unknown issuer",
  ];
  const cases = ROWS.flatMap((row) => KINDS.map((kind) => ({ ...row, kind, row })));

  it.each(cases)("$method $path, $kind", async ({ row, kind }) => {
    const { method, scope, body } = row;
    const named = scope === "any" || scope === "public" ? "usersig:verify" : scope;
    const credential =
      kind === "wrong scope" ? `all but ${named}` : kind === "only" ? `only ${named}` : kind;
    expect(keys.has(credential)).toBe(true);
    const path = row.path
      .replace(":sdkAppId", row.app ? String(await makeApp(/workload/.test(kind))) : "")
      .replace(":certificateId", "11")
      .replace(":userId", "alice")
      .replace(":deviceId", "phone")
      .replace(":checkId", "1")
      .replace(":code", "70009")
      .replace(":id", row.path.includes(":id") ? (await createKey({ scopes: ["admin"] })).id : "");
    // Keys that are limited in something may not manage what is not.
    const limited = kind === "wrong app" || kind === "wrong UserID";
    let [status, code] = expected(row, credential);
    if (limited && path === "/v1/api-keys" && method === "POST")
      [status, code] = [403, "key_exceeds_creator"];
    if (kind === "wrong app" && row.path.includes(":id"))
      [status, code] = [404, "api_key_not_found"];
    if (kind === "wrong UserID" && row.path.endsWith("/rotate"))
      [status, code] = [403, "key_exceeds_creator"];
    if (kind === "wrong UserID" && method === "DELETE" && row.path.endsWith("/:id"))
      [status, code] = [403, "key_exceeds_revoker"];
    if (kind === "wrong UserID" && method === "DELETE" && row.path === APP)
      [status, code] = [403, "app_exceeds_key"];
    if (kind === "wrong app" && /^\/v1\/(reseal|take-over|audit)$/.test(path))
      [status, code] = [403, "all_apps_needed"];
    if (row.endless && status === 200) {
      const stop = new AbortController();
      const headers = { Authorization: `Bearer ${keys.get(credential)}` };
      const answer = await fetch(server.url + path, { headers, signal: stop.signal });
      stop.abort();
      expect(answer.status).toBe(200);
      return;
    }
    const answer = await server.call(method, path, {
      key: keys.get(credential),
      ...(body && { body }),
    });
    expect([
      answer.status,
      answer.json?.code === "ok" ? undefined : answer.json?.status && answer.json.code,
    ]).toEqual([status, code]);
    if (status === 401)
      expect(answer.headers.get("WWW-Authenticate")).toBe(
        kind === "unknown issuer"
          ? 'Bearer realm="sigpost", error="invalid_token"'
          : 'Bearer realm="sigpost"',
      );
  });
});
