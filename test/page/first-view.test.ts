/** What the first view asks for, in each language and mode: few files, small ones. */

import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../site/headers.ts";
import { usePage } from "./support.ts";

const site = usePage();
const MAXIMUM_REQUESTS = 4;
const MAXIMUM_BYTES = 30_000;

describe.each(["en", "ja", "zh"])("the first view in %s", (locale) => {
  it.each(DOCUMENTS)("of $path", async ({ path }) => {
    const page = await site.open({ locale });
    const sizes: Record<string, number> = {};
    page.on("response", async (response) => {
      sizes[response.url()] = brotliCompressSync(await response.body()).length;
    });
    await page.goto("about:blank");
    await page.goto(site.server.url + path);
    await page.waitForLoadState("networkidle");
    expect(Object.keys(sizes).length, JSON.stringify(sizes)).toBeLessThanOrEqual(MAXIMUM_REQUESTS);
    expect(Object.values(sizes).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MAXIMUM_BYTES);
  });
});
