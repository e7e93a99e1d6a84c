/** What the page says of a .p12 that is damaged, or made by an enemy. */

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { PASSWORD, PushFiles } from "../../support/push-files.ts";
import { CERTIFICATE, look, partsOf, withParts } from "./certificate-contents.ts";

// As in a browser, which has none of Node's own ciphers.
const forge = await vi.hoisted(async () => {
  const { default: forge } = await import("node-forge/lib/forge.js");
  Object.assign(forge, { options: { usePureJavaScript: true } });
  return forge;
});

const files = new PushFiles();
beforeAll(() => {
  files.certificate("push");
});
afterAll(() => files.remove());
afterEach(() => vi.restoreAllMocks());

describe("a broken .p12", () => {
  const WHY = ["damaged", "empty", "password", "encryption", "rounds", undefined];
  beforeAll(() => {
    files.certificate("small", undefined, undefined, { key: "ec" });
  });
  // One iteration and few bytes, because thousands of these files are read.

  it("is damaged at every length", { timeout: 60_000 }, () => {
    const file = files.p12("small", ["-iter", "1"]);
    for (let length = 0; length < file.length; length++)
      expect(look(file.subarray(0, length)).obstacle).toEqual({ why: "damaged" });
  });

  it.each([
    ["encrypted", ["-iter", "1"]],
    ["old and encrypted", ["-legacy", "-iter", "1"]],
    ["open", ["-certpbe", "NONE", "-keypbe", "NONE", "-nomac"]],
  ])("never throws, with any byte changed (%s)", { timeout: 120_000 }, (_, options) => {
    const file = files.p12("small", options);
    for (let at = 0; at < file.length; at++) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      const { certificate, obstacle } = look(changed);
      expect(WHY).toContain(obstacle?.why);
      expect(certificate !== undefined || obstacle !== undefined).toBe(true);
    }
  });

  it("never throws, whatever the bytes", () => {
    let state = 1;
    const random = () => (state = (state * 48_271) % 2_147_483_647);
    for (let round = 0; round < 2000; round++) {
      const bytes = Uint8Array.from({ length: random() % 200 }, () => random() & 255);
      bytes.set([0x30, 0x82, 0, bytes.length].slice(0, bytes.length));
      expect(look(bytes).obstacle).toEqual({ why: "damaged" });
    }
  });

  it.each([
    ["PBKDF2", []],
    ["the old derivation", ["-certpbe", "PBE-SHA1-3DES"]],
  ])("has nothing computed for millions of iterations of %s", (_, options) => {
    const file = files.p12("push", ["-iter", "70000", ...options]);
    const getCipher = vi.spyOn(forge.pki.pbe, "getCipher");
    // 70,000 becomes 8,388,607 in the same three bytes.
    const hostile = Buffer.from(file.toString("hex").replaceAll("0203011170", "02037fffff"), "hex");
    expect(hostile.equals(file)).toBe(false);
    expect(look(hostile).obstacle).toMatchObject({ why: "rounds", rounds: 8_388_607 });
    expect(look(file).obstacle).toMatchObject({ why: "rounds", rounds: 70_000 });
    expect(getCipher).not.toHaveBeenCalled();
  });

  it.each(["", PASSWORD])(
    "has little computed for many parts that each ask for much (password “%s”)",
    (password) => {
      const file = files.p12("push", ["-iter", "30000", "-certpbe", "PBE-SHA1-3DES", "-nokeys"]);
      const hostile = withParts(...Array<Uint8Array>(8).fill(partsOf(file)));
      const getCipher = vi.spyOn(forge.pki.pbe, "getCipher");
      const { certificate, obstacle } = look(hostile, password);
      expect(certificate).toEqual(password === "" ? undefined : CERTIFICATE);
      expect(obstacle?.why).toBe(password === "" ? "password" : "rounds");
      expect(getCipher).toHaveBeenCalledTimes(3);
    },
  );

  it.each([
    [
      "nested without end",
      Buffer.concat([
        Buffer.from("3082ffff020103", "hex"),
        Buffer.from("3080".repeat(6000), "hex"),
      ]),
    ],
    ["many empty parts", Buffer.from(`30823000020103${"3000".repeat(6000)}`, "hex")],
    ["a length beyond all", Buffer.from(`3084ffffffff020103${"00".repeat(100)}`, "hex")],
    ["many beginnings of a certificate", Buffer.from("-----BEGIN CERTIFICATE-----".repeat(2400))],
  ])("made by an enemy is damaged: %s", (_, file) => {
    expect(look(file).obstacle).toEqual({ why: "damaged" });
  });
});
