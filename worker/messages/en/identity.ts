/**
 * English sentences of identity exchange, Cloudflare Access, limits and the audit log. `{name}` is
 * filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  identity_provider_not_configured: [
    "App {sdkAppId} has no identity provider, so no ID token can be exchanged for a UserSig.",
    "Check the SDKAppID. Otherwise, ask the operator to add an identity provider to the app (PUT /v1/apps/{sdkAppId}, identityProviders).",
  ],
  id_token_missing: [
    "The request has no ID token.",
    "Send the header Authorization: Bearer <ID token> with the ID token from the user's sign-in.",
  ],
  id_token_malformed: [
    "This is not an ID token. An ID token is a signed JWT of three base64url parts.",
    "Send the id_token of the sign-in in full, without quotes. Opaque access tokens, encrypted tokens and API keys are not accepted here.",
  ],
  id_token_too_large: [
    "The ID token is longer than {maximum} characters.",
    "Have the identity provider put less into it. For example, leave out the list of groups.",
  ],
  id_token_kind_refused: [
    "This is a signed token, but not an ID token ({kind}).",
    "Send the id_token of the sign-in, not an access token or a logout token.",
  ],
  id_token_issuer_unknown: [
    "The ID token was issued by {issuer}, which is not an identity provider of this app.",
    "Sign in with the provider that the app uses. The operator can compare the app's identityProviders with the token's iss, character by character.",
  ],
  id_token_algorithm_refused: [
    "The ID token's signature algorithm {algorithm} is not accepted.",
    "Have the provider sign with RS256, ES256, EdDSA or another public-key algorithm. “none” and HMAC prove nothing here.",
  ],
  id_token_key_unknown: [
    "The provider has no public key {kid} that fits this ID token.",
    "Get a new ID token. If that fails too, the ID token comes from another environment than the configured issuer.",
  ],
  id_token_signature_wrong: [
    "The ID token's signature is wrong.",
    "Send the ID token exactly as you received it. It was altered, truncated or signed by somebody else.",
  ],
  id_token_audience_wrong: [
    "The ID token was issued for another client. This app accepts ID tokens for {expected}.",
    "Sign in with that client ID, or ask the operator to correct the provider's audience.",
  ],
  id_token_expired: [
    "The ID token has expired.",
    "Get a new ID token from the identity provider, and exchange it soon after the sign-in.",
  ],
  id_token_not_yet_valid: [
    "The ID token is not valid yet: its {claim} is in the future.",
    "Correct the clock of the server that issued it. A difference of up to 30 seconds is tolerated.",
  ],
  id_token_claim_missing: [
    "The ID token has no claim {claim}.",
    "Request the scope that provides it, for example openid email. Otherwise, ask the operator to choose another claim.",
  ],
  id_token_claim_invalid: [
    "The claim {claim} in the ID token has an impossible value.",
    "Get a new ID token. If the problem persists, the identity provider issues malformed ID tokens.",
  ],
  id_token_claim_not_text: [
    "The claim {claim} in the ID token is not a string but {got}.",
    "Ask the operator to choose a claim that is a string. Numbers and lists are not turned into UserIDs.",
  ],
  identity_email_unverified: [
    "The identity provider does not confirm this person's e-mail address (email_verified is not true).",
    "Confirm the address with the provider and sign in again. If the provider never sends email_verified, ask the operator to choose another claim, for example sub.",
  ],
  identity_phone_unverified: [
    "The identity provider does not confirm this person's phone number (phone_number_verified is not true).",
    "Confirm the number with the provider and sign in again. If the provider never sends phone_number_verified, ask the operator to choose another claim, for example sub.",
  ],
  identity_userid_refused: [
    "No usable UserID can be made from the claim {claim} ({reason}).",
    "Ask the operator to choose another claim, a shorter prefix or a wider userIdPolicy. A UserID has at most 32 bytes and no control characters.",
  ],
  identity_is_administrator: [
    "This identity maps to an administrator of the app. UserSigs for administrators are never issued by exchange.",
    "Sign in as an ordinary user. Otherwise, ask the operator to add a prefix, so that no user can have an administrator's name.",
  ],
  identity_provider_insecure: [
    "The identity provider's keys may not be fetched. One of its addresses is not https, is not a host name on the internet, is this machine, or is on another domain than the issuer.",
    "Ask the operator to configure an https issuer that publishes its keys on its own domain. Google, Firebase and Microsoft work without further settings. The log names the host. For development on this machine only, set ALLOW_LOOPBACK_ISSUERS to true.",
  ],
  identity_provider_unreachable: [
    "The identity provider could not be reached.",
    "Try again in a few seconds. If the problem persists, check the provider's status page. The operator's log names the host and the reason.",
  ],
  identity_provider_timeout: [
    "The identity provider did not respond in time.",
    "Try again in a few seconds. If the problem persists, check the provider's status page.",
  ],
  identity_provider_redirects: [
    "The identity provider responded with a redirect. Redirects are not followed.",
    "Configure the issuer exactly as its ID tokens name it, with https and without a redirect.",
  ],
  identity_provider_invalid: [
    "The identity provider's response cannot be used.",
    "Open the issuer's /.well-known/openid-configuration and its jwks_uri. Both must be small JSON documents. The operator's log says what was wrong.",
  ],
  identity_provider_other_issuer: [
    "The issuer's discovery document names a different issuer than the configured one.",
    "Configure the issuer exactly as that document writes it. A slash at the end matters.",
  ],
  origin_not_allowed: [
    "The web origin {origin} is not allowed for this app.",
    "Ask the operator to add it to the app's origins, exactly as the browser sends it.",
  ],
  cross_site_refused: [
    "A change made through Cloudflare Access must come from this service's own page, as JSON ({reason}).",
    "Use the page of this deployment. For scripts, send an API key in the Authorization header instead.",
  ],
  authentication_rate_limited: [
    "Too many authentication attempts from this address have failed.",
    "Wait {seconds} s and check the credential. Until then, only credentials that were used from this address before are accepted.",
  ],
  cursor_invalid: [
    "The cursor does not belong to this list.",
    "Use the cursor that came with the previous page, or leave it out.",
  ],
  limit_invalid: [
    "limit must be a whole number from 1 to {maximum}.",
    "Correct the value, or leave out limit.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const identityEn = () => TABLE;
