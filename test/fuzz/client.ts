/**
 * Sends a request as it is, without the corrections that `fetch` makes to paths and headers, and
 * gives up after a deadline.
 */

import { Agent, type IncomingMessage, request } from "node:http";
import type { FuzzRequest } from "./requests.ts";
import type { Target } from "./world.ts";

/** Milliseconds: far above what any request takes, so that only a hang reaches it. */
export const DEADLINE_MS = 20_000;

export type Outcome =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly text: string;
    }
  /** No answer came, or none whole. */
  | { readonly kind: "none"; readonly why: "deadline" | string };

const agents = new Map<string, Agent>();

function agentFor(url: string): Agent {
  const known = agents.get(url);
  if (known) return known;
  const made = new Agent({ keepAlive: true, maxSockets: 4 });
  agents.set(url, made);
  return made;
}

/** With what this runtime made up itself in place of `{{…}}`. */
export const fill = (text: string, values: ReadonlyMap<string, string>): string =>
  text.includes("{{")
    ? text.replace(/\{\{([\w:]+)\}\}/g, (whole, name: string) => values.get(name) ?? whole)
    : text;

/**
 * A stream of a user's status goes on for minutes, however its path is spelled; its first words are
 * enough.
 */
const isEndless = (method: string, message: IncomingMessage): boolean =>
  method === "GET" && message.headers["content-type"] === "text/event-stream";

function attempt(target: Target, asked: FuzzRequest): Promise<Outcome> {
  const { server, values } = target;
  const body = asked.body === undefined ? undefined : Buffer.from(fill(asked.body, values));
  const headers: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(asked.headers)) headers[name] = fill(value, values);
  if (body !== undefined && asked.framing !== "chunked")
    headers["Content-Length"] =
      asked.framing === "short" ? Math.ceil(body.length / 2) : body.length;
  // Node sends the body of a GET or a DELETE without any framing, and its bytes would be read as
  // the next request.
  if (body !== undefined && asked.framing === "chunked") headers["Transfer-Encoding"] = "chunked";
  // What follows a body that is longer than it says would be read as the next request.
  const agent = asked.framing === "short" ? false : agentFor(server.url);
  if (asked.framing === "short") headers.Connection = "close";
  return new Promise((resolve) => {
    const { hostname, port } = new URL(server.url);
    const path = fill(asked.path, values);
    const sent = request({ hostname, port, path, method: asked.method, headers, agent });
    const timer = setTimeout(() => done({ kind: "none", why: "deadline" }), DEADLINE_MS);
    function done(outcome: Outcome): void {
      clearTimeout(timer);
      resolve(outcome);
      if (outcome.kind === "none") sent.destroy();
    }
    sent.on("error", (error: NodeJS.ErrnoException) =>
      done({ kind: "none", why: error.code ?? error.message }),
    );
    sent.on("response", (message) => {
      let text = "";
      const answer = (): Outcome => ({
        kind: "answer",
        status: message.statusCode ?? 0,
        headers: Object.fromEntries(
          Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
        ),
        text,
      });
      message.setEncoding("utf8");
      message.on("data", (chunk: string) => {
        text += chunk;
        if (!isEndless(asked.method, message)) return;
        done(answer());
        sent.destroy();
      });
      message.on("end", () => done(answer()));
      message.on("error", (error: NodeJS.ErrnoException) =>
        done({ kind: "none", why: error.code ?? error.message }),
      );
    });
    if (body !== undefined) sent.write(body);
    sent.end();
  });
}

/** Characters of a body that are surely sent before any answer. */
const AT_ONCE = 16_384;

const lostByMiniflare = (outcome: Outcome): boolean =>
  outcome.kind === "answer" &&
  outcome.status === 500 &&
  /^Error: Network connection lost\.\n.*\/miniflare\/dist\//s.test(outcome.text);

/**
 * Local workerd stands behind Miniflare's own worker. When an answer comes before the last byte of
 * a body, that one may lose its connection and tell so in place of the answer: always where a body
 * is longer than it says, and on a busy machine where it is so long that a part of it is still on
 * its way. Nothing of ours answers in this way.
 */
export const isMiniflares = ({ framing, body = "" }: FuzzRequest, outcome: Outcome): boolean =>
  lostByMiniflare(outcome) && (framing === "short" || body.length > AT_ONCE);

/**
 * A store that did not answer in time, on a machine that has other things to do. What is refused
 * for ever is refused again.
 */
const saysAgain = (outcome: Outcome): boolean =>
  outcome.kind === "answer" &&
  outcome.status === 503 &&
  outcome.headers["retry-after"] !== undefined;

/**
 * A kept connection may close just as it is used again: whoever gets nothing at all asks once more,
 * and whoever is told to.
 */
export async function send(target: Target, asked: FuzzRequest): Promise<Outcome> {
  const outcome = await attempt(target, asked);
  const nothing = outcome.kind === "none" && outcome.why !== "deadline";
  return nothing || lostByMiniflare(outcome) || saysAgain(outcome)
    ? attempt(target, asked)
    : outcome;
}

export function closeConnections(): void {
  for (const agent of agents.values()) agent.destroy();
  agents.clear();
}
