/** From the claims of a verified ID token to the UserID that it may have. Pure. */

import type { App, IdentityProvider } from "../../apps/app.ts";
import { Failure } from "../../http/failure.ts";
import { userIdFault } from "../../usersig/index.ts";
import { refuseToken } from "./token.ts";

/** Every app of Tencent Cloud Chat begins with an administrator of this name, whatever the operator has set. */
const TENCENT_ADMINISTRATOR = "administrator";

type Claims = Readonly<Record<string, unknown>>;

const isFalse = (value: unknown): boolean => value === false || value === "false";

export function mapUser(claims: Claims, { claim, prefix = "" }: IdentityProvider, app: App): string | Failure {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (value === undefined || value === null) return refuseToken("id_token_claim_missing", { claim });
  if (typeof value !== "string") return refuseToken("id_token_claim_not_text", { claim, got: typeof value });
  // OpenID Connect Core §5.7: an address that nobody verified can be anybody's.
  if (claim === "email" && isFalse(claims.email_verified)) return new Failure("identity_email_unverified");
  if (claim === "phone_number" && isFalse(claims.phone_number_verified))
    return new Failure("identity_phone_unverified");
  const userId = prefix + value;
  const fault = value === "" ? userIdFault("") : userIdFault(userId, app.userIdPolicy);
  // The value itself is not shown: it may hold what a terminal or a log would take for its own.
  if (fault) return new Failure("identity_userid_refused", { claim, reason: fault.code, ...fault.evidence });
  if (userId === app.adminUserId || userId === TENCENT_ADMINISTRATOR) return new Failure("identity_is_administrator");
  return userId;
}
