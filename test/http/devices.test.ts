/** Certificates and devices over HTTP, on every runtime. */

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { newToken, TOPIC, usePush } from "../support/push-deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";

describe.each(RUNTIMES)("on $name", (runtime) => {
  const push = usePush(runtime);

  describe("certificates", () => {
    it("stores an APNs key and shows of it only what is no secret", async () => {
      const put = await push.call("PUT", "/certificates/11", {
        vendor: "apns",
        name: "Example",
        credential: push.apnsCredential(),
      });
      expect(put.status).toBe(200);
      expect(put.json).toMatchObject({
        certificateId: "11",
        vendor: "apns",
        summary: { keyId: push.key.keyId, topic: TOPIC },
      });
      expect(put.json.fingerprint).toMatch(/^[0-9a-f]{8}$/);
      const shown = await push.call("GET", "/certificates/11");
      expect(shown.text).not.toContain("PRIVATE KEY");
      expect((await push.call("GET", "/certificates")).json.certificates).toHaveLength(1);
    });

    it("takes a service account as the file's text or as the object that it is", async () => {
      const { file } = push.google.makeAccount();
      for (const serviceAccount of [file, JSON.parse(file)])
        expect(
          (
            await push.call("PUT", "/certificates/12", {
              vendor: "fcm",
              credential: { serviceAccount },
            })
          ).status,
        ).toBeLessThan(300);
      expect((await push.call("DELETE", "/certificates/12")).status).toBe(200);
      expect((await push.call("GET", "/certificates/12")).status).toBe(404);
    });

    it.each([
      [
        "a google-services.json",
        "fcm",
        { serviceAccount: '{"project_info":{}}' },
        "fcm_client_config",
      ],
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
      const put = await push.call("PUT", "/certificates/13", { vendor, credential });
      expect(put.status).toBe(422);
      expect(put.json).toMatchObject({ code: "credential_refused", finding });
      expect(put.json.detail).not.toMatch(/[{}]/);
    });

    it("refuses unknown fields, missing fields and IDs that are no number", async () => {
      const credential = { ...push.apnsCredential(), passphrase: "x" };
      expect(
        (await push.call("PUT", "/certificates/13", { vendor: "apns", credential })).json.code,
      ).toBe("field_unknown");
      expect(
        (await push.call("PUT", "/certificates/13", { vendor: "apns", credential: { keyId: "A" } }))
          .json.code,
      ).toBe("field_missing");
      expect(
        (
          await push.call("PUT", "/certificates/x1", {
            vendor: "apns",
            credential: push.apnsCredential(),
          })
        ).json.code,
      ).toBe("certificate_id_invalid");
    });

    it("lists vendors and their fields to anybody, in the reader's language", async () => {
      const answer = await fetch(`${push.server.url}/v1/vendors`, {
        headers: { "Accept-Language": "ja" },
      });
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
        sdkAppId: push.server.sdkAppId,
        secretKey: push.server.secretKey,
        userId: "ci",
        expire: 600,
        now: Math.floor(Date.now() / 1000),
      });
      const headers = { Authorization: `UserSig ${userSig}` };
      const body = {
        certificateId: 11,
        token: newToken(),
        platform: "ios",
        notificationsEnabled: true,
      };
      expect((await push.call("PUT", "/users/ci/devices/phone", body, headers)).status).toBe(201);
      expect((await push.call("PUT", "/users/ci/devices/phone", body, headers)).status).toBe(200);
      const other = await push.call("PUT", "/users/bob/devices/phone", body, headers);
      expect(other).toMatchObject({ status: 401, json: { code: "usersig_refused" } });
      expect(
        (await push.call("GET", "/users/ci/devices", undefined, headers)).json.devices,
      ).toHaveLength(1);
      expect(
        (await push.call("POST", "/users/ci/push-checks", { certificateId: 11 }, headers)).status,
      ).toBe(401);
      expect(
        (await push.call("DELETE", "/users/ci/devices/phone", undefined, headers)).status,
      ).toBe(200);
    });

    it("does not tell a stranger's UserSig whether an app exists", async () => {
      const userSig = await signUserSig({
        sdkAppId: 1400009999,
        secretKey: "x".repeat(64),
        userId: "ci",
        expire: 600,
        now: Math.floor(Date.now() / 1000),
      });
      const answer = await fetch(`${push.server.url}/v1/apps/1400009999/users/ci/devices`, {
        headers: { Authorization: `UserSig ${userSig}` },
      });
      expect(answer.status).toBe(401);
    });

    it("are listed masked, with both times, and revealed only on request", async () => {
      const { path, token } = await push.newUser();
      const { json, text } = await push.call("GET", `${path}/devices`);
      expect(json.devices[0]).toMatchObject({
        deviceId: "phone",
        certificateId: "11",
        vendor: "apns",
        tokenDead: false,
      });
      expect(Date.parse(json.readAt)).toBeGreaterThanOrEqual(
        Date.parse(json.devices[0].reportedAt),
      );
      expect(text).not.toContain(token);
      expect((await push.call("GET", `${path}/devices?reveal=true`)).json.devices[0].token).toBe(
        token,
      );
      push.seen.pop();
    });

    it.each([
      ["an empty token", { token: " " }, "device_token_empty"],
      ["a token over 4 KB", { token: "x".repeat(4097) }, "device_token_too_long"],
      ["an unknown certificate", { certificateId: 99 }, "certificate_unknown"],
      ["an oversized model", { model: "m".repeat(65) }, "field_value"],
      ["a control character", { model: "a\nb" }, "field_value"],
      ["an unknown field", { colour: "red" }, "field_unknown"],
    ])("refuses %s, and loses nothing", async (_, change, code) => {
      const { path } = await push.newUser();
      const body = { certificateId: 11, token: newToken(), ...change };
      expect((await push.call("PUT", `${path}/devices/phone`, body)).json.code).toBe(code);
      expect((await push.call("GET", `${path}/devices`)).json.devices).toHaveLength(1);
    });

    it.each([
      "zz".repeat(2048),
      JSON.stringify({ endpoint: `https://${"x".repeat(3000)}.example/`, keys: {} }),
    ])("keeps the longest facts within the store's bound for metadata (%.20s…)", async (token) => {
      const { path } = await push.newUser();
      const long = {
        platform: '"'.repeat(16),
        model: '"'.repeat(64),
        osVersion: '"'.repeat(32),
        appVersion: '"'.repeat(32),
        sdkVersion: '"'.repeat(32),
      };
      const put = await push.call("PUT", `${path}/devices/phone`, {
        certificateId: 11,
        token,
        ...long,
      });
      expect(put.status).toBe(200);
      expect((await push.call("GET", `${path}/devices`)).json.devices[0].model).toBe(long.model);
    });

    it("takes a foreign token with a warning", async () => {
      const { path } = await push.newUser();
      const put = await push.call("PUT", `${path}/devices/phone`, {
        certificateId: 11,
        token: `abcdefghijkl:APA91b${"x".repeat(134)}`,
      });
      expect(put.json.warnings[0].code).toBe("device_token_of_other_vendor");
      expect(put.json.warnings[0].cause).toContain("FCM");
      expect((await push.call("GET", `${path}/devices`)).json.devices[0].warnings).toEqual(
        put.json.warnings,
      );
    });

    it("moves a token to the user who reported it last", async () => {
      const { path, token } = await push.newUser();
      const next = await push.newUser(token);
      expect((await push.call("GET", `${path}/devices`)).json.devices).toMatchObject([
        { tokenDead: true, dead: { code: "device_token_moved" } },
      ]);
      expect((await push.call("GET", `${next.path}/devices`)).json.devices).toMatchObject([
        { tokenDead: false },
      ]);
    });

    it("loses and crosses none of 200 reports at the same moment for 20 users", async () => {
      const users = Array.from({ length: 20 }, () => `p${randomUUID().slice(0, 8)}`);
      const reports = users.flatMap((user) =>
        Array.from({ length: 10 }, (_, i) => ({ user, deviceId: `d${i}`, token: newToken() })),
      );
      const answers = await Promise.all(
        reports.map(({ user, deviceId, token }) =>
          push.call("PUT", `/users/${user}/devices/${deviceId}`, { certificateId: 11, token }),
        ),
      );
      expect(answers.every(({ status }) => status === 201)).toBe(true);
      for (const user of users) {
        const { json } = await push.call("GET", `/users/${user}/devices?reveal=true`);
        push.seen.pop();
        const found = Object.fromEntries(
          json.devices.map((device: { deviceId: string; token: string }) => [
            device.deviceId,
            device.token,
          ]),
        );
        const wanted = Object.fromEntries(
          reports.filter((one) => one.user === user).map((one) => [one.deviceId, one.token]),
        );
        expect(found).toEqual(wanted);
      }
    });
  });

  it("kept every secret out of every answer and the log", () => {
    expect(push.seen.length).toBeGreaterThan(100);
    push.expectNoSecrets();
  });
});
