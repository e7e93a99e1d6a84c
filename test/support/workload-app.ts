/** An app's workloads, and the claims of a job that fits one of them. */

export const GITHUB = "https://token.actions.githubusercontent.com";
export const AUDIENCE = "https://sigpost.example";

/** As a job of GitHub Actions has it (docs: reference/security/oidc). */
export const CLAIMS = {
  iss: GITHUB,
  aud: AUDIENCE,
  sub: "repo:acme@1001/app@2002:ref:refs/heads/main",
  repository: "acme/app",
  repository_id: "2002",
  repository_owner: "acme",
  repository_owner_id: "1001",
  ref: "refs/heads/main",
  ref_type: "branch",
  event_name: "push",
  workflow_ref: "acme/app/.github/workflows/deploy.yml@refs/heads/main",
  run_attempt: "1",
} as const;

export const WORKLOADS = [
  {
    name: "main",
    issuer: GITHUB,
    audience: AUDIENCE,
    // The tenant comes last here, and is looked at first.
    conditions: { ref: "refs/heads/main", repository_id: "2002" },
    scopes: ["usersig:issue", "usersig:verify"],
    userIds: ["ci-*"],
  },
  {
    name: "release",
    issuer: GITHUB,
    audience: "release",
    conditions: {
      repository_owner_id: "1001",
      ref: ["refs/tags/v*", "refs/heads/release/*"],
      workflow_ref: "acme/*/.github/workflows/release.yml@*/*/*",
      event_name: ["push", "workflow_dispatch", "issues"],
      approved: "true",
    },
    scopes: ["usersig:issue"],
    maxExpire: 60,
  },
  {
    name: "by-subject",
    issuer: GITHUB,
    audience: "subject",
    conditions: { sub: "repo:acme/app:ref:refs/heads/main" },
    scopes: ["usersig:verify"],
  },
] as const;
