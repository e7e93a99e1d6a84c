/** A workload's form as typed, what is wrong with it, and the workload that it amounts to. Pure. */

import type { Scope } from "../../../worker/access/scopes.ts";
import { wholeNumber } from "../../generate/form.ts";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { error, type Fault } from "../../ui/fault.ts";
import type { App } from "../answers.ts";
import { isIssuer, listOf } from "../app-body.ts";

export type Workload = App["workloads"][number];
type Conditions = Workload["conditions"];

export const KINDS = ["github", "gitlab", "any"] as const;
export type Kind = (typeof KINDS)[number];

interface Preset {
  readonly issuer: string;
  /** The claims that say whose build it is: by a number that nobody else ever gets, by its name. */
  readonly id: string;
  readonly path: string;
  /** Of the whole ref, with `refs/heads/`. */
  readonly ref: string;
  /** What keeps other people's code out. */
  readonly always: string;
}

/**
 * Single claims and never `sub`: GitHub's has two forms, and ends in another part where the job
 * names an environment.
 */
export const PRESETS: Readonly<Record<Exclude<Kind, "any">, Preset>> = {
  github: {
    issuer: "https://token.actions.githubusercontent.com",
    id: "repository_id",
    path: "repository",
    ref: "ref",
    always: "event_name=push\nevent_name=workflow_dispatch\nevent_name=schedule",
  },
  gitlab: {
    issuer: "https://gitlab.com",
    id: "project_id",
    path: "project_path",
    ref: "ref_path",
    always: "ref_protected=true",
  },
};

export interface WorkloadDraft {
  readonly kind: Kind;
  readonly name: string;
  readonly issuer: string;
  readonly audience: string;
  /** A number or a path, of GitHub's repository or GitLab's project. */
  readonly whose: string;
  readonly ref: string;
  /** `claim=pattern`, one a line; a claim of several patterns several times. */
  readonly more: string;
  readonly scopes: readonly Scope[];
  readonly users: string;
  readonly maxExpire: string;
}

/** @param audience for whom the tokens are: this deployment */
export const emptyWorkload = (audience: string): WorkloadDraft => ({
  kind: "github",
  name: "",
  issuer: PRESETS.github.issuer,
  audience,
  whose: "",
  ref: "refs/heads/main",
  more: PRESETS.github.always,
  scopes: ["usersig:issue", "usersig:verify"],
  users: "ci-*",
  maxExpire: "3600",
});

/** Another kind begins with its own issuer and conditions. */
export function ofKind(draft: WorkloadDraft, kind: Kind): WorkloadDraft {
  if (kind === "any") return { ...draft, kind, issuer: "", whose: "", ref: "", more: "" };
  const { issuer, always } = PRESETS[kind];
  return { ...draft, kind, issuer, whose: "", ref: "refs/heads/main", more: always };
}

const linesOf = (conditions: Conditions): string =>
  Object.entries(conditions)
    .flatMap(([claim, given]) => [given].flat().map((pattern) => `${claim}=${pattern}`))
    .join("\n");

const kindOf = ({ issuer }: Workload): Kind =>
  (issuer === PRESETS.github.issuer && "github") ||
  (issuer === PRESETS.gitlab.issuer && "gitlab") ||
  "any";

/** What the kind's own fields cannot show stays a line. */
export function draftOf(workload: Workload): WorkloadDraft {
  const { name = "", issuer, audience, scopes, userIds = [], maxExpire } = workload;
  const kind = kindOf(workload);
  const rest = { ...workload.conditions };
  const take = (claim: string): string => {
    const given = rest[claim];
    if (typeof given !== "string") return "";
    delete rest[claim];
    return given;
  };
  const { id, path, ref } = kind === "any" ? { id: "", path: "", ref: "" } : PRESETS[kind];
  const whose = take(id) || take(path);
  return {
    ...{ kind, name, issuer, audience, whose, ref: take(ref), more: linesOf(rest), scopes },
    users: userIds.join("\n"),
    maxExpire: String(maxExpire),
  };
}

