/**
 * What was acknowledged at one location stays true whatever another does that has not heard of it,
 * over a KV that agrees as slowly as Cloudflare's documentation allows.
 */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyUserSig } from "../../worker/usersig/index.ts";
import { type Gate, startGate } from "../support/gate.ts";
import type { Modes } from "../support/kv-double/double.ts";
import { type Location, type Locations, startLocations } from "../support/locations.ts";
import { newToken, PushDeployment, TOPIC } from "../support/push-deployment.ts";
import { bearer, issuePath, post, send } from "./client.ts";

type Name = "nrt" | "fra" | "fra/2";

const WORLDS: readonly { readonly kv: string; readonly modes: Partial<Modes> }[] = [
  { kv: "as it usually is", modes: {} },
  { kv: "as late as it may be", modes: { own: "unseen", lag: 120_000 } },
];

const TRIES = Array.from({ length: 50 }, (_, index) => index);
/** The clock moves between steps, so a step is every try's. */
const each = <T>(step: (attempt: number) => Promise<T>): Promise<T[]> =>
  Promise.all(TRIES.map(step));
const statuses = async (
  step: (attempt: number) => Promise<{ readonly status: number }>,
): Promise<number[]> => [...new Set((await each(step)).map(({ status }) => status))];
/** How many tries went wrong; what each of them saw would fill pages. */
const wrong = async (isRight: (attempt: number) => Promise<boolean>): Promise<number> =>
  (await each(isRight)).filter((right) => !right).length;

const put = (at: Location, path: string, body: object) =>
  send(
    at,
    "PUT",
    path,
    { ...bearer(at), "Content-Type": "application/json" },
    JSON.stringify(body),
  );
const get = (at: Location, path: string) => send(at, "GET", path, bearer(at));

