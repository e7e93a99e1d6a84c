/** Certificates, devices and push checks over HTTP, on every runtime, against strict fake vendors. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { makeCertificates, type TestCertificates } from "../support/certificates.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";
import { type ApnsKey, Apple, startApns } from "../vendors/apns.ts";
import { Google, startGoogle } from "../vendors/google.ts";
import type { FakeServer } from "../vendors/server.ts";

const TOPIC = "com.example.app";

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into whatever came
  readonly json: any;
}

describe.each(RUNTIMES)("on $name", ({ name, start }) => {
  const apple = new Apple();
  const google = new Google();
  let tls: TestCertificates;
  let servers: { production: FakeServer; sandbox: FakeServer; oauth: FakeServer; fcm: FakeServer };
  let server: RunningServer;
  let key: ApnsKey;
  const seen: string[] = [];

  beforeAll(async () => {
    tls = makeCertificates();
    // Deno speaks HTTP/2 to a fake that knows nothing else; a local workerd needs its HTTP/1.1 front.
    const front = name === "Deno" ? tls : undefined;
    servers = {
      production: await startApns(apple, "production", front),
      sandbox: await startApns(apple, "sandbox", front),
      ...(await startGoogle(google)),
    };
    key = apple.makeKey();
    server = await start({
      ...testSettings(),
      DENO_CERT: tls.authority,
      VENDOR_DEADLINE_MS: "1500",
      ORIGIN_OVERRIDES: JSON.stringify({
        "https://api.push.apple.com": servers.production.origin,
        "https://api.sandbox.push.apple.com": servers.sandbox.origin,
        "https://oauth2.googleapis.com": servers.oauth.origin,
        "https://fcm.googleapis.com": servers.fcm.origin,
      }),
    });
  });
  afterAll(async () => {
    await server?.stop();
    for (const fake of Object.values(servers)) await fake.stop();
    tls.remove();
  });

  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${server.url}/v1/apps/${server.sdkAppId}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${server.adminKey}`,
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    seen.push(text);
    const isJson = answer.headers.get("Content-Type")?.includes("json");
    return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined };
  }

  const apnsCredential = () => ({
    privateKey: key.privateKey,
    keyId: key.keyId,
    teamId: key.teamId,
    topic: TOPIC,
    environment: "production",
  });
  const newToken = () => randomUUID().replaceAll("-", "") + randomUUID().replaceAll("-", "");

  /** A user of their own, so that no test meets another's limits. */
  async function newUser(token = newToken()): Promise<{ user: string; path: string; token: string }> {
    const user = `u${randomUUID().slice(0, 8)}`;
    apple.devices.set(token, { topic: TOPIC, environment: "production" });
    const path = `/users/${user}`;
    const put = await call("PUT", `${path}/devices/phone`, { certificateId: 11, token, platform: "ios" });
    expect(put.status).toBe(201);
    return { user, path, token };
  }

  beforeEach(async () => {
    apple.forced.clear();
    for (const fake of Object.values(servers)) fake.fault = undefined;
    apple.shown.length = 0;
  });

  describe("certificates", () => {
    it("stores an APNs key and shows of it only what is no secret", async () => {
      const put = await call("PUT", "/certificates/11", {
        vendor: "apns",
        name: "Example",
        credential: apnsCredential(),
      });
      expect(put.status).toBe(201);
      expect(put.json).toMatchObject({
        certificateId: "11",
        vendor: "apns",
        summary: { keyId: key.keyId, topic: TOPIC },
      });
      expect(put.json.fingerprint).toMatch(/^[0-9a-f]{8}$/);
      const shown = await call("GET", "/certificates/11");
      expect(shown.text).not.toContain("PRIVATE KEY");
      expect((await call("GET", "/certificates")).json.certificates).toHaveLength(1);
    });

    it("takes a service account as the file's text or as the object that it is", async () => {
      const { file } = google.makeAccount();
      for (const serviceAccount of [file, JSON.parse(file)])
        expect(
          (await call("PUT", "/certificates/12", { vendor: "fcm", credential: { serviceAccount } })).status,
        ).toBeLessThan(300);
      expect((await call("DELETE", "/certificates/12")).status).toBe(200);
      expect((await call("GET", "/certificates/12")).status).toBe(404);
    });

    it.each([
      ["a google-services.json", "fcm", { serviceAccount: '{"project_info":{}}' }, "fcm_client_config"],
      [
        "a legacy server key",
        "fcm",
        { serviceAccount: `AAAAabcdefg:APA91b${"x".repeat(134)}` },
        "fcm_legacy_server_key",
      ],
      ["a Web API key", "fcm", { serviceAccount: `AIza${"x".repeat(35)}` }, "fcm_web_api_key"],
      ["an OAuth client", "fcm", { serviceAccount: '{"installed":{}}' }, "fcm_is_oauth_client"],
      [
        "a file with another token_uri",
        "fcm",
        {
          serviceAccount: JSON.stringify({
            type: "service_account",
            project_id: "p",
            client_email: "e",
            private_key_id: "i",
            private_key: "k",
            token_uri: "https://evil.example/token",
          }),
        },
        "fcm_token_uri",
      ],
      [
        "a short Key ID",
        "apns",
        { ...{ privateKey: "x" }, keyId: "ABC", teamId: "ABCDEFGHIJ", topic: TOPIC },
        "apns_key_not_pem",
      ],
    ])("refuses %s and names it", async (_, vendor, credential, finding) => {
      const put = await call("PUT", "/certificates/13", { vendor, credential });
      expect(put.status).toBe(422);
      expect(put.json).toMatchObject({ code: "credential_refused", finding });
      expect(put.json.detail).not.toMatch(/[{}]/);
    });

    it("refuses unknown fields, missing fields and IDs that are no number", async () => {
      const credential = { ...apnsCredential(), password: "x" };
      expect((await call("PUT", "/certificates/13", { vendor: "apns", credential })).json.code).toBe("field_unknown");
      expect((await call("PUT", "/certificates/13", { vendor: "apns", credential: { keyId: "A" } })).json.code).toBe(
        "field_missing",
      );
      expect((await call("PUT", "/certificates/x1", { vendor: "apns", credential: apnsCredential() })).json.code).toBe(
        "certificate_id_invalid",
      );
    });

    it("lists vendors and their fields to anybody, in the reader's language", async () => {
      const answer = await fetch(`${server.url}/v1/vendors`, { headers: { "Accept-Language": "ja" } });
      const { vendors } = (await answer.json()) as {
        vendors: { vendor: string; fields: { name: string; label: string; secret?: boolean }[] }[];
      };
      const apns = vendors.find(({ vendor }) => vendor === "apns");
      expect(apns?.fields.find(({ name }) => name === "privateKey")?.secret).toBe(true);
      expect(apns?.fields.every(({ label }) => label !== "")).toBe(true);
    });
  });

  describe("devices", () => {
    it("are reported by the app itself with its UserSig, for its own UserID only", async () => {
      const userSig = await signUserSig({
        sdkAppId: server.sdkAppId,
        secretKey: server.secretKey,
        userId: "ci",
        expire: 600,
        now: Math.floor(Date.now() / 1000),
      });
      const headers = { Authorization: `UserSig ${userSig}` };
      const body = { certificateId: 11, token: newToken(), platform: "ios", notificationsEnabled: true };
      expect((await call("PUT", "/users/ci/devices/phone", body, headers)).status).toBe(201);
      expect((await call("PUT", "/users/ci/devices/phone", body, headers)).status).toBe(200);
      const other = await call("PUT", "/users/bob/devices/phone", body, headers);
      expect(other).toMatchObject({ status: 401, json: { code: "usersig_refused" } });
      expect((await call("GET", "/users/ci/devices", undefined, headers)).json.devices).toHaveLength(1);
      expect((await call("POST", "/users/ci/push-checks", { certificateId: 11 }, headers)).status).toBe(401);
      expect((await call("DELETE", "/users/ci/devices/phone", undefined, headers)).status).toBe(200);
    });

    it("does not tell a stranger's UserSig whether an app exists", async () => {
      const userSig = await signUserSig({
        sdkAppId: 1400009999,
        secretKey: "x".repeat(64),
        userId: "ci",
        expire: 600,
        now: Math.floor(Date.now() / 1000),
      });
      const answer = await fetch(`${server.url}/v1/apps/1400009999/users/ci/devices`, {
        headers: { Authorization: `UserSig ${userSig}` },
      });
      expect(answer.status).toBe(401);
    });

    it("are listed masked, with both times, and revealed only on request", async () => {
      const { path, token } = await newUser();
      const { json, text } = await call("GET", `${path}/devices`);
      expect(json.devices[0]).toMatchObject({
        deviceId: "phone",
        certificateId: "11",
        vendor: "apns",
        tokenDead: false,
      });
      expect(json.staleAfter).toBe(60);
      expect(Date.parse(json.readAt)).toBeGreaterThanOrEqual(Date.parse(json.devices[0].reportedAt));
      expect(text).not.toContain(token);
      expect((await call("GET", `${path}/devices?reveal=true`)).json.devices[0].token).toBe(token);
      seen.pop();
    });

    it.each([
      ["an empty token", { token: " " }, "device_token_empty"],
      ["a token over 4 KB", { token: "x".repeat(4097) }, "device_token_too_long"],
      ["an unknown certificate", { certificateId: 99 }, "certificate_unknown"],
      ["an oversized model", { model: "m".repeat(65) }, "field_value"],
      ["a control character", { model: "a\nb" }, "field_value"],
      ["an unknown field", { colour: "red" }, "field_unknown"],
    ])("refuses %s, and loses nothing", async (_, change, code) => {
      const { path } = await newUser();
      const body = { certificateId: 11, token: newToken(), ...change };
      expect((await call("PUT", `${path}/devices/phone`, body)).json.code).toBe(code);
      expect((await call("GET", `${path}/devices`)).json.devices).toHaveLength(1);
    });

    it("keeps the longest facts within the store's bound for metadata", async () => {
      const { path } = await newUser();
      const long = {
        platform: '"'.repeat(16),
        model: '"'.repeat(64),
        osVersion: '"'.repeat(32),
        appVersion: '"'.repeat(32),
        sdkVersion: '"'.repeat(32),
      };
      const put = await call("PUT", `${path}/devices/phone`, { certificateId: 11, token: "zz".repeat(2048), ...long });
      expect(put.status).toBe(200);
      expect((await call("GET", `${path}/devices`)).json.devices[0].model).toBe(long.model);
    });

    it("takes a foreign token with a warning", async () => {
      const { path } = await newUser();
      const put = await call("PUT", `${path}/devices/phone`, {
        certificateId: 11,
        token: `abcdefghijkl:APA91b${"x".repeat(134)}`,
      });
      expect(put.json.warnings[0].code).toBe("device_token_of_other_vendor");
      expect(put.json.warnings[0].cause).toContain("fcm");
    });

    it("moves a token to the user who reported it last", async () => {
      const { path, token } = await newUser();
      const next = await newUser(token);
      expect((await call("GET", `${path}/devices`)).json.devices).toEqual([]);
      expect((await call("GET", `${next.path}/devices`)).json.devices).toHaveLength(1);
    });

    it("loses and crosses none of 500 reports at the same moment for 50 users", async () => {
      const users = Array.from({ length: 50 }, () => `p${randomUUID().slice(0, 8)}`);
      const reports = users.flatMap((user) =>
        Array.from({ length: 10 }, (_, i) => ({ user, deviceId: `d${i}`, token: newToken() })),
      );
      const answers = await Promise.all(
        reports.map(({ user, deviceId, token }) =>
          call("PUT", `/users/${user}/devices/${deviceId}`, { certificateId: 11, token }),
        ),
      );
      expect(answers.every(({ status }) => status === 201)).toBe(true);
      for (const user of users) {
        const { json } = await call("GET", `/users/${user}/devices?reveal=true`);
        seen.pop();
        const found = Object.fromEntries(
          json.devices.map((device: { deviceId: string; token: string }) => [device.deviceId, device.token]),
        );
        const wanted = Object.fromEntries(
          reports.filter((one) => one.user === user).map((one) => [one.deviceId, one.token]),
        );
        expect(found).toEqual(wanted);
      }
    });
  });

  describe("the check", () => {
    it("answers as JSON, keeps a history, and notes it with the certificate", async () => {
      const { path } = await newUser();
      const { status, json } = await call("POST", `${path}/push-checks`, { certificateId: 11 });
      expect(status).toBe(200);
      expect(json).toMatchObject({ verdict: "accepted", code: "push_accepted", tokenDead: false });
      expect(json.stages.map(({ stage }: { stage: string }) => stage)).toEqual([
        "certificate",
        "device",
        "credential",
        "authorize",
        "send",
        "verdict",
      ]);
      expect(apple.shown).toHaveLength(1);
      const history = await call("GET", `${path}/push-checks`);
      expect(history.json.checks.map(({ id }: { id: string }) => id)).toEqual([json.id]);
      await expect.poll(async () => (await call("GET", "/certificates/11")).json.lastCheck?.verdict).toBe("accepted");
    });

    it("streams the stages as they end", async () => {
      const { path } = await newUser();
      const { headers, text } = await call(
        "POST",
        `${path}/push-checks`,
        { certificateId: 11 },
        { Accept: "text/event-stream" },
      );
      expect(headers.get("Content-Type")).toBe("text/event-stream");
      const events = text.trim().split("\n\n");
      expect(events.map((event) => event.split("\n")[0])).toEqual([...Array(6).fill("event: stage"), "event: result"]);
      expect(JSON.parse(events.at(-1)?.split("data: ")[1] ?? "").verdict).toBe("accepted");
    });

    it("reports early stages while the vendor is still silent", async () => {
      const { path } = await newUser();
      servers.production.fault = "hang";
      const answer = await fetch(`${server.url}/v1/apps/${server.sdkAppId}${path}/push-checks`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${server.adminKey}`,
          "Content-Type": "application/json",
          Accept: "text/event-stream",
        },
        body: JSON.stringify({ certificateId: 11 }),
      });
      const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
      const begun = performance.now();
      let text = "";
      let authorizedAfter = Number.POSITIVE_INFINITY;
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        text += new TextDecoder().decode(value);
        if (text.includes('"authorize"')) authorizedAfter = Math.min(authorizedAfter, performance.now() - begun);
      }
      expect(authorizedAfter).toBeLessThan(1000);
      expect(performance.now() - begun).toBeGreaterThan(1000);
      expect(text).toContain('"verdict":"unknown"');
    });

    it.each([
      ["accepted", {}, undefined, 200],
      ["rejected", {}, { status: 403, reason: "InvalidProviderToken" }, 422],
      ["not_sent", { dryRun: true }, undefined, 200],
      ["not_sent", { certificateId: 77 }, undefined, 422],
    ])("gives curl -f a status and a last line for %s %j", async (verdict, change, forced, status) => {
      const { path, token } = await newUser();
      if (forced) apple.forced.set(token, forced);
      const answer = await call(
        "POST",
        `${path}/push-checks`,
        { certificateId: 11, ...change },
        { Accept: "text/plain" },
      );
      expect(answer.status).toBe(status);
      expect(answer.text.trim().split("\n").at(-1)).toMatch(new RegExp(`^${verdict}: \\w+: `));
    });

    it("streams lines of text when asked to", async () => {
      const { path } = await newUser();
      const { text } = await call(
        "POST",
        `${path}/push-checks?stream=true`,
        { certificateId: 11 },
        { Accept: "text/plain" },
      );
      expect(text.split("\n")[0]).toMatch(/^certificate +ok/);
      expect(text.trim().split("\n").at(-1)).toMatch(/^accepted: /);
    });

    it("marks exactly the dead token, clears the mark with a new one, and keeps the others", async () => {
      const { path, token } = await newUser();
      const tablet = newToken();
      await call("PUT", `${path}/devices/tablet`, { certificateId: 11, token: tablet });
      apple.forced.set(token, { status: 410, reason: "Unregistered", timestamp: Date.now() + 60_000 });
      const { json } = await call("POST", `${path}/push-checks`, { certificateId: 11, deviceId: "phone" });
      expect(json).toMatchObject({ verdict: "rejected", code: "apns_unregistered", tokenDead: true });
      const dead = async () =>
        Object.fromEntries(
          (await call("GET", `${path}/devices`)).json.devices.map((one: { deviceId: string; tokenDead: boolean }) => [
            one.deviceId,
            one.tokenDead,
          ]),
        );
      expect(await dead()).toEqual({ phone: true, tablet: false });
      await call("PUT", `${path}/devices/phone`, { certificateId: 11, token });
      expect((await dead()).phone).toBe(true);
      await call("PUT", `${path}/devices/phone`, { certificateId: 11, token: newToken() });
      expect((await dead()).phone).toBe(false);
    });

    it("repeats the answer for a repeated Idempotency-Key, and sends once", async () => {
      const { path } = await newUser();
      const headers = { "Idempotency-Key": randomUUID() };
      const first = await call("POST", `${path}/push-checks`, { certificateId: 11 }, headers);
      const again = await call("POST", `${path}/push-checks`, { certificateId: 11 }, headers);
      expect(again.json).toEqual(first.json);
      expect(apple.shown).toHaveLength(1);
      const other = await call("POST", `${path}/push-checks`, { certificateId: 11, dryRun: true }, headers);
      expect(other).toMatchObject({ status: 409, json: { code: "idempotency_key_reused" } });
    });

    it("lets only one of ten requests with the same key send", async () => {
      const { path } = await newUser();
      const headers = { "Idempotency-Key": randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => call("POST", `${path}/push-checks`, { certificateId: 11 }, headers)),
      );
      expect(apple.shown).toHaveLength(1);
      expect(answers.every(({ status, json }) => status === 200 || json.code === "check_unfinished")).toBe(true);
    });

    it("stops at six notifications a minute for one user, and says how long to wait", async () => {
      const { path } = await newUser();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => call("POST", `${path}/push-checks`, { certificateId: 11 })),
      );
      expect(apple.shown).toHaveLength(6);
      const limited = answers.filter(({ status }) => status === 429);
      expect(limited).toHaveLength(2);
      expect(Number(limited[0]?.headers.get("Retry-After"))).toBeGreaterThan(50);
      expect((await call("POST", `${path}/push-checks`, { certificateId: 11, dryRun: true })).status).toBe(200);
    });

    it("does not count what sent nothing", async () => {
      const { path } = await newUser();
      for (let i = 0; i < 8; i++)
        expect((await call("POST", `${path}/push-checks`, { certificateId: 77 })).status).toBe(200);
    });

    it("keeps the last fifty", async () => {
      const { path } = await newUser();
      for (let i = 0; i < 53; i++) await call("POST", `${path}/push-checks`, { certificateId: 77 });
      expect((await call("GET", `${path}/push-checks`)).json.checks).toHaveLength(50);
    });

    it("explains in the reader's language, also out of the history", async () => {
      const { path, token } = await newUser();
      apple.forced.set(token, { status: 403, reason: "InvalidProviderToken" });
      await call("POST", `${path}/push-checks`, { certificateId: 11 });
      const cause = async (language: string) =>
        (await call("GET", `${path}/push-checks`, undefined, { "Accept-Language": language })).json.checks[0].cause;
      expect(await cause("en")).toMatch(/Apple/);
      expect(await cause("ja")).toMatch(/[ぁ-ん]/);
      expect(await cause("zh")).toMatch(/[\u4e00-\u9fff]/);
    });

    it("checks an Android phone through FCM", async () => {
      const account = google.makeAccount();
      const token = google.makeToken(account);
      const { path } = await newUser();
      await call("PUT", "/certificates/21", { vendor: "fcm", credential: { serviceAccount: account.file } });
      await call("PUT", `${path}/devices/pixel`, { certificateId: 21, token, platform: "android" });
      const { json } = await call("POST", `${path}/push-checks`, { certificateId: 21 });
      expect(json).toMatchObject({ verdict: "accepted", vendor: { name: "fcm" } });
      expect(google.shown).toEqual([token]);
    });

    it.each(["reset-before-headers", "hang", "html-500"] as const)(
      "a vendor that does %s leaves it unknown, after one try",
      async (fault) => {
        const { path } = await newUser();
        servers.production.fault = fault;
        const before = servers.production.requests.length;
        const { json } = await call("POST", `${path}/push-checks`, { certificateId: 11 });
        expect(json.verdict).toBe("unknown");
        expect(servers.production.requests.length - before).toBe(1);
        if (name === "workerd" && fault !== "html-500") expect(json.code).toBe("network_http_version");
      },
    );
  });

  it("kept every secret out of every answer and the log", () => {
    const all = [...seen, server.logs()].join("\n");
    expect(seen.length).toBeGreaterThan(100);
    for (const token of [...apple.devices.keys(), ...google.tokens.keys()]) expect(all).not.toContain(token);
    for (const token of [...apple.providerTokens, ...google.accessTokens.keys()]) expect(all).not.toContain(token);
    expect(all).not.toContain(key.privateKey.split("\n")[1]);
    expect(all).not.toContain(server.secretKey);
  });

  if (name === "workerd")
    it("tells the user of a local workerd why Apple's real hosts stay silent there", async () => {
      const real = await startApns(apple, "production", tls);
      const local = await start({
        ...testSettings(),
        VENDOR_DEADLINE_MS: "700",
        ORIGIN_OVERRIDES: JSON.stringify({ "https://api.push.apple.com": real.origin }),
      });
      const kept = server;
      server = local;
      try {
        await call("PUT", "/certificates/11", { vendor: "apns", credential: apnsCredential() });
        const { path } = await newUser();
        const { json } = await call("POST", `${path}/push-checks`, { certificateId: 11 });
        expect(json).toMatchObject({ verdict: "unknown", code: "network_http_version" });
        expect(json.cause).toContain("HTTP/2");
        expect(json.remedy).toContain("ORIGIN_OVERRIDES");
      } finally {
        server = kept;
        await local.stop();
        await real.stop();
      }
    });
});
