/**
 * Which workloads can be stored: none that a stranger of the same issuer would fit. And what is
 * said about those that can.
 */

import { describe, expect, it } from "vitest";
import type { Conditions, Workload } from "../../../worker/apps/app.ts";
import { workloadsFindings } from "../../../worker/apps/workloads/findings.ts";
import { workloadsRefusal } from "../../../worker/apps/workloads/save.ts";

const GITHUB = "https://token.actions.githubusercontent.com";
const GITLAB = "https://gitlab.com";
const BUILDKITE = "https://agent.buildkite.com";
const GOOGLE = "https://accounts.google.com";
const VERCEL = "https://oidc.vercel.com";
const TERRAFORM = "https://app.terraform.io";
const TENANT = "https://login.microsoftonline.com/5f3e0b4d-1111-2222-3333-444455556666/v2.0";
const CIRCLECI = "https://oidc.circleci.com/org/5f3e0b4d-1111-2222-3333-444455556666";
const JENKINS = "https://jenkins.example/oidc";

const workload = (issuer: string, conditions: Conditions, more: Partial<Workload> = {}) => ({
  issuer,
  audience: "https://sigpost.example",
  conditions,
  scopes: ["usersig:issue"] as const,
  maxExpire: 3600,
  ...more,
});
const refusal = (...workloads: Workload[]) => workloadsRefusal(workloads)?.code ?? "ok";

/** `ok`: nobody but the tenant fits. */
const PINNED: readonly (readonly [issuer: string, conditions: Conditions, ok: boolean])[] = [
  [GITHUB, { repository_id: "2002" }, true],
  [GITHUB, { repository_owner_id: "1001", ref: "refs/heads/main" }, true],
  [GITHUB, { repository: "acme/app", ref: "refs/heads/main" }, true],
  [GITHUB, { repository_owner: ["acme", "acme-labs"] }, true],
  [GITHUB, { sub: "repo:acme/app:ref:refs/heads/main" }, true],
  [GITHUB, { sub: "repo:acme/*:ref:refs/heads/main" }, true],
  [GITHUB, { sub: "repo:acme@1001/app@2002:environment:production" }, true],
  [GITHUB, { sub: "repository_owner_id:1001:ref:refs/heads/main" }, true],
  [GITHUB, { sub: "repo:acme*/app:ref:refs/heads/main" }, false],
  [GITHUB, { sub: "repo:*/app:ref:refs/heads/main" }, false],
  [GITHUB, { sub: "*:acme/app:ref:refs/heads/main" }, false],
  [GITHUB, { sub: "repo:acme" }, false],
  [GITHUB, { sub: ["repo:acme/app:pull_request", "repo:*/*:pull_request"] }, false],
  [GITHUB, { sub: "repository_owner_id:*:ref:refs/heads/main" }, false],
  [GITHUB, { sub: "repository_owner_id:1001*" }, false],
  [GITHUB, { sub: "environment:acme:ref:refs/heads/main" }, false],
  [GITHUB, { repository: "acme/*" }, false],
  [GITHUB, { repository_id: "*" }, false],
  [GITHUB, { repository_id: ["2002", "2*"] }, false],
  [GITHUB, { ref: "refs/heads/main" }, false],
  [GITHUB, { environment: "acme-production", event_name: "push" }, false],
  [GITHUB, { workflow: "deploy acme", actor: "alice", actor_id: "7" }, false],
  [GITHUB, { job_workflow_ref: "acme/ci/.github/workflows/x.yml@refs/heads/main" }, false],
  [GITHUB, { workflow_ref: "acme/app/.github/workflows/x.yml@refs/heads/main" }, false],
  [GITHUB, { runner_environment: "self-hosted", repository_visibility: "private" }, false],
  [GITHUB, { tenant: "acme" }, false],
  // The same host, as it may also be written.
  ["https://TOKEN.actions.githubusercontent.com:443/", { tenant: "acme" }, false],
  ["https://token.actions.githubusercontent.com.", { tenant: "acme" }, false],
  [`${GITHUB}/acme`, { ref: "refs/heads/main" }, false],
  [`${GITHUB}/acme`, { workflow_group: "deploy" }, true],
  ["https://token.actions.acme.ghe.com", { repository_id: "1" }, true],
  ["https://github.acme.example/_services/token", { environment: "x" }, false],
  [GITLAB, { project_id: "5", ref_protected: "true" }, true],
  [GITLAB, { namespace_id: "5" }, true],
  [GITLAB, { project_path: "acme/app" }, true],
  [GITLAB, { sub: "project_path:acme/app:ref_type:branch:ref:main" }, true],
  [GITLAB, { sub: "project_path:acme*/app:ref_type:branch:ref:main" }, false],
  [GITLAB, { sub: "project_path:*/*:ref_type:branch:ref:main" }, false],
  [GITLAB, { job_project_id: "5", ref_protected: "true" }, false],
  [GITLAB, { ref_path: "refs/heads/main", ref_protected: "true" }, false],
  [GITLAB, { user_login: "alice", user_email: "alice@acme.example" }, false],
  [GITLAB, { environment: "production", deployment_tier: "production" }, false],
  [BUILDKITE, { organization_id: "a", pipeline_id: "b" }, true],
  [BUILDKITE, { organization_slug: "acme" }, true],
  [BUILDKITE, { sub: "organization:acme:pipeline:app:ref:refs/heads/main:commit:*:step:*" }, true],
  [BUILDKITE, { sub: "organization:*:pipeline:app:ref:refs/heads/main:commit:*:step:*" }, false],
  [BUILDKITE, { pipeline_slug: "app", build_branch: "main" }, false],
  [GOOGLE, { sub: "112233445566778899000" }, true],
  [GOOGLE, { email: "ci@acme.iam.gserviceaccount.com" }, true],
  [GOOGLE, { email: "*@acme.iam.gserviceaccount.com" }, false],
  [GOOGLE, { email_verified: "true", hd: "acme.example" }, false],
  [VERCEL, { owner_id: "team_1", project_id: "prj_1" }, true],
  [VERCEL, { sub: "owner:acme:project:app:environment:production" }, true],
  [VERCEL, { environment: "production" }, false],
  [TERRAFORM, { terraform_workspace_id: "ws-1" }, true],
  [TERRAFORM, { terraform_workspace_name: "prod" }, false],
  [TENANT, { oid: "5f3e", tid: "5f3e" }, true],
  [TENANT, { tid: "5f3e" }, false],
  [TENANT, { roles: "sigpost" }, false],
  [CIRCLECI, { "oidc.circleci.com/project-id": "5f3e" }, true],
  [CIRCLECI, { "oidc.circleci.com/vcs-ref": "refs/heads/main" }, false],
  [JENKINS, { sub: "https://jenkins.example/job/app/" }, true],
  [JENKINS, { sub: "https://jenkins.example/job/*/" }, false],
  [JENKINS, { sub: "*" }, false],
  [JENKINS, { branchName: "main" }, false],
];

