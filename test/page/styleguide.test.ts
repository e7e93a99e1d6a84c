/** The style guide: built for development alone, with every component, fit for everybody. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../site/build.ts";
import { sharedBrowser } from "../support/browser.ts";
import { findViolations } from "./axe.ts";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
};

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sigpost-guide-"));
  await buildSite(folder, true);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(folder, path === "/styleguide" ? "styleguide.html" : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "text/plain";
    response.writeHead(200, { "Content-Type": type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});

afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(options: object): Promise<Page> {
  const browser = await sharedBrowser();
  if (!browser) throw new Error("no browser: set CHROMIUM_PATH");
  const page = await (await browser.newContext({ serviceWorkers: "block", ...options })).newPage();
  await page.goto(`${origin}/styleguide`);
  await page.locator("h2").first().waitFor();
  return page;
}

describe("the style guide", () => {
  it.each(["light", "dark"] as const)("leaves nothing for axe-core (%s)", async (colorScheme) => {
    const page = await open({ colorScheme });
    expect(await findViolations(page, colorScheme)).toEqual([]);
    await page.context().close();
  });

  it("has no horizontal scrolling on a phone, and no motion for those who want none", async () => {
    const page = await open({ viewport: { width: 320, height: 640 }, reducedMotion: "reduce" });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === "running").length,
    );
    expect(moving).toBe(0);
    await page.context().close();
  });

  it("shows every component that screens are made of", () => {
    const guide = readdirSync("site/styleguide")
      .map((name) => readFileSync(`site/styleguide/${name}`, "utf8"))
      .join("\n");
    // What only speaks to screen readers cannot be seen.
    const missing = readdirSync("site/ui")
      .filter((name) => name.endsWith(".tsx") && name !== "announcer.tsx")
      .filter((name) => !guide.includes(`"../ui/${name}"`));
    expect(missing).toEqual([]);
  });

  it("is in no build that could be deployed", async () => {
    const plain = mkdtempSync(join(tmpdir(), "sigpost-plain-"));
    try {
      await buildSite(plain);
      expect(readdirSync(plain).filter((name) => name.includes("styleguide"))).toEqual([]);
      expect(readdirSync(join(plain, "assets")).join()).not.toContain("styleguide");
    } finally {
      rmSync(plain, { recursive: true, force: true });
    }
  });
});
