/** A client's statuses as stretches of the axis. Pure. */

import type { ClientStatus } from "../../worker/tencent/terms.ts";
import { type Axis, RANGES } from "./axis.ts";
import type { Stay } from "./replay.ts";

/** Unix seconds. */
export interface Piece {
  readonly status: ClientStatus;
  readonly start: number;
  readonly end: number;
  /** More than 1 where so many stretches are too short to be drawn apart; `status` is the last. */
  readonly count: number;
}

/** The part of the range below which neighbours are drawn as one. */
const SHORT = 1 / 300;

export function piecesOf(stays: readonly Stay[], { range, from, now }: Axis): readonly Piece[] {
  const short = RANGES[range] * SHORT;
  const pieces: Piece[] = [];
  stays.forEach(({ at, status }, place) => {
    const start = Math.max(at / 1000, from);
    const end = Math.min((stays[place + 1]?.at ?? now * 1000) / 1000, now);
    if (end <= start) return;
    const before = pieces.at(-1);
    const isShort = end - start < short;
    const joins = isShort && before && (before.count > 1 || before.end - before.start < short);
    if (!joins) pieces.push({ status, start, end, count: 1 });
    else pieces[pieces.length - 1] = { status, start: before.start, end, count: before.count + 1 };
  });
  return pieces;
}
