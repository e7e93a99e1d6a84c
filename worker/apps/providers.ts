/** What has to be right about an app's identity providers among each other. Pure. */

import type { IdentityProvider } from "./app.ts";

/**
 * Claims that people, or those who manage them, can change, and that no companion claim says to be
 * verified (OpenID Connect Core §5.1, §5.7).
 */
export const SELF_CHOSEN_CLAIMS: ReadonlySet<string> = new Set([
  "name",
  "given_name",
  "family_name",
  "middle_name",
  "nickname",
  "preferred_username",
  "username",
  "unique_name",
  "upn",
  "profile",
  "website",
]);

/** Two providers that could give the same UserID to different people. */
export interface Overlap extends Readonly<Record<string, string>> {
  readonly issuer: string;
  readonly prefix: string;
  readonly otherIssuer: string;
  readonly otherPrefix: string;
}

/** Several clients of one issuer know the same people by the same names. */
const sameNames = (one: IdentityProvider, other: IdentityProvider): boolean =>
  one.issuer === other.issuer && one.claim === other.claim && one.prefix === other.prefix;

/**
 * The first two whose UserIDs are not kept apart: one prefix begins with the other, or one has
 * none.
 */
export function overlappingProviders(providers: readonly IdentityProvider[]): Overlap | undefined {
  for (const [at, one] of providers.entries())
    for (const other of providers.slice(at + 1)) {
      const { prefix = "" } = one;
      const { prefix: otherPrefix = "" } = other;
      const overlap = prefix.startsWith(otherPrefix) || otherPrefix.startsWith(prefix);
      if (overlap && !sameNames(one, other))
        return { issuer: one.issuer, prefix, otherIssuer: other.issuer, otherPrefix };
    }
  return undefined;
}
