/** What the first view asks for, in each language and mode: few files, small ones. */

import { brotliCompressSync } from "node:zlib";
import type { Response } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DOCUMENTS } from "../../site/headers.ts";
import { usePage } from "./support.ts";

const site = usePage();
const MAXIMUM_REQUESTS = 4;
const MAXIMUM_BYTES = 30_000;

describe.each(["en", "ja", "zh"])("the first view in %s", (locale) => {
  it.each(DOCUMENTS)("of $path", async ({ path }) => {
    const page = await site.open({ locale });
    // What the page that was opened first still asks for is not counted.
    await page.waitForLoadState("networkidle");
    const responses: Response[] = [];
    page.on("response", (response) => responses.push(response));
    await page.goto("about:blank");
    await page.goto(site.server.url + path);
    await page.waitForLoadState("networkidle");
    // Every body is waited for: a sum made before they have arrived would be within any limit.
    const sizes = await Promise.all(
      responses.map(async (response) => brotliCompressSync(await response.body()).length),
    );
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    expect(sizes.length).toBeLessThanOrEqual(MAXIMUM_REQUESTS);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MAXIMUM_BYTES);
  });
});
