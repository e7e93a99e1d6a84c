/**
 * Tokens of pipelines against one app's workloads, and what becomes of each: every condition by
 * itself missing, changed, of another type. For the module's test and for every runtime.
 */

import type { OidcServer } from "./oidc.ts";
import { AUDIENCE, CLAIMS, GITHUB } from "./workload-app.ts";

const RELEASE = {
  aud: "release",
  ref: "refs/tags/v1.2",
  workflow_ref: "acme/app/.github/workflows/release.yml@refs/tags/v1.2",
  approved: true,
};

export interface Presented {
  readonly what: string;
  /** `ok`, or the problem's. */
  readonly code: string;
  readonly status: number;
  /** Members of the problem, or the workload's name. */
  readonly about?: Readonly<Record<string, unknown>>;
  make(oidc: OidcServer): Promise<string>;
}

const seconds = () => Math.floor(Date.now() / 1000);
const claims = (changed: Record<string, unknown>) => (oidc: OidcServer) =>
  oidc.token({ claims: { ...CLAIMS, ...changed } });
/** Seconds from when the token is made. */
const times = (offsets: Record<string, number>) => (oidc: OidcServer) => {
  const now = seconds();
  const at = Object.fromEntries(Object.entries(offsets).map(([name, by]) => [name, now + by]));
  return claims(at)(oidc);
};
const headed = (header: Record<string, unknown>) => (oidc: OidcServer) =>
  oidc.token({ claims: CLAIMS, header });

type Row = readonly [
  what: string,
  code: string,
  status: number,
  make: Presented["make"],
  about?: Presented["about"],
];
const unmet = (
  what: string,
  changed: Record<string, unknown>,
  about: Record<string, unknown>,
): Row => [what, "workload_condition_unmet", 403, claims(changed), about];
const stranger = (what: string, changed: Record<string, unknown>, about: object): Row => [
  what,
  "workload_tenant_wrong",
  403,
  claims(changed),
  { ...about, pattern: undefined, workload: undefined },
];
const lacking = (what: string, changed: Record<string, unknown>, claim: string): Row => [
  what,
  "workload_condition_missing",
  403,
  claims(changed),
  { claim },
];
const fits = (what: string, changed: Record<string, unknown>, name: string): Row => [
  what,
  "ok",
  200,
  claims(changed),
  { name },
];

