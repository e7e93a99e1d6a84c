/** The built documentation site below a path, as GitHub Pages serves it, in a real Chromium. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { buildDocsSite, DOCS_SITE } from "../../scripts/docs-site.ts";
import { sharedBrowser } from "../support/browser.ts";

/** Where `PUBLISHED` of the site's configuration ends. */
const BASE = "/sigpost";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".xml": "application/xml",
};

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    const path = join(DOCS_SITE, decodeURI(pathname).replace(BASE, ""));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
    const found = pathname.startsWith(`${BASE}/`) && existsSync(file);
    const shown = found ? file : join(DOCS_SITE, "404.html");
    response.writeHead(found ? 200 : 404, { "Content-Type": TYPES[extname(shown)] ?? "" });
    response.end(readFileSync(shown));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

export function useDocsSite() {
  let server: Server;
  let origin: string;
  const opened: { page: Page; complaints: string[]; elsewhere: string[] }[] = [];

  beforeAll(async () => {
    await buildDocsSite();
    server = await serve();
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // A build takes 4 seconds where nothing else runs.
  }, 120_000);
  afterAll(() => server?.close());

  afterEach(async () => {
    for (const { page, complaints, elsewhere } of opened.splice(0)) {
      await page.context().close();
      expect(complaints).toEqual([]);
      expect(elsewhere, "asked of somebody else").toEqual([]);
    }
  });

  return {
    /** @param path from the root of the site */
    async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const browser = await sharedBrowser();
      if (!browser) throw new Error("no browser: set CHROMIUM_PATH");
      const page = await (await browser.newContext({ locale: "en-US", ...options })).newPage();
      const complaints: string[] = [];
      const elsewhere: string[] = [];
      page.on("console", (message) => {
        // What a page without an address is.
        if (message.text().includes("404 (Not Found)")) return;
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(`${origin}${BASE}/`) && !url.startsWith("data:")) elsewhere.push(url);
      });
      opened.push({ page, complaints, elsewhere });
      await page.goto(origin + BASE + path);
      return page;
    },
    /** Where a page is, from the root of the site. */
    placeOf: (page: Page): string => decodeURI(page.url()).replace(origin + BASE, ""),
  };
}
