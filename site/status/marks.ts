/** What happened at one moment, as marks on the lanes. Pure. */

import { unixSeconds } from "../ui/facts.tsx";
import type { Happening } from "./happening.ts";
import { type Lane, laneOf } from "./lanes.ts";

export const MARK_KINDS = ["push", "check", "message", "kick", "logout"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface Mark {
  readonly kind: MarkKind;
  /** Unix seconds. */
  readonly at: number;
  /** It was refused. */
  readonly bad: boolean;
  /** Not set where it is about the user, not about one client. */
  readonly lane?: string | undefined;
  readonly what: Happening;
}

function marksOf(what: Happening, lanes: readonly Lane[]): Mark[] {
  const common = { at: unixSeconds(what.at), what, bad: false };
  const on = (kind: MarkKind, platform: string, deviceId?: string): Mark[] => {
    const lane = laneOf(lanes, platform, deviceId)?.key;
    return lane === undefined ? [] : [{ ...common, kind, lane }];
  };
  switch (what.kind) {
    case "push":
      return [{ ...common, kind: "push", bad: what.errorCode !== 0 }];
    case "check":
      return [{ ...common, kind: "check", bad: what.check.verdict === "rejected" }];
    case "message":
      return [{ ...common, kind: "message" }];
    case "presence":
      return what.state === "loggedOut" ? on("logout", what.platform, what.deviceId) : [];
    case "connection":
      return [
        ...(what.action === "Logout" ? on("logout", what.platform) : []),
        ...[...new Set(what.kicked)].flatMap((platform) => on("kick", platform)),
      ];
    default:
      return [];
  }
}

/** Oldest first. @param all newest first */
export const allMarks = (all: readonly Happening[], lanes: readonly Lane[]): readonly Mark[] =>
  all.flatMap((what) => marksOf(what, lanes)).reverse();

/** Marks closer than `apart` seconds are one, at the place of the oldest. @param marks oldest first */
export function clustersOf(marks: readonly Mark[], apart: number): readonly (readonly Mark[])[] {
  const clusters: Mark[][] = [];
  for (const mark of marks) {
    const last = clusters.at(-1);
    if (last?.[0] && mark.at - last[0].at < apart) last.push(mark);
    else clusters.push([mark]);
  }
  return clusters;
}
