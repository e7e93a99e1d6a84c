/**
 * English sentences of workloads: tokens of build pipelines and machines, and what keeps a workload
 * from being stored. `{name}` is filled with evidence.
 */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  workload_app_needed: [
    "A workload's token is a credential for one app, and this request names no app.",
    "Use a path that contains the SDKAppID. With GET /v1/whoami, add ?sdkAppId=<SDKAppID>.",
  ],
  workload_token_malformed: [
    "This is not an OIDC token. An OIDC token is a signed JWT of three base64url parts.",
    "Send the token in full, exactly as the job received it, without quotes and line breaks.",
  ],
  workload_token_too_large: [
    "The token is longer than {maximum} characters.",
    "Have the issuer put less into it. For example, leave out optional claims.",
  ],
  workload_kind_refused: [
    "This is a signed token, but it is not a credential: it reports an event ({kind}).",
    "Send the OIDC token that the job requests for itself.",
  ],
  workload_issuer_unknown: [
    "The token was issued by {issuer}. This app has no workload with that issuer.",
    "Check the SDKAppID. Otherwise, ask the operator to add a workload to the app (PUT /v1/apps/{sdkAppId}, workloads) and to copy the issuer from the token's iss, character by character. A user's ID token belongs to /usersigs/exchange instead.",
  ],
  workload_algorithm_refused: [
    "The token's signature algorithm {algorithm} is not accepted.",
    "Have the issuer sign with RS256, ES256, EdDSA or another public-key algorithm. “none” and HMAC prove nothing here.",
  ],
  workload_key_unknown: [
    "The issuer has no public key {kid} that fits this token.",
    "Request a new token. If that fails too, the token comes from another environment than the workload's issuer.",
  ],
  workload_signature_wrong: [
    "The token's signature is wrong.",
    "Send the token exactly as the job received it. It was altered, truncated or signed by somebody else.",
  ],
  workload_audience_wrong: [
    "The token was issued for “{got}”, which is not the audience of this app's workload.",
    "Request the token for the audience that the operator configured. On GitHub, append &audience=<percent-encoded audience> to the request URL.",
  ],
  workload_token_expired: [
    "The token expired at {expiredAt}.",
    "Request a new token right before this call. A job can request one at any time.",
  ],
  workload_token_not_yet_valid: [
    "The token is not valid yet: its {claim} is in the future.",
    "Correct the clock of the server that issued it. A difference of up to 30 seconds is tolerated.",
  ],
  workload_token_too_old: [
    "The token was issued more than {maximum} seconds ago, or is valid for longer than that.",
    "Request a new token with a shorter lifetime, right before this call.",
  ],
  workload_claim_missing: [
    "The token has no claim {claim}. Every token needs it.",
    "Have the issuer add it. Kubernetes adds it to tokens of a projected volume, but not to tokens in Secrets.",
  ],
  workload_claim_invalid: [
    "The claim {claim} in the token has an impossible value.",
    "Request a new token. If the problem persists, the issuer issues malformed tokens.",
  ],
  workload_condition_missing: [
    "The token has no claim {claim}, and the workload requires it.",
    "Have the job request this claim, or run it where the issuer adds it. Otherwise, ask the operator to replace the condition on {claim}.",
  ],
  workload_condition_unmet: [
    "The token's {claim} is “{got}”. The workload {workload} accepts only {pattern}.",
    "Run the job where {claim} fits. Otherwise, ask the operator to change the workload's condition on {claim}. A star stops at “/”, “:” and “@”.",
  ],
  workload_tenant_wrong: [
    "The token's {claim} is “{got}”. No workload of this app accepts that value.",
    "Check that the job runs in the right repository or project. Otherwise, ask the operator to compare the workload's condition on {claim} with this value.",
  ],
  workload_subject_renewed: [
    "The token's sub is “{got}”. GitHub adds IDs to the sub of repositories that were created, renamed or transferred since 15 July 2026, and the workload's pattern has none.",
    "Ask the operator to replace the condition on sub with conditions on repository_id and ref.",
  ],
  workload_event_refused: [
    "The event {event} started this build. Such a build can run other people's code with the rights of the repository.",
    "Run the build on push, schedule or workflow_dispatch. Otherwise, ask the operator to add a condition on event_name to the workload {workload}.",
  ],
  workload_not_pinned: [
    "Strangers could use this workload. Its conditions do not say whose tokens of {issuer} it accepts.",
    "Add a condition without a star on one of these claims: {claims}. Prefer IDs to names. Branches, environments, workflows and events do not count, because anybody can have the same ones.",
  ],
  workload_claim_reserved: [
    "{claim} cannot be a condition. It is checked in every token anyway.",
    "Remove {claim} from conditions. The issuer and the audience have their own fields.",
  ],
  workload_pattern_invalid: [
    "The pattern “{pattern}” for {claim} has two stars in a row. A star stands for text up to the next “/”, “:” or “@”, and nothing stands for more.",
    "Write one star for each part, for example refs/heads/*/*. To accept several forms, list several patterns.",
  ],
  workload_scope_refused: [
    "A workload cannot have the scope {scope}.",
    "Remove {scope}. Use an API key for administration.",
  ],
  workload_audience_refused: [
    "Tokens for the audience {audience} are meant for another service, or are given out by default. Other services that receive one could use it here.",
    "Choose an audience of your own, for example the URL of this deployment, and request the token for it.",
  ],
  workload_issuer_refused: [
    "Tokens of {issuer} must not be sent to other services, because their receiver can sign in to Azure with them.",
    "Use a Microsoft Entra access token for your own app registration. Its issuer is https://login.microsoftonline.com/<tenant>/v2.0.",
  ],
  workload_names_repeated: [
    "Two workloads have the name {name}.",
    "Give each workload its own name, or leave the name out.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const workloadsEn = () => TABLE;
