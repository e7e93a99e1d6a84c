/**
 * axe-core over what is on screen, in the three looks of the page. Names, roles and sizes are those
 * of one document, whatever its colours, and no rule of the style sheets hides or shows a thing by
 * them: everything is looked at in light, and what colours can change in dark and forced colours.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

const EVERYTHING = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
const COLOURS = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Light comes last, and stays. */
const LOOKS = [
  ["dark", { colorScheme: "dark", forcedColors: "none" }, COLOURS],
  ["forced colours", { colorScheme: "light", forcedColors: "active" }, COLOURS],
  ["light", { colorScheme: "light", forcedColors: "none" }, EVERYTHING],
] as const;

/** Playwright evaluates through the debugger, which the page's CSP does not govern. */
const violations = (page: Page, rules: typeof EVERYTHING) =>
  page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run({ runOnly, resultTypes: ["violations"], preload: false });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => node.html + node.failureSummary).join("\n")}`,
    );
  }, rules);

export async function expectAccessible(page: Page, state: string): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  for (const [look, media, rules] of LOOKS) {
    await page.emulateMedia(media);
    expect(await violations(page, rules), `${state}, ${look}`).toEqual([]);
  }
}

/**
 * Of a page that another project draws, but for two rules that it breaks itself: its menu's entries
 * are named after their heading and hold their children too, and its headings skip levels.
 */
export async function findViolations(page: Page, scheme: "light" | "dark"): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await violations(page, scheme === "light" ? EVERYTHING : COLOURS);
  return found.filter((text) => !/^(label-content-name-mismatch|heading-order): /.test(text));
}

/**
 * What sticks out of the page's own edges, and how far. Measured against the frame of the
 * page, not the window: the place that is kept for a scrollbar would hide the first 15. What a box
 * of its own cuts off or scrolls sticks out of nothing.
 */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const edge = (document.querySelector(".setup") as HTMLElement).getBoundingClientRect().right;
    const contained = (part: Element): boolean => {
      for (let box = part.parentElement; box && box.id !== "page"; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== "visible") return true;
      return false;
    };
    return [...document.querySelectorAll("#page *")]
      .filter((part) => part.checkVisibility() && !contained(part))
      .map((part) => [Math.ceil(part.getBoundingClientRect().right - edge - 0.5), part] as const)
      .filter(([pixels]) => pixels > 0)
      .map(([pixels, part]) => `${pixels} px: ${part.outerHTML.slice(0, 120)}`);
  });

/** Every target on screen that a finger would miss. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, a.button, select, input:not(.chip input), summary")]
      .filter(
        (target) => target.checkVisibility() && !target.matches("[type=checkbox], [type=radio]"),
      )
      .filter((target) => target.getBoundingClientRect().height < 24)
      .map((target) => target.outerHTML.slice(0, 80)),
  );

/**
 * One state of a view: nothing for axe-core to say in light and dark, room on 320 pixels, and
 * targets to touch.
 */
export async function expectFitForAll(page: Page, state: string): Promise<void> {
  await expectAccessible(page, state);
  const { width, height } = page.viewportSize() as { width: number; height: number };
  await page.setViewportSize({ width: 320, height });
  expect(await overflow(page), `${state}, 320 px`).toEqual([]);
  expect(await smallTargets(page), `${state}, touch targets`).toEqual([]);
  await page.setViewportSize({ width, height });
}
