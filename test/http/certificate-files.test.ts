/** A .p12 or a certificate in place of an APNs key, over HTTP on every runtime: what is told, and that nothing of it stays. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer, type Sent } from "../support/controlled/start.ts";
import { PASSWORD, PushFiles, SUBJECT } from "../support/push-files.ts";
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
    const answer = await server.call("PUT", `/v1/apps/${server.sdkAppId}/certificates/11`, { body, headers });
    answers.push(answer.text, JSON.stringify([...answer.headers]));
    return answer;
  }
  const asText = (file: Buffer) => file.toString("base64");
  const codes = ({ json }: Awaited<ReturnType<typeof put>>) => json.findings.map(({ code }: { code: string }) => code);

  const evidence = {
    subject: SUBJECT,
    topics: "com.example.app, com.example.app.voip",
    environment: "production, sandbox",
    expiresAt: expect.stringMatching(/Z$/),
  };

  it.each([
    ["OpenSSL 3", []],
    ["Keychain Access", ["-legacy"]],
    ["128-bit RC2", ["-legacy", "-certpbe", "PBE-SHA1-RC2-128"]],
    ["triple DES", ["-certpbe", "PBE-SHA1-3DES"]],
    ["PBES2 with triple DES", ["-certpbe", "DES-EDE3-CBC"]],
    ["AES-128", ["-certpbe", "AES-128-CBC"]],
    ["no encryption", ["-certpbe", "NONE"]],
    ["the most rounds", ["-iter", "50000"]],
  ])("a .p12 alone is told about before any other field is asked for (%s)", async (_, options) => {
    const answer = await put({ privateKey: asText(files.p12("push", options)), password: PASSWORD });
    expect([answer.status, answer.json.code, answer.json.finding]).toEqual([
      422,
      "credential_refused",
      "apns_key_is_p12",
    ]);
    expect(codes(answer)).toEqual(["apns_key_is_p12", "apns_certificate_content", "apns_p12_has_key"]);
    expect(answer.json.findings[1].evidence).toEqual(evidence);
  });

  it("an empty password is found without being told", async () => {
    for (const options of [[], ["-legacy"]])
      expect(codes(await put({ privateKey: asText(files.p12("push", options, "")) }))).toContain(
        "apns_certificate_content",
      );
  });

  it("a wrong password, a missing one, and too many rounds are told apart", async () => {
    const privateKey = asText(files.p12("push"));
    expect(codes(await put({ privateKey, password: "wrong" }))).toContain("apns_p12_password_wrong");
    expect(codes(await put({ privateKey }))).toContain("apns_p12_password_missing");
    const slow = asText(files.p12("push", ["-iter", "100001"]));
    expect(codes(await put({ privateKey: slow, password: PASSWORD }))).toContain("apns_p12_rounds");
  });

  it("a certificate is read as well", async () => {
    const answer = await put({ privateKey: pem });
    expect(codes(answer)).toEqual(["apns_key_is_certificate", "apns_certificate_content"]);
    expect(answer.json.findings[1].evidence).toEqual(evidence);
  });

  it("one line of text says it all, and what to do instead", async () => {
    const credential = { privateKey: asText(files.p12("push")), password: PASSWORD };
    const { text } = await put(credential, { Accept: "text/plain" });
    expect(text).toContain(".p12");
    expect(text).toContain(`“${SUBJECT}”`);
    expect(text).toContain("Create a .p8 key in the developer account under Keys");
  });

  it.each([
    ["ja", "有効期限", /デベロッパーアカウント/],
    ["zh", "有效期至", /开发者账号/],
  ])("in %s too", async (language, expiry, advice) => {
    const credential = { privateKey: asText(files.p12("push", ["-legacy"])), password: PASSWORD };
    const { json } = await put(credential, { "Accept-Language": language });
    expect(json.detail).toContain(expiry);
    expect(json.detail).toContain(SUBJECT);
    expect(json.remedy).toMatch(advice);
  });

  it("anything else without its fields is still asked for them", async () => {
    const { privateKey } = new Apple().makeKey();
    for (const credential of [{ privateKey }, { privateKey: "hello" }, { password: PASSWORD }])
      expect((await put(credential)).json).toMatchObject({ code: "field_missing" });
  });

  it("a cut file is refused on every runtime", async () => {
    const file = files.p12("push");
    for (let length = 1; length < file.length; length += 97)
      expect((await put({ privateKey: asText(file.subarray(0, length)), password: PASSWORD })).status).toBeLessThan(
        500,
      );
  });

  it("a password beside a good key changes nothing: it is no part of what is stored", async () => {
    const { privateKey, keyId, teamId } = new Apple().makeKey();
    const credential = { privateKey, keyId, teamId, topic: "com.example.app" };
    const alone = await put(credential);
    const together = await put({ ...credential, password: PASSWORD });
    expect([alone.status, together.status]).toEqual([201, 200]);
    expect(together.json).toMatchObject({ fingerprint: alone.json.fingerprint, summary: alone.json.summary });
    expect(together.text).not.toContain("password");
  });

  it("GET /v1/vendors describes the password as a secret that may be left out and is not kept", async () => {
    const { json } = await server.call("GET", "/v1/vendors", { key: undefined });
    const apns = json.vendors.find(({ vendor }: { vendor: string }) => vendor === "apns");
    expect(apns.fields[1]).toMatchObject({ name: "password", secret: true, optional: true, transient: true });
  });

  it("neither password nor file nor key is in an answer, the log or the storage", async () => {
    const raw = await server.raw();
    expect(raw).toContain("certificate");
    const key = files.privateKey("push").split("\n")[1] as string;
    const file = asText(files.p12("push", ["-certpbe", "NONE", "-keypbe", "NONE", "-nomac"]));
    await put({ privateKey: file });
    for (const secret of [PASSWORD, Buffer.from(PASSWORD).toString("base64"), key, file.slice(-200, -100)])
      for (const text of [...answers, server.logs(), raw, await server.raw()]) expect(text).not.toContain(secret);
  });
});
