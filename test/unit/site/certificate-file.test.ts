/**
 * What the page says of a dropped .p12 or certificate, whatever it is encrypted with and however it
 * is broken.
 */

import { createCipheriv, pbkdf2Sync, randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import EN from "../../../site/i18n/certificate-file/en.ts";
import {
  bytesOf,
  EXPLICIT_0,
  elements,
  inside,
  OCTETS,
  SEQUENCE,
} from "../../../site/settings/certificate-file/der.ts";
import { PASSWORD, PushFiles } from "../../support/push-files.ts";
import {
  CERTIFICATE,
  DATA,
  encode,
  hex,
  look,
  NOW,
  names,
  OPENED,
  partsOf,
  withParts,
} from "./certificate-contents.ts";

const files = new PushFiles();
let pem: string;
beforeAll(() => {
  pem = files.certificate("push");
});
afterAll(() => files.remove());
afterEach(() => vi.restoreAllMocks());

/**
 * Its certificate encrypted as `openssl pkcs12` has no option for: PBKDF2 with this hash. @param
 * prf its identifier
 */
function p12WithHash(hash: string, prf: string): Buffer {
  const [part] = elements(partsOf(files.p12("push", ["-certpbe", "NONE", "-nokeys", "-nomac"])));
  const [, content] = inside(part, SEQUENCE);
  const [salt, iv] = [randomBytes(8), randomBytes(16)];
  const cipher = createCipheriv("aes-256-cbc", pbkdf2Sync(PASSWORD, salt, 1000, 32, hash), iv);
  const plain = bytesOf(inside(content, EXPLICIT_0)[0], OCTETS);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const parameters = encode(
    SEQUENCE,
    encode(OCTETS, salt),
    hex("020203e8"),
    encode(SEQUENCE, hex(prf), hex("0500")),
  );
  const derivation = encode(SEQUENCE, hex("06092a864886f70d01050c"), parameters);
  const encryption = encode(SEQUENCE, hex("060960864801650304012a"), encode(OCTETS, iv));
  const algorithm = encode(
    SEQUENCE,
    hex("06092a864886f70d01050d"),
    encode(SEQUENCE, derivation, encryption),
  );
  const info = encode(SEQUENCE, DATA, algorithm, encode(0x80, sealed));
  const encrypted = encode(EXPLICIT_0, encode(SEQUENCE, hex("020100"), info));
  return withParts(encode(SEQUENCE, hex("06092a864886f70d010706"), encrypted));
}

describe("a .p12", () => {
  it.each([
    ["OpenSSL 3 (PBES2, PBKDF2 with SHA-256, AES-256)", []],
    ["AES-128", ["-certpbe", "AES-128-CBC"]],
    ["AES-192", ["-certpbe", "AES-192-CBC"]],
    ["PBES2 with triple DES", ["-certpbe", "DES-EDE3-CBC"]],
    ["OpenSSL before 3 and Keychain Access (40-bit RC2)", ["-legacy"]],
    ["triple DES", ["-certpbe", "PBE-SHA1-3DES"]],
    ["an open certificate", ["-certpbe", "NONE"]],
    ["nothing encrypted", ["-certpbe", "NONE", "-keypbe", "NONE", "-nomac"]],
    ["as many iterations as programs write", ["-iter", "50000"]],
    ["as many, the old way", ["-legacy", "-iter", "50000"]],
  ])("is read: %s", (_, options) => {
    const contents = look(files.p12("push", options));
    expect(contents).toEqual(OPENED);
    const left = (contents.certificate?.expiresAt ?? 0) - NOW;
    expect(Math.round(left / 86_400)).toBe(365);
    expect(names(contents)).toEqual(["p12", "hasKey"]);
  });

  it.each([
    ["sha1", "06082a864886f70d0207"],
    ["sha384", "06082a864886f70d020a"],
    ["sha512", "06082a864886f70d020b"],
  ])("is read with a key derived by %s", (hash, prf) => {
    expect(look(p12WithHash(hash, prf))).toEqual({ ...OPENED, hasKey: false });
  });

  it.each([
    ["the usual way", []],
    ["the old way", ["-legacy"]],
  ])("with an empty password is read without one, %s", (_, options) => {
    expect(look(files.p12("push", options, ""), "")).toEqual(OPENED);
  });

  it("is read with a password that was pasted with a space, and with one that ends with a space", () => {
    expect(look(files.p12("push"), `${PASSWORD} `)).toEqual(OPENED);
    expect(look(files.p12("push", [], "ends with "), "ends with ")).toEqual(OPENED);
  });

  it.each([
    ["the usual way", []],
    ["the old way", ["-legacy"]],
  ])("says that a password is wrong, or missing, and still sees the key, %s", (_, options) => {
    const file = files.p12("push", options);
    const shut = { kind: "p12", hasKey: true, obstacle: { why: "password" } };
    expect([look(file, "wrong"), look(file, "")]).toEqual([shut, shut]);
    expect(names(look(file, ""))).toEqual(["p12", "hasKey"]);
  });

  it("needs no password where its certificate is open", () => {
    expect(look(files.p12("push", ["-certpbe", "NONE"]), "")).toEqual(OPENED);
  });

  it.each([
    ["128-bit RC2", ["-legacy", "-certpbe", "PBE-SHA1-RC2-128"], "pbeWithSHAAnd128BitRC2-CBC"],
    ["triple DES with two keys", ["-certpbe", "PBE-SHA1-2DES"], "pbeWithSHAAnd2-KeyTripleDES-CBC"],
    ["RC4", ["-legacy", "-certpbe", "PBE-SHA1-RC4-128"], "pbeWithSHAAnd128BitRC4"],
    ["Camellia", ["-certpbe", "CAMELLIA-256-CBC"], "PBES2 1.2.392.200011.61.1.1.1.4"],
  ])("names an encryption that is not read here: %s", (_, options, algorithm) => {
    const contents = look(files.p12("push", options));
    expect(contents).toEqual({
      kind: "p12",
      hasKey: true,
      obstacle: { why: "encryption", algorithm },
    });
    expect(names(contents)).toEqual(["p12", EN.obstacle.encryption(algorithm)[0], "hasKey"]);
  });

  it("without a private key is said to be good for nothing", () => {
    const contents = look(files.p12("push", ["-nokeys"]));
    expect(contents).toEqual({ ...OPENED, hasKey: false });
    expect(names(contents)).toEqual(["p12", "noKey"]);
  });

  it("without a password, and without a key in its open part, says nothing of a key", () => {
    expect(look(files.p12("push", ["-nokeys"]), "")).toEqual({
      kind: "p12",
      obstacle: { why: "password" },
    });
  });

  it("with a key alone is said to hold no certificate", () => {
    const contents = look(files.p12("push", ["-nocerts"]));
    expect(contents).toEqual({ kind: "p12", hasKey: true, obstacle: { why: "empty" } });
    expect(names(contents)).toEqual(["p12", "empty", "hasKey"]);
  });

  it("says that its certificate has expired, from the second on in which it does", () => {
    const contents = look(files.p12("push"));
    const end = contents.certificate?.expiresAt ?? 0;
    expect([names(contents, end - 1), names(contents, end)]).toEqual([
      ["p12", "hasKey"],
      ["p12", "expired", "hasKey"],
    ]);
  });

  it("finds the certificate for push among others, whatever their order", () => {
    files.certificate("authority", [], "/CN=Apple Worldwide Developer Relations");
    expect(look(files.p12("authority", ["-certfile", "push.pem"]))).toEqual(OPENED);
    expect(look(files.p12("push", ["-certfile", "authority.pem"]))).toEqual(OPENED);
  });

  it("is told from one that is for something else", () => {
    files.certificate("developer", [], "/UID=ABCDE12345/CN=Apple Development: Somebody/O=Example");
    const contents = look(files.p12("developer"));
    expect(contents.certificate).toMatchObject({
      subject: "Apple Development: Somebody",
      isPush: false,
      topics: [],
    });
    expect(names(contents)).toEqual(["p12", "notPush", "hasKey"]);
  });

  it.each([
    ["sandbox", "sandbox"],
    ["production", "production"],
  ])("of one environment (%s) has its topic from the subject", (extension, environment) => {
    files.certificate("single", [extension], "/UID=com.example.old/CN=Apple Push: com.example.old");
    expect(look(files.p12("single")).certificate).toMatchObject({
      topics: ["com.example.old"],
      environments: [environment],
    });
  });

  it.each(["utf8only", "pkix", "default"])(
    "may have a subject in any script, and never control characters (%s)",
    (stringMask) => {
      files.certificate("script", ["production"], "/UID=com.example.app/CN=プッシュ証明書\u202eé", {
        stringMask,
      });
      expect(look(files.p12("script")).certificate).toMatchObject({ subject: "プッシュ証明書 é" });
    },
  );

  it("is read as PEM", () => {
    const text = files.p12("push").toString("base64").replace(/.{64}/g, "$&\r\n");
    expect(look(`-----BEGIN PKCS12-----\n${text}\n-----END PKCS12-----`)).toEqual(OPENED);
  });
});

describe("a certificate", () => {
  const der = () => Buffer.from(pem.replace(/-----[^-]+-----/g, ""), "base64");
  it.each([
    ["as PEM", () => pem],
    ["as a .cer", der],
    [
      "with what openssl writes around it",
      () => `Bag Attributes\n  friendlyName: x\nsubject=CN = x\n${pem}`,
    ],
  ])("is read %s", (_, file) => {
    const contents = look(file(), "");
    expect(contents).toEqual({ kind: "certificate", certificate: CERTIFICATE, hasKey: false });
    expect(names(contents)).toEqual(["certificate", "noKey"]);
  });

  it("with its key beside it says so, as openssl pkcs12 -nodes writes them", () => {
    expect(look(files.privateKey("push") + pem, "")).toMatchObject({
      kind: "certificate",
      hasKey: true,
    });
  });

  it.each([
    ["in the middle", () => pem.replace(/(\n.+){3}(?=\n-----END)/, "")],
    ["before its END line", () => pem.slice(0, 800)],
    ["as a .cer", () => der().subarray(0, 600)],
  ])("that is cut off %s says so", (_, file) => {
    const contents = look(file(), "");
    expect(contents).toEqual({ kind: "certificate", hasKey: false, obstacle: { why: "damaged" } });
    expect(names(contents)).toEqual(["certificate", "damaged"]);
  });
});
