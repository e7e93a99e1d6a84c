/**
 * Where the client has to work. Each place runs the same bundle of the client and its cases, and
 * gives back what came of them.
 */

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { rolldown } from "rolldown";
import { sharedBrowser } from "../browser.ts";
import { DENO_DIR } from "../deno.ts";
import { systemNode } from "../system-node.ts";
import type { Run } from "./all.ts";
import type { Result } from "./assert.ts";

export interface Place {
  readonly name: string;
  run(run: Run): Promise<Result[]>;
}

/** @param last what is done with the cases, as a line of JavaScript */
async function bundle(last: string): Promise<string> {
  const built = await rolldown({
    input: "entry",
    platform: "neutral",
    tsconfig: false,
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? id : null),
        load: (id) =>
          id === "entry"
            ? `import { runAll } from ${JSON.stringify(resolve("test/support/client/all.ts"))};\n${last}`
            : null,
      },
    ],
  });
  const { output } = await built.generate({ format: "esm", minify: true });
  await built.close();
  return output[0].code;
}

const MARK = "cases:";

/** A command that runs a file. */
const command = (name: string, line: () => readonly string[]): Place => ({
  name,
  async run(run) {
    mkdirSync("dist", { recursive: true });
    const folder = mkdtempSync(`dist/client-${name}-`);
    try {
      const file = join(folder, "cases.mjs");
      const last = `console.log("${MARK}" + JSON.stringify(await runAll(${JSON.stringify(run)})));`;
      writeFileSync(file, await bundle(last));
      const [program = "", ...parameters] = line();
      const { stdout } = await promisify(execFile)(program, [...parameters, file], {
        env: { PATH: process.env.PATH ?? "", HOME: resolve(folder), DENO_DIR, NO_COLOR: "1" },
        timeout: 60_000,
      });
      return JSON.parse(stdout.slice(stdout.indexOf(MARK) + MARK.length)) as Result[];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

const chromium: Place = {
  name: "chromium",
  async run(run) {
    const browser = await sharedBrowser();
    if (!browser) throw new Error("no browser: set CHROMIUM_PATH");
    // The page's own policy lets it speak to nobody but its server.
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: "block" });
    try {
      const page = await context.newPage();
      await page.goto(`${run.world.url}/healthz`);
      await page.addScriptTag({
        type: "module",
        content: await bundle("globalThis.runAll = runAll;"),
      });
      return await page.evaluate(
        (given) => (globalThis as unknown as { runAll(run: Run): Promise<Result[]> }).runAll(given),
        run,
      );
    } finally {
      await context.close();
    }
  },
};

const workerd: Place = {
  name: "workerd",
  async run(run) {
    const script = await bundle(
      "export default { fetch: async (asked) => Response.json(await runAll(await asked.json())) };",
    );
    const miniflare = new Miniflare(
      convertV4MiniflareOptions({
        cf: false,
        log: new Log(LogLevel.NONE),
        host: "127.0.0.1",
        port: 0,
        modules: [{ type: "ESModule", path: "index.js", contents: script }],
        compatibilityDate: "2024-09-01",
      }),
    );
    try {
      const { origin } = await miniflare.ready;
      const answer = await fetch(origin, { method: "POST", body: JSON.stringify(run) });
      return (await answer.json()) as Result[];
    } finally {
      await miniflare.dispose();
    }
  },
};

export const PLACES: readonly Place[] = [
  command("node", () => [systemNode()]),
  command("deno", () => ["node_modules/.bin/deno", "run", "--quiet", "--allow-net"]),
  command("bun", () => ["node_modules/.bin/bun", "run"]),
  chromium,
  workerd,
];
