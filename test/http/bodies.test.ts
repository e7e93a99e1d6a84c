/** Request bodies that are refused, and why. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { bearer, expectProblem, issuePath, post, postForm, send } from "./client.ts";

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
});
