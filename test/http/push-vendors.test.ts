/**
 * Every vendor over HTTP, on every runtime: one check that is accepted, one that is refused, and
 * the examples of its page. Hashes, signatures, curves and the sending of bytes are the runtime's
 * own there.
 */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { runExamples } from "../support/examples.ts";
import { testSettings } from "../support/worker.ts";
import { CASES, honor, huawei, oppo, startVendors, vivo, webPush } from "./push-vendor-cases.ts";

/** Checks at the same moment, each of another user, because one user is protected from so many. */
const PARALLEL = 100;

describe.each(CONTROLLED)("on $name", ({ start }) => {
  let vendors: Awaited<ReturnType<typeof startVendors>>;
  let server: ControlledServer;
  let app: string;
  let nextCertificate = 100;

  beforeAll(async () => {
    vendors = await startVendors();
    server = await start({
      ...testSettings(),
      VENDOR_DEADLINE_MS: "20000",
      ORIGIN_OVERRIDES: JSON.stringify(vendors.overrides),
    });
    app = `/v1/apps/${server.sdkAppId}`;
  });
  afterAll(async () => {
    await server?.stop();
    await vendors?.stop();
  });

  async function putCertificate(
    vendor: string,
    credential: Readonly<Record<string, unknown>>,
    ...secrets: readonly string[]
  ): Promise<number> {
    const certificateId = nextCertificate++;
    const put = await server.call("PUT", `${app}/certificates/${certificateId}`, {
      body: { vendor, credential },
    });
    expect(put.status, put.text).toBe(201);
    expect(put.json.findings).toEqual([]);
    for (const secret of secrets) expect(put.text).not.toContain(secret);
    return certificateId;
  }

  async function newUser(certificateId: number, token: string): Promise<string> {
    const user = `${app}/users/u${randomUUID().slice(0, 12)}`;
    const body = { certificateId, token, platform: "android" };
    expect((await server.call("PUT", `${user}/devices/phone`, { body })).status).toBe(201);
    return user;
  }

  const check = (user: string, certificateId: number, headers = {}) =>
    server.call("POST", `${user}/push-checks`, { body: { certificateId }, headers });

  describe.each(Object.keys(CASES))("%s", (vendor) => {
    const made = CASES[vendor]?.() ?? expect.unreachable();

    it("accepts a notification", async () => {
      const certificateId = await putCertificate(vendor, made.credential, made.secret);
      const { json } = await check(await newUser(certificateId, made.token), certificateId);
      expect(json).toMatchObject({
        verdict: "accepted",
        code: "push_accepted",
        passed: true,
        tokenDead: false,
      });
      expect(json.mayStillBeDropped.every(({ cause }: { cause: string }) => cause !== "")).toBe(
        true,
      );
    });

    it("refuses one, and the reason is named", async () => {
      const { credential = {}, token = made.token, code } = made.refused;
      const certificateId = nextCertificate++;
      const body = { vendor, credential: { ...made.credential, ...credential } };
      expect(
        (await server.call("PUT", `${app}/certificates/${certificateId}`, { body })).status,
      ).toBe(201);
      const user = await newUser(certificateId, token);
      const answer = await check(user, certificateId, { Accept: "text/plain" });
      expect(answer.status).toBe(422);
      expect(answer.text.trim().split("\n").at(-1)).toContain(`rejected: ${code}: `);
    });

    it("answers as its page in docs/push shows", async () => {
      // What one runtime has made is not there for the other.
      oppo.authTokens.clear();
      vivo.authTokens.clear();
      const variables = {
        SIGPOST_URL: server.url,
        SIGPOST_KEY: server.adminKey,
        SDKAPPID: String(server.sdkAppId),
      };
      expect(
        await runExamples(`docs/push/${vendor}.md`, { ...variables, ...made.documented }),
      ).toBe(2);
    });
  });

  it("lists the vendors with a label and a description of every field, in three languages", async () => {
    const descriptions = new Set<string>();
    for (const language of ["en", "ja", "zh"]) {
      const headers = { "Accept-Language": language };
      const { json } = await server.call("GET", "/v1/vendors", { key: undefined, headers });
      for (const { fields } of json.vendors) {
        expect(fields.length).toBeGreaterThan(1);
        for (const { label, description } of fields) {
          expect(label.length).toBeGreaterThan(1);
          expect(description.length).toBeGreaterThan(5);
          descriptions.add(`${language} ${description}`);
        }
      }
    }
    expect(descriptions.size).toBeGreaterThan(3 * 10);
  });

  it("Huawei's service account reaches HarmonyOS 5, also where the second of its signatures is taken", async () => {
    const { projectId } = huawei.makeApp();
    const { file } = huawei.makeAccount(projectId, ["RS256"]);
    const certificateId = await putCertificate("huawei", { serviceAccount: JSON.parse(file) });
    const { json } = await check(
      await newUser(certificateId, huawei.makeToken(projectId, true)),
      certificateId,
    );
    expect(json.verdict).toBe("accepted");
    expect(huawei.shown.at(-1)?.api).toBe("v3");
    const stages: { findings?: { cause: string }[] }[] = json.stages;
    const said = stages.flatMap(({ findings = [] }) => findings.map(({ cause }) => cause));
    expect(said.at(-1)).toContain("v3, signed with RS256");
  });

  it("marks a token that Honor calls expired inside a success as dead, and not the next one", async () => {
    const one = honor.makeApp();
    const certificateId = await putCertificate("honor", { ...one });
    const user = await newUser(certificateId, honor.makeToken(one, { expired: true }));
    expect((await check(user, certificateId)).json).toMatchObject({
      code: "honor_token_expired",
      tokenDead: true,
    });
    expect((await server.call("GET", `${user}/devices`)).json.devices).toMatchObject([
      { tokenDead: true },
    ]);
    const body = { certificateId, token: honor.makeToken(one) };
    await server.call("PUT", `${user}/devices/phone`, { body });
    expect((await check(user, certificateId)).json.verdict).toBe("accepted");
    expect((await server.call("GET", `${user}/devices`)).json.devices).toMatchObject([
      { tokenDead: false },
    ]);
  });

  it(`makes one access token for ${PARALLEL} checks at the same moment, sealed in storage`, async () => {
    const { appId, appSecret, projectId } = huawei.makeApp();
    const certificateId = await putCertificate("huawei", { appId, appSecret });
    const newToken = () => huawei.makeToken(projectId);
    const users = await Promise.all(
      Array.from({ length: PARALLEL }, () => newUser(certificateId, newToken())),
    );
    const before = huawei.minted;
    const checks = await Promise.all(users.map((user) => check(user, certificateId)));
    expect(new Set(checks.map(({ json }) => json.code))).toEqual(new Set(["push_accepted"]));
    expect(huawei.minted - before).toBe(1);
    const stored = await server.raw();
    const tokens = [huawei, honor].flatMap(({ accessTokens }) => [...accessTokens.keys()]);
    for (const secret of [
      appSecret,
      ...tokens,
      ...oppo.authTokens.keys(),
      ...vivo.authTokens.keys(),
      ...webPush.jwts,
    ]) {
      expect(stored).not.toContain(secret);
      expect(server.logs()).not.toContain(secret);
    }
  });
});
