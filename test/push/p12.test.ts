/** A .p12 or certificate where a .p8 key belongs: what is said of it, whatever it is encrypted with and however it is broken. */

import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explainFindings } from "../../worker/push/explain.ts";
import { bytesOf, EXPLICIT_0, elements, inside, OCTETS, SEQUENCE } from "../../worker/push/p12/der.ts";
import { decryptRc2 } from "../../worker/push/p12/rc2.ts";
import { sha1 } from "../../worker/push/p12/sha1.ts";
import { apns } from "../../worker/push/vendors/apns.ts";
import { PASSWORD, PushFiles, SUBJECT } from "../support/push-files.ts";

const files = new PushFiles();
let pem: string;
beforeAll(() => {
  pem = files.certificate("push");
});
afterAll(() => files.remove());

const NOW = Date.now();
const FIELDS = { keyId: "ABCDEFGHIJ", teamId: "KLMNOPQRST", topic: "com.example.app", environment: "sandbox" };

async function look(file: Uint8Array | string, password: string | undefined = PASSWORD, at = NOW) {
  const privateKey = typeof file === "string" ? file : Buffer.from(file).toString("base64");
  const { findings, sender } = await apns.open({ ...FIELDS, privateKey, ...(password && { password }) }, at);
  expect(sender).toBeUndefined();
  for (const language of ["en", "ja", "zh"] as const)
    for (const { cause, remedy } of explainFindings(findings, language)) {
      expect([cause, remedy].join()).not.toMatch(/\{\w+\}|undefined|NaN|\ufffd/);
      expect(cause).not.toBe("");
    }
  return findings;
}
const codes = async (...args: Parameters<typeof look>) => (await look(...args)).map(({ code }) => code);

const OPENED = ["apns_key_is_p12", "apns_certificate_content", "apns_p12_has_key"];