const LINE = /^([^\s=]+)\s*=\s*(\S.*)$/;
const rowsOf = ({ more }: WorkloadDraft): string[] =>
  more
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function conditionsOf(draft: WorkloadDraft): Conditions {
  const all = new Map<string, string[]>();
  const add = (claim: string, pattern: string) =>
    all.set(claim, [...(all.get(claim) ?? []), pattern]);
  if (draft.kind !== "any") {
    const { id, path, ref } = PRESETS[draft.kind];
    const whose = draft.whose.trim();
    if (whose !== "") add(wholeNumber(whose) === undefined ? path : id, whose.normalize("NFKC"));
    if (draft.ref.trim() !== "") add(ref, draft.ref.trim());
  }
  for (const row of rowsOf(draft)) {
    const [, claim, pattern] = LINE.exec(row) ?? [];
    if (claim !== undefined && pattern !== undefined) add(claim, pattern);
  }
  return Object.fromEntries(
    [...all].map(([claim, patterns]) => [
      claim,
      patterns.length === 1 ? (patterns[0] as string) : patterns,
    ]),
  );
}

/** By the name of their field, in the order of the form. */
export type WorkloadFaults = Readonly<Partial<Record<keyof WorkloadDraft, Fault>>>;

export function faultsOf(draft: WorkloadDraft, texts: SettingsTexts): WorkloadFaults {
  const { workloads: words, apps, keys, missing } = texts;
  const { kind, name, issuer, audience, whose, ref, scopes, maxExpire } = draft;
  const found: Partial<Record<keyof WorkloadDraft, Fault>> = {};
  if (kind === "any" && !isIssuer(issuer)) found.issuer = error(apps.issuerWrong);
  if (kind !== "any" && whose.trim() === "") found.whose = error(words.whoseMissing[kind]);
  if (kind !== "any" && ref.trim() !== "" && !/^refs\/./.test(ref.trim()))
    found.ref = error(words.refWrong);
  const wrong = rowsOf(draft).find((row) => !LINE.test(row));
  if (wrong !== undefined) found.more = error(words.lineWrong(wrong));
  else if (kind === "any" && rowsOf(draft).length === 0) found.more = error(words.conditionsNone);
  if (scopes.length === 0) found.scopes = error(keys.scopesNone);
  if (maxExpire.trim() !== "" && !wholeNumber(maxExpire)) found.maxExpire = error(apps.numberWrong);
  if (!/^[\w.-]{0,40}$/.test(name.trim())) found.name = error(words.nameWrong);
  if (audience.trim() === "") found.audience = error(missing(apps.audience));
  return found;
}

/** Of these characters names of workloads are. */
const nameFrom = (text: string): string =>
  text.includes("/")
    ? text
        .trim()
        .replace(/[^A-Za-z0-9._-]+/g, "-")
        .slice(0, 40)
    : "";

const HOUR = 3600;

/** @param draft one without faults */
export function workloadOf(draft: WorkloadDraft): Workload {
  const { issuer, audience, scopes, users, maxExpire } = draft;
  const name = draft.name.trim() || nameFrom(draft.whose);
  const userIds = listOf(users);
  return {
    ...(name !== "" && { name }),
    issuer: issuer.trim(),
    audience: audience.trim(),
    conditions: conditionsOf(draft),
    scopes: [...scopes],
    ...(userIds.length > 0 && { userIds }),
    maxExpire: wholeNumber(maxExpire) ?? HOUR,
  };
}

/** By its name or its place, as the service's own sentences call it. */
export const labelsOf = (workloads: readonly Workload[]): readonly string[] =>
  workloads.map(({ name }, at) => name ?? `#${at + 1}`);

export const conditionLines = ({ conditions }: Workload): readonly string[] =>
  Object.entries(conditions).map(([claim, given]) => `${claim}=${[given].flat().join("|")}`);
