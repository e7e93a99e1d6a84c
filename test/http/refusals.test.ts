/**
 * Requests that are refused before any route looks at their meaning: who asks, for which app, with
 * what body.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueOf } from "../../worker/messages/index.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { bearer, expectProblem, issuePath, post, postForm, send, TEXT } from "./client.ts";

const BODY_MAXIMUM = 65_536;
const ALICE = '{"userId":"alice"}';
const JSON_TYPE = { "Content-Type": "application/json" };

/** A body whose length is not announced. */
const chunked = (text: string) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      const bytes = new TextEncoder().encode(text);
      for (let at = 0; at < bytes.length; at += 16_384)
        controller.enqueue(bytes.subarray(at, at + 16_384));
      controller.close();
    },
  });

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

  describe("a body", () => {
    it.each([
      "{",
      "alice",
      "userId=alice",
      "{'userId':'alice'}",
      '{"userId":"alice",}',
      ALICE + ALICE,
    ])("that is not JSON: %j", async (body) => {
      expectProblem(await post(server, issuePath(server), body), 400, "body_not_json");
    });

    it.each(["[]", '["alice"]', "null", '"alice"', "5", "[".repeat(60) + "]".repeat(60)])(
      "that is JSON, but no object: %.20s",
      async (body) => {
        expectProblem(await post(server, issuePath(server), body), 400, "body_not_object");
      },
    );

    it("with a misspelt field, which is named beside the right ones", async () => {
      const problem = expectProblem(
        await post(server, issuePath(server), { userId: "alice", expires: 60 }),
        400,
        "field_unknown",
      );
      expect(problem).toMatchObject({ field: "expires", known: expect.stringContaining("expire") });
      expectProblem(
        await postForm(server, issuePath(server), "userid=alice"),
        400,
        "field_unknown",
      );
    });

    it.each(["__proto__", "constructor", "toString"])("with a field called %s", async (name) => {
      const body = `{"userId":"alice","${name}":{"expire":1}}`;
      expectProblem(await post(server, issuePath(server), body), 400, "field_unknown");
    });

    it.each(["__proto__", "constructor", "toString"])(
      "with a form field called %s",
      async (name) => {
        const answer = await postForm(server, issuePath(server), `userId=alice&${name}=x`);
        expect(expectProblem(answer, 400, "field_unknown")).toMatchObject({ field: name });
      },
    );

    it("with JSON that is called a form, without telling again what it holds", async () => {
      const answer = await postForm(server, issuePath(server), '{"secretKey":"do-not-tell"}');
      expect(expectProblem(answer, 400, "field_unknown")).toMatchObject({ field: "(not a name)" });
      expect(answer.text).not.toContain("do-not-tell");
    });

    it("with a text where another type is meant, without telling the text again", async () => {
      const answer = await post(server, issuePath(server), {
        userId: "alice",
        expire: "do-not-tell",
      });
      expect(expectProblem(answer, 400, "field_type")).toMatchObject({
        field: "expire",
        got: "string",
      });
      expect(answer.text).not.toContain("do-not-tell");
    });

    it("of another content type", async () => {
      for (const type of ["text/plain", "text/html", "application/xml", "application/octet-stream"])
        expectProblem(
          await post(server, issuePath(server), ALICE, { "Content-Type": type }),
          415,
          "unsupported_media_type",
        );
      const form = new FormData();
      form.set("userId", "alice");
      expectProblem(
        await send(server, "POST", issuePath(server), bearer(server), form),
        415,
        "unsupported_media_type",
      );
    });

    it("of exactly 64 KiB is read, of one byte more is not", async () => {
      const fits = ALICE.padEnd(BODY_MAXIMUM);
      expect((await post(server, issuePath(server), fits)).status).toBe(200);
      expectProblem(await post(server, issuePath(server), `${fits} `), 413, "body_too_large");
    });

    it("without an announced length is bounded as well", async () => {
      const headers = { ...JSON_TYPE, ...bearer(server) };
      const fits = ALICE.padEnd(BODY_MAXIMUM);
      expect((await send(server, "POST", issuePath(server), headers, chunked(fits))).status).toBe(
        200,
      );
      for (const length of [BODY_MAXIMUM + 1, BODY_MAXIMUM * 4, 1_000_000]) {
        const answer = await send(
          server,
          "POST",
          issuePath(server),
          headers,
          chunked(ALICE.padEnd(length)),
        );
        expectProblem(answer, 413, "body_too_large");
      }
    });

    it("too large for the open route is refused there too", async () => {
      const body = JSON.stringify({ userSig: "A".repeat(BODY_MAXIMUM) });
      expectProblem(
        await send(server, "POST", "/v1/usersigs/decode", JSON_TYPE, body),
        413,
        "body_too_large",
      );
    });

    it("cut in the middle of a character is refused, not guessed", async () => {
      const bytes = new Uint8Array([
        ...new TextEncoder().encode('{"userId":"a'),
        0xe7,
        0x94,
        0x22,
        0x7d,
      ]);
      const answer = await send(
        server,
        "POST",
        issuePath(server),
        { ...JSON_TYPE, ...bearer(server) },
        bytes,
      );
      expect(answer.status).toBe(400);
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
