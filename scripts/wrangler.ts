/**
 * How wrangler runs on this machine: nothing asked of Cloudflare, and no way to the stored data but
 * the service's own.
 */

/** The command, for `process.execPath`, from the checkout's folder. */
export const WRANGLER = "node_modules/wrangler/bin/wrangler.js";

/**
 * Where the worker's script is, once `scripts/build-worker.ts` has built it; wrangler.toml names it
 * too, and the page's files.
 */
export const BUILT_WORKER = "dist/worker";
export const BUILT_SITE = "site/dist";

/**
 * The environment of everything that starts wrangler or its workerd: `npm start`, tests, scripts.
 */
export const LOCAL_ENVIRONMENT = {
  WRANGLER_SEND_METRICS: "false",
  // Where on earth this machine is: a warning and a stack trace where Cloudflare cannot be reached.
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  // /cdn-cgi/local/explorer reads and writes KV and Durable Objects without a credential, also for
  // pages on other ports of localhost: anybody on the machine could store a key of their own.
  X_LOCAL_EXPLORER: "false",
  // Keeps every request and log line for that explorer.
  X_LOCAL_OBSERVABILITY: "false",
} as const;
