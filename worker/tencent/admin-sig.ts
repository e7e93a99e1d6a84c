/**
 * The administrator's UserSig for our own calls: made in memory, short-lived, never shown and never
 * stored.
 */

import type { App } from "../apps/app.ts";
import { BoundedMap } from "../bytes/bounded-map.ts";
import { signUserSig } from "../usersig/index.ts";

/**
 * Seconds. Tencent advises at most a day for operators' tools; nothing here needs more than an
 * hour.
 */
const LIFETIME = 3600;
/** Seconds before the end at which a new one is made, so that clocks may differ. */
const RENEW_BEFORE = 900;
/** Apps whose UserSig is kept. */
const KEPT_MAXIMUM = 100;

interface Kept {
  readonly secretKey: string;
  /** Unix seconds. */
  readonly madeAt: number;
  readonly userSig: Promise<string>;
}

/** @returns gives the UserSig that is good at `now` (Unix seconds); one is made at a time */
export function createAdminSigs(): (app: App, now: number) => Promise<string> {
  const kept = new BoundedMap<string, Kept>(KEPT_MAXIMUM);
  return (app, now) => {
    const { sdkAppId, adminUserId, secretKey } = app;
    const id = `${sdkAppId} ${adminUserId}`;
    const known = kept.get(id);
    const age = known ? now - known.madeAt : -1;
    // One from the future was made while the clock was ahead: Tencent refuses it until then.
    if (known?.secretKey === secretKey && age >= 0 && age < LIFETIME - RENEW_BEFORE)
      return known.userSig;
    const userSig = signUserSig({
      sdkAppId,
      secretKey,
      userId: adminUserId,
      expire: LIFETIME,
      now,
    });
    kept.set(id, { secretKey, madeAt: now, userSig });
    return userSig;
  };
}
