/** Workers as folders of modules that workerd can load. */

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { LOCAL_ENVIRONMENT, WRANGLER } from "../../scripts/wrangler.ts";

const OUT = resolve("dist/bench");

/** An empty folder for one worker. */
export function emptyFolder(name: string): string {
  const folder = join(OUT, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * `require("zlib")` of a CommonJS package, which a worker can only import. Wrangler's bundler does
 * the same.
 */
const nodeModules: Plugin = {
  name: "node-modules",
  setup(built) {
    built.onResolve({ filter: /^(?:crypto|zlib)$/ }, ({ kind, path }) =>
      kind === "require-call" ? { path, namespace: "node-module" } : undefined,
    );
    built.onLoad({ filter: /.*/, namespace: "node-module" }, ({ path }) => ({
      contents: `export * from "node:${path}";`,
    }));
  },
};

/** @param checkout the folder that the entry's path starts from */
export async function bundle(name: string, entry: string, checkout = "."): Promise<string> {
  const folder = emptyFolder(name);
  await build({
    absWorkingDir: resolve(checkout),
    entryPoints: [entry],
    outfile: join(folder, "index.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "esnext",
    conditions: ["workerd", "worker"],
    external: ["cloudflare:*", "node:*"],
    plugins: [nodeModules],
    logLevel: "warning",
  });
  return folder;
}

/** Checkouts whose page is built. */
const built = new Set<string>();

/** What `npm run deploy` would upload, made by the checkout's own scripts. */
export function bundleDeployed(name: string, checkout = "."): string {
  const folder = emptyFolder(name);
  const options = {
    cwd: resolve(checkout),
    stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...LOCAL_ENVIRONMENT },
  };
  if (!built.has(options.cwd)) execFileSync("npm", ["run", "-s", "build"], options);
  built.add(options.cwd);
  execFileSync(process.execPath, [WRANGLER, "deploy", "--dry-run", "--outdir", folder], options);
  return folder;
}
