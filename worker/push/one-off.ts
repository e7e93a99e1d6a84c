/**
 * The check of a token that the request brings, in place of a device's: which certificate it goes
 * with, and what can be said about it. Nothing of the token is kept.
 */

import type { Certificate } from "./certificates/certificate.ts";
import { listCertificates } from "./certificates/registry.ts";
import { lookAtToken } from "./device-findings.ts";
import { type CheckEnd, notSent, passed, type StagePassed } from "./stage-ends.ts";
import type { PushNeeds } from "./state.ts";
import { ownersOf } from "./token-shapes.ts";
import type { Target, Vendor } from "./vendor.ts";
import { findVendor } from "./vendors/index.ts";

/** What the request says of the phone. */
export interface GivenToken {
  readonly token: string;
  readonly platform?: string;
}

/** To one token, whichever users it is tried for: as many as one user may get. */
export const TOKEN_SENDS_PER_MINUTE = 6;

/** Certificates that a refusal names, so that one of them can be chosen. */
const SHOWN_MAXIMUM = 10;

const nameThem = (certificates: readonly Certificate[]): string =>
  certificates
    .slice(0, SHOWN_MAXIMUM)
    .map(({ certificateId, vendor, name }) => {
      const brand = findVendor(vendor)?.brand ?? vendor;
      return `${certificateId} (${name === undefined ? brand : `${brand}, ${name}`})`;
    })
    .join(", ");

/** The one certificate that a token can go with. Where there are several, none is tried. */
export async function certificateFor(
  token: string,
  sdkAppId: number,
  deps: PushNeeds,
): Promise<Certificate | CheckEnd> {
  const all = await listCertificates(sdkAppId, deps);
  if (all.length === 0) return notSent("certificate_none", {}, "config");
  const owners = ownersOf(token);
  const looksLike = owners.map(({ brand }) => brand).join(" / ");
  if (owners.length > 0 && owners.every(({ aggregator }) => aggregator))
    return notSent("device_token_of_aggregator", { looksLike }, "token");
  const fitting = all.filter(({ vendor }) => owners.some(({ name }) => name === vendor));
  // Where the shape says nothing, an app with one certificate leaves no other.
  const candidates = owners.length === 0 ? all : fitting;
  const [only] = candidates;
  if (only === undefined)
    return notSent(
      "certificate_none_for_token",
      { looksLike, certificates: nameThem(all) },
      "config",
    );
  if (candidates.length === 1) return only;
  const code = owners.length === 0 ? "certificate_unclear" : "certificate_several";
  return notSent(code, { looksLike, certificates: nameThem(candidates) }, "payload");
}

/** The stage `device` of such a check. */
export function lookAtGiven(
  { token, platform }: GivenToken,
  vendor: Vendor,
): StagePassed<Target> | CheckEnd {
  const findings = lookAtToken(token, vendor);
  const error = findings.some(({ severity }) => severity === "error") ? findings[0] : undefined;
  if (error) return notSent(error.code, error.evidence, "token");
  const target = { token, ...(platform !== undefined && { platform }) };
  return passed(target, "stage_token", { length: token.length }, findings);
}