describe("a .p12", () => {
  it.each([
    ["OpenSSL 3 (PBES2, PBKDF2 with SHA-256, AES-256)", []],
    ["AES-128", ["-certpbe", "AES-128-CBC"]],
    ["PBES2 with triple DES", ["-certpbe", "DES-EDE3-CBC"]],
    ["OpenSSL before 3 and Keychain Access (40-bit RC2)", ["-legacy"]],
    ["128-bit RC2", ["-legacy", "-certpbe", "PBE-SHA1-RC2-128"]],
    ["triple DES", ["-certpbe", "PBE-SHA1-3DES"]],
    ["triple DES with two keys", ["-certpbe", "PBE-SHA1-2DES"]],
    ["an open certificate", ["-certpbe", "NONE"]],
    ["nothing encrypted", ["-certpbe", "NONE", "-keypbe", "NONE", "-nomac"]],
    ["ten times the usual rounds", ["-iter", "20480"]],
  ])("is read as %s wrote it", async (_, options) => {
    const findings = await look(files.p12("push", options));
    expect(findings.map(({ code }) => code)).toEqual(OPENED);
    expect(findings[1]?.evidence).toEqual({
      subject: SUBJECT,
      topics: "com.example.app, com.example.app.voip",
      environment: "production, sandbox",
      expiresAt: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:]{8}Z$/),
    });
  });

  it.each([
    ["the usual way", []],
    ["the old way", ["-legacy"]],
  ])("with an empty password is read without one, %s", async (_, options) => {
    const file = files.p12("push", options, "");
    expect(await codes(file, undefined)).toEqual(OPENED);
    expect(await codes(file, "something else")).toEqual(OPENED);
  });

  it("is read with a password that was pasted with a line feed, and with one that ends with a space", async () => {
    expect(await codes(files.p12("push"), `${PASSWORD}\n`)).toEqual(OPENED);
    expect(await codes(files.p12("push", [], "ends with "), "ends with ")).toEqual(OPENED);
  });

  it.each([
    ["the usual way", []],
    ["the old way", ["-legacy"]],
  ])("says that a password is wrong, or missing, and still sees the key, %s", async (_, options) => {
    const file = files.p12("push", options);
    expect(await codes(file, "wrong")).toEqual(["apns_key_is_p12", "apns_p12_password_wrong", "apns_p12_has_key"]);
    expect(await codes(file, "")).toEqual(["apns_key_is_p12", "apns_p12_password_missing", "apns_p12_has_key"]);
  });

  it("needs no password where its certificate is open", async () => {
    expect(await codes(files.p12("push", ["-certpbe", "NONE"]), undefined)).toEqual(OPENED);
  });

  it.each([
    ["RC4", ["-legacy", "-certpbe", "PBE-SHA1-RC4-128"], "1.2.840.113549.1.12.1.1"],
    ["AES-192", ["-certpbe", "AES-192-CBC"], "PBES2 2.16.840.1.101.3.4.1.22"],
    ["Camellia", ["-certpbe", "CAMELLIA-256-CBC"], "PBES2 1.2.392.200011.61.1.1.1.4"],
  ])("names an encryption that is not read here: %s", async (_, options, algorithm) => {
    const findings = await look(files.p12("push", options));
    expect(findings).toMatchObject([
      { code: "apns_key_is_p12" },
      { code: "apns_p12_encryption", evidence: { algorithm } },
      { code: "apns_p12_has_key" },
    ]);
  });

  it("without a private key is said to be good for nothing", async () => {
    expect(await codes(files.p12("push", ["-nokeys"]))).toEqual([
      "apns_key_is_p12",
      "apns_certificate_content",
      "apns_p12_has_no_key",
    ]);
  });

  it("says that its certificate is over", async () => {
    const findings = await look(files.p12("push"), PASSWORD, NOW + 366 * 86_400_000);
    expect(findings.map(({ code }) => code)).toEqual([...OPENED.slice(0, 2), "apns_certificate_expired", OPENED[2]]);
    expect(findings[2]?.evidence).toEqual({ expiresAt: findings[1]?.evidence?.expiresAt });
  });

  it("finds the certificate for push among others, whatever their order", async () => {
    files.certificate("authority", [], "/CN=Apple Worldwide Developer Relations");
    expect(await codes(files.p12("authority", ["-certfile", "push.pem"]))).toEqual(OPENED);
    expect(await codes(files.p12("push", ["-certfile", "authority.pem"]))).toEqual(OPENED);
  });

  it("is told from one that is for something else", async () => {
    files.certificate("developer", [], "/UID=ABCDE12345/CN=Apple Development: Somebody/O=Example");
    const findings = await look(files.p12("developer"));
    expect(findings).toMatchObject([
      { code: "apns_key_is_p12" },
      { code: "apns_certificate_not_push", evidence: { subject: "Apple Development: Somebody" } },
      { code: "apns_p12_has_key" },
    ]);
  });

  it.each([
    ["sandbox", "sandbox"],
    ["production", "production"],
  ])("of one environment (%s) has its topic from the subject", async (extension, environment) => {
    files.certificate("single", [extension], "/UID=com.example.old/CN=Apple Push: com.example.old");
    expect((await look(files.p12("single")))[1]?.evidence).toMatchObject({ topics: "com.example.old", environment });
  });

  it.each(["utf8only", "pkix", "default"])(
    "may have a subject in any script, and never control characters (%s)",
    async (mask) => {
      files.certificate("script", ["production"], "/UID=com.example.app/CN=プッシュ証明書\u202eé", mask);
      expect((await look(files.p12("script")))[1]?.evidence).toMatchObject({ subject: "プッシュ証明書 é" });
    },
  );

  it.each([
    ["with line ends", (text: string) => text.replace(/.{64}/g, "$&\r\n")],
    ["as a data URL", (text: string) => `data:application/x-pkcs12;base64,${text}`],
    ["with a label", (text: string) => `-----BEGIN PKCS12-----\n${text}\n-----END PKCS12-----`],
  ])("is taken %s", async (_, change) => {
    expect(await codes(change(files.p12("push").toString("base64")))).toEqual(OPENED);
  });
});

describe("a certificate", () => {
  it.each([
    ["as PEM", (text: string) => text],
    ["as the base64 of a .cer", (text: string) => text.replace(/-----[^-]+-----/g, "")],
    [
      "with what openssl writes around it",
      (text: string) => `Bag Attributes\n  friendlyName: x\nsubject=CN = x\n${text}`,
    ],
  ])("is read %s", async (_, change) => {
    const findings = await look(change(pem), undefined);
    expect(findings.map(({ code }) => code)).toEqual(["apns_key_is_certificate", "apns_certificate_content"]);
    expect(findings[1]?.evidence).toMatchObject({ subject: SUBJECT, environment: "production, sandbox" });
  });

  it("that is over, or cut off, says so", async () => {
    expect(await codes(pem, undefined, NOW + 366 * 86_400_000)).toContain("apns_certificate_expired");
    const cut = pem.replace(/(\n.+){3}(?=\n-----END)/, "");
    expect(await codes(cut, undefined)).toEqual(["apns_key_is_certificate", "apns_file_damaged"]);
  });
});

