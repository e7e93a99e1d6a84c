/** Where the deployment is, and with which key it is asked. */

import { fileURLToPath } from "node:url";
import { type Client, type CredentialSource, createClient } from "../client/index.ts";
import { readDevVars } from "../scripts/dev-secrets.ts";
import { runningOrigins } from "../scripts/local/running.ts";
import type { Globals } from "./command.ts";
import { CliError } from "./exit.ts";
import { jobToken, missingToken } from "./job-token.ts";
import { fill, LANGUAGE, TEXTS } from "./messages/index.ts";
import { type Profile, readProfile } from "./profiles.ts";
import { askSecret, readSecretFile } from "./prompts.ts";

export const URL_DEFAULT = "http://127.0.0.1:8787";
/** Where these sources lie; what is packed for use elsewhere belongs to no checkout. */
const CHECKOUT = import.meta.url.endsWith(".ts")
  ? fileURLToPath(new URL("..", import.meta.url))
  : undefined;
const DEADLINE_MS = 30_000;
const LOOPBACK = /^(127\.0\.0\.1|\[::1\]|localhost)$/;

let lastAsked: string | undefined;
/** The deployment that was asked last, for what is said about its answer. */
export const asked = (): string | undefined => lastAsked;

export function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.pathname === "/" && url.search + url.hash + url.username === "";
  if (!url || !isPlain || !/^https?:$/.test(url.protocol))
    throw new CliError("url_invalid", { example: URL_DEFAULT });
  if (url.protocol === "http:" && !LOOPBACK.test(url.hostname)) throw new CliError("url_not_https");
  return url.origin;
}

export function clientFor(url: string, credential?: CredentialSource): Client {
  lastAsked = url;
  return createClient({ url, credential, language: LANGUAGE, timeout: DEADLINE_MS });
}

/**
 * The profile that is named, or that of no name; its key is for its own address alone. What is
 * given for this one call goes before what the environment has.
 */
function choose({ url, profile: named }: Globals, running: readonly string[]) {
  const { SIGPOST_URL, SIGPOST_PROFILE } = process.env;
  const name = named ?? (SIGPOST_PROFILE || undefined);
  const profile = readProfile(name ?? "default", name !== undefined);
  const origin = readOrigin(
    url ??
      (named === undefined ? SIGPOST_URL || undefined : undefined) ??
      (name === undefined ? running[0] : undefined) ??
      profile?.url ??
      URL_DEFAULT,
  );
  return { origin, profile: profile?.url === origin ? profile : undefined };
}

/**
 * `--key-file`, the profile that this call names, SIGPOST_KEY, a profile, the development key, the
 * token of a build's job, the terminal; in this order. The development key is for what this
 * checkout started alone: on any other port of this machine somebody else may listen. All of them
 * go to https or to this machine only, as `readOrigin` has it.
 */
async function readKey(
  { keyFile, profile: named }: Globals,
  origin: string,
  profile: Profile | undefined,
  isOwn: boolean,
): Promise<CredentialSource> {
  if (keyFile !== undefined) return readSecretFile(keyFile);
  const kept = profile?.key;
  const local = isOwn ? readDevVars(`${CHECKOUT}.dev.vars`).ADMIN_KEY : undefined;
  const given = process.env.SIGPOST_KEY || undefined;
  const key = (named === undefined ? (given ?? kept) : (kept ?? given)) ?? local;
  const credential = key ?? jobToken(origin, process.env);
  if (credential !== undefined) return credential;
  const missing = process.stdin.isTTY ? undefined : missingToken(origin, process.env);
  if (missing) throw missing;
  return askSecret(fill(TEXTS.asked.apiKey, { url: origin }), "--key-file -");
}

export async function connect(globals: Globals, open?: "open"): Promise<Client> {
  const running = CHECKOUT === undefined ? [] : runningOrigins(CHECKOUT);
  const { origin, profile } = choose(globals, running);
  const key = open ? undefined : await readKey(globals, origin, profile, running.includes(origin));
  return clientFor(origin, key);
}
