/** The audit log over HTTP, on every runtime, with the platform's real storage. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLIENT, type OidcServer, startOidc } from "../../support/oidc.ts";
import { RUNTIMES } from "../../support/runtimes.ts";
import { type RunningServer, testSettings } from "../../support/worker.ts";

interface Entry {
  readonly actor: { readonly kind: string; readonly id: string };
  readonly action: string;
  readonly outcome: string;
  readonly count: number;
  readonly userIds: readonly string[];
  readonly at: string;
  readonly lastAt: string;
  readonly requestId: string;
}

const APP = 1400000055;
const ISSUE = "POST /v1/apps/{sdkAppId}/usersigs";
const CANARY = "ca11ab1e".repeat(8);

describe.each(RUNTIMES)("the audit log on $name", ({ start }) => {
  let oidc: OidcServer;
  let server: RunningServer;
  let key = "";
  let keyId = "";
  let limitedAdmin = "";

  const call = (method: string, path: string, body?: object, credential = server.adminKey) =>
    fetch(server.url + path, {
      method,
      headers: { Authorization: `Bearer ${credential}`, "Content-Type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
  const page = async (query: string, credential?: string) => {
    const answer = await call("GET", `/v1/audit?${query}`, undefined, credential);
    return {
      status: answer.status,
      ...((await answer.json()) as { code?: string; cursor?: string; entries: Entry[] }),
    };
  };
  const makeKey = async (body: object) =>
    (await (await call("POST", "/v1/api-keys", body)).json()) as {
      readonly id: string;
      readonly key: string;
    };

  beforeAll(async () => {
    oidc = await startOidc();
    server = await start({ ...testSettings(), ALLOW_LOOPBACK_ISSUERS: "true" });
    const identityProviders = [{ issuer: oidc.issuer(), audience: CLIENT }];
    const put = await call("PUT", `/v1/apps/${APP}`, {
      secretKey: CANARY,
      webhookToken: `hook-${CANARY}`,
      identityProviders,
    });
    expect(put.status).toBe(201);
    await put.text();
    ({ key, id: keyId } = await makeKey({
      name: "backend",
      scopes: ["usersig:issue"],
      sdkAppIds: [APP],
    }));
    ({ key: limitedAdmin } = await makeKey({
      name: "limited",
      scopes: ["admin"],
      sdkAppIds: [APP],
    }));
  });
  afterAll(async () => {
    await server?.stop();
    oidc?.stop();
  });

  it("holds what operators did, a row each, from the moment they are answered", async () => {
    const { entries } = await page(`sdkAppId=${APP}`);
    expect(entries).toContainEqual(
      expect.objectContaining({
        actor: { kind: "admin-key", id: "admin" },
        action: "PUT /v1/apps/{sdkAppId}",
        outcome: "ok",
        count: 1,
      }),
    );
    const made = await call("POST", "/v1/api-keys", {
      name: "another",
      scopes: ["usersig:verify"],
    });
    await made.text();
    const service = (await page("")).entries.filter(({ action }) => action === "POST /v1/api-keys");
    expect(service).toHaveLength(3);
    expect(service[0]?.requestId).toBe(made.headers.get("X-Request-Id"));
  });

  it("holds issuing as one row per key and minute, with its users", async () => {
    for (let i = 0; i < 30; i++)
      await (await call("POST", `/v1/apps/${APP}/usersigs`, { userId: `user-${i}` }, key)).text();
    const issued = (entries: Entry[]) =>
      entries.filter(({ action, outcome }) => action === ISSUE && outcome === "ok");
    const entries = issued((await page(`sdkAppId=${APP}`)).entries);
    // Two where a minute ended in between.
    expect(entries.length).toBeLessThanOrEqual(2);
    expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(30);
    const users = entries.flatMap(({ userIds }) => userIds);
    expect(users.sort()).toEqual(Array.from({ length: 30 }, (_, i) => `user-${i}`).sort());
    expect(entries[0]?.actor).toEqual({ kind: "api-key", id: keyId });
  });

  it("names everybody in a batch, in a row that its request ID finds", async () => {
    const { key: own, id } = await makeKey({
      name: "batches",
      scopes: ["usersig:issue"],
      sdkAppIds: [APP],
    });
    const requests: (string | null)[] = [];
    for (const prefix of ["a", "b"]) {
      const userIds = Array.from({ length: 1000 }, (_, i) => `${prefix}-${i}`);
      const issued = await call("POST", `/v1/apps/${APP}/usersigs`, { userIds }, own);
      await issued.text();
      requests.unshift(issued.headers.get("X-Request-Id"));
    }
    const { entries } = await page(`sdkAppId=${APP}&actor=${id}`);
    expect(entries.map(({ requestId }) => requestId)).toEqual(requests);
    expect(entries.map(({ count, userIds }) => [count, userIds.length])).toEqual([
      [1000, 1000],
      [1000, 1000],
    ]);
  });

  it("names everybody whom a key asks for one by one, however many in a minute", async () => {
    const { key: own, id } = await makeKey({
      name: "one by one",
      scopes: ["usersig:issue"],
      sdkAppIds: [APP],
    });
    const users = Array.from({ length: 1200 }, (_, i) => `single-${i}`);
    for (let at = 0; at < users.length; at += 50) {
      const some = users.slice(at, at + 50);
      await Promise.all(
        some.map(async (userId) =>
          (await call("POST", `/v1/apps/${APP}/usersigs`, { userId }, own)).text(),
        ),
      );
      // Written in parts, as by several isolates.
      if (at % 200 === 0) await page(`sdkAppId=${APP}&limit=1`);
    }
    const { entries } = await page(`sdkAppId=${APP}&actor=${id}`);
    const named = entries.flatMap(({ userIds }) => userIds);
    expect(new Set(named).size).toBe(users.length);
    expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(users.length);
    expect(entries.every(({ userIds }) => userIds.length <= 1000)).toBe(true);
  });

  it("merges what was written before with what comes later in the minute", async () => {
    const batch = { userIds: ["a", "b", "c"] };
    for (let i = 0; i < 2; i++) {
      await (await call("POST", `/v1/apps/${APP}/usersigs`, batch)).text();
      await page(`sdkAppId=${APP}`);
    }
    const { entries } = await page(`sdkAppId=${APP}`);
    const own = entries.filter(
      ({ action, actor }) => action === ISSUE && actor.kind === "admin-key",
    );
    expect(own.length).toBeLessThanOrEqual(2);
    expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });

  it("holds exchanges, good and refused, with the provider's subject", async () => {
    const exchange = (token: string) =>
      call("POST", `/v1/apps/${APP}/usersigs/exchange`, {}, token);
    await (await exchange(await oidc.token())).text();
    await (await exchange(await oidc.token({ claims: { exp: 1 } }))).text();
    await (await exchange(await oidc.token({ claims: { sub: "administrator" } }))).text();
    const action = "POST /v1/apps/{sdkAppId}/usersigs/exchange";
    const { entries } = await page(`sdkAppId=${APP}`);
    const actor = { kind: "identity", id: `${oidc.issuer()} alice` };
    expect(entries).toContainEqual(
      expect.objectContaining({ action, actor, userIds: ["alice"], outcome: "ok" }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ action, outcome: "id_token_expired", userIds: [] }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ action, outcome: "identity_is_administrator", userIds: [] }),
    );
  });

  it("holds refused authentications by address and code, in the service's log", async () => {
    for (let i = 0; i < 3; i++)
      await (await call("POST", `/v1/apps/${APP}/usersigs`, { userId: "x" }, `guess-${i}`)).text();
    const { entries } = await page("");
    const refused = entries.filter(
      ({ actor, outcome }) => actor.kind === "address" && outcome === "key_unknown",
    );
    expect(refused.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(refused.length).toBeLessThanOrEqual(2);
  });

  it("holds refusals of good keys, with the UserID that was asked for", async () => {
    const answer = await call("POST", `/v1/apps/${APP}/usersigs`, { userId: "administrator" }, key);
    expect(answer.status).toBe(403);
    await answer.text();
    const { entries } = await page(`sdkAppId=${APP}`);
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: ISSUE,
        outcome: "admin_userid_refused",
        userIds: ["administrator"],
      }),
    );
  });

  it("comes newest first, in pages that neither overlap nor leave out", async () => {
    const whole = await page(`sdkAppId=${APP}`);
    expect(whole.cursor).toBeUndefined();
    const paged: Entry[] = [];
    let cursor: string | undefined;
    do {
      const next = await page(`sdkAppId=${APP}&limit=2${cursor ? `&cursor=${cursor}` : ""}`);
      expect(next.entries.length).toBeLessThanOrEqual(2);
      paged.push(...next.entries);
      cursor = next.cursor;
    } while (cursor !== undefined);
    expect(paged.length).toBeGreaterThan(3);
    const { cursor: foreign } = await page(`sdkAppId=${APP}&limit=2`);
    expect(await page(`cursor=${foreign}`)).toMatchObject({ status: 400, code: "cursor_invalid" });
    expect(paged.map(({ requestId, outcome }) => requestId + outcome)).toEqual(
      whole.entries.map(({ requestId, outcome }) => requestId + outcome),
    );
  });

  it.each([
    ["limit=0", "limit_invalid"],
    ["limit=1001", "limit_invalid"],
    ["limit=ten", "limit_invalid"],
    ["cursor=%27%20OR%201", "cursor_invalid"],
    ["cursor=", "cursor_invalid"],
    ["cursor=nonsense", "cursor_invalid"],
    ["cursor=4", "cursor_invalid"],
    ["sdkAppId=x", "sdkappid_invalid"],
  ])("refuses the query %s", async (query, code) => {
    expect(await page(query)).toMatchObject({ status: 400, code });
  });

  it("is for administrators, and for those of one app only that app's", async () => {
    expect(await page(`sdkAppId=${APP}`, key)).toMatchObject({
      status: 403,
      code: "scope_missing",
    });
    expect(await page(`sdkAppId=${APP}`, limitedAdmin)).toMatchObject({ status: 200 });
    expect(await page("", limitedAdmin)).toMatchObject({ status: 403, code: "all_apps_needed" });
    expect(await page(`sdkAppId=${APP + 1}`, limitedAdmin)).toMatchObject({
      status: 404,
      code: "app_not_found",
    });
  });

  it("holds no key, no token, no secret, and neither does the server's log", async () => {
    const token = await oidc.token({ claims: { exp: 1 } });
    await (await call("POST", `/v1/apps/${APP}/usersigs/exchange`, {}, token)).text();
    // A secret sent in the wrong field is not written down either.
    await (await call("POST", `/v1/apps/${APP}/usersigs`, { userId: CANARY }, key)).text();
    const everything =
      JSON.stringify([await page(""), await page(`sdkAppId=${APP}`)]) + server.logs();
    for (const secret of [CANARY, key, limitedAdmin, server.adminKey, token, token.slice(-40)])
      expect(everything).not.toContain(secret);
  });
});
