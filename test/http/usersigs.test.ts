/** Issuing UserSigs over HTTP, on every runtime. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { holds, tokenFields } from "../usersig/independent.ts";
import { expectProblem, issuePath, post, postForm, send, TEXT } from "./client.ts";

const HALF_A_YEAR = 15_552_000;
const LONGEST = 2 ** 31 - 1;

describe.each(RUNTIMES)("issuing on $name", (runtime) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await runtime.start();
  });
  afterAll(() => server.stop());

  const issue = (body: unknown, headers?: Record<string, string>) =>
    post(server, issuePath(server), body, headers);
  const issueForm = (form: string, headers?: Record<string, string>) =>
    postForm(server, issuePath(server), form, headers);

  /** The token holds by an independent implementation, and says what was asked for, now. */
  function expectToken(token: unknown, userId: string, expire = HALF_A_YEAR): void {
    expect(holds(token as string, server.secretKey)).toBe(true);
    const fields = tokenFields(token as string);
    expect(fields).toMatchObject({
      "TLS.identifier": userId,
      "TLS.sdkappid": server.sdkAppId,
      "TLS.expire": expire,
    });
    expect(Math.abs((fields["TLS.time"] as number) - Date.now() / 1000)).toBeLessThan(10);
  }

  describe("one", () => {
    it("as JSON, with a lifetime of 180 days", async () => {
      const answer = await issue({ userId: "alice" });
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([
        200,
        "application/json",
      ]);
      const body = answer.json();
      expectToken(body.userSig, "alice");
      const time = tokenFields(body.userSig as string)["TLS.time"] as number;
      expect(body).toEqual({
        userSig: body.userSig,
        sdkAppId: server.sdkAppId,
        userId: "alice",
        issuedAt: new Date(time * 1000).toISOString().replace(".000Z", "Z"),
        expiresAt: new Date((time + HALF_A_YEAR) * 1000).toISOString().replace(".000Z", "Z"),
        expire: HALF_A_YEAR,
      });
    });

    it("as the UserSig alone, for a shell", async () => {
      const answer = await issue({ userId: "alice" }, TEXT);
      expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
      expect(answer.text).toMatch(/^[A-Za-z0-9*-]+_{0,2}\n$/);
      expectToken(answer.text.trim(), "alice");
    });

    it.each([
      ["userId=alice", "alice", HALF_A_YEAR],
      ["userId=alice&expire=3600", "alice", 3600],
      ["userId=12345", "12345", HALF_A_YEAR],
      ["userId=a%20b%26c", "a b&c", HALF_A_YEAR],
      ["userId=a+b", "a b", HALF_A_YEAR],
    ])("from the form %s", async (form, userId, expire) => {
      const answer = await issueForm(form);
      expect(answer.status).toBe(200);
      expectToken(answer.json().userSig, userId, expire);
    });

    it("from JSON without a content type, or with a charset", async () => {
      const bytes = new TextEncoder().encode('{"userId":"alice"}');
      const headers = { Authorization: `Bearer ${server.adminKey}` };
      expectToken(
        (await send(server, "POST", issuePath(server), headers, bytes)).json().userSig,
        "alice",
      );
      const typed = await issue(
        { userId: "alice" },
        { "Content-Type": "Application/JSON; charset=utf-8" },
      );
      expectToken(typed.json().userSig, "alice");
    });

    it.each([" ", "a b~!", "'\"\\<&", "x".repeat(32)])("for the UserID %j", async (userId) => {
      expectToken((await issue({ userId })).json().userSig, userId);
    });

    it.each([1, 60, LONGEST])("with a lifetime of %i s", async (expire) => {
      expectToken((await issue({ userId: "alice", expire })).json().userSig, "alice", expire);
    });

    it("with a userbuf", async () => {
      const { userSig } = (await issue({ userId: "alice", userBuf: "YWJj" })).json();
      expect(tokenFields(userSig as string)["TLS.userbuf"]).toBe("YWJj");
      expectToken(userSig, "alice");
    });
  });

  describe("several", () => {
    it.each([1, 1000])("%i at a time, in their order, each its own", async (count) => {
      const userIds = Array.from({ length: count }, (_, i) => `user-${i}`);
      const body = (await issue({ userIds, expire: 600 })).json();
      expect(body).toMatchObject({ sdkAppId: server.sdkAppId, expire: 600 });
      const list = body.userSigs as { userId: string; userSig: string }[];
      expect(list.map(({ userId }) => userId)).toEqual(userIds);
      for (const { userId, userSig } of list) expectToken(userSig, userId, 600);
    });

    it.each(["userIds=a,b", "userIds=a&userIds=b"])("from the form %s", async (form) => {
      const list = (await issueForm(form)).json().userSigs as { userId: string; userSig: string }[];
      expect(list.map(({ userId }) => userId)).toEqual(["a", "b"]);
    });

    it("as lines of UserID, tab and UserSig", async () => {
      const { text } = await issue({ userIds: ["a", "b"] }, TEXT);
      const lines = text
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t"));
      expect(lines.map(([userId]) => userId)).toEqual(["a", "b"]);
      for (const [userId, userSig] of lines) expectToken(userSig, userId as string);
    });

    it.each([
      ["none", { userIds: [] }, "batch_empty"],
      ["1001", { userIds: Array.from({ length: 1001 }, (_, i) => `${i}`) }, "batch_empty"],
      ["with a userId beside them", { userId: "a", userIds: ["b"] }, "batch_and_single"],
      ["a text", { userIds: "a" }, "field_type"],
      ["a number among them", { userIds: ["a", 1] }, "field_type"],
      ["an empty one among them", { userIds: ["a", ""] }, "userid_empty"],
      ["a hostile one among them", { userIds: ["a", "b\nc", "d"] }, "userid_control_character"],
    ])("%s: refused whole", async (_, body, code) => {
      const problem = expectProblem(await issue(body), 400, code);
      expect(JSON.stringify(problem)).not.toContain('userSig"');
    });
  });

  describe("a UserID that is refused", () => {
    const controls = [0, 9, 10, 13, 0x1f, 0x7f, 0x80, 0x85, 0x9f, 0x2028, 0x2029];
    it.each([
      ...controls.map((point): [string, string] => [
        `a${String.fromCodePoint(point)}b`,
        "userid_control_character",
      ]),
      ["", "userid_empty"],
      ["x".repeat(33), "userid_too_long"],
      ["用".repeat(11), "userid_too_long"],
      ["用户", "userid_not_printable"],
      ["alice\ud83d", "userid_lone_surrogate"],
      ["\ude00alice", "userid_lone_surrogate"],
    ])("%j: %s", async (userId, code) => {
      expectProblem(await issue({ userId }), 400, code);
    });

    it.each([
      [{}, "userid_missing"],
      [{ userId: null }, "field_type"],
      [{ userId: 12345 }, "field_type"],
      [{ userId: ["alice"] }, "field_type"],
      [{ userId: { id: "alice" } }, "field_type"],
    ])("%j: %s", async (body, code) => {
      expectProblem(await issue(body), 400, code);
    });

    it.each([
      ["userId=a%0Ab", "userid_control_character"],
      ["userId=a%00", "userid_control_character"],
      ["userId=%ff", "userid_not_printable"],
      ["userId=", "userid_empty"],
      ["userId=a&userId=", "userid_empty"],
    ])("from the form %s: %s", async (form, code) => {
      expectProblem(await issueForm(form), 400, code);
    });
  });

  describe("a lifetime that is refused", () => {
    it.each([
      ["0", "expire_out_of_range"],
      ["-1", "expire_out_of_range"],
      ["2147483648", "expire_out_of_range"],
      ["1e21", "expire_out_of_range"],
      ["1.5", "expire_not_integer"],
      ["1e400", "expire_not_integer"],
      ['"86400 "', "field_type"],
      ['"86400"', "field_type"],
      ["null", "field_type"],
      ["true", "field_type"],
      ["[86400]", "field_type"],
    ])("%s: %s", async (expire, code) => {
      expectProblem(await issue(`{"userId":"alice","expire":${expire}}`), 400, code);
    });

    it.each(["0", "-1", "1.5", "2147483648", "86400+", "1e3", "0x10", "", "NaN"])(
      "expire=%s in a form",
      async (expire) => {
        const { code } = (await issueForm(`userId=alice&expire=${expire}`)).json();
        expect(["expire_out_of_range", "expire_not_integer", "field_type"]).toContain(code);
      },
    );
  });

  it.each(["YWJ", "YWJj\n", "-_-_", "", 5])("a userbuf of %j is refused", async (userBuf) => {
    const { status, json } = await issue({ userId: "alice", userBuf });
    expect([status, json().userSig]).toEqual([400, undefined]);
  });
});
