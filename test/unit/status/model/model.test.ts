/** Random histories of a user against a model of what the status must be. */

import { expect, it } from "vitest";
import { play } from "./play.ts";

const SEQUENCES = 200;

it(`is right after every event of ${SEQUENCES} random histories`, () => {
  for (let seed = 1; seed <= SEQUENCES; seed++) expect(play(seed) ?? "right").toBe("right");
});
