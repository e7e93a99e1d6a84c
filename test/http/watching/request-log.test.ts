/** One line for each request where it is wanted, as docs/operations.md describes it. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { openEvents } from "../../support/events.ts";
import { hold } from "../../support/held.ts";
import { logLines, requestLines } from "../../support/log-lines.ts";
import { PushDeployment } from "../../support/push-deployment.ts";
import { RUNTIMES } from "../../support/runtimes.ts";
import { testSettings } from "../../support/worker.ts";

const APP = "/v1/apps/1500000001";
const ISSUE = { route: "/v1/apps/{sdkAppId}/usersigs", method: "POST" };
const TRACE = "0af7651916cd43dd8448eb211c80319c";
const PARENT = "b7ad6b7169203331";

describe.each(CONTROLLED)("on $name", ({ start }) => {
  async function using(
    REQUEST_LOG: string | undefined,
    work: (server: ControlledServer) => Promise<void>,
  ): Promise<void> {
    const server = await start({ ...testSettings(), ...(REQUEST_LOG && { REQUEST_LOG }) });
    try {
      await server.call("PUT", APP, { body: { secretKey: "a1".repeat(32) } });
      await work(server);
    } finally {
      await server.stop();
    }
  }
  const issue = (server: ControlledServer, body: object = { userId: "alice" }, headers = {}) =>
    server.call("POST", `${APP}/usersigs`, { body, headers });

  it.each([undefined, "off", "all"])("is silent with REQUEST_LOG=%s", (setting) =>
    using(setting, async (server) => {
      expect((await issue(server)).status).toBe(200);
      await server.call("GET", "/nowhere");
      expect(requestLines(server)).toEqual([]);
      const unusable = logLines(server).filter(({ event }) => event === "setting_unusable");
      expect(unusable.map(({ variable }) => variable)).toEqual(
        setting === "all" ? ["REQUEST_LOG"] : [],
      );
    }),
  );

  describe("REQUEST_LOG=on", () => {
    let server: ControlledServer;
    const settings = { ...testSettings(), REQUEST_LOG: "on" };
    beforeAll(async () => {
      server = await start(settings);
      await server.call("PUT", APP, { body: { secretKey: "a1".repeat(32) } });
    });
    afterAll(() => server.stop());

    const lineOf = async (requestId: string | null) => {
      expect(requestId).toMatch(/^[\w-]{8,40}$/);
      const own = () => requestLines(server).filter((line) => line.requestId === requestId);
      await expect.poll(() => own().length).toBe(1);
      return own()[0];
    };
    const line = async (answer: { headers: Headers }) => lineOf(answer.headers.get("X-Request-Id"));

    it("tells of an issued UserSig what it was, and who asked with which key", async () => {
      const made = await server.call("POST", "/v1/api-keys", {
        body: { name: "k", scopes: ["usersig:issue"] },
      });
      const { id: keyId, key } = made.json;
      const answer = await server.call("POST", `${APP}/usersigs?secret=query`, {
        key,
        body: { userId: "alice" },
      });
      const { time, ms, requestId, ...rest } = await line(answer);
      expect(rest).toEqual({
        event: "request",
        ...ISSUE,
        status: 200,
        credential: "api-key",
        keyId,
        sdkAppId: 1_500_000_001,
      });
      expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(60_000);
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThan(10_000);
    });

    it.each([
      ["a path of nobody", "GET", "/v1/secret-path", "unmatched", 404, "route_not_found"],
      ["another method", "PUT", `${APP}/usersigs`, ISSUE.route, 405, "method_not_allowed"],
      ["a method of nobody's", "MKCOL", `${APP}/usersigs`, ISSUE.route, 405, "method_not_allowed"],
      ["no such key", "GET", "/v1/whoami", "/v1/whoami", 401, "credential_missing"],
      ["no such app", "GET", "/v1/apps/1600000001", "/v1/apps/{sdkAppId}", 404, "app_not_found"],
    ])("tells of %s", async (_, method, path, route, status, code) => {
      const sent = status === 401 ? { key: undefined } : {};
      const answer = await server.call(method, path, sent);
      expect(answer.status).toBe(status);
      const known = method === "MKCOL" ? "other" : method;
      expect(await line(answer)).toMatchObject({ route, method: known, status, code });
      expect(await line(answer)).toMatchObject({ fault: "caller" });
    });

    it("tells of a failure of our own, whose turn it is", async () => {
      const object = "app 1500000002";
      await server.call("PUT", "/v1/apps/1500000002", { body: { secretKey: "a1".repeat(32) } });
      const write = { name: "settings", value: "no settings", copied: true } as const;
      await server.control({ write: { object, write }, advance: 61 });
      const answer = await server.call("GET", "/v1/apps/1500000002");
      expect(answer.status).toBe(500);
      expect(await line(answer)).toMatchObject({
        ...{ route: "/v1/apps/{sdkAppId}", status: 500 },
        ...{ code: "internal_error", fault: "operator" },
      });
    });

    it("tells of storage that fails", async () => {
      await server.control({ failing: true, advance: 7200 });
      const answer = await issue(server);
      await server.control({ failing: false });
      expect(answer.status).toBe(503);
      expect(await line(answer)).toMatchObject({
        ...{ ...ISSUE, status: 503 },
        ...{ code: "storage_unavailable", fault: "transient" },
      });
    });

    it("has one line for each of many requests, and names no user", async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => issue(server, { userIds: ["alice", "bob"] })),
      );
      const ids = answers.map(({ headers }) => headers.get("X-Request-Id"));
      expect(new Set(ids).size).toBe(20);
      for (const id of ids) expect(await lineOf(id)).not.toHaveProperty("userIds");
      expect(server.logs()).not.toMatch(/alice|bob/);
    });

    it.each([
      ["sampled", `00-${TRACE}-${PARENT}-01`, 1],
      ["not sampled", `00-${TRACE}-${PARENT}-00`, 0],
      ["of a later version", `01-${TRACE}-${PARENT}-01-more`, 1],
    ])("takes over a trace that is %s", async (_, traceparent, sampled) => {
      const answer = await issue(server, undefined, { traceparent });
      expect(await line(answer)).toMatchObject({ traceId: TRACE, parentId: PARENT, sampled });
    });

    it.each([
      `00-${TRACE}-${PARENT}`,
      `00-${TRACE.toUpperCase()}-${PARENT}-01`,
      `00-${"0".repeat(32)}-${PARENT}-01`,
      `ff-${TRACE}-${PARENT}-01`,
      `00-${TRACE}-${PARENT}-01, 00-${TRACE}-${PARENT}-01`,
    ])("ignores traceparent: %s", async (traceparent) => {
      const answer = await issue(server, undefined, { traceparent });
      expect(answer.status).toBe(200);
      expect(await line(answer)).not.toHaveProperty("traceId");
    });

    it("takes over the caller's own ID beside ours, which stays the one that is answered", async () => {
      const headers = { "X-Request-Id": "8f1c-caller.1" };
      const [one, other] = [await issue(server, {}, headers), await issue(server, {}, headers)];
      expect(one.headers.get("X-Request-Id")).not.toBe(other.headers.get("X-Request-Id"));
      expect(one.json.requestId).toBe(one.headers.get("X-Request-Id"));
      expect(await line(one)).toMatchObject({ callerRequestId: "8f1c-caller.1" });
    });

    it.each(["x".repeat(65), 'a","b":"c', "two words", "sgp_notAKeyButLikeOne"])(
      "ignores X-Request-Id: %s",
      async (id) => {
        const answer = await issue(server, undefined, { "X-Request-Id": id });
        expect(await line(answer)).not.toHaveProperty("callerRequestId");
      },
    );

    it("tells of a stream when it begins, whoever leaves it", async () => {
      const before = requestLines(server).length;
      const url = `${server.url}${APP}/users/alice/status/events`;
      const events = await openEvents(url, server.adminKey);
      await events.next("status");
      events.close();
      const own = () => requestLines(server).slice(before);
      await expect.poll(() => own().length).toBe(1);
      const route = "/v1/apps/{sdkAppId}/users/{userId}/status/events";
      expect(own()[0]).toMatchObject({ route, method: "GET", status: 200 });
    });
  });

  it("names users with REQUEST_LOG=users, and nothing that is none", () =>
    using("users", async (server) => {
      const batch = Array.from({ length: 30 }, (_, at) => `user-${at}`);
      await issue(server, { userIds: batch });
      await issue(server, { userId: "not a UserID because it is far too long to be one" });
      await issue(server, { userId: "alice" });
      const shown = () => requestLines(server).filter(({ route }) => route === ISSUE.route);
      await expect.poll(() => shown().length).toBe(3);
      const [many, none, one] = shown();
      expect(many).toMatchObject({ userIds: batch.slice(0, 20), users: 30 });
      expect(none).not.toHaveProperty("userIds");
      expect(one.userIds).toEqual(["alice"]);
      expect(one).not.toHaveProperty("users");
    }));
});

describe.each(RUNTIMES)("a request whose body breaks off on $name", ({ start }) => {
  it("has its line", async () => {
    const server = await start({ ...testSettings(), REQUEST_LOG: "on" });
    const { abandon } = hold(server.url);
    // Once another one is answered, this one is under way.
    expect((await fetch(`${server.url}/healthz`)).ok).toBe(true);
    abandon();
    const own = () => requestLines(server).filter(({ route }) => route === "/v1/usersigs/decode");
    await expect.poll(() => own().length).toBe(1);
    expect(own()[0]).toMatchObject({ status: 400, code: "body_incomplete", fault: "caller" });
    await server.stop();
  });
});

describe.each(RUNTIMES)("a streamed check on $name", (runtime) => {
  const push = new PushDeployment(runtime);
  beforeAll(() => push.start({ REQUEST_LOG: "on" }));
  afterAll(() => push.stop());

  it("has its one line when it has ended, also without its reader", async () => {
    const { path } = await push.newUser();
    push.servers.production.fault = "hang";
    const url = `${push.server.url}/v1/apps/${push.server.sdkAppId}${path}/push-checks`;
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ certificateId: 11 });
    const events = await openEvents(url, push.server.adminKey, headers, { method: "POST", body });
    await events.next("stage");
    events.close();
    const route = "/v1/apps/{sdkAppId}/users/{userId}/push-checks";
    const own = () => requestLines(push.server).filter((line) => line.route === route);
    expect(own()).toEqual([]);
    await expect.poll(() => own().length).toBe(1);
    expect(own()[0]).toMatchObject({ method: "POST", status: 200, credential: "admin-key" });
    expect(own()[0].ms).toBeGreaterThan(1000);
  });
});
