/**
 * Identity exchange: an OpenID Connect ID token in, the user of an app out. Issuing is the routes'
 * business.
 */

export { type Identity, identify } from "./identify.ts";
export { issuerPermits } from "./issuer.ts";
export { KeySets } from "./key-sets.ts";
export { keysAt, keysOfIssuer } from "./key-source.ts";
export { readToken, TOKEN_MAXIMUM } from "./token.ts";
export { verifyToken } from "./verify-token.ts";
