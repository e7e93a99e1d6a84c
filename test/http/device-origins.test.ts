/**
 * A web page is a device too: pages on the origins that the app lists may report it with their
 * user's own UserSig, wherever sigpost is. No other page may, and nothing else is shared with them.
 */

import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";

const APP = 1400000002;
const PAGE = "https://chat.example";
const SECRET_KEY = "7".repeat(64);
const VAPID = generateKeyPairSync("ec", { namedCurve: "P-256" });
const DEVICE = `/v1/apps/${APP}/users/alice/devices/browser`;

const vapid = () => {
  const { x = "", y = "", d } = VAPID.privateKey.export({ format: "jwk" });
  const point = [Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")];
  return { publicKey: Buffer.concat(point).toString("base64url"), privateKey: d };
};

describe.each(RUNTIMES)("a page's own device on $name", (runtime) => {
  let server: RunningServer;
  let userSig: string;

  const ask = (method: string, path: string, headers: Record<string, string>, body?: object) =>
    fetch(server.url + path, {
      method,
      headers: { "Content-Type": "application/json", ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  const preflight = (path: string, origin = PAGE) =>
    ask("OPTIONS", path, { Origin: origin, "Access-Control-Request-Method": "PUT" });

  beforeAll(async () => {
    server = await runtime.start(testSettings());
    const admin = { Authorization: `Bearer ${server.adminKey}` };
    const app = { secretKey: SECRET_KEY, origins: [PAGE] };
    expect((await ask("PUT", `/v1/apps/${APP}`, admin, app)).status).toBe(201);
    const certificate = {
      vendor: "webpush",
      credential: { ...vapid(), subject: "mailto:ops@example.com" },
    };
    const put = await ask("PUT", `/v1/apps/${APP}/certificates/44`, admin, certificate);
    expect(put.status).toBe(201);
    const now = Math.floor(Date.now() / 1000);
    const wanted = { sdkAppId: APP, secretKey: SECRET_KEY, userId: "alice", expire: 600, now };
    userSig = await signUserSig(wanted);
  });
  afterAll(() => server?.stop());

  it.each([
    [DEVICE, "PUT, DELETE"],
    [`/v1/apps/${APP}/users/alice/devices`, "GET"],
    [`/v1/apps/${APP}/users/alice/presence/browser`, "PUT"],
  ])("may be reported: %s", async (path, methods) => {
    const answer = await preflight(path);
    expect(answer.status).toBe(204);
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe(PAGE);
    expect(answer.headers.get("Access-Control-Allow-Methods")).toBe(methods);
    expect(answer.headers.get("Access-Control-Allow-Credentials")).toBeNull();
    expect((await preflight(path, "https://evil.example")).status).toBe(403);
  });

  it("is reported, and the page may read what came of it", async () => {
    const endpoint = "https://updates.push.services.mozilla.com/wpush/v2/x";
    const keys = { p256dh: vapid().publicKey, auth: "AAAAAAAAAAAAAAAAAAAAAA" };
    const body = { certificateId: "44", token: JSON.stringify({ endpoint, keys }) };
    const own = { Authorization: `UserSig ${userSig}`, Origin: PAGE };
    const put = await ask("PUT", DEVICE, own, body);
    expect([put.status, put.headers.get("Access-Control-Allow-Origin")]).toEqual([201, PAGE]);
    const refused = await ask("PUT", DEVICE, { ...own, Authorization: "UserSig eAEx" }, body);
    expect([refused.status, refused.headers.get("Access-Control-Allow-Origin")]).toEqual([
      ...[401, PAGE],
    ]);
    const foreign = await ask("DELETE", DEVICE, { ...own, Origin: "https://evil.example" });
    expect(foreign.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  it.each([
    `/v1/apps/${APP}/users/alice/status`,
    `/v1/apps/${APP}/users/alice/push-checks`,
    `/v1/apps/${APP}/users/alice`,
    `/v1/apps/${APP}/certificates/44`,
  ])("opens nothing else: %s", async (path) => {
    expect((await preflight(path)).status).toBe(405);
  });
});