describe("conditions", () => {
  it.each(PINNED)("for %s %j: %s", (issuer, conditions, ok) => {
    expect(refusal(workload(issuer, conditions))).toBe(ok ? "ok" : "workload_not_pinned");
  });

  it.each([
    ["iss", "workload_claim_reserved"],
    ["aud", "workload_claim_reserved"],
    ["exp", "workload_claim_reserved"],
    ["jti", "workload_claim_reserved"],
  ])("cannot be on %s", (claim, code) => {
    expect(refusal(workload(GITHUB, { repository_id: "1", [claim]: "x" }))).toBe(code);
  });

  it("have no star that crosses everything", () => {
    for (const ref of ["**", "refs/**", ["refs/heads/main", "refs/***"]])
      expect(refusal(workload(GITHUB, { repository_id: "1", ref }))).toBe(
        "workload_pattern_invalid",
      );
  });
});

describe("a workload", () => {
  const good = workload(GITHUB, { repository_id: "1" });

  it.each([
    [{ scopes: ["usersig:issue", "admin"] }, "workload_scope_refused"],
    [{ audience: "api://AzureADTokenExchange" }, "workload_audience_refused"],
    [{ audience: "sts.amazonaws.com" }, "workload_audience_refused"],
    [{ audience: "https://github.com/acme" }, "workload_audience_refused"],
    [{ audience: "https://github.com/acme/app" }, "ok"],
    [{ issuer: "https://vstoken.dev.azure.com/5f3e" }, "workload_issuer_refused"],
    [{}, "ok"],
  ] as const)("with %j: %s", (more, code) => {
    expect(refusal({ ...good, ...more } as Workload)).toBe(code);
  });

  it("has a name of its own, or none", () => {
    expect(refusal(good, good)).toBe("ok");
    expect(refusal({ ...good, name: "a" }, { ...good, name: "b" })).toBe("ok");
    expect(refusal({ ...good, name: "a" }, good, { ...good, name: "a" })).toBe(
      "workload_names_repeated",
    );
  });
});

describe("a finding", () => {
  const codes = (issuer: string, conditions: Conditions, more: Partial<Workload> = {}) =>
    workloadsFindings([workload(issuer, conditions, { userIds: ["ci-*"], ...more })]).map(
      ({ code }) => code,
    );
  const REF = { ref: "refs/heads/main" };

  it.each([
    [GITHUB, { repository_id: "1", ...REF }, {}, []],
    [GITHUB, { repository: "acme/app", ...REF }, {}, ["workload_pinned_by_name"]],
    [GITHUB, { repository: "acme/app", repository_id: "1", ...REF }, {}, []],
    [GITHUB, { repository_id: "1" }, {}, ["workload_any_branch"]],
    [
      GITHUB,
      { sub: "repo:acme/app:ref:refs/heads/main" },
      {},
      ["workload_pinned_by_name", "workload_subject_two_forms"],
    ],
    [GITHUB, { sub: "repo:acme@1/app@2:ref:refs/heads/main" }, {}, []],
    [GITHUB, { repository_id: "1", ...REF, workflow: "x" }, {}, ["workload_claim_self_written"]],
    [GITHUB, { repository_id: "1", ref: "refs/heads/rel*" }, {}, ["workload_star_loose"]],
    [GITHUB, { repository_id: "1", ref: "refs/heads/rel-*" }, {}, []],
    [
      GITHUB,
      { repository_id: "1", ...REF },
      { scopes: ["usersig:issue-admin"] },
      ["workload_issues_admin"],
    ],
    [GITLAB, { project_id: "1" }, {}, ["workload_any_branch"]],
    [GOOGLE, { email: "a@b" }, {}, ["workload_pinned_by_name"]],
    [JENKINS, { sub: "x" }, {}, ["workload_issuer_unfamiliar"]],
    [CIRCLECI, { "oidc.circleci.com/project-id": "x" }, {}, []],
  ] as const)("%s %j %j: %j", (issuer, conditions, more, expected) => {
    expect(codes(issuer, conditions, more as Partial<Workload>)).toEqual(expected);
  });

  it("names the workload, and says that every UserID is open", () => {
    const all = workloadsFindings([
      workload(GITHUB, { repository_id: "1", ...REF }, { name: "a", userIds: ["x"] }),
      workload(GITHUB, { repository_id: "1", ...REF }),
    ]);
    expect(all).toEqual([
      {
        code: "workload_every_user",
        severity: "info",
        field: "workloads",
        evidence: { workload: "#2" },
      },
    ]);
  });
});
