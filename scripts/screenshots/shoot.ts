/** One view in one look, as a file. */

import type { Browser } from "playwright-core";
import type { RunningServer } from "../../test/support/worker.ts";
import { USERS } from "./deployment.ts";
import { type Look, nameOf, viewportOf } from "./looks.ts";
import { enter, type View } from "./view.ts";

export const FOLDER = "dist/screenshots";
export const IMAGES = "docs/images";
/** The README's. */
const SHOWN: readonly string[] = ["verify", "push"];
const SHOWN_LOOK = "desktop-light-en";

export async function shoot(
  browser: Browser,
  server: RunningServer,
  { name, path, show }: View,
  look: Look,
  index: number,
): Promise<void> {
  const context = await browser.newContext({
    locale: look.language,
    timezoneId: "Asia/Tokyo",
    viewport: viewportOf(look),
    colorScheme: look.theme,
  });
  const file = `${name}-${nameOf(look)}`;
  try {
    const page = await context.newPage();
    await page.goto(server.url + path);
    if (path.startsWith("/connected")) {
      await enter(page, "#apikey", server.adminKey);
      await page.locator("#app").waitFor();
    }
    await show({ page, server, user: USERS[index % USERS.length] as string });
    // A laptop shows what stands above the fold, the others all of it.
    await page.screenshot({ path: `${FOLDER}/${file}.png`, fullPage: look.screen !== "laptop" });
    if (SHOWN.includes(name) && nameOf(look) === SHOWN_LOOK)
      await page.screenshot({ path: `${IMAGES}/${name}.jpg`, type: "jpeg", quality: 70 });
  } catch (error) {
    throw new Error(`no picture of ${file}`, { cause: error });
  } finally {
    await context.close();
  }
}
