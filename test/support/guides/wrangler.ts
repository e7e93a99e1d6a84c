/**
 * What `npx wrangler secret` does for a deployment at Cloudflare, for the one that runs here: a line
 * leaves a secret in a folder, and the service starts again with it.
 */

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DenoServer } from "../deno.ts";
import type { GuideShell } from "./shell.ts";

const FOLDER = "wrangler";

export function giveWrangler(shell: GuideShell): void {
  shell.file(`${FOLDER}/.keep`, "");
  // `$*` is: wrangler secret put NAME, or: wrangler secret delete NAME.
  shell.program(
    "npx",
    `case "$*" in
"wrangler secret put "*) cat > ${FOLDER}/"$4" ;;
"wrangler secret delete "*) : > ${FOLDER}/"$4" ;;
*) echo "unknown: npx $*" >&2; exit 1 ;;
esac`,
  );
}

/** @param settings what the service starts with, changed in place */
export async function applySecrets(
  shell: GuideShell,
  settings: Record<string, string>,
  server: DenoServer,
): Promise<void> {
  const folder = join(shell.folder, FOLDER);
  const names = readdirSync(folder).filter((name) => name !== ".keep");
  if (names.length === 0) return;
  for (const name of names) {
    settings[name] = readFileSync(join(folder, name), "utf8").trimEnd();
    rmSync(join(folder, name));
  }
  await server.restart();
}
