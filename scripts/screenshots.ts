/**
 * `npm run screenshots [view]`: every tool with real answers in it, empty, filled, refused and
 * crowded, into `dist/screenshots`; two of them are the README's, in `docs/images`. The vendors and
 * Tencent behind the worker are the tests' fakes. A view's name, or the beginning of some, makes
 * those alone.
 */

import { mkdirSync, rmSync } from "node:fs";
import { launchBrowser } from "../test/support/browser.ts";
import build from "../test/support/build.ts";
import { inBatches } from "../test/support/in-batches.ts";
import { makeCrowd } from "./screenshots/crowd.ts";
import { startDeployment } from "./screenshots/deployment.ts";
import { ALL_LOOKS, FEW_LOOKS } from "./screenshots/looks.ts";
import { SETTINGS_VIEWS } from "./screenshots/settings-views.ts";
import { FOLDER, IMAGES, shoot } from "./screenshots/shoot.ts";
import { TOOL_VIEWS } from "./screenshots/tool-views.ts";
import type { View } from "./screenshots/view.ts";

/** Contexts of the browser at a time. */
const AT_ONCE = 2;

const only = process.argv[2] ?? "";
const views = [...TOOL_VIEWS, ...SETTINGS_VIEWS].filter(({ name }) => name.startsWith(only));
if (views.length === 0) throw new Error(`no view begins with ${only}`);
/** Last, because a crowd is on every picture from then on. */
const isCrowded = ({ name }: View) => name.endsWith("-crowded");
const inOrder = [...views.filter((view) => !isCrowded(view)), ...views.filter(isCrowded)];

rmSync(FOLDER, { recursive: true, force: true });
for (const folder of [FOLDER, IMAGES]) mkdirSync(folder, { recursive: true });
await build();
const browser = await launchBrowser();
if (!browser) throw new Error("no usable browser: set CHROMIUM_PATH");
const deployment = await startDeployment();
let crowded = false;
try {
  for (const view of inOrder) {
    if (isCrowded(view) && !crowded) {
      await makeCrowd(deployment);
      crowded = true;
    }
    const looks = [...(view.everyLook ? ALL_LOOKS : FEW_LOOKS).entries()];
    await inBatches(
      looks,
      ([index, look]) => shoot(browser, deployment.server, view, look, index),
      AT_ONCE,
    );
    console.log(`${view.name}: ${looks.length}`);
  }
} finally {
  await browser.close();
  await deployment.stop();
}
