/**
 * What an answer says beside the verdict, on every runtime: whose turn it is, what was signed, whose
 * hand the token shows, the room. And what it never says: a SecretKey that was pasted.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signPrivateMapKey } from "../../worker/usersig/index.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { makeToken, textToSign } from "../usersig/independent.ts";
import { bearer, issuePath, post, send, TEXT } from "./client.ts";

describe.each(RUNTIMES)("on $name", (runtime) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await runtime.start();
  });
  afterAll(() => server.stop());

  const verify = (body: object, headers?: Record<string, string>) =>
    post(server, `${issuePath(server)}/verify`, body, headers);
  const decode = (userSig: string, headers?: Record<string, string>) =>
    post(server, "/v1/usersigs/decode", { userSig }, headers);
  const time = Math.floor(Date.now() / 1000);
  const fields = () => ({ userId: "alice", sdkAppId: server.sdkAppId, time, expire: 3600 });

  it("a wrong key is the operator's, and its shape is shown without the key", async () => {
    const userSig = makeToken(fields(), `"${server.secretKey}"`);
    const answer = await verify({ userSig });
    expect(answer.json()).toMatchObject({
      valid: false,
      code: "sig_mismatch",
      fault: "operator",
      cause: expect.stringContaining('"<SecretKey>"'),
      signedText: { expected: textToSign(fields()) },
      madeBy: { library: expect.stringMatching(/^Node\.js/) },
    });
    expect(answer.text).not.toContain(server.secretKey);
    const line = await verify({ userSig }, TEXT);
    expect(line.status).toBe(422);
    expect(line.text).toMatch(
      /^invalid: sig_mismatch: .* fault=operator madeBy="Node\.js.*" signedText="TLS\.identifier:alice\\n.*"\n$/,
    );
  });

  it("a wrong text is shown beside the right one", async () => {
    const signed = textToSign(fields(), "\r\n");
    const answer = await verify({ userSig: makeToken(fields(), server.secretKey, signed) });
    expect(answer.json()).toMatchObject({
      fault: "operator",
      signedText: { expected: textToSign(fields()), signed },
    });
  });

  it("a token that is good has no fault, and what was cut is the caller's", async () => {
    const userSig = makeToken(fields(), server.secretKey);
    expect((await verify({ userSig })).json()).not.toHaveProperty("fault");
    expect((await verify({ userSig: userSig.slice(0, -9) })).json().fault).toBe("caller");
  });

  it("decoding says it too, without a key", async () => {
    const userSig = makeToken(fields(), server.secretKey);
    expect((await decode(userSig)).json()).toMatchObject({
      code: "ok",
      signedText: { expected: textToSign(fields()) },
      madeBy: { library: expect.stringMatching(/^Node\.js/), traits: expect.any(Array) },
    });
    const line = await decode("[object Promise]", TEXT);
    expect(line.text).toMatch(/^unreadable: not_a_token: This is a promise.* fault=caller\n$/);
  });

  it("a PrivateMapKey is compared with the room", async () => {
    const { userId, sdkAppId, expire } = fields();
    const userSig = await signPrivateMapKey({
      ...{ userId, sdkAppId, expire, now: time, secretKey: server.secretKey },
      ...{ roomId: 1234, privileges: 255 },
    });
    expect((await verify({ userSig, roomId: 1234 })).json()).toMatchObject({ valid: true });
    expect((await verify({ userSig, roomId: 1235 })).json()).toMatchObject({
      valid: false,
      code: "room_mismatch",
      fault: "caller",
    });
    expect((await verify({ userSig, strRoomId: "1234" })).json().cause).toContain("roomId 1234");
    expect((await verify({ userSig, roomId: "1234" })).status).toBe(400);
  });

  it("a good token with which nobody gets in is valid, with a warning in the line", async () => {
    const userBuf = Buffer.concat([
      Buffer.from([0, 0, 5]),
      Buffer.from("alice"),
      Buffer.from(new Uint32Array(5).buffer),
    ]);
    userBuf.writeUInt32BE(server.sdkAppId, 8);
    const token = makeToken({ ...fields(), userBuf: userBuf.toString("base64") }, server.secretKey);
    const line = await verify({ userSig: token }, TEXT);
    expect(line.status).toBe(200);
    expect(line.text).toMatch(
      /^valid userId=alice .* warning: .*lets nobody in.* fault=operator\n$/,
    );
  });

  it("a SecretKey that was pasted is in no answer and in no audit row", async () => {
    for (const text of [server.secretKey, `SECRETKEY=${server.secretKey}`])
      for (const answer of [
        await verify({ userSig: text }),
        await verify({ userSig: text }, TEXT),
        await decode(text),
        await decode(text, TEXT),
      ]) {
        expect(answer.text).toContain("SecretKey, not a UserSig");
        expect(answer.text).not.toContain(server.secretKey);
      }
    const rows = await send(server, "GET", "/v1/audit", bearer(server));
    expect(rows.status).toBe(200);
    expect(rows.text).not.toContain(server.secretKey);
  });
});
