/** A notification or a message goes out once at most, whatever becomes of the connection. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeCertificates, type TestCertificates } from "../../support/certificates.ts";
import { RUNTIMES } from "../../support/runtimes.ts";
import { type RunningServer, testSettings } from "../../support/worker.ts";
import { type FakeTencent, startFakeTencent } from "../../vendors/tencent/fake.ts";
import { ENDINGS, type Front, PROTOCOLS, startFront } from "./front.ts";
import { startVendors, VENDOR_CASES, type VendorCaseName, type Vendors } from "./vendors.ts";

const TENCENT = "https://console.tim.qq.com";

/**
 * A local workerd has no HTTP/2, and Miniflare gives it no authority of the test's own to trust.
 */
const WORLDS = RUNTIMES.flatMap((runtime) =>
  PROTOCOLS.filter(
    (protocol) => protocol === "http" || (protocol === "https" && runtime.name === "Deno"),
  ).map((protocol) => ({ ...runtime, protocol })),
);

describe.each(WORLDS)("on $name over $protocol", ({ start, protocol }) => {
  let tls: TestCertificates;
  let vendors: Vendors;
  let tencent: FakeTencent;
  let tencentFront: Front;
  let server: RunningServer;

  beforeAll(async () => {
    tls = makeCertificates();
    vendors = await startVendors(protocol, tls);
    tencent = await startFakeTencent();
    const regions = JSON.parse(tencent.overrides) as Record<string, string>;
    tencentFront = await startFront(regions[TENCENT] as string, protocol, tls);
    const settings = testSettings();
    tencent.world.secretKey = settings.SECRET_KEY;
    server = await start({
      ...settings,
      DENO_CERT: tls.authority,
      VENDOR_DEADLINE_MS: "20000",
      ORIGIN_OVERRIDES: JSON.stringify({
        ...regions,
        ...vendors.overrides,
        [TENCENT]: tencentFront.origin,
      }),
    });
    for (const [index, name] of VENDOR_CASES.entries())
      await call("PUT", `/certificates/${index + 1}`, {
        vendor: name.split(" ")[0],
        credential: vendors.cases[name].credential,
      });
  });
  afterAll(async () => {
    await server?.stop();
    await vendors?.stop();
    await tencentFront?.stop();
    await tencent?.close();
    tls?.remove();
  });
  beforeEach(() => {
    for (const front of [...Object.values(vendors.fronts), tencentFront]) front.ending = undefined;
    tencent.world.pushActive = true;
  });

  // biome-ignore lint/suspicious/noExplicitAny: an answer's JSON
  async function call(method: string, path: string, body: unknown): Promise<any> {
    const answer = await fetch(`${server.url}/v1/apps/${server.sdkAppId}${path}`, {
      method,
      headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.json();
  }

  /** Of a user of its own, because one user is protected from many. */
  async function check(name: VendorCaseName) {
    const certificateId = VENDOR_CASES.indexOf(name) + 1;
    const path = `/users/u${randomUUID().slice(0, 8)}`;
    const token = vendors.cases[name].newToken();
    await call("PUT", `${path}/devices/phone`, { certificateId, token, platform: "android" });
    return call("POST", `${path}/push-checks`, { certificateId });
  }

  const someone = (): string => {
    const userId = `u${randomUUID().slice(0, 8)}`;
    tencent.world.user(userId, {});
    return userId;
  };

  describe.each(ENDINGS)("%s after the request", (how) => {
    it.each(VENDOR_CASES)("%s", async (name) => {
      const front = vendors.fronts[vendors.cases[name].origin] as Front;
      expect(await check(name)).toMatchObject({ verdict: "accepted" });
      const before = front.requests.length;
      front.ending = { how, path: /./ };
      const result = await check(name);
      expect(front.requests.length - before).toBe(1);
      expect(result).toMatchObject({ verdict: "unknown", tokenDead: false });
    });

    it("a message through Tencent", async () => {
      const sent = () => tencentFront.requests.filter((path) => path.includes("sendmsg")).length;
      const before = sent();
      expect(await call("POST", `/users/${someone()}/test-messages`, {})).toMatchObject({
        sent: true,
      });
      tencentFront.ending = { how, path: /sendmsg/ };
      const result = await call("POST", `/users/${someone()}/test-messages`, {});
      expect(sent() - before).toBe(2);
      expect(result).toMatchObject({ code: "tencent_refused", reason: "connection_lost" });
      expect(result.remedy).toContain("before you send again");
    });

    it("a push task of Tencent's", async () => {
      const sent = () =>
        tencentFront.requests.filter((path) => path.includes("timpush/batch")).length;
      const before = sent();
      tencentFront.ending = { how, path: /timpush\/batch/ };
      const result = await call("POST", `/users/${someone()}/push-checks`, { route: "tencent" });
      expect(sent() - before).toBe(1);
      expect(result).toMatchObject({ verdict: "unknown", code: "connection_lost" });
    });
  });
});
