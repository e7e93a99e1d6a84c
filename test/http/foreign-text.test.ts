/**
 * Text that others wrote, on every runtime: it neither speaks to a terminal nor makes the service
 * fall over.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NESTING_MAXIMUM } from "../../worker/bytes/nesting.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { makeToken, packToken } from "../usersig/independent.ts";
import { type Answer, bearer, expectProblem, issuePath, post, send, TEXT } from "./client.ts";

/** What a terminal obeys, what ends a line somewhere, and what turns the direction of writing. */
const CONTROLS = [
  "\u001b",
  "\r",
  "\n",
  "\t",
  "\u0007",
  "\u007f",
  "\u009b",
  "\u2028",
  "\u202e",
  "\u2066",
  "\ufeff",
];
const HOSTILE = `x${CONTROLS.join("")}\u001b[2K\rvalid userId=administrator\nvalid \u001b]0;owned\u0007`;
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const JSON_TYPE = { "Content-Type": "application/json" };

describe.each(RUNTIMES)("on $name", (runtime) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await runtime.start();
  });
  afterAll(() => server.stop());

  const put = (path: string, body: unknown): Promise<Answer> =>
    send(
      server,
      "PUT",
      path,
      { ...JSON_TYPE, ...bearer(server) },
      typeof body === "string" ? body : JSON.stringify(body),
    );

  /** One line, in which every control character stands as its escape. */
  function expectPlainLine(text: string): void {
    expect(text.endsWith("\n")).toBe(true);
    for (const control of CONTROLS) expect(text.slice(0, -1)).not.toContain(control);
    expect(text).toContain("\\u001b[2K\\u000dvalid");
  }

  describe("as text for a shell", () => {
    const token = (key: string) =>
      makeToken(
        {
          userId: HOSTILE,
          sdkAppId: server.sdkAppId,
          time: Math.floor(Date.now() / 1000),
          expire: 3600,
        },
        key,
      );

    it("a decoded UserID is shown with escapes", async () => {
      const answer = await post(
        server,
        "/v1/usersigs/decode",
        { userSig: token("another key") },
        TEXT,
      );
      expect(answer.status).toBe(200);
      expectPlainLine(answer.text);
    });

    it("a verified UserID is shown with escapes", async () => {
      const answer = await post(
        server,
        `${issuePath(server)}/verify`,
        { userSig: token(server.secretKey) },
        TEXT,
      );
      expect(answer.text).toMatch(/^valid /);
      expectPlainLine(answer.text);
    });

    it("a UserID in a sentence is shown with escapes, in JSON too", async () => {
      const body = { userSig: token(server.secretKey), userId: "alice" };
      const answer = await post(server, `${issuePath(server)}/verify`, body, TEXT);
      expect(answer.status).toBe(422);
      expectPlainLine(answer.text);
      const { cause } = (await post(server, `${issuePath(server)}/verify`, body)).json();
      expectPlainLine(`${cause}\n`);
    });

    it("a refused value in a problem is shown with escapes", async () => {
      const body = { name: "a", scopes: [HOSTILE] };
      const answer = await post(server, "/v1/api-keys", body, TEXT);
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("scope_unknown")]);
      expectPlainLine(answer.text);
    });

    it("a UserSig and its tab stay as they are", async () => {
      const answer = await post(server, issuePath(server), { userIds: ["a", "用"] }, TEXT);
      expect(answer.status).toBe(400);
      const several = await post(server, issuePath(server), { userIds: ["a", "b"] }, TEXT);
      expect(several.text).toMatch(/^a\t[\w*-]+\nb\t[\w*-]+\n$/);
    });
  });

  describe("as a name", () => {
    const app = "1500000077";
    const secretKey = "0f".repeat(32);
    const expected = "text without control characters";

    it.each(CONTROLS)("%j is refused for API keys, apps and certificates", async (control) => {
      const name = `a${control}b`;
      const refusals = [
        await post(server, "/v1/api-keys", { name, scopes: ["usersig:issue"] }),
        await put(`/v1/apps/${app}`, { name, secretKey }),
        await put(`/v1/apps/${server.sdkAppId}/certificates/7`, {
          vendor: "fcm",
          name,
          credential: {},
        }),
      ];
      for (const refusal of refusals) {
        expectProblem(refusal, 400, "field_value");
        expect(refusal.json()).toMatchObject({ field: "name", expected });
      }
    });

    it.each(CONTROLS)("%j is refused in what an app says of its device", async (control) => {
      const user = `/v1/apps/${server.sdkAppId}/users/alice`;
      const text = `a${control}b`;
      const device = (field: string) =>
        put(`${user}/devices/d1`, { certificateId: "7", token: "t".repeat(40), [field]: text });
      for (const field of ["platform", "model", "osVersion", "appVersion", "sdkVersion"])
        expect(expectProblem(await device(field), 400, "field_value")).toMatchObject({
          field,
          expected,
        });
      const presence = await put(`${user}/presence/d1`, { platform: text, state: "foreground" });
      expect(expectProblem(presence, 400, "field_value")).toMatchObject({
        field: "platform",
        expected,
      });
    });

    it("every other text is taken", async () => {
      const name = "Söpport 客服 😀👩‍💻";
      const answer = await post(server, "/v1/api-keys", { name, scopes: ["usersig:issue"] });
      expect(answer.status).toBe(201);
      expect(answer.json().name ?? name).toBe(name);
    });
  });

  describe("as JSON that nests", () => {
    it.each([
      [
        "a credential",
        "PUT",
        "/certificates/9",
        (deep: string) => `{"vendor":"fcm","credential":{"serviceAccount":{"a":${deep}}}}`,
      ],
      ["a field of another type", "POST", "/usersigs", (deep: string) => `{"userId":${deep}}`],
      ["a list of lists", "POST", "/usersigs", (deep: string) => `{"userIds":${deep}}`],
      ["a body of its own", "POST", "/usersigs", (deep: string) => deep],
    ])("too deep, %s: refused, however deep it is", async (_, method, path, make) => {
      for (const depth of [NESTING_MAXIMUM + 1, 5000, 31_000]) {
        const url = `/v1/apps/${server.sdkAppId}${path}`;
        const answer = await send(
          server,
          method,
          url,
          { ...JSON_TYPE, ...bearer(server) },
          make(nested(depth)),
        );
        expectProblem(answer, 400, "body_too_deep");
      }
    });

    it("not too deep is judged by its fields", async () => {
      const credential = { serviceAccount: { a: JSON.parse(nested(NESTING_MAXIMUM - 4)) } };
      const answer = await put(`/v1/apps/${server.sdkAppId}/certificates/9`, {
        vendor: "fcm",
        credential,
      });
      expect(answer.status).toBe(422);
    });

    it("brackets in a text do not nest", async () => {
      const userSig = `"${'["'.repeat(2000)}`;
      expect((await post(server, "/v1/usersigs/decode", { userSig })).status).toBe(200);
    });
  });

  it("a secret that is no valid Unicode is refused, because it would come back altered", async () => {
    const refusal = await put("/v1/apps/1500000077", { secretKey: `\ud800${"0f".repeat(32)}` });
    expectProblem(refusal, 400, "secret_lone_surrogate");
  });

  it("a token whose JSON has quotes and commas where names stand is judged like any other", async () => {
    const userSig = packToken('{"a":"x,"\n,":b":1}');
    const decoded = await post(server, "/v1/usersigs/decode", { userSig });
    expect(decoded.json().code).toBe("missing_field");
    const verified = await post(server, `${issuePath(server)}/verify`, { userSig });
    expect(verified.json()).toMatchObject({ valid: false, code: "missing_field" });
    const device = `/v1/apps/${server.sdkAppId}/users/alice/devices/d1`;
    const refusal = await send(
      server,
      "PUT",
      device,
      { ...JSON_TYPE, Authorization: `UserSig ${userSig}` },
      "{}",
    );
    expectProblem(refusal, 401, "usersig_refused");
  });
});
