/**
 * What somebody who guesses gets, on every runtime: up to the limit an answer, then none that
 * depends on the guess.
 */

import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { testSettings } from "../../support/worker.ts";

const LIMIT = 3;
const HELD = [429, "authentication_rate_limited"];
const TOKEN = "short";

describe.each(CONTROLLED)("guessing on $name", ({ start }) => {
  let server: ControlledServer;
  /** Seconds by which the server's clock is ahead. */
  let ahead = 0;
  const aMinuteLater = () => {
    ahead += 60;
    return server.control({ advance: 60 });
  };
  beforeAll(async () => {
    const limits = { FAILURES_PER_MINUTE: String(LIMIT), PUBLIC_REQUESTS_PER_MINUTE: "4" };
    server = await start({ ...testSettings(), ...limits, WEBHOOK_TOKEN: TOKEN });
  });
  afterAll(() => server?.stop());
  // A new minute for every test.
  afterEach(aMinuteLater);

  const list = async (key: string) => {
    const { status, json } = await server.call("GET", "/v1/apps", { key });
    return status === 200 ? 200 : [status, json.code];
  };
  const fail = async (times = LIMIT) => {
    for (let i = 0; i < times; i++) expect(await list(`wrong-${i}`)).toEqual([401, "key_unknown"]);
    expect(await list("wrong")).toEqual(HELD);
  };
  const createKey = async () =>
    (await server.call("POST", "/v1/api-keys", { body: { name: "k", scopes: ["usersig:issue"] } }))
      .json.key as string;

  it("after the limit the right admin key gets the answer of a wrong one, until the minute is over", async () => {
    await fail();
    const right = await server.call("GET", "/v1/apps");
    expect([right.status, right.json.code]).toEqual(HELD);
    expect(Number(right.headers.get("Retry-After"))).toBeLessThanOrEqual(60);
    await aMinuteLater();
    expect(await list(server.adminKey)).toBe(200);
  });

  it("whoever worked from there goes on, with the admin key as with an API key", async () => {
    const key = await createKey();
    expect(await list(key)).toBe(200);
    await fail();
    for (let i = 0; i < 5; i++)
      expect([await list(key), await list(server.adminKey)]).toEqual([200, 200]);
    expect(await list("wrong")).toEqual(HELD);
  });

  it("an API key that this isolate has never seen is not even looked up", async () => {
    const key = await createKey();
    await fail();
    const before = await server.calls();
    expect(await list(key)).toEqual(HELD);
    expect(await server.calls()).toBe(before);
    await aMinuteLater();
    expect(await list(key)).toBe(200);
  });

  it("a webhook token is a secret of its own: its wrong signatures hold nobody's keys, and the other way round", async () => {
    const callback = async (token: string) => {
      const time = Math.floor(Date.now() / 1000) + ahead;
      const sign = createHash("sha256").update(`${token}${time}`).digest("hex");
      const query = `SdkAppid=${server.sdkAppId}&Sign=${sign}&RequestTime=${time}`;
      const path = `/v1/webhooks/tencent/${server.sdkAppId}?${query}`;
      const { status, json } = await server.call("POST", path, { key: undefined, body: {} });
      return json.ErrorCode === 0 ? 200 : [status, json.code];
    };
    await fail();
    for (let i = 0; i < LIMIT; i++)
      expect(await callback(`guess-${i}`)).toEqual([401, "webhook_signature_wrong"]);
    expect(await callback("guess")).toEqual(HELD);
    expect(await callback(TOKEN)).toEqual(HELD);
    await aMinuteLater();
    expect(await callback(TOKEN)).toBe(200);
    for (let i = 0; i < LIMIT; i++) await callback(`guess-${i}`);
    expect([await callback("guess"), await callback(TOKEN)]).toEqual([HELD, 200]);
  });

  it("what is open to everybody has a limit per address and route, and says how long to wait", async () => {
    const decode = () =>
      server.call("POST", "/v1/usersigs/decode", { key: undefined, body: { userSig: "x" } });
    for (let i = 0; i < 4; i++) expect((await decode()).status).toBe(200);
    const held = await decode();
    expect([held.status, held.json.code]).toEqual([429, "rate_limited"]);
    expect(Number(held.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await server.call("GET", "/v1/vendors", { key: undefined })).status).toBe(200);
    for (let i = 0; i < 10; i++)
      expect((await server.call("GET", "/healthz", { key: undefined })).status).toBe(200);
    await aMinuteLater();
    expect((await decode()).status).toBe(200);
  });
});
