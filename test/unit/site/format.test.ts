/** Durations, distances and moments as the sentences around them are written. */

import { describe, expect, it } from "vitest";
import { createFormat } from "../../../site/i18n/format.ts";

const AT = Date.UTC(2026, 10, 30, 15, 31, 37) / 1000;

describe("a time in Chinese", () => {
  const format = createFormat("zh");

  it("has a space between a number and its unit", () => {
    expect(format.duration(5400)).toBe("1 小时 30 分钟");
    expect(format.relative(-120)).toBe("2 分钟前");
    expect(format.relative(7 * 86_400)).toBe("7 天后");
  });

  it("has its zone at the end", () => {
    expect(format.moment(AT)).toMatch(/^2026年\d+月\d+日 \d\d:31:37 \S+$/);
  });
});
