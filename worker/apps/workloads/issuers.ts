/**
 * What is known about issuers of tokens for build pipelines and machines: who shares one with
 * strangers, which claims say whose pipeline it is, and which are written by whoever starts a build.
 * Data, and how the issuer of a workload is found in it.
 */

export interface IssuerKind {
  readonly name:
    | "GitHub"
    | "GitLab"
    | "Buildkite"
    | "Google"
    | "Vercel"
    | "HCP Terraform"
    | "Azure";
  /** Whether customers who have nothing to do with each other get tokens of the same issuer. */
  readonly isShared: boolean;
  /** Claims whose values are never given to anybody else. */
  readonly ids: readonly string[];
  /** Claims that name the tenant, but a name can be taken over when its owner gives it up. */
  readonly names: readonly string[];
  /** The beginning of a `sub` that names the tenant: by an ID, or by a name. */
  readonly subjectById?: RegExp;
  readonly subjectByName?: RegExp;
}

/** A part of a subject, up to the next separator and without a star. */
const GITHUB = {
  name: "GitHub",
  isShared: true,
  ids: ["repository_id", "repository_owner_id", "enterprise_id"],
  names: ["repository", "repository_owner", "enterprise"],
  // https://docs.github.com/actions/reference/security/oidc: with IDs since 15 July 2026, and
  // `repository_id:…` where an organisation made that the subject's beginning.
  subjectById: /^(?:repo:[^:/@*]+@\d+\/|repository_(?:owner_)?id:\d+(?::|$))/,
  subjectByName: /^repo:[^:/@*]+\//,
} as const satisfies IssuerKind;

const KINDS: readonly (readonly [host: string, path: RegExp, kind: IssuerKind])[] = [
  ["token.actions.githubusercontent.com", /^\/$/, GITHUB],
  // An enterprise's own issuer.
  ["token.actions.githubusercontent.com", /^\/./, { ...GITHUB, isShared: false }],
  [
    "gitlab.com",
    /^/,
    {
      name: "GitLab",
      isShared: true,
      ids: ["project_id", "namespace_id"],
      names: ["project_path", "namespace_path"],
      subjectByName: /^project_path:[^:/@*]+\//,
    },
  ],
  [
    "agent.buildkite.com",
    /^/,
    {
      name: "Buildkite",
      isShared: true,
      ids: ["organization_id", "pipeline_id"],
      names: ["organization_slug"],
      subjectByName: /^organization:[^:/@*]+:/,
    },
  ],
  [
    "accounts.google.com",
    /^/,
    {
      name: "Google",
      isShared: true,
      ids: ["sub"],
      names: ["email"],
    },
  ],
  [
    "oidc.vercel.com",
    /^\/$/,
    {
      name: "Vercel",
      isShared: true,
      ids: ["owner_id", "project_id"],
      names: ["owner"],
      subjectByName: /^owner:[^:/@*]+:/,
    },
  ],
  [
    "app.terraform.io",
    /^/,
    {
      name: "HCP Terraform",
      isShared: true,
      ids: ["terraform_organization_id", "terraform_project_id", "terraform_workspace_id"],
      names: ["terraform_organization_name"],
      subjectByName: /^organization:[^:/@*]+:/,
    },
  ],
  // The issuer is the tenant, but everything in the tenant, guests included, gets its tokens.
  ...["login.microsoftonline.com", "sts.windows.net", "login.partner.microsoftonline.cn"].map(
    (host) =>
      [
        host,
        /^/,
        {
          name: "Azure",
          isShared: true,
          ids: ["oid", "sub", "azp", "appid"],
          names: [],
        },
      ] as const,
  ),
];

/** GitHub's own issuers on other hosts: Enterprise Server, and Enterprise Cloud with residency. */
const isGitHubElsewhere = ({ hostname, pathname }: URL): boolean =>
  pathname === "/_services/token" || /^token\.actions\.[a-z0-9-]+\.ghe\.com$/.test(hostname);

/** @returns `undefined` for an issuer of which it is not known whose it is */
export function kindOfIssuer(issuer: string): IssuerKind | undefined {
  if (!URL.canParse(issuer)) return undefined;
  const url = new URL(issuer);
  const known = KINDS.find(
    ([host, path]) => host === url.hostname.replace(/\.$/, "") && path.test(url.pathname),
  );
  if (known) return known[2];
  return isGitHubElsewhere(url) ? { ...GITHUB, isShared: false } : undefined;
}

/** Issuers whose address names the one customer whose tokens they sign. */
export const isOwnIssuer = (issuer: string): boolean =>
  URL.canParse(issuer) &&
  /^(?:oidc\.circleci\.com|api\.bitbucket\.org|oidc\.fly\.io|oidc\.vercel\.com|oidc\.eks\.[a-z0-9-]+\.amazonaws\.com|container\.googleapis\.com|[a-z0-9-]+\.oic\.prod-aks\.azure\.com)$/.test(
    new URL(issuer).hostname,
  );

/**
 * Claims that say nothing about whose build it is: whoever starts one writes them, or they are the
 * same for everybody.
 */
export const SAYS_NOTHING: ReadonlySet<string> = new Set([
  // GitHub
  ...["actor", "actor_id", "workflow", "ref", "ref_type", "ref_protected", "base_ref", "head_ref"],
  ...["event_name", "environment", "environment_node_id", "runner_environment", "run_id"],
  ...["run_number", "run_attempt", "sha", "repository_visibility", "job_workflow_ref"],
  ...["workflow_ref", "workflow_sha", "job_workflow_sha", "check_run_id"],
  // GitLab
  ...["ref_path", "pipeline_source", "environment_protected", "environment_action"],
  ...["deployment_tier", "user_login", "user_email", "user_id", "user_access_level"],
  ...["pipeline_id_of_job", "job_id", "runner_id", "project_visibility", "job_source"],
  ...["job_project_id", "job_project_path", "job_namespace_id", "job_namespace_path"],
  // Buildkite
  ...["build_branch", "build_tag", "build_commit", "build_number", "step_key", "agent_id"],
  ...["pipeline_slug", "runner"],
  // CircleCI
  ...["oidc.circleci.com/vcs-ref", "oidc.circleci.com/vcs-origin", "oidc.circleci.com/ssh-rerun"],
  // Bitbucket
  ...["branchName", "deploymentEnvironmentUuid"],
  // People and providers
  ...["email_verified", "name", "preferred_username", "scope", "scp", "typ", "ver", "region"],
]);

/** What runs with a repository's rights, but a stranger may have written or begun. */
export const OPEN_EVENTS: ReadonlySet<string> = new Set([
  "pull_request_target",
  "workflow_run",
  "issue_comment",
  "issues",
  "discussion",
  "discussion_comment",
]);
