/** Requests that are refused before any route looks at their meaning: who asks, for which app. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueOf } from "../../worker/messages/index.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { bearer, expectProblem, issuePath, post, send, TEXT } from "./client.ts";

const ALICE = '{"userId":"alice"}';
const JSON_TYPE = { "Content-Type": "application/json" };

describe.each(RUNTIMES)("on $name", (runtime) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await runtime.start();
  });
  afterAll(() => server.stop());
  const withKey = (authorization: string, headers = {}) =>
    send(
      server,
      "POST",
      issuePath(server),
      { ...JSON_TYPE, Authorization: authorization, ...headers },
      ALICE,
    );

  describe("a credential", () => {
    it("that is missing", async () => {
      const answer = await send(server, "POST", issuePath(server), JSON_TYPE, ALICE);
      expectProblem(answer, 401, "credential_missing");
      expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Bearer /);
    });

    it.each([
      ["no scheme", (key: string) => key, "credential_malformed"],
      ["Basic", (key: string) => `Basic ${key}`, "credential_malformed"],
      ["nothing behind Bearer", () => "Bearer", "credential_malformed"],
      ["two words", (key: string) => `Bearer ${key} ${key}`, "credential_malformed"],
      ["two credentials", (key: string) => `Bearer ${key}, Bearer ${key}`, "credential_malformed"],
      ["600 characters", () => `Bearer ${"x".repeat(600)}`, "credential_malformed"],
      ["another key", () => "Bearer this-is-not-the-key-of-anyone", "key_unknown"],
      ["one character short", (key: string) => `Bearer ${key.slice(0, -1)}`, "key_unknown"],
      ["one character more", (key: string) => `Bearer ${key}x`, "key_unknown"],
      ["the last character changed", (key: string) => `Bearer ${key.slice(0, -1)}!`, "key_unknown"],
      ["capitals", (key: string) => `Bearer ${key.toUpperCase()}`, "key_unknown"],
      ["the SecretKey", () => `Bearer ${server.secretKey}`, "key_unknown"],
    ])("with %s", async (_, authorization, code) => {
      const answer = await withKey(authorization(server.adminKey));
      expectProblem(answer, 401, code);
      expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Bearer /);
    });

    it("in the query instead of the header is none", async () => {
      const path = `${issuePath(server)}?key=${server.adminKey}&access_token=${server.adminKey}`;
      expectProblem(await send(server, "POST", path, JSON_TYPE, ALICE), 401, "credential_missing");
    });

    it("is good whatever the letter case of the scheme (RFC 9110 §11.1)", async () => {
      expect((await withKey(`bearer ${server.adminKey}`)).status).toBe(200);
    });

    it("is judged before the app, so that a stranger learns nothing about apps", async () => {
      for (const app of [server.sdkAppId, 1_400_000_002, "x"])
        expectProblem(
          await send(server, "POST", issuePath(server, app), JSON_TYPE, ALICE),
          401,
          "credential_missing",
        );
    });
  });

  describe("an app", () => {
    it("that is not there", async () => {
      const problem = expectProblem(
        await post(server, issuePath(server, 1_400_000_002), ALICE),
        404,
        "app_not_found",
      );
      expect(problem.sdkAppId).toBe(1_400_000_002);
    });

    it.each([
      "0",
      "-1",
      "1.5",
      "4294967296",
      "99999999999",
      "1e9",
      "0x1",
      "abc",
      "%20",
      "14000%0A00001",
      "undefined",
    ])("whose number is %s", async (sdkAppId) => {
      expectProblem(
        await post(server, issuePath(server, sdkAppId), ALICE),
        400,
        "sdkappid_invalid",
      );
    });
  });

  describe("an address", () => {
    it.each([
      "/v1",
      "/v1/",
      "/v1/nothing",
      "/v1/apps/1400000001/usersigs/",
      "/v1/apps/1400000001/usersigs/x",
      "/V1/apps",
      "/v1/%ff",
      "/v2/apps",
    ])("where there is nothing: %s", async (path) => {
      for (const method of ["GET", "POST"])
        expectProblem(await send(server, method, path, bearer(server)), 404, "route_not_found");
    });

    it.each([
      ["GET", "/v1/apps/1400000001/usersigs", "POST"],
      ["PUT", "/v1/apps/1400000001/usersigs", "POST"],
      ["DELETE", "/v1/apps/1400000001/usersigs/verify", "POST"],
      ["GET", "/v1/apps/1400000001/private-map-keys", "POST"],
      ["GET", "/v1/usersigs/decode", "POST"],
      ["PATCH", "/v1/usersigs/decode", "POST"],
      ["OPTIONS", "/v1/apps/1400000001/usersigs", "POST"],
      ["POST", "/healthz", "GET, HEAD"],
    ])("that takes another method: %s %s", async (method, path, allow) => {
      const answer = await send(server, method, path, bearer(server));
      expectProblem(answer, 405, "method_not_allowed");
      expect(answer.headers.get("Allow")).toBe(allow);
    });
  });

  describe("a refusal", () => {
    it("is one line of text for a shell, with the code first", async () => {
      const answer = await post(server, issuePath(server), { userId: "" }, TEXT);
      const [detail, remedy] = catalogueOf("en").http.problems.userid_empty;
      expect([answer.status, answer.text]).toEqual([400, `userid_empty: ${detail} ${remedy}\n`]);
      expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    });

    it.each(["en", "ja", "zh"] as const)("speaks %s, with the same code", async (language) => {
      const answer = await post(
        server,
        issuePath(server),
        { userId: "" },
        { "Accept-Language": `${language};q=0.9` },
      );
      const [detail, remedy] = catalogueOf(language).http.problems.userid_empty;
      const title = catalogueOf(language).http.titles[400];
      expect(expectProblem(answer, 400, "userid_empty")).toMatchObject({ title, detail, remedy });
      expect(answer.headers.get("Content-Language")).toBe(language);
      expect(answer.headers.get("Vary")).toContain("Accept-Language");
    });
  });
});
