/**
 * A .p12 or a certificate in place of an APNs key, over HTTP on every runtime: refused, and nothing
 * of it stays.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer, type Sent } from "../support/controlled/start.ts";
import { PASSWORD, PushFiles } from "../support/push-files.ts";
import { testSettings } from "../support/worker.ts";
import { Apple } from "../vendors/apns.ts";

const files = new PushFiles();
let pem: string;
beforeAll(() => {
  pem = files.certificate("push");
});
afterAll(() => files.remove());

describe.each(CONTROLLED)("on $name", ({ start }) => {
  let server: ControlledServer;
  const answers: string[] = [];
  beforeAll(async () => {
    server = await start(testSettings());
  });
  afterAll(() => server.stop());

  async function put(credential: object, headers: Sent["headers"] = {}) {
    const body = { vendor: "apns", credential };
    const answer = await server.call("PUT", `/v1/apps/${server.sdkAppId}/certificates/11`, {
      body,
      headers,
    });
    answers.push(answer.text, JSON.stringify([...answer.headers]));
    return answer;
  }
  const asText = (file: Buffer) => file.toString("base64");
  it.each([
    ["OpenSSL 3", () => asText(files.p12("push"))],
    ["Keychain Access", () => asText(files.p12("push", ["-legacy"]))],
    [
      "with a label",
      () => `-----BEGIN PKCS12-----\n${asText(files.p12("push"))}\n-----END PKCS12-----`,
    ],
    ["as a data URL", () => `data:application/x-pkcs12;base64,${asText(files.p12("push"))}`],
    ["cut off", () => asText(files.p12("push").subarray(0, 900))],
  ])("a .p12 alone is refused before any other field is asked for (%s)", async (_, file) => {
    const { status, json } = await put({ privateKey: file() });
    expect([status, json.code, json.finding]).toEqual([
      422,
      "credential_refused",
      "apns_key_is_p12",
    ]);
    expect(json.findings).toMatchObject([{ code: "apns_key_is_p12", severity: "error" }]);
  });

  it("a .p12 among all other fields is refused as well", async () => {
    const { keyId, teamId } = new Apple().makeKey();
    const fields = { keyId, teamId, topic: "com.example.app" };
    const { status, json } = await put({ ...fields, privateKey: asText(files.p12("push")) });
    expect([status, json.finding, json.findings.length]).toEqual([422, "apns_key_is_p12", 1]);
  });

  it("a certificate is refused", async () => {
    const { status, json } = await put({ privateKey: pem });
    expect([status, json.code, json.finding]).toEqual([
      422,
      "credential_refused",
      "apns_key_is_certificate",
    ]);
    expect(json.findings).toHaveLength(1);
  });

  it("one line of text says what it is, what to do instead, and where to see what it holds", async () => {
    const { text } = await put({ privateKey: asText(files.p12("push")) }, { Accept: "text/plain" });
    expect(text).toContain(".p12");
    expect(text).toContain("Create a .p8 key in the developer account under Keys");
    expect(text).toContain("Settings → Certificates");
  });

  it.each([
    ["ja", /デベロッパーアカウント.*「設定」→「証明書」/],
    ["zh", /开发者账号.*“设置”→“证书”/],
  ])("in %s too", async (language, advice) => {
    const { json } = await put(
      { privateKey: asText(files.p12("push")) },
      { "Accept-Language": language },
    );
    expect(json.detail).toContain(".p12");
    expect(json.remedy).toMatch(advice);
  });

  it("anything else without its fields is still asked for them", async () => {
    const { privateKey } = new Apple().makeKey();
    for (const credential of [{ privateKey }, { privateKey: "hello" }, {}])
      expect((await put(credential)).json).toMatchObject({ code: "field_missing" });
  });

  it("a password is no field, and is told so without being repeated", async () => {
    const { status, json, text } = await put({
      privateKey: asText(files.p12("push")),
      password: PASSWORD,
    });
    expect([status, json.code]).toEqual([400, "field_unknown"]);
    expect(text).toContain("credential.password");
    const vendors = await server.call("GET", "/v1/vendors", { key: undefined });
    expect(vendors.text).not.toMatch(/"name":"password"|transient/);
  });

  it("neither password nor file nor key is in an answer, the log or the storage", async () => {
    const { privateKey, keyId, teamId } = new Apple().makeKey();
    expect((await put({ privateKey, keyId, teamId, topic: "com.example.app" })).status).toBe(201);
    const raw = await server.raw();
    expect(raw).toContain("certificate");
    const key = files.privateKey("push").split("\n")[1] as string;
    const file = asText(files.p12("push", ["-certpbe", "NONE", "-keypbe", "NONE", "-nomac"]));
    await put({ privateKey: file });
    for (const secret of [
      PASSWORD,
      Buffer.from(PASSWORD).toString("base64"),
      key,
      file.slice(-200, -100),
    ])
      for (const text of [...answers, server.logs(), raw, await server.raw()])
        expect(text).not.toContain(secret);
  });
});