const ROWS: readonly Row[] = [
  fits("of the branch main", {}, "main"),
  fits("of the branch main, with other claims", { actor: "mallory", extra: { a: [1] } }, "main"),
  fits("for several audiences", { aud: ["other", AUDIENCE] }, "main"),
  fits("by workflow_dispatch", { event_name: "workflow_dispatch" }, "main"),
  fits("without an event", { event_name: undefined }, "main"),
  fits("whose repository_id is a number", { repository_id: 2002 }, "main"),
  fits("whose ref is in a list", { ref: ["refs/heads/x", "refs/heads/main"] }, "main"),
  fits("of a release", RELEASE, "release"),
  fits("of a release branch", { ...RELEASE, ref: "refs/heads/release/1" }, "release"),
  fits("of a release by an event that is allowed", { ...RELEASE, event_name: "issues" }, "release"),
  fits(
    "of a subject without IDs",
    { aud: "subject", sub: "repo:acme/app:ref:refs/heads/main" },
    "by-subject",
  ),
  unmet(
    "of another branch",
    { ref: "refs/heads/dev" },
    {
      workload: "main",
      claim: "ref",
      got: "refs/heads/dev",
      pattern: "refs/heads/main",
    },
  ),
  unmet("of a branch that only begins so", { ref: "refs/heads/main2" }, { claim: "ref" }),
  unmet("of a branch in other case", { ref: "refs/heads/Main" }, { claim: "ref" }),
  unmet(
    "of a pull request",
    { ref: "refs/pull/7/merge", event_name: "pull_request" },
    {
      claim: "ref",
      got: "refs/pull/7/merge",
    },
  ),
  unmet("of a tag named like the branch", { ref: "refs/tags/main" }, { claim: "ref" }),
  unmet(
    "with control characters in a claim",
    { ref: "refs/heads/\u001b[31mx\n" },
    {
      claim: "ref",
      got: "refs/heads/\\u001b[31mx\\u000a",
    },
  ),
  unmet("with an empty ref", { ref: "" }, { claim: "ref", got: "" }),
  unmet(
    "of a release of another workflow",
    {
      ...RELEASE,
      workflow_ref: "acme/app/.github/workflows/test.yml@refs/tags/v1.2",
    },
    { workload: "release", claim: "workflow_ref" },
  ),
  unmet(
    "of a release of a branch in a folder",
    {
      ...RELEASE,
      ref: "refs/heads/release/a/b",
    },
    { claim: "ref", pattern: "refs/tags/v*, refs/heads/release/*" },
  ),
  unmet(
    "of a release by another event",
    { ...RELEASE, event_name: "pull_request" },
    {
      claim: "event_name",
    },
  ),
  unmet(
    "of a release that is not approved",
    { ...RELEASE, approved: false },
    {
      claim: "approved",
      got: "false",
    },
  ),
  stranger(
    "of another repository",
    { repository_id: "2003" },
    { claim: "repository_id", got: "2003" },
  ),
  stranger(
    "of a repository whose ID only begins so",
    { repository_id: "20021" },
    {
      claim: "repository_id",
    },
  ),
  stranger(
    "of another repository and branch",
    { repository_id: "1", ref: "refs/heads/x" },
    {
      claim: "repository_id",
    },
  ),
  stranger(
    "of another owner's release",
    { ...RELEASE, repository_owner_id: "1002" },
    {
      claim: "repository_owner_id",
    },
  ),
  stranger(
    "of a subject of another owner",
    {
      aud: "subject",
      sub: "repo:evil/app:ref:refs/heads/main",
    },
    { claim: "sub" },
  ),
  stranger(
    "of a subject for a pull request",
    { aud: "subject", sub: "repo:acme/app:pull_request" },
    {
      claim: "sub",
    },
  ),
  [
    "of a subject with IDs",
    "workload_subject_renewed",
    403,
    claims({ aud: "subject" }),
    { got: CLAIMS.sub, pattern: undefined },
  ],
  lacking("without repository_id", { repository_id: undefined }, "repository_id"),
  lacking("with null in place of repository_id", { repository_id: null }, "repository_id"),
  lacking("with an object in place of ref", { ref: { name: "refs/heads/main" } }, "ref"),
  lacking("with an empty list of refs", { ref: [] }, "ref"),
  lacking("without ref", { ref: undefined }, "ref"),
  lacking("of a release without approval", { ...RELEASE, approved: undefined }, "approved"),
  ...["pull_request_target", "workflow_run", "issue_comment"].map(
    (event_name): Row => [
      `started by ${event_name}`,
      "workload_event_refused",
      403,
      claims({ event_name }),
      { event: event_name, workload: "main" },
    ],
  ),
  [
    "of another issuer",
    "workload_issuer_unknown",
    401,
    claims({ iss: "https://gitlab.com" }),
    { issuer: "https://gitlab.com" },
  ],
  ["of an issuer with a slash", "workload_issuer_unknown", 401, claims({ iss: `${GITHUB}/` })],
  ["of an enterprise's issuer", "workload_issuer_unknown", 401, claims({ iss: `${GITHUB}/acme` })],
  ["without an issuer", "workload_issuer_unknown", 401, claims({ iss: undefined })],
  [
    "for another audience",
    "workload_audience_wrong",
    401,
    claims({ aud: "https://github.com/acme" }),
    { got: "https://github.com/acme", expected: undefined },
  ],
  [
    "for an audience with more behind it",
    "workload_audience_wrong",
    401,
    claims({ aud: `${AUDIENCE}/` }),
  ],
  ["for no audience of a list", "workload_audience_wrong", 401, claims({ aud: ["a", "b"] })],
  [
    "without an audience",
    "workload_claim_missing",
    401,
    claims({ aud: undefined }),
    { claim: "aud" },
  ],
  ["that expired", "workload_token_expired", 401, times({ iat: -600, exp: -60 })],
  ["without an end", "workload_claim_missing", 401, claims({ exp: undefined }), { claim: "exp" }],
  [
    "without an issue time",
    "workload_claim_missing",
    401,
    claims({ iat: undefined }),
    { claim: "iat" },
  ],
  ["whose end is text", "workload_claim_invalid", 401, claims({ exp: "soon" }), { claim: "exp" }],
  ["that begins later", "workload_token_not_yet_valid", 401, times({ nbf: 300 }), { claim: "nbf" }],
  [
    "issued in the future",
    "workload_token_not_yet_valid",
    401,
    times({ iat: 200 }),
    { claim: "iat" },
  ],
  ["for more than a day", "workload_token_too_old", 401, times({ iat: 0, exp: 86_500 })],
  ["issued two days ago", "workload_token_too_old", 401, times({ iat: -172_800, exp: 60 })],
  ["without a signature", "workload_algorithm_refused", 401, (oidc) => oidc.unsignedToken(CLAIMS)],
  [
    "signed with the public key",
    "workload_algorithm_refused",
    401,
    (oidc) => oidc.hmacToken(CLAIMS),
  ],
  ["signed by somebody else", "workload_signature_wrong", 401, (oidc) => oidc.forgedToken(CLAIMS)],
  ["of a key that there is not", "workload_key_unknown", 401, headed({ kid: "no-such-key" })],
  ["that is a logout token", "workload_kind_refused", 401, headed({ typ: "logout+jwt" })],
  ["that reports events", "workload_kind_refused", 401, claims({ events: { x: {} } })],
  [
    "that was cut",
    "workload_token_malformed",
    401,
    async (oidc) => (await claims({})(oidc)).split(".").slice(0, 2).join("."),
  ],
  [
    "whose end was lost",
    "workload_signature_wrong",
    401,
    async (oidc) => (await claims({})(oidc)).slice(0, -8),
  ],
  ["that is too long", "workload_token_too_large", 401, claims({ groups: "x".repeat(16_000) })],
];

export const PRESENTED: readonly Presented[] = ROWS.map(([what, code, status, make, about]) => ({
  what,
  code,
  status,
  make,
  ...(about && { about }),
}));
