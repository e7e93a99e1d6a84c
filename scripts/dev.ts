/**
 * `npm run dev`: `npm start` that follows what is saved. wrangler builds the worker anew when
 * something in `worker/` changes (`[build]` in wrangler.toml); the page is built anew here.
 */

import { spawnSync } from "node:child_process";
import { watch } from "node:fs";
import { runLocally } from "./local/run.ts";
import { inspectorPort, workerd } from "./local/workerd.ts";

/** What the page is made of. It shows the worker's sentences, and `usersig/` runs in it. */
const FOLDERS = ["site", "worker/messages", "worker/push/vendors", "worker/usersig"];
const BUILT = /^dist(?:[\\/]|$)/;
/** Editors write a file in several steps. */
const SETTLED_MS = 100;

let timer: NodeJS.Timeout | undefined;

/** In a process of its own, because modules that were imported once do not change. */
function buildPage(): void {
  const { status } = spawnSync(process.execPath, ["scripts/build.ts", "--development"], {
    stdio: "inherit",
  });
  console.log(status === 0 ? "Page built. Reload it." : "The page was not built: see above.");
}

function follow(): void {
  for (const folder of FOLDERS)
    watch(folder, { recursive: true }, (_event, file) => {
      if (file !== null && BUILT.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(buildPage, SETTLED_MS);
    });
  // What is served so far is what would be deployed: the style guide comes on top.
  buildPage();
  console.log("  Every component: /styleguide");
  console.log(`  Inspector: 127.0.0.1:${inspectorPort}. Page and worker follow what you save.\n`);
}

await runLocally(workerd, follow);
