/**
 * Phones that report at the same moment, also while a check is on its way: every token has one
 * holder, no report is lost, and no verdict hits a token that it is not about.
 */

import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";
import { Honor, type HonorApp, honorOverrides, startHonor } from "../vendors/honor.ts";
import type { FakeServer } from "../vendors/server.ts";
import { type Answer, bearer, send } from "./client.ts";
import { atOnce, faultsIn, TRIES, unless } from "./tries.ts";

interface Device {
  readonly deviceId: string;
  readonly token?: string;
  readonly tokenDead: boolean;
  readonly dead?: { readonly code: string };
}

/** Of one token, one user or one credential. */
const MANY = 50;
const FEW = 4;
const LIMIT = { timeout: 120_000 };
/** Devices that one user may have. */
const DEVICES_MAXIMUM = 20;

describe.each(RUNTIMES)("phones at the same moment on $name", ({ start }) => {
  const honor = new Honor();
  const certificateId = "11";
  const mainApp = honor.makeApp();
  let fakes: { readonly iam: FakeServer; readonly push: FakeServer };
  let server: RunningServer;
  let nextCertificate = 12;

  const call = (method: string, path: string, body?: unknown) =>
    send(
      server,
      method,
      `/v1/apps/${server.sdkAppId}${path}`,
      { ...bearer(server), ...(body !== undefined && { "Content-Type": "application/json" }) },
      body === undefined ? undefined : JSON.stringify(body),
    );
  const putCertificate = (id: string, credential: HonorApp) =>
    call("PUT", `/certificates/${id}`, { vendor: "honor", credential });
  const newUser = () => `/users/u${randomUUID().slice(0, 12)}`;
  const report = (user: string, deviceId: string, token: string, id = certificateId) =>
    call("PUT", `${user}/devices/${deviceId}`, { certificateId: id, token });
  const devicesOf = async (user: string) =>
    (await call("GET", `${user}/devices?reveal=true`)).json().devices as Device[];
  const tokenOf = () => honor.makeToken(mainApp);
  const allGood = (answers: readonly Answer[]) =>
    unless(
      answers.every(({ status }) => status === 200 || status === 201),
      answers.map(({ status }) => status).join(" "),
    );

  beforeAll(async () => {
    fakes = await startHonor(honor);
    server = await start({
      ...testSettings(),
      VENDOR_DEADLINE_MS: "20000",
      ORIGIN_OVERRIDES: JSON.stringify(honorOverrides(fakes)),
    });
    expect((await putCertificate(certificateId, mainApp)).status).toBe(201);
  });
  afterAll(async () => {
    await server?.stop();
    await Promise.all(Object.values(fakes ?? {}).map((fake) => fake.stop()));
  });

  it("one token, reported by several users: one holds it, the others are told", LIMIT, async () => {
    const share = async (count: number): Promise<string[]> => {
      const token = tokenOf();
      const users = Array.from({ length: count }, newUser);
      const answers = await Promise.all(users.map((user) => report(user, "phone", token)));
      const lists = await Promise.all(users.map(devicesOf));
      const all = lists.flat();
      const holders = all.filter(({ tokenDead }) => !tokenDead);
      const told = all.filter(({ dead }) => dead?.code === "device_token_moved");
      return [
        ...allGood(answers),
        ...unless(holders.length === 1, `${holders.length} hold it`),
        ...unless(holders.length + told.length === count, `${told.length} of ${count} are told`),
        ...unless(
          all.every((one) => one.tokenDead || one.token === token),
          "a holder without the token",
        ),
        ...unless(
          told.every((one) => one.token !== token),
          "it is still revealed to others",
        ),
      ];
    };
    expect(await faultsIn((i) => share(i === 0 ? MANY : FEW))).toEqual([]);
  });

  it("a new token, reported while the old one is refused: it stays, and lives", LIMIT, async () => {
    const renew = async (index: number): Promise<string[]> => {
      const user = newUser();
      const [old, token] = [honor.makeToken(mainApp, { expired: true }), tokenOf()];
      await report(user, "phone", old);
      let checked = false;
      const checking = call("POST", `${user}/push-checks`, { certificateId }).finally(() => {
        checked = true;
      });
      const before = fakes.push.requests.length;
      const asked = () => fakes.push.requests.slice(before).some(({ body }) => body.includes(old));
      while (!checked && !asked()) await sleep(1);
      // The verdict is on its way, and each try meets it at another moment.
      await sleep(index % 10);
      const renewed = await report(user, "phone", token);
      const check = await checking;
      const [device] = await devicesOf(user);
      return [
        ...allGood([renewed]),
        ...unless(check.json().tokenDead === true, `check: ${check.json().code}`),
        ...unless(device?.token === token, "the old token is back"),
        ...unless(device?.tokenDead === false, "the new token is called dead"),
      ];
    };
    // Of a verdict that marks another token than its own, one try in seven tells.
    expect(await faultsIn(renew, Math.max(50, TRIES))).toEqual([]);
  });

  it("devices of one user, reported by several writers: none is lost", LIMIT, async () => {
    const fill = async (writers: number): Promise<string[]> => {
      const user = newUser();
      const sent = new Map<string, string[]>();
      const answers = await atOnce(writers, (i) => {
        const deviceId = `d${i % DEVICES_MAXIMUM}`;
        const token = randomBytes(32).toString("hex");
        sent.set(deviceId, [...(sent.get(deviceId) ?? []), token]);
        return report(user, deviceId, token);
      });
      const devices = await devicesOf(user);
      return [
        ...allGood(answers),
        ...unless(devices.length === sent.size, `${devices.length} of ${sent.size} devices`),
        ...devices.flatMap(({ deviceId, token = "", tokenDead }) =>
          unless(
            !tokenDead && (sent.get(deviceId)?.includes(token) ?? false),
            `${deviceId} has a token that was not reported for it`,
          ),
        ),
      ];
    };
    expect(await faultsIn((i) => fill(i === 0 ? MANY : 5))).toEqual([]);
  });

  it("checks with one credential: one access token is made for all of them", LIMIT, async () => {
    const check = async (count: number): Promise<string[]> => {
      const app = honor.makeApp();
      const id = String(nextCertificate++);
      await putCertificate(id, app);
      const users = Array.from({ length: count }, newUser);
      await Promise.all(users.map((user) => report(user, "phone", honor.makeToken(app), id)));
      const checks = await Promise.all(
        users.map((user) => call("POST", `${user}/push-checks`, { certificateId: id })),
      );
      const made = [...honor.accessTokens.values()].filter((one) => one.app === app).length;
      return [
        ...unless(
          checks.every((one) => one.json().verdict === "accepted"),
          "a check was not accepted",
        ),
        ...unless(made === 1, `${made} access tokens`),
      ];
    };
    expect(await faultsIn((i) => check(i === 0 ? MANY : 2))).toEqual([]);
  });
});
