/** The route behind `sigpost reseal`: one step at a time, until no cursor comes back. */

import * as v from "valibot";
import { legacyApps, type SealedPlace, sealedApps, sealedEntries } from "../apps/reseal.ts";
import { recordFirst } from "../http/audit-and-limits.ts";
import { nextCursor, readCursor } from "../http/cursor.ts";
import { keyRoute } from "../http/route.ts";
import { nextPlace, readPlace } from "../http/steps.ts";
import { Failure } from "../problems/failure.ts";
import { takeOverStep } from "../push/certificates/take-over.ts";

const ResealBody = v.strictObject({ cursor: v.optional(v.string()) });

const legacyCertificates: SealedPlace = async (cursor, needs) => {
  const { next } = await takeOverStep(cursor, needs, true);
  return { done: [], ...(next !== undefined && { next }) };
};

/**
 * Not the vendors' access tokens: those last for hours at most, and one that does not open is made
 * anew.
 */
const PLACES: readonly SealedPlace[] = [
  legacyApps,
  legacyCertificates,
  sealedApps,
  sealedEntries("token/", "device-token", "token", "sealed"),
  // Until they are taken over.
  sealedEntries("device/", "device-token", "token", "sealedToken"),
];

export const resealEverything = keyRoute({
  operation: "resealSecrets",
  scope: "admin",
  body: ResealBody,
  async handle({ call, principal, body }) {
    if (principal.sdkAppIds !== "all") return new Failure("all_apps_needed");
    if (call.deps.config.sealingKey === undefined)
      return new Failure("configuration_invalid", { variable: "SEALING_KEY" });
    const place = readCursor("reseal", body.cursor);
    if (place instanceof Failure) return place;
    await recordFirst(call);
    const { kind, cursor } = readPlace(place);
    const { done, next } = await (PLACES[kind] as SealedPlace)(cursor, call.deps);
    const count = (wanted: string) => done.filter(({ outcome }) => outcome === wanted).length;
    return call.json({
      resealed: count("resealed"),
      current: count("current"),
      // They stay as they are.
      unreadable: done.flatMap(({ name, outcome }) => (outcome instanceof Failure ? [name] : [])),
      ...nextCursor("reseal", nextPlace(kind, next, PLACES.length)),
    });
  },
});
