/** From an Authorization header to the user of an app, by the app's own identity providers. */

import type { App } from "../apps/app.ts";
import type { Permits } from "../outbound/index.ts";
import { Failure } from "../problems/failure.ts";
import type { KeySets } from "./key-sets.ts";
import { keysOfIssuer } from "./key-source.ts";
import { mapUser } from "./map-user.ts";
import { bearerToken, readToken, refuseToken, shown, type UnverifiedToken } from "./token.ts";
import { verifyToken } from "./verify-token.ts";

export interface Identity {
  readonly userId: string;
  readonly issuer: string;
  /** The provider's own name for the person. */
  readonly subject: string;
}

interface Surroundings {
  readonly keySets: KeySets;
  readonly permits: Permits;
  /** Unix seconds. */
  readonly now: number;
}

/**
 * Other signed tokens of the same issuer for the same client: access tokens (RFC 9068 §2.1) and
 * logout tokens (Back-Channel Logout §2.4).
 */
function otherKind({ header, claims }: UnverifiedToken): string | undefined {
  const { typ } = header;
  if (typ !== undefined && !(typeof typ === "string" && /^(application\/)?jwt$/i.test(typ)))
    return `typ ${shown(typ)}`;
  return claims.events === undefined ? undefined : "events";
}

export async function identify(
  authorization: string | undefined,
  app: App,
  { keySets, permits, now }: Surroundings,
): Promise<Identity | Failure> {
  const text = bearerToken(authorization);
  if (text instanceof Failure) return text;
  const token = readToken(text);
  if (token instanceof Failure) return token;
  const { iss: issuer } = token.claims;
  // Several clients of one issuer (web, iOS, Android) are several providers.
  const providers = app.identityProviders.filter((provider) => provider.issuer === issuer);
  if (typeof issuer !== "string" || providers.length === 0)
    return refuseToken("id_token_issuer_unknown", { issuer: shown(issuer) });
  const kind = otherKind(token);
  if (kind !== undefined) return refuseToken("id_token_kind_refused", { kind });
  const audiences = providers.map(({ audience }) => audience);
  const source = keysOfIssuer(issuer, permits);
  const claims = await verifyToken(token, { issuer, audiences, source, keySets, now });
  if (claims instanceof Failure) return claims;
  const provider = providers.find(({ audience }) => [claims.aud].flat().includes(audience));
  if (!provider) return refuseToken("id_token_audience_wrong", { expected: audiences.join(", ") });
  const userId = mapUser(claims, provider, app);
  if (userId instanceof Failure) return userId;
  return { userId, issuer, subject: claims.sub ?? userId };
}