describe.each(WORLDS)("with KV $kv", ({ modes }) => {
  let locations: Locations<Name>;
  let nrt: Location;
  let fra: Location;
  /** In front of Apple. */
  let gate: Gate;
  const push = new PushDeployment({
    name: "workerd",
    async start(settings) {
      const apple = "https://api.push.apple.com";
      const origins = JSON.parse(settings?.ORIGIN_OVERRIDES ?? "{}") as Record<string, string>;
      gate = await startGate(origins[apple] as string);
      locations = await startLocations<Name>(["nrt", "fra", "fra/2"], {
        modes,
        settings: {
          ...settings,
          VENDOR_DEADLINE_MS: "8000",
          ORIGIN_OVERRIDES: JSON.stringify({ ...origins, [apple]: gate.origin }),
        },
      });
      nrt = locations.at("nrt");
      fra = locations.at("fra");
      return nrt;
    },
  });
  beforeAll(async () => {
    await push.start();
    // Its certificate is known by then wherever it is asked for.
    inAWhile();
  });
  afterAll(async () => {
    await gate?.stop();
    await push.stop();
  });

  /** By then nobody has anything older than this. */
  const inAWhile = () => locations.advance(61 + (modes.lag ?? 0) / 1000);

  describe("apps", () => {
    const secretKey = () => randomBytes(32).toString("hex");
    const path = (sdkAppId: number) => `/v1/apps/${sdkAppId}`;

    const isNamed = async (at: Location, sdkAppId: number, name: string): Promise<boolean> =>
      (await get(at, path(sdkAppId))).json().name === name;

    it("a rotation at one location survives a rename at another", async () => {
      const first = TRIES.map(secretKey);
      const second = TRIES.map(secretKey);
      const app = (attempt: number) => 1400001000 + attempt;
      const first201 = (i: number) => put(nrt, path(app(i)), { secretKey: first[i] });
      expect(await statuses(first201)).toEqual([201]);
      expect(await statuses((i) => get(fra, path(app(i))))).toEqual([200]);
      locations.advance(10);
      expect(await statuses((i) => put(nrt, path(app(i)), { secretKey: second[i] }))).toEqual([
        200,
      ]);
      locations.advance(10);
      expect(await statuses((i) => put(fra, path(app(i)), { name: "renamed" }))).toEqual([200]);
      // An isolate that has not heard of any of them, and an other one each time: publishing is
      // behind the answer, and isolates remember what they saw before.
      const signsWithNew = async (i: number): Promise<boolean> => {
        const at = locations.at("fra/2");
        const { userSig } = (await post(at, issuePath(at, app(i)), { userId: "alice" })).json();
        const { valid } = await verifyUserSig(String(userSig), {
          keys: [{ id: "new", secretKey: second[i] as string }],
          now: Date.now() / 1000,
        });
        return valid;
      };
      await expect
        .poll(async () => {
          inAWhile();
          await locations.restart();
          return wrong(signsWithNew);
        })
        .toBe(0);
      expect(await wrong((i) => isNamed(nrt, app(i), "renamed"))).toBe(0);
    });

    it("an operator sees at once everywhere what another location acknowledged", async () => {
      const app = (attempt: number) => 1400002000 + attempt;
      expect(await statuses((i) => get(fra, path(app(i))))).toEqual([404]);
      const made = (i: number) => put(nrt, path(app(i)), { secretKey: secretKey() });
      expect(await statuses(made)).toEqual([201]);
      expect(await statuses((i) => get(fra, path(app(i))))).toEqual([200]);
    });

    it("a second change within a second is taken, and is the one that stays", async () => {
      const app = (attempt: number) => 1400003000 + attempt;
      await locations.atOnce(() =>
        each(async (i) => {
          const made = await put(nrt, path(app(i)), { secretKey: secretKey() });
          const renamed = await put(fra, path(app(i)), { name: "second" });
          expect([made.status, renamed.status]).toEqual([201, 200]);
        }),
      );
      inAWhile();
      for (const at of [nrt, fra])
        expect(await wrong((i) => isNamed(at, app(i), "second"))).toBe(0);
    });
  });

  describe("API keys", () => {
    it("a rotation right after the creation is taken, and leaves two keys", async () => {
      const make = { name: "two locations", scopes: ["usersig:issue"] };
      await locations.atOnce(() =>
        each(async () => {
          const made = await post(nrt, "/v1/api-keys", make);
          const rotated = await post(fra, `/v1/api-keys/${made.json().id}/rotate`, { grace: 3600 });
          expect([made.status, rotated.status]).toEqual([201, 201]);
        }),
      );
      inAWhile();
      const { keys } = (await get(nrt, "/v1/api-keys")).json() as { keys: { name: string }[] };
      expect(keys.filter(({ name }) => name === make.name)).toHaveLength(2 * TRIES.length);
    });
  });

  describe("devices", () => {
    interface Shown {
      readonly token: string;
      readonly tokenDead: boolean;
    }
    const user = (name: string) => `/v1/apps/${nrt.sdkAppId}/users/${name}`;
    const report = (at: Location, name: string, token: string) =>
      put(at, `${user(name)}/devices/phone`, { certificateId: 11, token, platform: "ios" });
    async function shown(at: Location, name: string): Promise<Shown | undefined> {
      const { devices } = (await get(at, `${user(name)}/devices?reveal=true`)).json();
      return (devices as Shown[])[0];
    }
    const holders = async (at: Location, names: readonly string[]): Promise<string[]> => {
      const all = await Promise.all(
        names.map(async (name) => ({ name, ...(await shown(at, name)) })),
      );
      return all.filter(({ tokenDead }) => tokenDead === false).map(({ name }) => name);
    };

    it("a phone that goes to another user and back has one holder", async () => {
      const tokens = TRIES.map(newToken);
      const carol = (attempt: number) => `carol${attempt}`;
      const dave = (attempt: number) => `dave${attempt}`;
      const token = (attempt: number) => tokens[attempt] as string;
      expect(await statuses((i) => report(fra, dave(i), token(i)))).toEqual([201]);
      locations.advance(5);
      expect(await statuses((i) => report(nrt, carol(i), token(i)))).toEqual([201]);
      locations.advance(20);
      expect(await statuses((i) => report(fra, dave(i), token(i)))).toEqual([200]);
      inAWhile();
      const isDaves = (at: Location) => async (i: number) =>
        (await holders(at, [carol(i), dave(i)])).join() === dave(i);
      for (const at of [nrt, fra]) expect(await wrong(isDaves(at))).toBe(0);
    });

    it("a token that two locations report at the same moment has one holder", async () => {
      const tokens = TRIES.map(newToken);
      const names = (attempt: number) => [`erin${attempt}`, `frank${attempt}`] as const;
      await each(async (i) => {
        const [erin, frank] = names(i);
        const token = tokens[i] as string;
        const reports = [report(nrt, erin, token), report(fra, frank, token)];
        for (const { status } of await Promise.all(reports)) expect(status).toBe(201);
      });
      inAWhile();
      const hasOne = async (i: number) => (await holders(nrt, names(i))).length === 1;
      expect(await wrong(hasOne)).toBe(0);
    });

    describe("a verdict on an old token", () => {
      const set = (token: string, unregisteredAt?: number) =>
        push.apple.devices.set(token, {
          topic: TOPIC,
          environment: "production",
          ...(unregisteredAt !== undefined && { unregisteredAt }),
        });
      const check = (at: Location, name: string) =>
        post(at, `${user(name)}/push-checks`, { certificateId: 11, deviceId: "phone" });

      /** Users whose phone has an old token, which fra knows and Apple does not. */
      async function prepare(prefix: string) {
        const names = TRIES.map((attempt) => `${prefix}${attempt}`);
        const next = TRIES.map(newToken);
        for (const token of next) set(token);
        const name = (i: number) => names[i] as string;
        const first = async (i: number) => {
          const old = newToken();
          set(old, Date.now() + 3_600_000);
          return report(fra, name(i), old);
        };
        expect(await statuses(first)).toEqual([201]);
        inAWhile();
        await each((i) => shown(fra, name(i)));
        locations.advance(5);
        const isNew = (at: Location) => async (i: number) => {
          const device = await shown(at, name(i));
          return device?.token === next[i] && device?.tokenDead === false;
        };
        return {
          reportNew: (i: number) => report(nrt, name(i), next[i] as string),
          check: (i: number) => check(fra, name(i)),
          async expectNew(): Promise<void> {
            inAWhile();
            for (const at of [nrt, fra]) expect(await wrong(isNew(at))).toBe(0);
          },
        };
      }

      it("leaves the new one that another location has taken before the check", async () => {
        const phones = await prepare("grace");
        expect(await statuses(phones.reportNew)).toEqual([200]);
        locations.advance(5);
        expect(await statuses(phones.check)).toEqual([200]);
        await phones.expectNew();
      });

      it("leaves the new one that another location takes while the vendor thinks", async () => {
        const phones = await prepare("heidi");
        gate.close();
        const checked = statuses(phones.check);
        await expect.poll(gate.waiting).toBe(TRIES.length);
        expect(await statuses(phones.reportNew)).toEqual([200]);
        locations.advance(5);
        gate.open();
        expect(await checked).toEqual([200]);
        await phones.expectNew();
      });
    });
  });
});
