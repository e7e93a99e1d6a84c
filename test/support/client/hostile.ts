/**
 * A server that does everything that servers, proxies and networks do wrong. The SDKAppID of a path
 * names what it does, up to the first dot; what was asked is kept under the whole name.
 */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Kept {
  readonly requests: Asked[];
  /** Connections that the client closed before the answer's end. */
  left: number;
}

type Trouble = (answer: ServerResponse, times: number) => unknown;

const JSON_TYPE = { "Content-Type": "application/json" };
const PROBLEM_TYPE = { "Content-Type": "application/problem+json" };
const EVENTS = { "Content-Type": "text/event-stream" };

const json = (answer: ServerResponse, value: unknown) =>
  answer.writeHead(200, { ...JSON_TYPE, ETag: '"7"' }).end(JSON.stringify(value));

function problem(answer: ServerResponse, status: number, code: string, more: object = {}): void {
  answer.writeHead(status, { ...PROBLEM_TYPE, "X-Request-Id": "req-1", ...more });
  answer.end(
    JSON.stringify({
      code,
      status,
      detail: "So it is.",
      remedy: "Do it.",
      fault: "caller",
      requestId: "req-1",
      maximum: 5,
    }),
  );
}

/** What the connection breaks after. */
async function breakAfter(answer: ServerResponse, text: string): Promise<void> {
  answer.writeHead(200, EVENTS).write(text);
  await sleep(50);
  answer.destroy();
}

const status = (id: number) => `event: status\nid: ${id}\ndata: {"n":${id}}\n\n`;
const stage = (name: string) => `event: stage\ndata: {"stage":"${name}"}\n\n`;
const result = 'event: result\ndata: {"verdict":"accepted"}\n\n';

/** Every way in which a line may end, and everything that may stand in one. */
export const ODD_STREAM =
  '\u{feff}: hello\r\nretry: 5\rid: 1\nevent: status\r\ndata: {"text":\r\ndata:"é😀"}\r\r' +
  'event\n\nevent:change\rdata:  {"seq": 2}\nunknown: x\nid: 2\r\n\r\n' +
  'id: 3\n\nid: nul\0\ndata: "last"\nevent: status\n\nevent: status\ndata: "never ended"\n';

const TROUBLES: Readonly<Record<string, Trouble>> = {
  fine: (answer) => json(answer, { fine: true }),
  pages: (answer, times) =>
    json(answer, { apps: [{ sdkAppId: times }], ...(times < 3 && { cursor: `after ${times}` }) }),
  never: () => {},
  half(answer) {
    answer.writeHead(200, { ...JSON_TYPE, "Content-Length": 100 }).write('{"half":');
    setTimeout(() => answer.destroy(), 30);
  },
  halfChunked(answer) {
    answer.writeHead(200, JSON_TYPE).write('{"half":');
    setTimeout(() => answer.destroy(), 30);
  },
  slow: (answer) => answer.writeHead(200, JSON_TYPE).write('{"slow":'),
  html: (answer) => answer.writeHead(200, { "Content-Type": "text/html" }).end("<p>Log in</p>"),
  gateway: (answer) => answer.writeHead(502, { "Content-Type": "text/html" }).end("<p>Bad</p>"),
  broken: (answer) => answer.writeHead(200, JSON_TYPE).end('{"broken":'),
  number: (answer) => json(answer, 5),
  empty: (answer) => answer.writeHead(204).end(),
  redirect: (answer) => answer.writeHead(307, { Location: "/v1/apps/target.of.redirects" }).end(),
  refused: (answer) => problem(answer, 403, "scope_missing"),
  refusesOnce: (answer, times) =>
    times === 1 ? problem(answer, 401, "usersig_refused") : json(answer, { times }),
  busyOnce: (answer, times) =>
    times === 1
      ? problem(answer, 429, "rate_limited", { "Retry-After": "1" })
      : json(answer, { times }),
  busy: (answer) => problem(answer, 429, "rate_limited", { "Retry-After": "60" }),
  downOnce: (answer, times) =>
    times === 1 ? answer.writeHead(503).end() : json(answer, { times }),
  dropOnce: (answer, times) => (times === 1 ? answer.destroy() : json(answer, { times })),
  drop: (answer) => answer.destroy(),
  async bytes(answer) {
    answer.writeHead(200, EVENTS);
    for (const byte of Buffer.from(ODD_STREAM)) {
      answer.write(Buffer.of(byte));
      await sleep(0);
    }
  },
  breaks: (answer, times) => breakAfter(answer, status(times * 10) + status(times * 10 + 1)),
  async ends(answer, times) {
    answer.writeHead(200, EVENTS).write(status(times));
    answer.end('event: end\ndata: {"reason":"lifetime"}\n\n');
  },
  silentOnce: (answer, times) =>
    answer.writeHead(200, EVENTS).write(times === 1 ? ": \n\n" : status(times)),
  silent: (answer) => answer.writeHead(200, EVENTS).write(status(1)),
  runBreaks: (answer, times) =>
    times === 1
      ? breakAfter(answer, stage("device"))
      : answer.writeHead(200, EVENTS).end(stage("device") + stage("send") + result),
  runFails: (answer) =>
    answer
      .writeHead(200, EVENTS)
      .end('event: problem\ndata: {"code":"internal_error","requestId":"req-9"}\n\n'),
  noEvents: (answer) => answer.writeHead(200, EVENTS).end("event: status\ndata: {oops\n\n"),
};

async function read(request: IncomingMessage): Promise<Asked> {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { method = "", url = "", headers } = request;
  return { method, path: url, headers: headers as Record<string, string>, body };
}

const OPEN = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "*, Authorization",
  "Access-Control-Allow-Methods": "*",
  "Access-Control-Expose-Headers": "*",
};

export interface Hostile {
  readonly url: string;
  stop(): void;
}

export async function startHostile(): Promise<Hostile> {
  const kept = new Map<string, Kept>();
  const of = (name: string): Kept => {
    const one = kept.get(name) ?? { requests: [], left: 0 };
    kept.set(name, one);
    return one;
  };
  const server = createServer(async (request, answer) => {
    for (const [name, value] of Object.entries(OPEN)) answer.setHeader(name, value);
    if (request.method === "OPTIONS") return answer.writeHead(204).end();
    const [, folder, , name = ""] = (request.url ?? "").split(/[/?]/);
    if (folder === "seen") return json(answer, of((request.url ?? "").slice("/seen/".length)));
    const one = of(name);
    one.requests.push(await read(request));
    answer.on("close", () => answer.writableFinished || one.left++);
    const [trouble = ""] = name.split(".");
    const make = TROUBLES[trouble];
    if (make) await make(answer, one.requests.length);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
