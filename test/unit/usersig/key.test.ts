/** HMAC keys: imported once, kept apart, also when more are in use than are remembered. */

import { createHmac } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { signUserSig } from "../../../worker/usersig/index.ts";
import { hmacKey } from "../../../worker/usersig/key.ts";
import { NOW, SDKAPPID } from "../../usersig/samples.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

it("imports a key once for a batch whose tokens are signed side by side", async () => {
  const imports = vi.spyOn(crypto.subtle, "importKey");
  const common = {
    sdkAppId: SDKAPPID,
    secretKey: "a key of this test alone",
    expire: 60,
    now: NOW,
  };
  const tokens = await Promise.all(
    Array.from({ length: 50 }, (_, i) => signUserSig({ ...common, userId: `user-${i}` })),
  );
  expect(new Set(tokens).size).toBe(50);
  expect(imports).toHaveBeenCalledTimes(1);
});

it("keeps keys apart, also when more are in use than it remembers", async () => {
  const message = Buffer.from("the same message");
  for (let round = 0; round < 2; round++)
    for (let i = 0; i < 300; i++) {
      const mac = await crypto.subtle.sign("HMAC", await hmacKey(`key ${i}`), message);
      expect(Buffer.from(mac)).toEqual(createHmac("sha256", `key ${i}`).update(message).digest());
    }
});
