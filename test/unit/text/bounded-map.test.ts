/** The map that most memories of an isolate are. */

import { expect, it } from "vitest";
import { BoundedMap } from "../../../worker/bytes/bounded-map.ts";

const filled = () => new BoundedMap<string, number>(3).set("a", 1).set("b", 2).set("c", 3);

it("forgets the oldest entry rather than grow", () => {
  expect([...filled().set("d", 4)].join()).toBe("b,2,c,3,d,4");
});

it("forgets nothing for a key that it has, whose age stays", () => {
  expect([...filled().set("a", 5).set("d", 4).keys()].join("")).toBe("bcd");
});

it("takes a renewed entry for the youngest", () => {
  expect([...filled().renew("a", 5).set("d", 4).keys()].join("")).toBe("cad");
});
