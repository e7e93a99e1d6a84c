/** Texts that are no device token: told before a vendor is asked, and no good token is called dead. */

import { describe, expect, it } from "vitest";
import { newToken, usePush } from "../support/push-deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";

const twice = (hex: string) => Buffer.from(hex).toString("hex");

describe.each(RUNTIMES)("texts in place of a token on $name", (runtime) => {
  const push = usePush(runtime);
  const asked = () =>
    push.servers.production.requests.length + push.servers.sandbox.requests.length;
  const check = async (token: string, language = "en") => {
    const { path } = await push.newUser(token);
    const before = asked();
    const { json } = await push.call(
      "POST",
      `${path}/push-checks`,
      { certificateId: 11 },
      { "Accept-Language": language },
    );
    const { devices } = (await push.call("GET", `${path}/devices`)).json;
    return { json, devices, sent: asked() - before };
  };

  it.each([
    ["hex of hex", () => twice(newToken()), "apns_token_hex_twice", /twice/],
    ["null", () => "null", "device_token_placeholder", /not a device token/],
    [
      "base64",
      () => Buffer.from(newToken(), "hex").toString("base64"),
      "apns_token_base64",
      /base64/,
    ],
    [
      "a description",
      () => "{length = 32, bytes = 0x8b0c ... 6f81 }",
      "device_token_description",
      /shortened/,
    ],
    ["FCM's", () => `a1b2c3d4e5f6:APA91b${"x".repeat(134)}`, "device_token_of_other_vendor", /FCM/],
  ])("%s is told, not sent, and not dead", async (_, makeToken, code, cause) => {
    const { json, devices, sent } = await check(makeToken());
    expect(json).toMatchObject({
      verdict: "not_sent",
      code,
      class: "token",
      fault: "caller",
      cause: expect.stringMatching(cause),
      tokenDead: false,
    });
    expect(sent).toBe(0);
    expect(devices).toMatchObject([{ tokenDead: false, warnings: [{ code, severity: "error" }] }]);
  });

  it("says it also where another user's phone has reported the same text since", async () => {
    const { path } = await push.newUser("undefined");
    await push.newUser("undefined");
    const { json } = await push.call("POST", `${path}/push-checks`, { certificateId: 11 });
    expect(json).toMatchObject({ verdict: "not_sent", code: "device_token_placeholder" });
  });

  it("says it in Japanese and Chinese", async () => {
    expect((await check("null", "ja")).json.cause).toMatch(/変数/);
    expect((await check("null", "zh")).json.cause).toMatch(/变量/);
  });

  it("takes no secret as a token", async () => {
    for (const token of [
      push.server.secretKey,
      push.apnsCredential().privateKey,
      `sgp_${"a1B2".repeat(10)}`,
    ]) {
      const put = await push.call("PUT", "/users/alice/devices/phone", {
        certificateId: 11,
        token,
      });
      expect([put.status, put.json.code]).toEqual([400, "device_token_secret"]);
    }
    const { json } = await push.call("GET", "/users/alice/devices");
    expect(json.devices).toEqual([]);
    push.expectNoSecrets();
  });
});
