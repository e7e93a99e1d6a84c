/**
 * The identity that a build pipeline or a machine gives whatever runs in it: a signed token (OpenID
 * Connect) in place of an API key. Where it is looked for, in this order; nothing of it is printed.
 */

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { request } from "node:http";
import type { AskedCredential } from "../client/index.ts";
import { CliError, EXIT } from "./exit.ts";
import { fill, TEXTS } from "./messages/index.ts";
import { printNotes } from "./output.ts";
import { readSecretFile } from "./prompts.ts";

const DEADLINE_MS = 10_000;
/** Bytes of a token; GitHub's have about 2,000. */
const ANSWER_MAXIMUM = 65_536;
/** Of a machine at Fly.io (https://fly.io/docs/security/openid-connect/). */
const FLY_SOCKET = "/.fly/api";

interface Source {
  /** To people. */
  readonly name: string;
  token(audience: string): string | Promise<string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const isToken = (text: unknown): text is string =>
  typeof text === "string" && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

const failed = (source: string, why: string): CliError =>
  new CliError("job_token_failed", { source, why }, EXIT.unavailable);

/** https://docs.github.com/actions/reference/security/oidc; its address has a query already. */
async function askGitHub(url: string, secret: string, audience: string): Promise<string> {
  const address = new URL(url);
  address.searchParams.set("audience", audience);
  const answer = await fetch(address, {
    headers: { Authorization: `bearer ${secret}`, Accept: "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  // What cannot be read is told as no token, without a word of it.
  const { value } = (await answer.json().catch(() => ({}))) as { value?: string };
  return value ?? "";
}

/** https://buildkite.com/docs/agent/cli/reference/oidc; both IDs have to be asked for. */
const askBuildkite = (audience: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const claims = ["--claim", "organization_id", "--claim", "pipeline_id"];
    const words = ["oidc", "request-token", "--audience", audience, ...claims];
    const limits = { timeout: DEADLINE_MS, maxBuffer: ANSWER_MAXIMUM };
    execFile("buildkite-agent", words, limits, (error, out) => {
      if (error) reject(new Error(String(error.code ?? error.signal)));
      else resolve(out.trim());
    });
  });

/** The bare token, from a service that listens on a socket of this machine. */
export const askSocket = (socketPath: string, audience: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const headers = { "Content-Type": "application/json" };
    const asked = request(
      { socketPath, path: "/v1/tokens/oidc", method: "POST", headers, signal },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`HTTP ${answer.statusCode}`));
        let text = "";
        answer.setEncoding("utf8");
        answer.on("error", reject);
        answer.on("data", (piece: string) => {
          text += piece;
          if (text.length > ANSWER_MAXIMUM) asked.destroy(new Error("too long"));
        });
        answer.on("end", () => resolve(text.trim()));
      },
    );
    asked.on("error", reject);
    asked.end(JSON.stringify({ aud: audience }));
  });

/** What the token says about itself; nothing is proven by it. */
function audiencesOf(token: string): unknown[] {
  try {
    const [, claims = ""] = token.split(".");
    return [JSON.parse(Buffer.from(claims, "base64url").toString("utf8")).aud].flat();
  } catch {
    return [];
  }
}

function findSource(env: Environment): Source | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret } = env;
  if (url && secret)
    return { name: "GitHub Actions", token: (audience) => askGitHub(url, secret, audience) };
  for (const name of ["SIGPOST_ID_TOKEN", "BITBUCKET_STEP_OIDC_TOKEN"]) {
    const given = env[name];
    if (given) return { name, token: () => given.trim() };
  }
  if (env.BUILDKITE_JOB_ID && env.BUILDKITE_AGENT_ACCESS_TOKEN)
    return { name: "buildkite-agent", token: askBuildkite };
  if (existsSync(FLY_SOCKET))
    return { name: FLY_SOCKET, token: (audience) => askSocket(FLY_SOCKET, audience) };
  const file = env.SIGPOST_ID_TOKEN_FILE;
  if (file) return { name: "SIGPOST_ID_TOKEN_FILE", token: () => readSecretFile(file).trim() };
  return undefined;
}

/**
 * A credential that is got anew for every request, because some are good for five minutes only;
 * `undefined` where nothing gives one.
 *
 * @param origin the deployment's, which is the audience unless SIGPOST_AUDIENCE is another one
 */
export function jobToken(origin: string, env: Environment): AskedCredential | undefined {
  const source = findSource(env);
  if (source === undefined) return undefined;
  const audience = env.SIGPOST_AUDIENCE || origin;
  const { name } = source;
  printNotes([fill(TEXTS.notes.jobIdentity, { source: name, audience })]);
  return async () => {
    const token = await Promise.resolve(source.token(audience)).catch((error: Error) => {
      throw error instanceof CliError ? error : failed(name, error.message);
    });
    if (!isToken(token)) throw failed(name, "no token");
    // What is meant for somebody else could be used there by whoever gets it.
    if (audiencesOf(token).includes(audience)) return token;
    throw new CliError("job_token_foreign", { source: name, audience });
  };
}

/** What a job lacks that could have a token; `undefined` where this is no such job. */
export function missingToken(origin: string, env: Environment): CliError | undefined {
  if (env.GITHUB_ACTIONS === "true") return new CliError("github_no_token");
  const audience = env.SIGPOST_AUDIENCE || origin;
  if (env.GITLAB_CI === "true") return new CliError("gitlab_no_token", { audience });
  return undefined;
}
