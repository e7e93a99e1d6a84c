/** What is seen of a VAPID key pair without asking anybody. */

import { describe, expect, it } from "vitest";
import { webpush } from "../../../worker/push/vendors/webpush/index.ts";
import { makeVapid } from "../../vendors/web-push.ts";

const SUBJECT = "mailto:ops@example.com";
const vapid = makeVapid();

describe("what is seen of a key pair without asking", () => {
  it.each([
    [
      "swapped keys",
      () => ({ publicKey: vapid.privateKey, privateKey: vapid.publicKey }),
      "webpush_keys_swapped",
    ],
    ["two pairs", () => ({ publicKey: makeVapid().publicKey }), "webpush_keys_mismatch"],
    ["a cut public key", () => ({ publicKey: vapid.publicKey.slice(0, 80) }), "webpush_public_key"],
    [
      "a point that is not on the curve",
      () => ({ publicKey: `${vapid.publicKey.slice(0, 80)}AAAAAAA` }),
      "webpush_public_key",
    ],
    ["a PEM", () => ({ privateKey: "-----BEGIN PRIVATE KEY-----" }), "webpush_private_key"],
    ["a name as subject", () => ({ subject: "ops" }), "webpush_subject"],
    ["http as subject", () => ({ subject: "http://example.com" }), "webpush_subject"],
  ])("%s", async (_, change, code) => {
    const { findings, sender, summary } = await webpush.open(
      { ...vapid, subject: SUBJECT, ...change() },
      Date.now(),
    );
    expect(findings[0]).toMatchObject({ code, severity: "error" });
    expect(sender).toBeUndefined();
    expect(JSON.stringify(summary)).not.toContain(vapid.privateKey);
  });

  it("takes a contact by https", async () => {
    const { findings } = await webpush.open(
      { ...vapid, subject: "https://example.com/contact" },
      Date.now(),
    );
    expect(findings).toEqual([]);
  });
});
