/** The generator's form: its faults, and how it looks on a phone. */

import { describe, expect, it } from "vitest";
import { connect, usePage } from "./support.ts";

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

  it("says at the field, and nowhere else, what the server refuses it for", async () => {
    const page = await site.open({
      path: "/connected#generate",
      locale: "zh-CN",
      expected: /status of 400/,
    });
    await connect(page, site.server.adminKey);
    await page.locator("#app").waitFor();
    await page.locator("#generate-userid").fill("爱丽丝");
    await page.locator("#generate-userid-fault.warning").waitFor();
    await page.locator("form:visible button.primary").click();
    const fault = page.locator("#generate-userid-fault.error");
    await expect.poll(() => fault.textContent()).toContain("userid_not_printable");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe("generate-userid");
    expect(await page.locator(".notice:visible").count()).toBe(1);
    await page.locator(".result > .empty:visible").waitFor();
    await page.route("**/usersigs", (route) =>
      route.fulfill({
        status: 400,
        json: { code: "expire_out_of_range", detail: "At most 60 s.", remedy: "Choose less." },
      }),
    );
    await page.locator("#generate-userid").fill("alice");
    await page.locator("form:visible button.primary").click();
    await page.locator("form .notice.error:visible", { hasText: "At most 60 s." }).waitFor();
    expect(await page.locator(".notice:visible").count()).toBe(1);
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
