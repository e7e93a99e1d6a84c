/** What is looked at: where it begins, and what a reader does until it is on the screen. */

import type { Page } from "playwright-core";
import type { RunningServer } from "../../test/support/worker.ts";

export interface Stage {
  readonly page: Page;
  readonly server: RunningServer;
  /** Somebody with a phone: another one from look to look, each gets six notifications a minute. */
  readonly user: string;
}

export interface View {
  readonly name: string;
  /** Below `/connected`, a key is entered first. */
  readonly path: string;
  /** Also in each language on desktop and phone, light and dark. */
  readonly everyLook?: true;
  readonly show: (stage: Stage) => Promise<void>;
}

/** Words are in three languages: fields and buttons are found by what they are. */
export const enter = async (page: Page, field: string, text: string) => {
  await page.locator(field).fill(text);
  await page.locator(field).press("Enter");
};

export const verdict = (page: Page) => page.locator(".result:visible .plate").first().waitFor();
