/** What deserves a warning in a workload that is stored all the same. Pure. */

import { isExact } from "../../access/claim-globs.ts";
import type { Workload } from "../app.ts";
import type { AppFinding, AppFindingCode } from "../findings.ts";
import { kindOfIssuer } from "./issuers.ts";
import { hasStrangers, labelOf, patternsOf, pinsOf } from "./pins.ts";

/** Claims that whoever starts a build chooses. */
const SELF_WRITTEN: ReadonlySet<string> = new Set([
  ...["workflow", "actor", "actor_id", "head_ref", "base_ref"],
  ...["deployment_tier", "user_login", "user_email", "step_key"],
]);

/** Claims of which one should say which branch it is, by kind of issuer. */
const BRANCHES: Readonly<Record<string, readonly string[]>> = {
  GitHub: ["ref", "environment", "workflow_ref", "job_workflow_ref", "sub"],
  GitLab: ["ref_protected", "ref_path", "ref", "environment_protected", "sub"],
  Buildkite: ["build_branch", "sub"],
};

/** A star right behind a letter or digit, where a longer name of somebody else's fits too. */
const isLoose = (pattern: string): boolean => /[^:/@*-]\*/.test(pattern);

function findingsOf(workload: Workload, label: string): AppFinding[] {
  const { issuer, conditions, scopes, userIds } = workload;
  const kind = kindOfIssuer(issuer);
  const finding = (
    code: AppFindingCode,
    evidence: AppFinding["evidence"] = {},
    severity: AppFinding["severity"] = "warning",
  ): AppFinding => ({
    code,
    severity,
    field: "workloads",
    evidence: { workload: label, ...evidence },
  });
  const found: AppFinding[] = [];
  const pins = [...pinsOf(workload)];
  const [byName] = pins;
  if (kind?.isShared && byName && pins.every(([, pin]) => pin === "name"))
    found.push(
      finding("workload_pinned_by_name", { claim: byName[0], better: kind.ids.join(", ") }),
    );
  const subjects = Object.hasOwn(conditions, "sub") ? patternsOf(conditions.sub ?? []) : [];
  if (kind?.name === "GitHub" && subjects.some((one) => one.startsWith("repo:") && !/@/.test(one)))
    found.push(finding("workload_subject_two_forms"));
  const branches = BRANCHES[kind?.name ?? ""];
  if (branches && !branches.some((claim) => Object.hasOwn(conditions, claim)))
    found.push(finding("workload_any_branch", { claims: branches.join(", ") }));
  for (const [claim, given] of Object.entries(conditions)) {
    if (SELF_WRITTEN.has(claim)) found.push(finding("workload_claim_self_written", { claim }));
    const loose = patternsOf(given).find((pattern) => !isExact(pattern) && isLoose(pattern));
    if (loose !== undefined) found.push(finding("workload_star_loose", { claim, pattern: loose }));
  }
  if (scopes.includes("usersig:issue-admin")) found.push(finding("workload_issues_admin"));
  if (userIds === undefined) found.push(finding("workload_every_user", {}, "info"));
  if (kind === undefined && hasStrangers(issuer))
    found.push(finding("workload_issuer_unfamiliar", { issuer }, "info"));
  return found;
}

export const workloadsFindings = (workloads: readonly Workload[]): AppFinding[] =>
  workloads.flatMap((workload, at) => findingsOf(workload, labelOf(workload, at)));
