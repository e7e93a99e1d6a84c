/** Sealed secrets: what opens, and everything that must not. */

import { describe, expect, it } from "vitest";
import { createSealer } from "../../../worker/access/sealing.ts";
import { Failure } from "../../../worker/problems/failure.ts";

const OLD = "old-sealing-key-0123456789-abcdefghij";
const NEW = "new-sealing-key-0123456789-abcdefghij";
const RECORD = "app/1400000001#secretKey";
const SECRET = "canary-5f0c";

const sealer = createSealer({ sealingKey: OLD });
const seal = async () => (await sealer.seal("secret-key", RECORD, SECRET)) as string;

const unreadable = new Failure("sealed_value_unreadable", { record: RECORD });

/** Another digit of the same alphabet at one place. */
const altered = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;

describe("sealing", () => {
  it("opens what it sealed, also text outside ASCII", async () => {
    expect(await sealer.open("secret-key", RECORD, await seal())).toBe(SECRET);
    const text = "鍵\n🔑".repeat(2000);
    const envelope = await sealer.seal("push-credential", "x", text);
    expect(await sealer.open("push-credential", "x", envelope)).toBe(text);
  });

  it.each(["\ufeffsecret", "\ufeff", "se\ufeffcret", "\u0000\n", "😀", ""])(
    "gives back %j as it was",
    async (text) => {
      expect(
        await sealer.open("secret-key", RECORD, await sealer.seal("secret-key", RECORD, text)),
      ).toBe(text);
    },
  );

  it.each(["\ud800", "secret\udc00secret", "\udc00\ud800"])(
    "refuses %j, which has no bytes to be sealed",
    async (text) => {
      expect(await sealer.seal("secret-key", RECORD, text)).toEqual(
        new Failure("secret_lone_surrogate"),
      );
    },
  );

  it("seals the same text differently every time, and the envelope does not hold it", async () => {
    const [one, other] = [await seal(), await seal()];
    expect(one).not.toBe(other);
    expect(one).not.toContain(SECRET);
    expect(one).not.toContain(btoa(SECRET).replaceAll("=", ""));
  });

  it("refuses a value moved to another record, because the record's key is authenticated", async () => {
    const moved = "app/1400000002#secretKey";
    expect(await sealer.open("secret-key", moved, await seal())).toEqual(
      new Failure("sealed_value_unreadable", { record: moved }),
    );
  });

  it("refuses a value of another purpose, because each has its own key", async () => {
    expect(await sealer.open("webhook-token", RECORD, await seal())).toEqual(unreadable);
  });

  it("refuses a value with one digit altered, wherever it is", async () => {
    const envelope = await seal();
    for (let at = 0; at < envelope.length; at++)
      expect(await sealer.open("secret-key", RECORD, altered(envelope, at)), `digit ${at}`).toEqual(
        unreadable,
      );
  });

  it("refuses a value with any one bit of nonce, ciphertext or tag turned over", async () => {
    const [version, fingerprint, nonce = "", sealed = ""] = (await seal()).split(".");
    const turned = (text: string, bit: number): string => {
      const bytes = Buffer.from(text, "base64url");
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
      return bytes.toString("base64url");
    };
    for (let bit = 0; bit < 96; bit++) {
      const envelope = [version, fingerprint, turned(nonce, bit), sealed].join(".");
      expect(await sealer.open("secret-key", RECORD, envelope)).toEqual(unreadable);
    }
    for (let bit = 0; bit < Buffer.from(sealed, "base64url").length * 8; bit++) {
      const envelope = [version, fingerprint, nonce, turned(sealed, bit)].join(".");
      expect(await sealer.open("secret-key", RECORD, envelope)).toEqual(unreadable);
    }
  });

  it.each([
    undefined,
    null,
    7,
    {},
    "",
    "v1",
    "v2.00000000.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA",
    SECRET,
  ])("answers %j with a failure, not a crash", async (envelope) =>
    expect(await sealer.open("secret-key", RECORD, envelope)).toEqual(unreadable),
  );

  it("opens values of the previous key, and seals under the new one", async () => {
    const both = createSealer({ sealingKey: NEW, sealingKeyPrevious: OLD });
    const envelope = await seal();
    expect(await both.open("secret-key", RECORD, envelope)).toBe(SECRET);
    expect(await both.isCurrent(envelope)).toBe(false);
    const resealed = (await both.seal("secret-key", RECORD, SECRET)) as string;
    expect(await both.isCurrent(resealed)).toBe(true);
    expect(await createSealer({ sealingKey: NEW }).open("secret-key", RECORD, resealed)).toBe(
      SECRET,
    );
    expect(await createSealer({ sealingKey: NEW }).open("secret-key", RECORD, envelope)).toEqual(
      unreadable,
    );
  });

  it("neither seals nor opens without a key, and names the setting", async () => {
    const none = createSealer({});
    const unset = new Failure("configuration_invalid", { variable: "SEALING_KEY" });
    expect(await none.seal("secret-key", RECORD, SECRET)).toEqual(unset);
    expect(await none.open("secret-key", RECORD, await seal())).toEqual(unset);
  });
});
