/**
 * UserSigs to try the verifier with. They are signed with a key that opens nothing: everybody can
 * read it here.
 */

import { signUserSig } from "../../worker/usersig/sign.ts";

export const SAMPLES = ["truncated", "expired", "percent", "good"] as const;
export type Sample = (typeof SAMPLES)[number];

export const isSample = (name: string | null): name is Sample =>
  (SAMPLES as readonly (string | null)[]).includes(name);

const DAY = 86_400;
const SAMPLE_KEY = "0123456789abcdef".repeat(4);

/** @param now Unix seconds */
export async function makeSample(name: Sample, now: number): Promise<string> {
  const token = await signUserSig({
    sdkAppId: 1_400_000_001,
    secretKey: SAMPLE_KEY,
    userId: "alice",
    expire: 7 * DAY,
    now: name === "expired" ? now - 10 * DAY : now - DAY,
  });
  if (name === "truncated") return token.slice(0, 200);
  if (name === "percent")
    return token.replace(/[*_-]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return token;
}
