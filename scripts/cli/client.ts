/**
 * Talking to a deployment: where it is, the key, one request, and every way in which it can fail.
 */

import { fileURLToPath } from "node:url";
import { readDevVars } from "../dev-secrets.ts";
import { runningOrigins } from "../local/running.ts";
import { CliError, EXIT, type ExitCode } from "./exit.ts";
import { askSecret, readSecretFile } from "./secrets.ts";

export const URL_DEFAULT = "http://127.0.0.1:8787";
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DEADLINE_MS = 30_000;
const LOOPBACK = /^(127\.0\.0\.1|\[::1\]|localhost)$/;

// biome-ignore lint/suspicious/noExplicitAny: an answer's JSON, looked at field by field
type Json = any;

export interface Client {
  request(method: string, path: string, body?: object): Promise<Json>;
  /**
   * Server-sent events, each handed over as it comes; a refusal instead of them fails as `request`
   * does.
   */
  stream(path: string, body: object, onEvent: (name: string, data: Json) => void): Promise<void>;
  /** As `request`, but what is not there is `undefined`. */
  find(path: string): Promise<Json | undefined>;
}

export interface ClientOptions {
  readonly url?: string | undefined;
  readonly keyFile?: string | undefined;
  /** No key is needed. */
  readonly open?: true | undefined;
}

function readOrigin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "")
    throw new CliError(
      EXIT.usage,
      "url_invalid",
      "--url is not an address of a deployment.",
      `For example ${URL_DEFAULT}`,
    );
  if (url.protocol === "http:" && !LOOPBACK.test(url.hostname))
    throw new CliError(
      EXIT.usage,
      "url_not_https",
      "Over http the key would be sent in plain text.",
      "Use https.",
    );
  return url;
}

/**
 * `--key-file`, SIGPOST_KEY, the development key of this checkout, the terminal; in this order. The
 * development key is for what this checkout started alone: on any other port of this machine
 * somebody else may listen.
 */
async function readKey(
  { keyFile }: ClientOptions,
  url: URL,
  running: readonly string[],
): Promise<string> {
  const local = running.includes(url.origin)
    ? readDevVars(`${ROOT}.dev.vars`).ADMIN_KEY
    : undefined;
  const named = keyFile === undefined ? process.env.SIGPOST_KEY || local : readSecretFile(keyFile);
  const key = (named ?? (await askSecret(`API key for ${url.origin}`, "--key-file"))).trim();
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new CliError(
    EXIT.usage,
    "key_malformed",
    "The API key is empty or contains characters that no API key has.",
    "Copy it again.",
  );
}

const EXITS: Readonly<Record<string, ExitCode>> = { caller: EXIT.refused, operator: EXIT.operator };

function failureOf(status: number, text: string): CliError {
  try {
    const problem = JSON.parse(text) as {
      code: string;
      detail: string;
      remedy: string;
      fault: string;
    };
    const { code, detail, remedy, fault } = problem;
    if (typeof code === "string" && typeof detail === "string")
      return new CliError(EXITS[fault] ?? EXIT.unavailable, code, detail, remedy, problem);
  } catch {
    // Not one of our answers: the same as any other page.
  }
  return new CliError(
    EXIT.unavailable,
    "not_sigpost",
    `The response (HTTP ${status}) did not come from sigpost.`,
    "Check --url.",
  );
}

export async function connect(options: ClientOptions): Promise<Client> {
  const running = runningOrigins(ROOT);
  const url = readOrigin(options.url ?? (process.env.SIGPOST_URL || running[0] || URL_DEFAULT));
  const key = options.open ? undefined : await readKey(options, url, running);
  const language = /^(ja|zh)/.exec(process.env.LC_ALL ?? process.env.LANG ?? "")?.[0] ?? "en";

  async function send<T>(
    method: string,
    path: string,
    body: object | undefined,
    accept: string,
    take: (answer: Response) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), DEADLINE_MS);
    try {
      const answer = await fetch(new URL(path, url), {
        method,
        headers: {
          ...(key !== undefined && { Authorization: `Bearer ${key}` }),
          Accept: accept,
          "Accept-Language": language,
          ...(body && { "Content-Type": "application/json" }),
        },
        ...(body && { body: JSON.stringify(body) }),
        redirect: "manual",
        signal: controller.signal,
      });
      return await take(answer);
    } catch (error) {
      throw error instanceof CliError ? asked(error) : asked(unreachable());
    } finally {
      clearTimeout(timer);
    }
  }

  function asked(error: CliError): CliError {
    error.asked = url.origin;
    return error;
  }

  const unreachable = () =>
    new CliError(
      EXIT.unavailable,
      "unreachable",
      `${url.origin} does not answer.`,
      "Is it running? Check --url.",
    );

  function read(status: number, text: string): Json {
    if (status < 200 || status > 299) throw asked(failureOf(status, text));
    try {
      return JSON.parse(text);
    } catch {
      throw asked(failureOf(status, text));
    }
  }

  const whole = async (answer: Response) => ({ status: answer.status, text: await answer.text() });
  const JSON_TYPE = "application/json";

  return {
    async request(method, path, body) {
      const { status, text } = await send(method, path, body, JSON_TYPE, whole);
      return read(status, text);
    },
    async find(path) {
      const { status, text } = await send("GET", path, undefined, JSON_TYPE, whole);
      return status === 404 ? undefined : read(status, text);
    },
    stream: (path, body, onEvent) =>
      send("POST", path, body, "text/event-stream", async (answer) => {
        if (!answer.ok || answer.body === null) throw failureOf(answer.status, await answer.text());
        let waiting = "";
        for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
          waiting += chunk;
          const events = waiting.split("\n\n");
          waiting = events.pop() ?? "";
          for (const event of events) {
            const [, name = "", data = ""] = /^event: (.*)\ndata: (.*)$/.exec(event) ?? [];
            onEvent(name, JSON.parse(data));
          }
        }
      }),
  };
}
