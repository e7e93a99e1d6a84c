/**
 * Every place where a caller's text is looked up in a table, with the names that every object
 * inherits. Each answer is the one that any other unknown name gets, the same on every runtime.
 */

import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { testSettings } from "../support/worker.ts";

const NAMES = [...Object.getOwnPropertyNames(Object.prototype), "prototype", "name", "length"];
const UNKNOWN = "nosuchname";
const APP = "/v1/apps/1400000001";
const STORED = "/v1/apps/1500000001";
const USER = `${APP}/users/alice`;
const KEY = "5".repeat(64);
const FORM = "application/x-www-form-urlencoded";
const TOKEN = "webhook-token";

interface Case {
  readonly place: string;
  readonly method: string;
  readonly path: (name: string) => string;
  readonly body?: (name: string) => unknown;
  readonly form?: (name: string) => string;
  readonly headers?: (name: string) => Record<string, string>;
}

const fixed = (path: string) => () => path;
const own = (name: string, value: unknown) => Object.fromEntries([[name, value]]);

function callback(platform: string): string {
  const time = Math.floor(Date.now() / 1000);
  const sign = createHash("sha256").update(`${TOKEN}${time}`).digest("hex");
  const command = "CallbackCommand=State.StateChange&contenttype=json";
  const query = `SdkAppid=1400000001&${command}&OptPlatform=${platform}&Sign=${sign}&RequestTime=${time}`;
  return `/v1/webhooks/tencent/1400000001?${query}`;
}
const event = (name: string) => ({
  CallbackCommand: "State.StateChange",
  EventTime: Date.now(),
  Info: { Action: "Login", To_Account: "alice", Reason: name },
  KickedDevice: [{ Platform: name }],
});

const CASES: readonly Case[] = [
  {
    place: "platform of presence",
    method: "PUT",
    path: fixed(`${USER}/presence/phone`),
    body: (platform) => ({ platform, state: "foreground" }),
  },
  {
    place: "state of presence",
    method: "PUT",
    path: fixed(`${USER}/presence/phone`),
    body: (state) => ({ platform: "iOS", state }),
  },
  { place: "OptPlatform, Reason and KickedDevice", method: "POST", path: callback, body: event },
  {
    place: "region",
    method: "PUT",
    path: fixed(STORED),
    body: (region) => ({ secretKey: KEY, region }),
  },
  {
    place: "userIdPolicy",
    method: "PUT",
    path: fixed(STORED),
    body: (userIdPolicy) => ({ secretKey: KEY, userIdPolicy }),
  },
  {
    place: "scope",
    method: "POST",
    path: fixed("/v1/api-keys"),
    body: (name) => ({ name: "k", scopes: [name] }),
  },
  {
    place: "privilege",
    method: "POST",
    path: fixed(`${APP}/private-map-keys`),
    body: (name) => ({ userId: "alice", roomId: 1, privileges: [name] }),
  },
  {
    place: "vendor",
    method: "PUT",
    path: fixed(`${APP}/certificates/1`),
    body: (vendor) => ({ vendor, credential: {} }),
  },
  {
    place: "region of a credential",
    method: "PUT",
    path: fixed(`${APP}/certificates/1`),
    body: (region) => ({
      vendor: "xiaomi",
      credential: { appSecret: "x", packageName: "com.a", region },
    }),
  },
  {
    place: "environment of a credential",
    method: "PUT",
    path: fixed(`${APP}/certificates/1`),
    body: (environment) => ({ vendor: "apns", credential: { environment } }),
  },
  {
    place: "platform of a check",
    method: "POST",
    // A user and a token of its own, as each is checked a few times a minute only.
    path: (platform) => `${APP}/users/${encodeURIComponent(platform)}/push-checks`,
    body: (name) => ({ certificateId: 1, token: `token of ${name}`, platform: name.slice(0, 16) }),
  },
  {
    place: "name of a field",
    method: "POST",
    path: fixed(`${APP}/usersigs`),
    body: (name) => ({ userId: "alice", ...own(name, "x") }),
  },
  {
    place: "name of a form's field",
    method: "POST",
    path: fixed(`${APP}/usersigs`),
    form: (name) => `userId=alice&${name}=x`,
  },
  {
    place: "name of a form's field, twice",
    method: "POST",
    path: fixed("/v1/usersigs/decode"),
    form: (name) => `userSig=x&${name}=1&${name}=2`,
  },
  {
    place: "language",
    method: "POST",
    path: fixed(`${APP}/usersigs`),
    body: () => ({}),
    headers: (name) => ({ "Accept-Language": name }),
  },
  { place: "SDKAppID", method: "GET", path: (name) => `/v1/apps/${name}` },
  { place: "API key", method: "DELETE", path: (name) => `/v1/api-keys/${name}` },
  { place: "certificate", method: "GET", path: (name) => `${APP}/certificates/${name}` },
  { place: "route", method: "GET", path: (name) => `/v1/${name}` },
  { place: "cursor", method: "GET", path: (name) => `/v1/audit?cursor=${name}` },
];

describe.each(CONTROLLED)("names that every object has, on $name", ({ start }) => {
  let server: ControlledServer;
  beforeAll(async () => {
    server = await start({ ...testSettings(), WEBHOOK_TOKEN: TOKEN });
  });
  afterAll(() => server?.stop());

  async function ask(
    { method, path, body, form, headers }: Case,
    name: string,
  ): Promise<unknown[]> {
    const url = server.url + path(name);
    const type = form ? FORM : "application/json";
    const answer = await fetch(url, {
      method,
      headers: {
        Authorization: `Bearer ${server.adminKey}`,
        "Content-Type": type,
        ...headers?.(name),
      },
      ...(form && { body: form(name) }),
      ...(body && { body: JSON.stringify(body(name)) }),
    });
    const json = JSON.parse(await answer.text());
    return [
      answer.status,
      json.code ?? json.clients?.map(({ platform }: { platform: string }) => platform === name),
    ];
  }

  it.each(CASES)("as $place are like any unknown name", async (one) => {
    const expected = await ask(one, UNKNOWN);
    expect(expected[0]).toBeLessThan(500);
    for (const name of NAMES) expect([name, await ask(one, name)]).toEqual([name, expected]);
  });

  it("as a platform are stored and shown as they came", async () => {
    for (const [at, platform] of NAMES.entries()) {
      const path = `${APP}/users/user${at}`;
      const body = { platform, state: "foreground" };
      expect((await server.call("PUT", `${path}/presence/phone`, { body })).status).toBe(200);
      const { status, json } = await server.call("GET", `${path}/status?live=false`);
      expect([status, json.clients.map((client: { platform: string }) => client.platform)]).toEqual(
        [200, [platform]],
      );
    }
  });
});
