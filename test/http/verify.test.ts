/** Verifying and decoding over HTTP, on every runtime. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueOf } from "../../worker/messages/index.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { makeToken, packToken } from "../usersig/independent.ts";
import { VECTORS } from "../usersig/vector-file.ts";
import { type Answer, expectProblem, issuePath, post, postForm, send, TEXT } from "./client.ts";

interface Reading {
  readonly valid?: boolean;
  readonly code: string;
  readonly findings: readonly { readonly code: string }[];
  readonly stages: readonly { readonly stage: string; readonly status: string }[];
  readonly claims?: Readonly<Record<string, unknown>>;
}
const reading = (answer: Answer) => answer.json() as unknown as Reading;

describe.each(RUNTIMES)("on $name", (runtime) => {
  let server: RunningServer;
  let good: string;
  beforeAll(async () => {
    server = await runtime.start();
    good = (await post(server, issuePath(server), { userId: "alice", expire: 3600 })).json()
      .userSig as string;
  });
  afterAll(() => server.stop());

  const verify = (body: unknown, headers?: Record<string, string>) =>
    post(server, `${issuePath(server)}/verify`, body, headers);
  const seconds = () => Math.floor(Date.now() / 1000);
  const token = (
    changes: { userId?: string; sdkAppId?: number; time?: number; expire?: number } = {},
    key = server.secretKey,
  ) =>
    makeToken(
      { userId: "alice", sdkAppId: server.sdkAppId, time: seconds(), expire: 3600, ...changes },
      key,
    );

  describe("verifying", () => {
    it("a token of ours: valid, every stage named, the key by its name", async () => {
      const answer = await verify({ userSig: good, userId: "alice" });
      expect(answer.status).toBe(200);
      const { stages, claims, ...rest } = reading(answer);
      expect(rest).toMatchObject({ valid: true, code: "ok", tencentCodes: [], findings: [] });
      expect(claims).toMatchObject({ userId: "alice", sdkAppId: server.sdkAppId, expire: 3600 });
      expect(stages.map(({ stage }) => stage)).toEqual([
        "text",
        "base64",
        "inflate",
        "json",
        "version",
        "fields",
        "sdkappid",
        "userid",
        "time",
        "signature",
        "userbuf",
      ]);
      expect(stages.every(({ status }) => status === "passed" || status === "skipped")).toBe(true);
    });

    it("in one line of text", async () => {
      const answer = await verify({ userSig: good }, TEXT);
      expect([answer.status, answer.text]).toEqual([
        200,
        expect.stringMatching(
          /^valid userId=alice sdkAppId=\d+ expiresAt=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n$/,
        ),
      ]);
    });

    it("from a form", async () => {
      const answer = await postForm(
        server,
        `${issuePath(server)}/verify`,
        `userId=alice&userSig=${encodeURIComponent(good)}`,
      );
      expect(reading(answer)).toMatchObject({ valid: true });
    });

    it.each([
      ["expired", () => ({ userSig: token({ time: seconds() - 10, expire: 5 }) })],
      ["not_yet_valid", () => ({ userSig: token({ time: seconds() + 7200 }) })],
      ["userid_mismatch", () => ({ userSig: good, userId: "bob" })],
      ["sdkappid_mismatch", () => ({ userSig: token({ sdkAppId: 1_400_000_002 }) })],
      ["sig_mismatch", () => ({ userSig: token({}, "0".repeat(64)) })],
      ["truncated", () => ({ userSig: good.slice(0, -8) })],
      ["bad_base64", () => ({ userSig: "this is not a token!!" })],
      ["bad_json", () => ({ userSig: packToken("hello") })],
      ["bad_json", () => ({ userSig: packToken("") })],
      ["empty", () => ({ userSig: "" })],
      ["too_large", () => ({ userSig: packToken(new Uint8Array(1_000_000)) })],
      ["too_long", () => ({ userSig: "A".repeat(20_000) })],
      ["v1_token", () => ({ userSig: VECTORS.v1_tokens[0]?.usersig })],
      ["unsupported_version", () => ({ userSig: packToken('{"TLS.ver":{"toString":1}}') })],
    ])("%s: 200 with the code in JSON, 422 in text so that curl -f fails", async (code, body) => {
      const answer = await verify(body());
      expect([answer.status, answer.text]).toEqual([
        200,
        expect.stringContaining(`"code":"${code}"`),
      ]);
      expect(reading(answer)).toMatchObject({ valid: false, code });
      const line = await verify(body(), TEXT);
      expect(line.status).toBe(422);
      expect(line.text).toMatch(new RegExp(`^invalid: ${code}: .+\\n$`));
    });

    it("finds the token in pasted noise and says so", async () => {
      expect(reading(await verify({ userSig: `{"userSig":"${good}"}\n` }))).toMatchObject({
        valid: true,
        cleaned: good,
        findings: [{ code: "whitespace" }, { code: "wrapped" }],
      });
    });

    it("explains a mismatch: the key was hex-decoded", async () => {
      const userSig = makeToken(
        { userId: "alice", sdkAppId: server.sdkAppId, time: seconds(), expire: 3600 },
        Buffer.from(server.secretKey, "hex"),
      );
      const { findings } = reading(await verify({ userSig }));
      expect(findings.map(({ code }) => code)).toEqual(["sig_mismatch", "key_hex_decoded"]);
    });

    it("verifies an old v1 token when its public key is given", async () => {
      const old = VECTORS.v1_tokens.find(({ id }) => id === "VA1");
      const body = { userSig: old?.usersig, publicKey: old?.public_key_pem };
      const { findings, ...rest } = reading(await verify(body));
      // Made in 2025 for a day: the signature is good, the time is over.
      expect(rest).toMatchObject({ valid: false, code: "expired" });
      expect(findings.map(({ code }) => code)).not.toContain("v1_sig_mismatch");
    });

    it.each([
      ["ja-JP,ja;q=0.9", "ja"],
      ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
      ["fr", "en"],
    ] as const)("in the language of Accept-Language: %s", async (accept, language) => {
      const answer = await verify({ userSig: "" }, { "Accept-Language": accept });
      const [cause, remedy] = catalogueOf(language).userSig.empty;
      expect(answer.json()).toMatchObject({ code: "empty", cause, remedy });
      expect(answer.headers.get("Content-Language")).toBe(language);
      expect(answer.headers.get("Vary")).toContain("Accept-Language");
      expect(
        (await verify({ userSig: "" }, { "Accept-Language": accept, ...TEXT })).text,
      ).toContain(cause);
    });

    it.each([
      [{}, "field_missing"],
      [{ userSig: 5 }, "field_type"],
      [{ userSig: null }, "field_type"],
      [{ usersig: "x" }, "field_unknown"],
      [{ userSig: "x", userID: "alice" }, "field_unknown"],
    ])("refuses the body %j: %s", async (body, code) => {
      const { status, json } = await verify(body);
      expect(status).toBe(400);
      expect(["field_missing", code]).toContain(json().code);
    });

    it("needs a credential", async () => {
      const body = JSON.stringify({ userSig: good });
      const headers = { "Content-Type": "application/json" };
      expectProblem(
        await send(server, "POST", `${issuePath(server)}/verify`, headers, body),
        401,
        "credential_missing",
      );
    });
  });

  describe("decoding, which needs no credential", () => {
    const decode = (body: unknown, headers: Record<string, string> = {}) =>
      send(
        server,
        "POST",
        "/v1/usersigs/decode",
        { "Content-Type": "application/json", ...headers },
        JSON.stringify(body),
      );

    it("shows what the token says, and never that it is valid", async () => {
      const answer = await decode({ userSig: good });
      expect(answer.status).toBe(200);
      expect(answer.json()).toMatchObject({
        format: "v2",
        code: "ok",
        claims: { userId: "alice", expire: 3600 },
      });
      expect(answer.json()).not.toHaveProperty("valid");
      expect(reading(answer).stages.find(({ stage }) => stage === "signature")?.status).toBe(
        "skipped",
      );
      // A forged token reads just as well, with the same words.
      const forged = await decode({ userSig: token({}, "forged") });
      expect(forged.json()).toMatchObject({ code: "ok", cause: answer.json().cause, findings: [] });
    });

    it("in one line of text, 422 when it cannot be read", async () => {
      expect((await decode({ userSig: good }, TEXT)).text).toMatch(
        /^readable userId=alice sdkAppId=\d+ expiresAt=\S+Z\n$/,
      );
      const bad = await decode({ userSig: "!" }, TEXT);
      expect([bad.status, bad.text]).toEqual([
        422,
        expect.stringMatching(/^unreadable: bad_base64: /),
      ]);
    });

    it("opens the room ticket of a PrivateMapKey", async () => {
      const vector = VECTORS.vectors.find(({ id }) => id === "A011");
      expect(reading(await decode({ userSig: vector?.usersig })).claims).toMatchObject({
        privateMapKey: { userId: "user_001", strRoomId: "1000000040", privilegeMap: 42 },
      });
    });

    it("looks at no credential, not even a wrong one", async () => {
      expect((await decode({ userSig: good }, { Authorization: "Bearer wrong" })).status).toBe(200);
    });
  });
});
