/**
 * A workload as it is written on the command line, and as it is read there: whose tokens count, and
 * what they may do. Pure.
 */

import type { InputOf, ValueOf } from "../client/index.ts";
import type { Input } from "./command.ts";
import { CliError } from "./exit.ts";
import { fill, TEXTS } from "./messages/index.ts";

export type Workload = ValueOf<"getApp">["workloads"][number];
export type NewWorkload = NonNullable<InputOf<"putApp">["workloads"]>[number];
type Conditions = Workload["conditions"];

interface Preset {
  readonly issuer: string;
  /** The claims that say whose build it is: by a number that nobody else ever gets, by its name. */
  readonly id: string;
  readonly name: string;
  /** Of the whole ref, with `refs/heads/`. */
  readonly ref: string;
  /** What keeps other people's code out. */
  readonly always: Conditions;
}

/**
 * Single claims and never `sub`: GitHub's has two forms, and ends in another part where the job
 * names an environment.
 */
const PRESETS = {
  github: {
    issuer: "https://token.actions.githubusercontent.com",
    id: "repository_id",
    name: "repository",
    ref: "ref",
    always: { event_name: ["push", "workflow_dispatch", "schedule"] },
  },
  gitlab: {
    issuer: "https://gitlab.com",
    id: "project_id",
    name: "project_path",
    ref: "ref_path",
    always: { ref_protected: "true" },
  },
} as const satisfies Readonly<Record<string, Preset>>;
export type Provider = keyof typeof PRESETS;

export const providerOf = ({ github, gitlab }: Input): Provider | undefined => {
  if (github !== undefined && gitlab !== undefined) throw new CliError("workload_whose");
  return github !== undefined ? "github" : gitlab !== undefined ? "gitlab" : undefined;
};

/** `claim=pattern`, a claim of several patterns several times. */
function claimsOf(items: readonly string[] = []): Conditions {
  const claims = new Map<string, string[]>();
  for (const item of items) {
    const at = item.indexOf("=");
    if (at < 1)
      throw new CliError("option_invalid", { option: "--claim", example: "ref=refs/heads/main" });
    const claim = item.slice(0, at);
    claims.set(claim, [...(claims.get(claim) ?? []), item.slice(at + 1)]);
  }
  return Object.fromEntries(claims);
}

function presetConditions(
  { id, name, ref, always }: Preset,
  path: string,
  { number, ref: wanted, environment }: Input,
): Conditions {
  // A ref without its beginning fits no token.
  if (wanted !== undefined && !/^refs\/./.test(wanted))
    throw new CliError("option_invalid", { option: "--ref", example: "refs/heads/main" });
  return {
    ...(number === undefined ? { [name]: path } : { [id]: String(number) }),
    ...(wanted !== undefined && { [ref]: wanted }),
    ...(environment !== undefined && { environment }),
    ...always,
  };
}

/** Of these characters names of workloads are. */
const nameFrom = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 40);

/** @param origin the deployment's: for it the tokens are, unless something else is said */
export function workloadFrom(input: Input, origin: string): NewWorkload {
  const provider = providerOf(input);
  const preset = provider && PRESETS[provider];
  const path: string | undefined = provider && input[provider];
  const issuer: string | undefined = input.issuer ?? preset?.issuer;
  const { number, ref, environment } = input;
  // What they mean in another issuer's tokens is not known.
  const isUnclear = !preset && [number, ref, environment].some((one) => one !== undefined);
  if (issuer === undefined || isUnclear) throw new CliError("workload_whose");
  const { name, audience = origin, scopes, userIds, maxExpire, claim } = input;
  return {
    name: name ?? nameFrom(path ?? issuer.replace(/^https?:\/\//, "")),
    issuer,
    audience,
    conditions: {
      ...(preset && path !== undefined && presetConditions(preset, path, input)),
      ...claimsOf(claim),
    },
    scopes: scopes ?? ["usersig:issue", "usersig:verify"],
    ...(userIds && { userIds }),
    ...(maxExpire !== undefined && { maxExpire }),
  };
}

const conditionsOf = ({ conditions }: Workload): [claim: string, patterns: readonly string[]][] =>
  Object.entries(conditions).map(([claim, given]) => [claim, [given].flat()]);

/** Who may now do what. */
export function inWords(workload: Workload): string[] {
  const { issuer, audience, scopes, userIds, maxExpire } = workload;
  const { words } = TEXTS;
  return [
    fill(words.whose, { issuer, audience }),
    ...conditionsOf(workload).map(([claim, patterns]) =>
      fill(words.condition, { claim, patterns: patterns.join(words.or) }),
    ),
    fill(words.may, { scopes: scopes.join(", ") }),
    userIds ? fill(words.users, { userIds: userIds.join(", ") }) : words.everyUser,
    fill(words.longest, { maxExpire }),
  ];
}

/** A line of the list. */
export const cellsOf = (workload: Workload, label: string): string[] => [
  label,
  workload.issuer,
  conditionsOf(workload)
    .map(([claim, patterns]) => `${claim}=${patterns.join("|")}`)
    .join(" "),
  workload.scopes.join(","),
  workload.userIds?.join(",") ?? "*",
  String(workload.maxExpire),
];
