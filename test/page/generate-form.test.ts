/** The generator's form: its faults, and how it looks on a phone. */

import { describe, expect, it } from "vitest";
import { usePage } from "./support.ts";

const site = usePage();

describe("the generator's form", () => {
  it("names everything that is missing at once, the first of it with the focus", async () => {
    const page = await site.open();
    await page.locator("#generate-userid").press("Enter");
    for (const field of ["sdkappid", "secretkey", "generate-userid"])
      await page.locator(`#${field}-fault`).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("sdkappid");
    const ring = () =>
      page.evaluate(() => {
        const { outlineColor, borderColor } = getComputedStyle(
          document.querySelector(".frame:has(#sdkappid)") as Element,
        );
        return outlineColor === borderColor;
      });
    await expect.poll(ring).toBe(true);
  });

  it.each(["en", "ja", "zh"])("has periods of one height on a phone (%s)", async (locale) => {
    const page = await site.open({ locale, viewport: { width: 390, height: 844 } });
    const chips = page.locator("form:visible .choice .chip span");
    await expect.poll(() => chips.count()).toBe(7);
    const heights = await chips.evaluateAll((all) => all.map((one) => one.clientHeight));
    expect(Math.max(...heights)).toBe(Math.min(...heights));
    const wide = await chips.evaluateAll((all) =>
      all.some((one) => one.scrollWidth > one.clientWidth),
    );
    expect(wide).toBe(false);
    expect(heights[0]).toBeLessThan(45);
  });
});
