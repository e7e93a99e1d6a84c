/**
 * English sentences of identity exchange, Cloudflare Access, limits and the audit log. `{name}` is
 * filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  identity_provider_not_configured: [
    "App {sdkAppId} has no identity provider here, so no ID token can be exchanged for it.",
    "Check the SDKAppID; the operator adds a provider with PUT /v1/apps/{sdkAppId}, field identityProviders.",
  ],
  id_token_missing: [
    "The request has no ID token.",
    "Send the header Authorization: Bearer <ID token>, with the token that the user's sign-in returned.",
  ],
  id_token_malformed: [
    "That is not an ID token: it is not a signed JWT of three base64url parts.",
    "Send the id_token of the sign-in, whole and without quotes; opaque access tokens, encrypted tokens and API keys are not taken here.",
  ],
  id_token_too_large: [
    "The ID token is longer than {maximum} characters.",
    "Have the identity provider put less into it, for example no list of groups.",
  ],
  id_token_kind_refused: [
    "The token is signed, but it is not an ID token ({kind}).",
    "Send the id_token of the sign-in, not an access token or a logout token.",
  ],
  id_token_issuer_unknown: [
    "The token was issued by {issuer}, which is none of this app's identity providers.",
    "Sign in with the provider that the app uses; the operator compares the app's identityProviders with the token's iss, character by character.",
  ],
  id_token_algorithm_refused: [
    "The token's signature algorithm {algorithm} is not taken.",
    "Have the provider sign with RS256, ES256, EdDSA or one of their relatives; “none” and HMAC prove nothing here.",
  ],
  id_token_key_unknown: [
    "The provider has no public key with the name {kid} that fits this token.",
    "Get a new ID token. If new ones fail too, the token comes from another environment than the configured issuer.",
  ],
  id_token_signature_wrong: [
    "The ID token's signature is wrong.",
    "Send the token exactly as it was received; it was altered, cut, or signed by somebody else.",
  ],
  id_token_audience_wrong: [
    "The token was issued for another client; this app takes tokens for {expected}.",
    "Sign in with that client ID, or have the operator correct the provider's audience.",
  ],
  id_token_expired: [
    "The ID token has expired.",
    "Get a new one from the identity provider, and exchange it soon after the sign-in.",
  ],
  id_token_not_yet_valid: [
    "The ID token is not valid yet: its {claim} lies in the future.",
    "Correct the clock of whatever issued the token; 30 seconds of difference are tolerated.",
  ],
  id_token_claim_missing: [
    "The token has no claim {claim}.",
    "Ask for the scope that brings it (for example openid email), or have the operator choose another claim.",
  ],
  id_token_claim_invalid: [
    "The token's claim {claim} cannot be right.",
    "Get a new token; if it happens again, the identity provider issues malformed ones.",
  ],
  id_token_claim_not_text: [
    "The token's claim {claim} is not a string but {got}.",
    "Have the operator choose a claim that is a string; numbers and lists are not made into UserIDs.",
  ],
  identity_email_unverified: [
    "The identity provider does not say that it verified this person's e-mail address (email_verified is not true).",
    "Confirm the address with the provider and sign in again. If the provider never sends email_verified, have the operator choose another claim, for example sub.",
  ],
  identity_phone_unverified: [
    "The identity provider does not say that it verified this person's phone number (phone_number_verified is not true).",
    "Confirm the number with the provider and sign in again. If the provider never sends phone_number_verified, have the operator choose another claim, for example sub.",
  ],
  identity_userid_refused: [
    "The claim {claim} does not give a usable UserID ({reason}).",
    "Have the operator choose another claim, a shorter prefix, or a wider userIdPolicy; a UserID has at most 32 bytes and no control characters.",
  ],
  identity_is_administrator: [
    "This identity maps to an administrator of the app, and administrators are never issued by exchange.",
    "Sign in as an ordinary user, or have the operator add a prefix so that no user can have an administrator's name.",
  ],
  identity_provider_insecure: [
    "The identity provider may not be asked for its keys: an address is not https, has no name on the internet, is this machine, or is on another domain than the issuer's.",
    "Have the operator configure an https issuer that publishes its keys on its own domain (Google, Firebase and Microsoft are known); the log names the host. For development on this machine alone, set ALLOW_LOOPBACK_ISSUERS to true.",
  ],
  identity_provider_unreachable: [
    "The identity provider could not be reached.",
    "Try again in a few seconds; if it lasts, look at the provider's status page. The operator's log names the host and the reason.",
  ],
  identity_provider_timeout: [
    "The identity provider did not answer in time.",
    "Try again in a few seconds; if it lasts, look at the provider's status page.",
  ],
  identity_provider_redirects: [
    "The identity provider answered with a redirect, which is not followed.",
    "Configure the issuer exactly as its tokens name it, with https and without a detour.",
  ],
  identity_provider_invalid: [
    "The identity provider gave an answer that cannot be used.",
    "Open the issuer's /.well-known/openid-configuration and its jwks_uri; both must be small JSON documents. The operator's log says what was wrong.",
  ],
  identity_provider_other_issuer: [
    "The issuer's discovery document names another issuer than the configured one.",
    "Configure the issuer exactly as that document writes it, with or without the slash at the end.",
  ],
  origin_not_allowed: [
    "The web origin {origin} is not allowed for this app.",
    "Have the operator add it to the app's origins, exactly as the browser sends it.",
  ],
  cross_site_refused: [
    "A change through Cloudflare Access must come from this service's own page, as JSON ({reason}).",
    "Use the page of this deployment; scripts use an API key in the Authorization header instead.",
  ],
  authentication_rate_limited: [
    "Too many failed authentications from this address.",
    "Wait {seconds} s and check the credential. Until then only credentials are taken that were used from there before.",
  ],
  cursor_invalid: [
    "The cursor is not one of this list.",
    "Use the cursor of the page before, or none.",
  ],
  limit_invalid: [
    "limit must be a whole number from 1 to {maximum}.",
    "Correct it, or leave it out.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const identityEn = () => TABLE;
