/** Places for requests: how many there are, who finds one, and who is forgotten. */

import { expect, it } from "vitest";
import { InFlight } from "../../../worker/access/in-flight.ts";

const yes = () => true;
const no = () => false;

function fill(maximum: number) {
  const lines: unknown[] = [];
  const inFlight = new InFlight({ maximum, log: (line) => void lines.push(line) });
  const places = Array.from({ length: maximum }, () => inFlight.enter(0, no));
  return { inFlight, places, lines };
}

it("has as many places as it may, and each comes back", () => {
  const { inFlight, places } = fill(3);
  expect(places).not.toContain(undefined);
  expect(inFlight.enter(0, no)).toBeUndefined();
  inFlight.leave(places[1] as { since: number });
  expect(inFlight.enter(0, no)).toBeDefined();
  expect(inFlight.enter(0, no)).toBeUndefined();
});

it("keeps as many again for the preferred, and asks who is only past the bound", () => {
  const inFlight = new InFlight({ maximum: 2, log: () => {} });
  let asked = 0;
  const preferred = () => {
    asked += 1;
    return true;
  };
  const entered = Array.from({ length: 5 }, () => inFlight.enter(0, preferred));
  expect(entered.map((place) => place !== undefined)).toEqual([true, true, true, true, false]);
  expect(asked).toBe(2);
});

it("forgets a request that never came to an end, and one from before the clock went back", () => {
  expect(fill(2).inFlight.enter(29_999, no)).toBeUndefined();
  expect(fill(2).inFlight.enter(30_000, no)).toBeDefined();
  expect(fill(2).inFlight.enter(-1, no)).toBeDefined();
});

it("has no bound when it is 0", () => {
  const inFlight = new InFlight({ maximum: 0, log: () => {} });
  for (let i = 0; i < 10_000; i++) expect(inFlight.enter(0, no)).toBeDefined();
});

it("tells the operator at once, and then every ten seconds how many it were", () => {
  const { inFlight, lines } = fill(1);
  for (const now of [0, 10, 9999, 10_000, 20_000]) inFlight.enter(now, no);
  expect(inFlight.enter(20_000, yes)).toBeDefined();
  expect(lines).toEqual(
    [1, 3, 1].map((refused) => ({ event: "overloaded", inFlight: 1, refused })),
  );
});