describe("a broken .p12", () => {
  const KNOWN = /^apns_(?:key_|p12_|certificate_|file_damaged)/;
  /** One round, so that thousands of them take seconds. */
  const light = () => files.p12("push", ["-iter", "1"]);

  it("is refused at every length", { timeout: 60_000 }, async () => {
    const file = light();
    for (let length = 1; length < file.length; length++) {
      const [first, ...others] = await codes(file.subarray(0, length));
      expect(first).toMatch(/^apns_key_/);
      expect(others).toEqual(first === "apns_key_is_p12" ? ["apns_file_damaged"] : []);
    }
  });

  it.each([
    ["encrypted", ["-iter", "1"]],
    ["old and encrypted", ["-legacy", "-iter", "1"]],
    ["open", ["-certpbe", "NONE", "-keypbe", "NONE", "-nomac"]],
  ])("is refused with any byte changed (%s)", { timeout: 120_000 }, async (_, options) => {
    const file = files.p12("push", options);
    for (let at = 0; at < file.length; at++) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      for (const code of await codes(changed)) expect(code).toMatch(KNOWN);
    }
  });

  it.each([
    ["PBKDF2", []],
    ["the old derivation", ["-certpbe", "PBE-SHA1-3DES"]],
  ])("costs no time with millions of rounds of %s", async (_, options) => {
    const file = files.p12("push", ["-iter", "70000", ...options]);
    // 70,000 becomes 8,388,607 in the same three bytes.
    const hostile = Buffer.from(file.toString("hex").replaceAll("0203011170", "02037fffff"), "hex");
    expect(hostile.equals(file)).toBe(false);
    const findings = await look(hostile);
    expect(findings[1]).toMatchObject({ code: "apns_p12_rounds", evidence: { rounds: expect.any(Number) } });
  });

  it("costs little time with many parts that each ask for much", async () => {
    const encode = (tag: number, ...inner: Uint8Array[]): Buffer => {
      const body = Buffer.concat(inner);
      const length = body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
      return Buffer.concat([Buffer.from([tag, ...(body.length < 128 ? [body.length] : length)]), body]);
    };
    const file = files.p12("push", ["-iter", "30000", "-certpbe", "PBE-SHA1-3DES", "-nokeys"]);
    const [, authenticated] = inside(elements(file)[0], SEQUENCE);
    const [, wrapped] = inside(authenticated, SEQUENCE);
    const [safes] = elements(bytesOf(inside(wrapped, EXPLICIT_0)[0], OCTETS));
    const parts = bytesOf(safes, SEQUENCE);
    const many = encode(SEQUENCE, ...Array<Uint8Array>(8).fill(parts));
    const type = Buffer.from("06092a864886f70d010701", "hex");
    const content = encode(SEQUENCE, type, encode(EXPLICIT_0, encode(OCTETS, many)));
    const hostile = encode(SEQUENCE, Buffer.from("020103", "hex"), content);
    expect(await codes(hostile)).toEqual(["apns_key_is_p12", "apns_certificate_content", "apns_p12_rounds"]);
  });

  it.each([
    [
      "nested without end",
      Buffer.concat([Buffer.from("3082ffff020103", "hex"), Buffer.from("3080".repeat(6000), "hex")]),
    ],
    ["many empty parts", Buffer.from(`30823000020103${"3000".repeat(6000)}`, "hex")],
    ["a length beyond all", Buffer.from(`3084ffffffff020103${"00".repeat(100)}`, "hex")],
  ])("made by an enemy is refused: %s", async (_, file) => {
    expect((await codes(file))[0]).toMatch(/^apns_key_/);
  });
});

describe("the primitives", () => {
  it.each([0, 1, 20, 55, 56, 63, 64, 119, 120, 1000])("SHA-1 of %i bytes is the runtime's", (length) => {
    const bytes = Buffer.alloc(length, 0xa7);
    expect(Buffer.from(sha1(bytes))).toEqual(createHash("sha1").update(bytes).digest());
  });

  // RFC 2268 §5, the rows whose effective bits are all of the key's.
  it.each([
    ["ffffffffffffffff", "ffffffffffffffff", "278b27e42e2f0d49"],
    ["3000000000000000", "1000000000000001", "30649edf9be7d2c2"],
    ["88bca90e90875a7f0f79c384627bafb2", "0000000000000000", "2269552ab0f85ca6"],
  ])("RC2 with key %s", (key, plain, sealed) => {
    const hex = (text: string) => Buffer.from(text, "hex");
    expect(Buffer.from(decryptRc2(hex(key), new Uint8Array(8), hex(sealed))).toString("hex")).toBe(plain);
  });
});
