/** The time line of a token. */

import { describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { enterApp, usePage } from "./support.ts";

const site = usePage();
const now = () => Math.floor(Date.now() / 1000);
const sign = (more: Partial<Parameters<typeof signUserSig>[0]> = {}) =>
  signUserSig({ ...site.server, userId: "alice", expire: 86_400, now: now(), ...more });

const openVerifier = async () => {
  const page = await site.open({ path: "/#verify" });
  await enterApp(page, site.server);
  return page;
};

describe("verifying in local mode", () => {
  const LINES: readonly (readonly [
    state: string,
    from: number,
    expire: number,
    words: string,
    order: RegExp,
  ])[] = [
    [
      "within",
      -21_600,
      86_400,
      "25% of the validity period has passed",
      /^Issued 6 hours ago.*Now .*Expires in 18 hours$/,
    ],
    [
      "after",
      -90_000,
      86_400,
      "The validity period has ended",
      // So near to an end, now is said by that end.
      /^Issued 1 day ago.*Expired 1 hour ago$/,
    ],
    [
      "after",
      -400 * 86_400,
      60,
      "The validity period has ended",
      /^Issued 400 days ago.*Expired 400 days ago.*Now/,
    ],
    ["before", 7200, 86_400, "Not valid yet", /^Now .*Issued in 2 hours.*Expires in 1 day$/],
    // A clock that is a little behind: the verifier is patient, and so is the line.
    [
      "within",
      200,
      86_400,
      "0% of the validity period has passed",
      /^Issued in 3 minutes Expires in 1 day$/,
    ],
  ];

  it.each(LINES)(
    "draws the time line of a token in order (%s, issued %d s from now)",
    async (state, from, expire, words, order) => {
      const page = await openVerifier();
      await page.locator("#verify-usersig").fill(await sign({ now: now() + from, expire }));
      const line = page.locator(`.validity.${state}`);
      await line.waitFor();
      await expect.poll(() => line.locator("figcaption").textContent()).toBe(words);
      expect((await line.locator("li").allInnerTexts()).join(" ").replaceAll(/\s+/g, " ")).toMatch(
        order,
      );
      // What is drawn agrees: now is left of, on or right of the period.
      const [left = 0, right = 0, present = 0] = await page.evaluate(() => {
        const x = (path: string) => (document.querySelector(path) as SVGPathElement).getBBox();
        const [period, at] = [x(".validity .whole"), x(".validity path.now")];
        return [period.x, period.x + period.width, at.x];
      });
      expect(present < left ? "before" : present > right ? "after" : "within").toBe(state);
      expect(right - left).toBeGreaterThan(50);
    },
  );

  it.each([
    [-21_600, 86_400],
    [-6000, 86_400],
    [-80_000, 86_400],
    [-150_000, 86_400],
    [-400 * 86_400, 60],
    [7200, 86_400],
    [400, 600],
  ])(
    "puts each label at its mark, and none on another (issued %d s from now)",
    async (from, expire) => {
      const page = await openVerifier();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.locator("#verify-usersig").fill(await sign({ now: now() + from, expire }));
      await page.locator(".validity").waitFor();
      const { marks, labels, line } = await page.evaluate(() => {
        const box = (part: Element) => part.getBoundingClientRect();
        const all = (name: string) => [...document.querySelectorAll(`.validity ${name}`)].map(box);
        const [whole, present, line] = [".whole", "path.now", "svg"].flatMap(all) as [
          DOMRect,
          DOMRect,
          DOMRect,
        ];
        const marks = {
          from: whole.left,
          to: whole.right,
          now: (present.left + present.right) / 2,
        };
        return { marks, labels: all("li").map((one) => one.toJSON()), line: line.toJSON() };
      });
      const inOrder = Object.values(marks).sort((a, b) => a - b);
      expect(labels.length).toBe(3);
      for (const [place, label] of labels.entries()) {
        expect(label.left).toBeGreaterThanOrEqual(line.left - 1);
        expect(label.right).toBeLessThanOrEqual(line.right + 1);
        expect(label.left).toBeLessThanOrEqual((inOrder[place] as number) + 4);
        expect(label.right).toBeGreaterThanOrEqual((inOrder[place] as number) - 4);
        for (const other of labels.slice(0, place))
          expect(
            other.right <= label.left || other.bottom <= label.top || label.bottom <= other.top,
          ).toBe(true);
      }
    },
  );

  it("moves now along the line", async () => {
    const page = await openVerifier();
    await page.locator("#verify-usersig").fill(await sign({ expire: 20 }));
    await page.locator(".validity.within").waitFor();
    const at = () => page.locator(".validity path.now").getAttribute("d");
    const before = await at();
    await expect.poll(at).not.toBe(before);
  });
});
