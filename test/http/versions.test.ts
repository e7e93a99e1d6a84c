/**
 * Versions and lists over HTTP: a change of what has moved on is refused, changes of the same moment
 * all hold, and lists come in pages that can be searched.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { type Answer, bearer, expectProblem, send } from "./client.ts";

const SECRET = "a1".repeat(32);

describe.each(RUNTIMES)("on $name", ({ start }) => {
  let server: RunningServer;
  let next = 1_600_000_000;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  const call = (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> =>
    send(
      server,
      method,
      path,
      { ...bearer(server), "Content-Type": "application/json", ...headers },
      body === undefined ? undefined : JSON.stringify(body),
    );
  /** Deno makes it a weak one where it compresses. */
  const etag = ({ headers }: Answer): string => headers.get("ETag")?.replace(/^W\//, "") ?? "";
  const as = (key: string) => ({ Authorization: `Bearer ${key}` });
  const ifMatch = (tag: string) => ({ "If-Match": tag });
  async function newApp(more: object = {}): Promise<string> {
    const path = `/v1/apps/${next++}`;
    expect((await call("PUT", path, { secretKey: SECRET, ...more })).status).toBe(201);
    return path;
  }
  const oppo = (secret: string) => ({
    vendor: "oppo",
    credential: { appKey: "key", masterSecret: secret, channelId: "c" },
  });

  it("an app has a version, and a change of another one is refused", async () => {
    const path = await newApp();
    const first = etag(await call("GET", path));
    expect(first).toBe('"1"');
    const second = await call("PUT", path, { name: "second" }, ifMatch(first));
    expect([second.status, etag(second)]).toEqual([200, '"2"']);
    for (const [method, body] of [["PUT", { name: "lost" }], ["DELETE"]] as const) {
      const refused = await call(method, path, body, ifMatch(first));
      expect(expectProblem(refused, 412, "version_changed")).toMatchObject({ version: 2 });
    }
    expect((await call("GET", path)).json().name).toBe("second");
    expect((await call("DELETE", path, undefined, ifMatch('"2"'))).status).toBe(200);
    // Gone is gone: not even any version is there.
    expectProblem(
      await call("PUT", path, { secretKey: SECRET }, ifMatch("*")),
      412,
      "version_changed",
    );
    const again = await call("PUT", path, { secretKey: SECRET });
    expect([again.status, etag(again)]).toEqual([201, '"4"']);
  });

  it("a certificate has a version, and a change of another one is refused", async () => {
    const path = `${await newApp()}/certificates/11`;
    const made = await call("PUT", path, oppo("one"));
    expect([made.status, etag(made)]).toEqual([201, '"1"']);
    expect(etag(await call("GET", path))).toBe('"1"');
    const changed = await call("PUT", path, oppo("two"), ifMatch('"1"'));
    expect([changed.status, etag(changed)]).toEqual([200, '"2"']);
    for (const [method, body] of [["PUT", oppo("three")], ["DELETE"]] as const)
      expectProblem(await call(method, path, body, ifMatch('"1"')), 412, "version_changed");
    expect((await call("DELETE", path, undefined, ifMatch('W/"2"'))).status).toBe(200);
    expectProblem(await call("DELETE", path), 404, "certificate_not_found");
  });

  it("an API key has a version, and a change of another one is refused", async () => {
    const made = await call("POST", "/v1/api-keys", {
      name: "versions",
      scopes: ["usersig:issue"],
    });
    expect(etag(made)).toBe('"1"');
    const { id } = made.json();
    const listed = async () =>
      (await call("GET", `/v1/api-keys?search=${id}`)).json().keys as Record<string, unknown>[];
    expect(await listed()).toMatchObject([{ id, etag: '"1"' }]);
    const path = `/v1/api-keys/${id}`;
    expectProblem(await call("POST", `${path}/rotate`, {}, ifMatch('"2"')), 412, "version_changed");
    const rotated = await call("POST", `${path}/rotate`, {}, ifMatch('"1"'));
    expect([rotated.status, etag(rotated)]).toEqual([201, '"1"']);
    expect(await listed()).toMatchObject([{ id, etag: '"2"', state: "rotating" }]);
    expectProblem(await call("DELETE", path, undefined, ifMatch('"1"')), 412, "version_changed");
    expect((await call("DELETE", path, undefined, ifMatch('"2"'))).status).toBe(200);
  });

  it("a rotation of a SecretKey beside changes of settings is never undone", async () => {
    const path = await newApp();
    for (let round = 0; round < 10; round++) {
      const secretKey = `${round}${"b".repeat(63)}`;
      const answers = await Promise.all([
        call("PUT", path, { name: `before ${round}` }),
        call("PUT", path, { secretKey }),
        call("PUT", path, { name: `after ${round}` }),
        call("PUT", path, { webhookToken: `t${round}` }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const { fingerprint } = (await call("PUT", path, { secretKey })).json().secretKey as {
        fingerprint: string;
      };
      const rotating = answers[1]?.json() as { secretKey: { fingerprint: string } };
      expect(rotating.secretKey.fingerprint).toBe(fingerprint);
      // Sent once more it was no rotation, so it had stayed.
      const shown = (await call("GET", path)).json();
      expect(shown.secretKey).toMatchObject({ fingerprint });
      expect(shown.webhookToken).toBeDefined();
    }
    expect(etag(await call("GET", path))).toBe('"51"');
  });

  it("a key that is revoked while it is rotated is dead", async () => {
    const keys = await Promise.all(
      Array.from({ length: 20 }, async () =>
        (await call("POST", "/v1/api-keys", { name: "race", scopes: ["usersig:issue"] })).json(),
      ),
    );
    const ends = await Promise.all(
      keys.flatMap(({ id }) => [
        call("POST", `/v1/api-keys/${id}/rotate`, { grace: 600 }),
        call("DELETE", `/v1/api-keys/${id}`),
        call("POST", `/v1/api-keys/${id}/rotate`, { grace: 600 }),
      ]),
    );
    expect(ends.every(({ status }) => [200, 201, 409].includes(status))).toBe(true);
    for (const { key } of keys) {
      const path = `/v1/apps/${server.sdkAppId}/usersigs`;
      const refused = await call("POST", path, { userId: "alice" }, as(key as string));
      expect(refused.json().code).toBe("key_revoked");
    }
  });

  async function all(path: string, member: string, limit: number, headers = {}) {
    const found: Record<string, unknown>[] = [];
    let pages = 0;
    for (let cursor = ""; ; pages++) {
      const query = `limit=${limit}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const answer = await call(
        "GET",
        `${path}${path.includes("?") ? "&" : "?"}${query}`,
        undefined,
        headers,
      );
      expect(answer.status, answer.text).toBe(200);
      const page = answer.json();
      const entries = page[member] as Record<string, unknown>[];
      expect(entries.length).toBeLessThanOrEqual(limit);
      found.push(...entries);
      if (page.cursor === undefined) return { found, pages: pages + 1 };
      cursor = page.cursor as string;
    }
  }

  it("apps, keys and certificates are listed in pages, all of them and each once", async () => {
    const path = await newApp({ name: "Paged Desk" });
    const ids = Array.from({ length: 7 }, (_, i) => String(30 + i));
    for (const id of ids) await call("PUT", `${path}/certificates/${id}`, oppo(id));
    const certificates = await all(`${path}/certificates`, "certificates", 3);
    expect(certificates.pages).toBe(3);
    expect(certificates.found.map(({ certificateId }) => certificateId)).toEqual(ids);
    const apps = await all("/v1/apps", "apps", 2);
    const whole = (await call("GET", "/v1/apps")).json();
    expect(whole.cursor).toBeUndefined();
    expect(apps.found).toEqual(whole.apps);
    expect(apps.found.map(({ sdkAppId }) => sdkAppId)).toContain(server.sdkAppId);
    const keys = await all("/v1/api-keys", "keys", 5);
    expect(keys.found).toEqual((await call("GET", "/v1/api-keys?limit=1000")).json().keys);
  });

  it("apps and keys are searched by name and ID, whatever the case", async () => {
    const path = await newApp({ name: "Straße Süd" });
    const sdkAppId = Number(path.slice(path.lastIndexOf("/") + 1));
    for (const text of ["STRASSE", "straße s", String(sdkAppId)]) {
      const { apps } = (
        await call("GET", `/v1/apps?search=${encodeURIComponent(text)}`)
      ).json() as { apps: { sdkAppId: number }[] };
      expect(apps.map((app) => app.sdkAppId)).toEqual(text === "STRASSE" ? [] : [sdkAppId]);
    }
    await call("POST", "/v1/api-keys", { name: "Nightly Build", scopes: ["usersig:issue"] });
    const found = await all("/v1/api-keys?search=nightly%20b", "keys", 1);
    expect(found.found).toMatchObject([{ name: "Nightly Build" }]);
    const long = await call("GET", `/v1/apps?search=${"x".repeat(65)}`);
    expectProblem(long, 400, "search_too_long");
  });

  it("a key of some apps lists those, whatever the pages are", async () => {
    const path = await newApp();
    const sdkAppId = Number(path.slice(path.lastIndexOf("/") + 1));
    await newApp();
    const rights = { scopes: ["admin"], sdkAppIds: [sdkAppId] };
    const { id, key } = (await call("POST", "/v1/api-keys", { name: "own", ...rights })).json();
    const apps = await all("/v1/apps", "apps", 2, as(key as string));
    expect([apps.pages, apps.found]).toMatchObject([1, [{ sdkAppId }]]);
    const keys = await all("/v1/api-keys", "keys", 2, as(key as string));
    expect(keys.found).toMatchObject([{ id }]);
  });

  it.each(["limit=0", "limit=1001", "limit=x"])("refuses a list with %s", async (query) => {
    for (const path of ["/v1/apps", "/v1/api-keys", `/v1/apps/${server.sdkAppId}/certificates`])
      expectProblem(await call("GET", `${path}?${query}`), 400, "limit_invalid");
  });

  it("a cursor is one of its own list and search", async () => {
    const { cursor } = (await call("GET", "/v1/api-keys?limit=1")).json();
    const query = `cursor=${encodeURIComponent(cursor as string)}`;
    for (const path of [`/v1/apps?${query}`, `/v1/api-keys?search=x&${query}`])
      expectProblem(await call("GET", path), 400, "cursor_invalid");
  });

  it("the audit log is filtered by actor, action, outcome, user and time", async () => {
    const path = await newApp();
    const sdkAppId = Number(path.slice(path.lastIndexOf("/") + 1));
    const made = await call("POST", "/v1/api-keys", {
      name: "auditor",
      scopes: ["usersig:issue"],
      sdkAppIds: [sdkAppId],
    });
    const { id, key } = made.json() as { id: string; key: string };
    const batch = await call("POST", `${path}/usersigs`, { userIds: ["ann", "ben"] }, as(key));
    await call("POST", `${path}/usersigs`, { userId: "administrator" }, as(key));
    await call("PUT", path, { name: "filtered" });
    const find = async (query: Readonly<Record<string, string>>) => {
      const text = new URLSearchParams({ sdkAppId: String(sdkAppId), ...query });
      return (await call("GET", `/v1/audit?${text}`)).json().entries as Record<string, unknown>[];
    };
    const everything = await find({});
    expect(everything).toHaveLength(4);
    expect(await find({ actor: id })).toHaveLength(2);
    expect(await find({ action: "PUT /v1/apps/{sdkAppId}" })).toHaveLength(2);
    expect(await find({ outcome: "admin_userid_refused" })).toHaveLength(1);
    expect(await find({ userId: "ben" })).toMatchObject([
      { count: 2, userIds: ["ann", "ben"], requestId: batch.headers.get("X-Request-Id") },
    ]);
    expect(await find({ since: "2000-01-01T00:00:00Z" })).toEqual(everything);
    expect(await find({ until: "2000-01-01T00:00:00Z" })).toEqual([]);
    expectProblem(await call("GET", "/v1/audit?since=yesterday"), 400, "time_invalid");
  });
});
