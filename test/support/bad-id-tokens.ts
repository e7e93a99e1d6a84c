/**
 * ID tokens that must not be exchanged, and the code that says why: the same table in the module's
 * test and on every runtime.
 */

import type { OidcServer } from "./oidc.ts";

export interface BadToken {
  readonly why: string;
  readonly code: string;
  readonly status: number;
  make(oidc: OidcServer): Promise<string>;
}

const seconds = () => Math.floor(Date.now() / 1000);
const claims = (changed: Record<string, unknown>) => (oidc: OidcServer) =>
  oidc.token({ claims: changed });
/** Seconds from when the token is made, not from when this table was. */
const times = (offsets: Record<string, number>) => (oidc: OidcServer) => {
  const now = seconds();
  return oidc.token({
    claims: Object.fromEntries(Object.entries(offsets).map(([name, by]) => [name, now + by])),
  });
};

type Row = readonly [why: string, code: string, status: number, make: BadToken["make"]];

const ROWS: readonly Row[] = [
  [
    "an issuer that the app does not name",
    "id_token_issuer_unknown",
    401,
    claims({ iss: "https://accounts.example" }),
  ],
  [
    "an issuer that differs by a slash",
    "id_token_issuer_unknown",
    401,
    (oidc) => oidc.token({ claims: { iss: `${oidc.issuer()}/` } }),
  ],
  ["no issuer", "id_token_issuer_unknown", 401, claims({ iss: undefined })],
  ["another client's audience", "id_token_audience_wrong", 401, claims({ aud: "client-2" })],
  ["an audience that is not text", "id_token_audience_wrong", 401, claims({ aud: 1 })],
  ["no audience", "id_token_claim_missing", 401, claims({ aud: undefined })],
  ["the algorithm none", "id_token_algorithm_refused", 401, (oidc) => oidc.unsignedToken()],
  [
    "HS256 with the public key as secret",
    "id_token_algorithm_refused",
    401,
    (oidc) => oidc.hmacToken(),
  ],
  ["an end in the past", "id_token_expired", 401, times({ exp: -60, iat: -600 })],
  ["no end", "id_token_claim_missing", 401, claims({ exp: undefined })],
  ["an end that is text", "id_token_claim_invalid", 401, claims({ exp: "tomorrow" })],
  ["a beginning in the future", "id_token_not_yet_valid", 401, times({ nbf: 300 })],
  ["an issue time in the future", "id_token_not_yet_valid", 401, times({ iat: 200 })],
  ["an issue time after its end", "id_token_claim_invalid", 401, times({ iat: 20, exp: 10 })],
  ["no issue time", "id_token_claim_missing", 401, claims({ iat: undefined })],
  [
    "a key name that the issuer does not have",
    "id_token_key_unknown",
    401,
    (oidc) => oidc.token({ header: { kid: "invented" } }),
  ],
  [
    "the name of a key of another algorithm",
    "id_token_key_unknown",
    401,
    (oidc) => oidc.token({ header: { kid: "ES256-1" } }),
  ],
  ["somebody else's signature", "id_token_signature_wrong", 401, (oidc) => oidc.forgedToken()],
  [
    "a payload altered after signing",
    "id_token_signature_wrong",
    401,
    async (oidc) => {
      const [header, , signature] = (await oidc.token()).split(".");
      const [, payload] = (await oidc.token({ claims: { sub: "bob" } })).split(".");
      return `${header}.${payload}.${signature}`;
    },
  ],
  [
    "a header that demands what we do not know",
    "id_token_malformed",
    401,
    async (oidc) => {
      const [, payload, signature] = (await oidc.token()).split(".");
      const header = { alg: "RS256", kid: "RS256-1", crit: ["exp"], exp: 1 };
      return `${Buffer.from(JSON.stringify(header)).toString("base64url")}.${payload}.${signature}`;
    },
  ],
  [
    "the type of an access token",
    "id_token_kind_refused",
    401,
    (oidc) => oidc.token({ header: { typ: "at+jwt" } }),
  ],
  [
    "the events of a logout token",
    "id_token_kind_refused",
    401,
    claims({ events: { "http://schemas.openid.net/event/backchannel-logout": {} } }),
  ],
  ["no subject", "id_token_claim_missing", 401, claims({ sub: undefined })],
  ["a subject that is a number", "id_token_claim_not_text", 401, claims({ sub: 7 })],
  ["a subject that is a list", "id_token_claim_not_text", 401, claims({ sub: ["alice"] })],
  ["an empty subject", "identity_userid_refused", 403, claims({ sub: "" })],
  [
    "a subject with a line feed",
    "identity_userid_refused",
    403,
    claims({ sub: "alice\nTLS.expire:1" }),
  ],
  ["a subject of 33 bytes", "identity_userid_refused", 403, claims({ sub: "a".repeat(33) })],
  ["a subject outside printable ASCII", "identity_userid_refused", 403, claims({ sub: "älice" })],
  ["the administrator as subject", "identity_is_administrator", 403, claims({ sub: "boss" })],
  [
    "Tencent's own administrator as subject",
    "identity_is_administrator",
    403,
    claims({ sub: "administrator" }),
  ],
  ["more text than a token has", "id_token_too_large", 401, claims({ groups: "g".repeat(16_384) })],
  [
    "five parts, as an encrypted token",
    "id_token_malformed",
    401,
    async (oidc) => `${await oidc.token()}.a.b`,
  ],
  ["nothing of a token", "id_token_malformed", 401, async () => "sgp_not-a-jwt"],
];

export const BAD_TOKENS: readonly BadToken[] = ROWS.map(([why, code, status, make]) => ({
  why,
  code,
  status,
  make,
}));

/** What is wrong with the provider itself. */
export const BAD_PROVIDERS = [
  ["other-issuer", "identity_provider_other_issuer"],
  ["redirecting-keys", "identity_provider_redirects"],
  ["redirecting-discovery", "identity_provider_redirects"],
  ["large", "identity_provider_invalid"],
  ["not-json", "identity_provider_invalid"],
  ["no-keys", "identity_provider_invalid"],
  ["keys-elsewhere", "identity_provider_insecure"],
  ["busy", "identity_provider_unreachable"],
  ["absent", "identity_provider_invalid"],
  ["hanging", "identity_provider_timeout"],
] as const;
