/** What people ask, what answers it first and whose turn it is; and platforms as what they are. */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUserSig } from "../../../worker/usersig/index.ts";
import { RUNTIMES } from "../../support/runtimes.ts";
import { change, type StatusServer, startStatusServer } from "../../support/status-server.ts";
import { hmac, makeToken, members, packToken, textToSign } from "../../usersig/independent.ts";
import { PLATFORMS, QUESTIONS, type Token } from "./questions.ts";

/** The userbuf of a PrivateMapKey, by the layout of Tencent's libraries. */
function ticket(
  userId: string,
  sdkAppId: number,
  { room, expiresAt, rights }: { room: number; expiresAt: number; rights: number },
): string {
  const account = Buffer.from(userId);
  const bytes = Buffer.alloc(3 + account.length + 20);
  bytes.writeUInt16BE(account.length, 1);
  account.copy(bytes, 3);
  for (const [place, value] of [sdkAppId, room, expiresAt, rights, 0].entries())
    bytes.writeUInt32BE(value, 3 + account.length + 4 * place);
  return bytes.toString("base64");
}

describe.each(RUNTIMES)("questions on $name", (runtime) => {
  let running: StatusServer;
  let asked = 0;
  beforeAll(async () => {
    running = await startStatusServer(runtime);
  });
  afterAll(() => running?.stop());

  async function tokenOf(kind: Token, userId: string): Promise<string> {
    const { sdkAppId } = running.server;
    const { secretKey } = running.fake.world;
    const now = Math.floor(Date.now() / 1000);
    const fields = { userId, sdkAppId, time: now, expire: 3600 };
    const sign = (rest: object = {}) => signUserSig({ ...fields, now, secretKey, ...rest });
    const opening = (rest: object) => {
      const opened = { room: 1234, expiresAt: now + 3600, rights: 255, ...rest };
      return makeToken({ ...fields, userBuf: ticket(userId, sdkAppId, opened) }, secretKey);
    };
    const made: Readonly<Record<Token, () => string | Promise<string>>> = {
      good: sign,
      expired: () => sign({ now: now - 9999 }),
      "other user's": () => sign({ userId: "somebody" }),
      "other app's": () => sign({ sdkAppId: 1400000002 }),
      cut: async () => (await sign()).slice(0, -41),
      "key with line break": () => sign({ secretKey: `${secretKey}\n` }),
      "key in quotes": () => makeToken(fields, `"${secretKey}"`),
      "key from hexadecimal": () => {
        const signature = hmac(textToSign(fields), Buffer.from(secretKey, "hex"));
        return packToken(JSON.stringify(members(fields, signature)));
      },
      "no last line break": () => makeToken(fields, secretKey, textToSign(fields).slice(0, -1)),
      "lower case": async () => (await sign()).toLowerCase(),
      "wrong key": () => sign({ secretKey: randomBytes(32).toString("hex") }),
      "opens no room": () => opening({ room: 0 }),
      "ticket expired": () => opening({ expiresAt: now - 60 }),
      "no right to enter": () => opening({ rights: 1 }),
      "ticket expiry is a lifetime": () => opening({ expiresAt: 3600 }),
      "unreadable ticket": () =>
        makeToken({ ...fields, userBuf: Buffer.from("room").toString("base64") }, secretKey),
      "lifetime is a date": () => makeToken({ ...fields, expire: now + 86_400 }, secretKey),
      "lifetime is the SDKAppID": () => makeToken({ ...fields, expire: sdkAppId }, secretKey),
      "a hundred years": () => makeToken({ ...fields, expire: 3_155_760_000 }, secretKey),
      "opens a room": () => opening({}),
    };
    return made[kind]();
  }

  const post = (userId: string, body: object) =>
    running.json(
      running.ask(`${userId}/diagnosis`, { method: "POST", body: JSON.stringify(body) }),
    );

  it.each(QUESTIONS)("$observedCode, $token, $phone: $first", async (question) => {
    const { observedCode, token, phone = "PushOnline", first, fault, never = [] } = question;
    const userId = `asks${++asked}`;
    running.fake.world.user(userId, ...(phone === "none" ? [] : [{ status: phone }]));
    const userSig = token && (await tokenOf(token, userId));
    const { causes, stages } = await post(userId, { observedCode, userSig });
    expect(causes[0]).toMatchObject({ rank: 1, code: first, fault });
    for (const text of [causes[0].cause, causes[0].remedy]) expect(text).toMatch(/^[^{}]+$/);
    for (const { code } of [...causes, ...stages]) expect(never).not.toContain(code);
  });

  it.each(PLATFORMS)("the platform $optPlatform is $kind", async (one) => {
    const { optPlatform, platform, after, kind } = one;
    const userId = `on${++asked}`;
    running.fake.world.user(userId);
    const options = optPlatform === undefined ? {} : { optPlatform };
    const fire = (action: string, reason: string, ago: number) => {
      const body = change(userId, action, reason, Date.now() - ago);
      return running.fake.fire("State.StateChange", body, options);
    };
    await fire("Login", "Register", 2000);
    await fire("Disconnect", "TimeOut", 1000);
    const { clients } = await running.status(userId, "?live=false");
    expect(clients).toMatchObject(platform === undefined ? [] : [{ platform, status: after }]);
    if (kind !== "unknown") return;
    const { causes } = await post(userId, {});
    const sure = causes.filter(({ code }: { code: string }) => code === "no_phone");
    for (const { certainty } of sure) expect(certainty).not.toBe("certain");
  });
});
