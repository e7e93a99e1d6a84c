/** What the tests of the console's manual have in common: two apps to choose from, and the count. */

import type { Page } from "playwright-core";
import { expect } from "vitest";
import {
  type ConsoleTool,
  consoleActions,
  PAGE_ACTIONS,
  total,
} from "../support/console-actions.ts";
import type { RunningServer } from "../support/worker.ts";
import type { Actions, handsOn } from "./hands.ts";

/** Whoever has one app is spared the choice; here nobody is. */
export async function addSecondApp({ url, adminKey }: RunningServer): Promise<void> {
  const put = await fetch(`${url}/v1/apps/1400000777`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${adminKey}`, "Content-Type": "application/json" },
    body: JSON.stringify({ name: "Example staging", secretKey: "0123456789abcdef".repeat(4) }),
  });
  expect(put.status).toBe(201);
}

/** 1. 対象のアプリケーションを選ぶ。2. ツールを選ぶ */
export async function chooseTool(
  page: Page,
  { click, select }: ReturnType<typeof handsOn>,
  sdkAppId: number,
  tab?: string,
): Promise<void> {
  await select("アプリケーション", String(sdkAppId));
  if (tab) await click(page.getByRole("link", { name: tab, exact: true }));
}

/** As many actions as the page is known for, and no more than the console asks for. */
export function expectNoMoreThanConsole(tool: ConsoleTool, count: Actions): void {
  expect(count).toEqual(PAGE_ACTIONS[tool]);
  expect(total(count), tool).toBeLessThanOrEqual(total(consoleActions(tool)));
}
