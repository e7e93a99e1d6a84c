/** How round trips are counted. */

import { expect, it } from "vitest";
import { roundTrips, type Trip } from "../../support/kv-double/traffic.ts";

const trip = (began: number, ended?: number): Trip => ({
  kind: "get",
  location: "nrt",
  keys: ["k"],
  began,
  ...(ended !== undefined && { ended }),
});

it.each([
  ["none", [], 0],
  ["three side by side", [trip(0, 50), trip(1, 51), trip(2, 52)], 1],
  ["one after another", [trip(0, 50), trip(50, 100), trip(101, 151)], 3],
  ["two, beside a long one", [trip(0, 50), trip(51, 101), trip(0, 300)], 2],
  ["one that never ends", [trip(0, 50), trip(60)], 2],
])("%s", (_, trips, expected) => {
  expect(roundTrips(trips)).toBe(expected);
});
