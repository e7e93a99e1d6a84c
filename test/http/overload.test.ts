/** More requests than the service takes at a time: refused at once, and nothing else suffers. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EventReader, openEvents } from "../support/events.ts";
import { type Held, hold } from "../support/held.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";
import { bearer, expectProblem, issuePath, post, send } from "./client.ts";

const BOUND = 4;

describe.each(RUNTIMES)(`past ${BOUND} requests in flight on $name`, ({ start }) => {
  let server: RunningServer;
  let key: string;
  beforeAll(async () => {
    server = await start({ ...testSettings(), REQUESTS_IN_FLIGHT: String(BOUND) });
    const made = await post(server, "/v1/api-keys", {
      name: "known",
      scopes: ["usersig:issue", "usersig:verify", "status:read"],
    });
    key = made.json().key as string;
    expect((await issue(key)).status).toBe(200);
  });
  afterAll(() => server?.stop());

  let held: Held[] = [];
  const isRefused = ({ received }: Held) => received().startsWith("HTTP/1.1 503 ");
  /** One of one more is refused, so that the others have all places. */
  async function takeAllPlaces(): Promise<Held[]> {
    held = Array.from({ length: BOUND + 1 }, () => hold(server.url));
    await expect.poll(() => held.filter(isRefused).length).toBe(1);
    return held.filter((one) => !isRefused(one));
  }
  afterEach(async () => {
    for (const { finish } of held) finish();
    await Promise.all(held.map(({ answer }) => answer));
    held = [];
  });

  const as = (credential: string) => ({ Authorization: `Bearer ${credential}` });
  const issue = (credential = server.adminKey, headers = {}) =>
    post(server, issuePath(server), { userId: "alice" }, { ...as(credential), ...headers });
  const decode = (headers = {}) =>
    send(
      server,
      "POST",
      "/v1/usersigs/decode",
      { "Content-Type": "application/json", ...headers },
      '{"userSig":"eJw"}',
    );

  it("refuses the next one with 503 and Retry-After, before anybody is recognised", async () => {
    await takeAllPlaces();
    const refused = await decode();
    expect(expectProblem(refused, 503, "overloaded").fault).toBe("transient");
    expect(refused.headers.get("Retry-After")).toMatch(/^[1-9]\d*$/);
    expectProblem(await issue("sgp_wrong"), 503, "overloaded");
    expectProblem(await issue(), 503, "overloaded");
    expect((await decode({ Accept: "text/plain" })).text).toMatch(/^overloaded: /);
    await expect.poll(() => server.logs()).toMatch(/event[\\"]*:[\\"]*overloaded/);
  });

  it("goes on issuing and verifying for known keys, with as many places again", async () => {
    await takeAllPlaces();
    const issued = await issue(key);
    expect(issued.status).toBe(200);
    const path = `${issuePath(server)}/verify`;
    const verified = await post(server, path, { userSig: issued.json().userSig }, as(key));
    expect(verified.json()).toMatchObject({ valid: true });
    expectProblem(await send(server, "GET", "/v1/apps", as(key)), 503, "overloaded");
  });

  it("tells how it is all the same", async () => {
    await takeAllPlaces();
    expect((await send(server, "GET", "/healthz")).status).toBe(200);
    expect((await send(server, "GET", "/readyz")).status).toBe(200);
  });

  it("takes the next one as soon as one has ended", async () => {
    const [first] = await takeAllPlaces();
    first?.finish();
    expect(await first?.answer).toMatch(/^HTTP\/1\.1 200 /);
    expect((await decode()).status).toBe(200);
  });

  it("does not count streams that have begun", async () => {
    const at = `${server.url}/v1/apps/${server.sdkAppId}/users/alice/status/events`;
    const streams: EventReader[] = [];
    for (let i = 0; i <= BOUND; i++) streams.push(await openEvents(at, server.adminKey));
    for (const stream of streams) await stream.next("status");
    expect((await issue()).status).toBe(200);
    for (const stream of streams) stream.close();
  });
});

describe.each(RUNTIMES)("without a bound on $name", ({ start }) => {
  it("everything is taken", async () => {
    const server = await start({ ...testSettings(), REQUESTS_IN_FLIGHT: "0" });
    const held = Array.from({ length: 600 }, () => hold(server.url));
    await expect
      .poll(async () => (await send(server, "GET", "/v1/apps", bearer(server))).status)
      .toBe(200);
    for (const { finish } of held) finish();
    const answers = await Promise.all(held.map(({ answer }) => answer));
    expect(answers.filter((answer) => /^HTTP\/1\.1 200 /.test(answer))).toHaveLength(600);
    await server.stop();
  });
});
