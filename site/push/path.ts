/**
 * The way of a push from the app to the phone, hop by hop, made of the stages that the server
 * reports. Every hop is there from the start; what is not reached stays grey.
 */

import type { PushTexts } from "../i18n/push/index.ts";
import type { Tone } from "../ui/tone.tsx";
import type { Check, CheckStage } from "./answers.ts";
import { isDelivered, toneOf } from "./verdict.ts";

export type HopName = keyof PushTexts["hop"];
export type PathRoute = "direct" | "tencent";

/** When something of it was done: milliseconds since the beginning, and how many. */
export type Span = readonly [from: number, length: number];

export interface Hop<Name extends string = HopName> {
  readonly name: Name;
  readonly tone: Tone;
  readonly state: "ahead" | "running" | "done";
  readonly stages: readonly CheckStage[];
  readonly spans: readonly Span[];
  /** What the verdict is about: the way ends here, or nobody knows more. */
  readonly told: boolean;
}

export interface Path<Name extends string = HopName> {
  readonly hops: readonly Hop<Name>[];
  /** Milliseconds until the last hop that was reported had ended. */
  readonly total: number;
}

type Plan = readonly (readonly [hop: HopName, stages: readonly string[]])[];

const PLANS: Readonly<Record<PathRoute, Plan>> = {
  direct: [
    ["app", []],
    ["token", ["device"]],
    ["certificate", ["certificate", "credential"]],
    ["login", ["authorize"]],
    ["vendor", ["send"]],
    ["phone", []],
  ],
  tencent: [
    ["app", ["account"]],
    ["status", ["status"]],
    ["tencent", ["send"]],
    ["vendor", ["vendor", "trace"]],
    ["phone", ["device", "clicked"]],
  ],
};

/** The order in which stages come. */
const ORDER: Readonly<Record<PathRoute, readonly string[]>> = {
  direct: ["certificate", "device", "credential", "authorize", "send"],
  tencent: ["account", "status", "send", "vendor", "device", "clicked"],
};

/** Somebody took it, which proves nothing beyond. */
const TAKEN: ReadonlySet<string> = new Set(["send", "vendor", "trace"]);

export interface Timed {
  readonly stage: CheckStage;
  readonly span: Span;
}

/** Each stage with its time, which begins where the stage before ended. */
export function timed(stages: readonly CheckStage[]): readonly Timed[] {
  let from = 0;
  return stages.map((stage) => {
    const length = stage.durationMs ?? 0;
    from += length;
    return { stage, span: [from - length, length] };
  });
}

/** Of a hop that was done; a stage that was tried again counts as it ended. */
export function toneOfStages(stages: readonly CheckStage[]): Tone {
  const last = [...new Map(stages.map((stage) => [stage.stage, stage])).values()];
  const has = (status: CheckStage["status"]) => last.some((stage) => stage.status === status);
  if (has("failed")) return "bad";
  if (has("warning")) return "warning";
  if (!has("ok")) return "plain";
  return last.some(({ stage }) => TAKEN.has(stage)) ? "accepted" : "good";
}

/** The place of the hop that the verdict is about. */
function toldAt(hops: readonly Hop[], check: Check): number {
  const last = hops.length - 1;
  const done = hops.findLastIndex(({ state }) => state === "done");
  if (check.passed) return check.verdict === "accepted" ? last : Math.max(done, 0);
  const broken = hops.findLastIndex(({ tone }) => tone === "bad");
  if (broken >= 0) return broken;
  // What is wrong with the notification is so before it sets out.
  if (check.class === "payload" || done < 0) return 0;
  return check.verdict === "unknown" ? Math.min(done + 1, last) : done;
}

/** The end of the way: what is known of the phone. */
function toneOfPhone(check: Check): Tone {
  if (isDelivered(check)) return "good";
  const mayBeThere = check.verdict === "accepted" || check.verdict === "unknown";
  return mayBeThere ? "perhaps" : "plain";
}

/** A hop as the verdict leaves it. */
function ended(hop: Hop, at: number, told: number, check: Check): Hop {
  const { name, state } = hop;
  const isTold = at === told;
  if (isTold && !check.passed) return { ...hop, state: "done", tone: toneOf(check), told: true };
  // The vendor may have taken it without an answer.
  if (name === "phone") {
    const tone = toneOfPhone(check);
    return { ...hop, tone, told: isTold, state: tone === "plain" ? state : "done" };
  }
  return { ...hop, told: isTold };
}

/** @param result missing while the check runs, or where it broke off */
export function pathOf(
  route: PathRoute,
  stages: readonly CheckStage[],
  { result, running }: { readonly result?: Check | undefined; readonly running: boolean },
): Path {
  const all = timed(stages);
  const reported = new Set(stages.map(({ stage }) => stage));
  const next = running ? ORDER[route].find((stage) => !reported.has(stage)) : undefined;
  const hops = PLANS[route].map(([name, own]): Hop => {
    const mine = all.filter(({ stage }) => own.includes(stage.stage));
    const isRunning = next !== undefined && own.includes(next);
    // The app's own hop is behind as soon as anything was looked at.
    const isBehind = name === "app" && own.length === 0 && stages.length > 0;
    const isDone = mine.length > 0 || isBehind;
    const tone = isBehind ? "good" : toneOfStages(mine.map(({ stage }) => stage));
    return {
      name,
      tone: isRunning ? "plain" : tone,
      state: isRunning ? "running" : isDone ? "done" : "ahead",
      stages: mine.map(({ stage }) => stage),
      spans: mine.map(({ span }) => span),
      told: false,
    };
  });
  const total = Math.max(0, ...hops.flatMap(({ spans }) => spans.map(([from, own]) => from + own)));
  if (!result) return { hops, total };
  const told = toldAt(hops, result);
  return { hops: hops.map((hop, at) => ended(hop, at, told, result)), total };
}
