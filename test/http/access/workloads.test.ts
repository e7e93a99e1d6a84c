/**
 * Tokens of build pipelines as credentials, on every runtime: which app they open, what they may
 * do there, and what becomes of those that do not fit. An issuer on loopback stands for GitHub's.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { type OidcServer, startOidc } from "../../support/oidc.ts";
import { testSettings } from "../../support/worker.ts";
import { CLAIMS, GITHUB, WORKLOADS } from "../../support/workload-app.ts";
import { PRESENTED } from "../../support/workload-tokens.ts";

const APP = 1_400_000_077;
const WITHOUT = 1_400_000_078;
const ABSENT = 1_400_000_079;
const SECRET_KEY = "5".repeat(64);
const SETTINGS = { secretKey: SECRET_KEY, adminUserId: "ci-boss", workloads: WORKLOADS };
const ISSUE = { userId: "ci-1", expire: 600 };

describe.each(CONTROLLED)("a pipeline's token on $name", ({ start }) => {
  let oidc: OidcServer;
  let server: ControlledServer;
  beforeAll(async () => {
    oidc = await startOidc(GITHUB);
    server = await start({
      ...testSettings(),
      // Many tokens are refused here from one address.
      FAILURES_PER_MINUTE: "10000",
      ORIGIN_OVERRIDES: JSON.stringify({ [GITHUB]: oidc.origin }),
    });
    const put = await server.call("PUT", `/v1/apps/${APP}`, { body: SETTINGS });
    expect(put.status, put.text).toBe(201);
    await server.call("PUT", `/v1/apps/${WITHOUT}`, { body: { secretKey: SECRET_KEY } });
  });
  afterAll(async () => {
    await server?.stop();
    oidc?.stop();
  });

  const token = (claims: object = {}) => oidc.token({ claims: { ...CLAIMS, ...claims } });
  const ask = (
    key: string,
    path: string,
    { method = "POST", body = ISSUE as object, sdkAppId = APP, headers = {} } = {},
  ) =>
    server.call(method, `/v1/apps/${sdkAppId}${path}`, {
      key,
      headers,
      ...(method !== "GET" && { body }),
    });

  it("issues a UserSig that verifies with the same token", async () => {
    const key = await token();
    const issued = await ask(key, "/usersigs");
    expect([issued.status, issued.json]).toMatchObject([200, { userId: "ci-1", expire: 600 }]);
    const { userSig } = issued.json;
    const verified = await ask(key, "/usersigs/verify", { body: { userSig, userId: "ci-1" } });
    expect([verified.status, verified.json.valid]).toEqual([200, true]);
  });

  it("may do only what the workload may", async () => {
    const key = await token();
    const codes = async (path: string, more: object) => {
      const { status, json } = await ask(key, path, more);
      return [status, json.code];
    };
    expect(await codes("/usersigs", { body: { userId: "alice", expire: 60 } })).toEqual([
      403,
      "userid_not_allowed",
    ]);
    expect(await codes("/usersigs", { body: { userId: "ci-boss", expire: 60 } })).toEqual([
      403,
      "admin_userid_refused",
    ]);
    expect(await codes("/usersigs", { body: { userId: "ci-1", expire: 3601 } })).toEqual([
      400,
      "expire_out_of_range",
    ]);
    for (const [method, path] of [
      ["GET", ""],
      ["PUT", ""],
      ["DELETE", ""],
      ["GET", "/certificates"],
      ["GET", "/users/ci-1/status"],
      ["POST", "/users/ci-1/push-checks"],
    ] as const)
      expect([method, path, ...(await codes(path, { method, body: {} }))]).toEqual([
        method,
        path,
        403,
        "scope_missing",
      ]);
  });

  it("opens no other app, and does not learn whether there is one", async () => {
    const key = await token();
    const answerOf = async (sdkAppId: number) => {
      const { status, json } = await ask(key, "/usersigs", { sdkAppId });
      expect([status, json.code]).toEqual([401, "workload_issuer_unknown"]);
      const { requestId: _, ...told } = json;
      return JSON.stringify(told).replaceAll(String(sdkAppId), "");
    };
    expect(await answerOf(WITHOUT)).toBe(await answerOf(ABSENT));
  });

  it.each(PRESENTED)("$what: $status $code", async ({ make, code, status, about = {} }) => {
    const key = await make(oidc);
    const headers = { "Accept-Language": "ja" };
    const release = about.name === "release";
    const bySubject = about.name === "by-subject";
    const body = bySubject ? { userSig: "x" } : { ...ISSUE, expire: release ? 60 : 600 };
    const path = bySubject ? "/usersigs/verify" : "/usersigs";
    const answer = await ask(key, path, { body, headers });
    expect([answer.status, answer.json.code ?? "ok"]).toEqual([
      status,
      bySubject ? expect.any(String) : code,
    ]);
    expect(answer.text).not.toContain(key.slice(-40));
    if (code === "ok") return;
    expect(answer.text).not.toMatch(/\{\w+\}/);
    for (const [member, value] of Object.entries(about))
      expect([member, answer.json[member]]).toEqual([member, value]);
    if (status === 401)
      expect(answer.headers.get("WWW-Authenticate")).toBe(
        'Bearer realm="sigpost", error="invalid_token"',
      );
  });

  it("shows a stranger nothing of the settings but the name of a claim", async () => {
    const { text } = await ask(await token({ repository_id: "6666" }), "/usersigs");
    for (const secret of ["2002", "refs/heads/main", "ci-*", '"main"'])
      expect(text).not.toContain(secret);
  });

  it("names itself where the app is named, and is asked for it where it is not", async () => {
    const key = await token();
    const whoAmI = (query: string) => server.call("GET", `/v1/whoami${query}`, { key });
    const id = `main ${GITHUB} ${CLAIMS.sub}`;
    const { status, json } = await whoAmI(`?sdkAppId=${APP}`);
    expect([status, json]).toEqual([
      200,
      {
        kind: "workload",
        id,
        name: "main",
        scopes: ["usersig:issue", "usersig:verify"],
        sdkAppIds: [APP],
        userIds: ["ci-*"],
        maxExpire: 3600,
        expiresAt: expect.any(String),
      },
    ]);
    for (const path of ["/v1/whoami", "/v1/apps", "/v1/api-keys", "/v1/audit"]) {
      const refused = await server.call("GET", path, { key });
      expect([path, refused.status, refused.json.code]).toEqual([path, 403, "workload_app_needed"]);
    }
    const elsewhere = await whoAmI(`?sdkAppId=${WITHOUT}`);
    expect([elsewhere.status, elsewhere.json.code]).toEqual([401, "workload_issuer_unknown"]);
  });

  it("is in the app's log by workload, issuer and subject, let in or not", async () => {
    const sub = "repo:acme@1001/app@2002:environment:audit";
    await ask(await token({ sub }), "/usersigs");
    await ask(await token({ sub, ref: "refs/heads/x" }), "/usersigs");
    const entries = async () => {
      const { json } = await server.call("GET", `/v1/audit?sdkAppId=${APP}`);
      const own = json.entries.filter(({ actor }: { actor: { id: string } }) =>
        actor.id.endsWith(sub),
      );
      return own.map(({ actor, outcome }: { actor: object; outcome: string }) => ({
        ...actor,
        outcome,
      }));
    };
    await expect
      .poll(async () => (await entries()).length, { timeout: 10_000, interval: 100 })
      .toBe(2);
    expect(await entries()).toEqual(
      expect.arrayContaining([
        { kind: "workload", id: `main ${GITHUB} ${sub}`, outcome: "ok" },
        { kind: "workload", id: `${GITHUB} ${sub}`, outcome: "workload_condition_unmet" },
      ]),
    );
  });

  it("is held against every condition that was stored, whatever the claim is called", async () => {
    const conditions = { repository_id: "2002", constructor: "x", prototype: ["y", "z"] };
    const put = (workload: object) =>
      server.call("PUT", `/v1/apps/${WITHOUT + 100}`, {
        body: { secretKey: SECRET_KEY, workloads: [{ ...WORKLOADS[0], ...workload }] },
      });
    const { json } = await put({ conditions });
    expect(json.workloads[0].conditions).toEqual(conditions);
    const refused = await ask(await token(), "/usersigs", { sdkAppId: WITHOUT + 100 });
    expect([refused.json.code, refused.json.claim]).toEqual([
      "workload_condition_missing",
      "constructor",
    ]);
    for (const [wrong, code] of [
      [{ conditions: {} }, "field_value"],
      [{ conditions: { repository_id: 2002 } }, "field_value"],
      [{ conditions: { repository_id: [] } }, "field_value"],
      [{ conditions: JSON.parse('{"__proto__":"x","repository_id":"1"}') }, "field_value"],
      [{ conditions: { ref: "refs/heads/main" } }, "workload_not_pinned"],
      [{ scopes: ["admin"] }, "workload_scope_refused"],
      [{ scopes: ["nothing"] }, "field_value"],
      [{ scopes: [] }, "field_value"],
      [{ name: "a b" }, "field_value"],
      [{ issuer: "http://issuer.example" }, "field_value"],
      [{ issuer: "https://10.0.0.1" }, "field_value"],
      [{ audience: "" }, "field_value"],
      [{ maxExpire: 0 }, "field_value"],
      [{ secret: "x" }, "field_unknown"],
    ] as const) {
      const answer = await put(wrong);
      expect([wrong, answer.status, answer.json.code]).toEqual([wrong, 400, code]);
    }
  });

  it("opens nothing any more once its workload is removed", async () => {
    const key = await token();
    const path = `/v1/apps/${APP}`;
    const rest = WORKLOADS.slice(1);
    expect(
      (await server.call("PUT", path, { body: { ...SETTINGS, workloads: rest } })).status,
    ).toBe(200);
    const answer = await ask(key, "/usersigs");
    expect([answer.status, answer.json.code]).toEqual([401, "workload_audience_wrong"]);
    await server.call("PUT", path, { body: SETTINGS });
    expect((await ask(key, "/usersigs")).status).toBe(200);
  });
});

describe.each(CONTROLLED)("many requests of one workload on $name", ({ start }) => {
  it("count as one's, whatever the subject is", async () => {
    const oidc = await startOidc(GITHUB);
    const server = await start({
      ...testSettings(),
      REQUESTS_PER_MINUTE: "3",
      ORIGIN_OVERRIDES: JSON.stringify({ [GITHUB]: oidc.origin }),
    });
    try {
      await server.call("PUT", `/v1/apps/${APP}`, { body: SETTINGS });
      const statuses: number[] = [];
      for (const commit of [1, 2, 3, 4]) {
        const key = await oidc.token({ claims: { ...CLAIMS, sub: `commit ${commit}` } });
        const { status } = await server.call("POST", `/v1/apps/${APP}/usersigs`, {
          key,
          body: ISSUE,
        });
        statuses.push(status);
      }
      expect(statuses).toEqual([200, 200, 200, 429]);
    } finally {
      await server.stop();
      oidc.stop();
    }
  });
});
