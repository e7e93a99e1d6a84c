/** From the claims of a verified ID token to the UserID that it may have. Pure. */

import { type App, type IdentityProvider, isAdministrator } from "../apps/app.ts";
import { Failure } from "../problems/failure.ts";
import { userIdFault } from "../usersig/index.ts";
import { refuseToken } from "./token.ts";

type Claims = Readonly<Record<string, unknown>>;

/** Some providers write it as text. */
const isTrue = (value: unknown): boolean => value === true || value === "true";

export function mapUser(
  claims: Claims,
  { claim, prefix = "" }: IdentityProvider,
  app: App,
): string | Failure {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (value === undefined || value === null)
    return refuseToken("id_token_claim_missing", { claim });
  if (typeof value !== "string")
    return refuseToken("id_token_claim_not_text", { claim, got: typeof value });
  // OpenID Connect Core §5.7: an address that nobody verified can be anybody's. The companion claim
  // is optional (§5.1), and a provider that leaves it out has not said that it verified anything.
  if (claim === "email" && !isTrue(claims.email_verified))
    return new Failure("identity_email_unverified");
  if (claim === "phone_number" && !isTrue(claims.phone_number_verified))
    return new Failure("identity_phone_unverified");
  const userId = prefix + value;
  const fault = value === "" ? userIdFault("") : userIdFault(userId, app.userIdPolicy);
  // The value itself is not shown: it may hold what a terminal or a log would take for its own.
  if (fault)
    return new Failure("identity_userid_refused", { claim, reason: fault.code, ...fault.evidence });
  if (isAdministrator(userId, app)) return new Failure("identity_is_administrator");
  return userId;
}
