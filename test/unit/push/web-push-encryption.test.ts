/** The example of RFC 8291 §5 and Appendix A, byte for byte. */

import { expect, it } from "vitest";
import { decodeBase64url, encodeBase64url } from "../../../worker/bytes/base64url.ts";
import {
  createFreshness,
  encryptWebPush,
} from "../../../worker/push/vendors/webpush/encryption.ts";

const PLAINTEXT = "When I grow up, I want to be a watermelon";
const AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
const UA_PUBLIC =
  "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const AS_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
const AS_PUBLIC =
  "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
const SALT = "DGv6ra1nlYgDCS1FRnbzlw";
const BODY =
  "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml" +
  "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT" +
  "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  decodeBase64url(text) ?? expect.unreachable();

it("encrypts the RFC's example as the RFC does", async () => {
  const point = bytes(AS_PUBLIC);
  const [x, y] = [encodeBase64url(point.subarray(1, 33)), encodeBase64url(point.subarray(33))];
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const jwk = { kty: "EC", crv: "P-256", x, y };
  const sender = {
    publicKey: await crypto.subtle.importKey("jwk", jwk, curve, true, []),
    privateKey: await crypto.subtle.importKey("jwk", { ...jwk, d: AS_PRIVATE }, curve, false, [
      "deriveBits",
    ]),
  };
  const keys = { p256dh: bytes(UA_PUBLIC), auth: bytes(AUTH) };
  const body = await encryptWebPush(new TextEncoder().encode(PLAINTEXT), keys, {
    salt: bytes(SALT),
    sender,
  });
  expect(encodeBase64url(body)).toBe(BODY);
});

it("never uses a salt or a key pair twice", async () => {
  const [a, b] = [await createFreshness(), await createFreshness()];
  expect(encodeBase64url(a.salt)).not.toBe(encodeBase64url(b.salt));
  const exported = async (key: CryptoKey) =>
    encodeBase64url(new Uint8Array((await crypto.subtle.exportKey("raw", key)) as ArrayBuffer));
  expect(await exported(a.sender.publicKey)).not.toBe(await exported(b.sender.publicKey));
});
