/** What the tables of histories are made of. */

import type { StatusEvent } from "../../../worker/status/event.ts";

export type RuleCase = readonly [
  title: string,
  events: StatusEvent[],
  seconds: number,
  expected: string[],
];
