/**
 * What an answer has that the contract does not: a status, a media type, a header, a field, an
 * event or a problem code.
 */

import * as v from "valibot";
import { DESCRIBED, type Described } from "../../../scripts/contract.ts";
import { evidenceOf } from "../../../worker/contract/evidence.ts";
import { ALWAYS, ANSWER_HEADERS } from "../../../worker/contract/headers.ts";
import { PROBLEMS, type ProblemCode } from "../../../worker/problems/problems.ts";

/** An answer as it came, its body read. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The request's, where it was JSON. */
  readonly body?: unknown;
}

/** Of HTTP, of security and of the platform: they say nothing of the operation. */
const OF_HTTP: ReadonlySet<string> = new Set([
  ...["cache-control", "connection", "content-encoding", "content-length", "content-type"],
  ...["date", "keep-alive", "transfer-encoding", "vary", "x-accel-buffering", "allow"],
  ...["content-security-policy", "referrer-policy", "x-content-type-options"],
  ...["access-control-allow-origin", "access-control-expose-headers"],
  ...["access-control-allow-methods", "access-control-allow-headers", "access-control-max-age"],
]);

const NAMES: ReadonlySet<string> = new Set(
  Object.keys(ANSWER_HEADERS).map((name) => name.toLowerCase()),
);

const PATTERNS = DESCRIBED.map((described) => ({
  described,
  pattern: new RegExp(`^${described.path.replace(/:\w+/g, "[^/]+")}$`),
}));

/** The operation that a request is for. A HEAD is answered by the GET. */
export function operationAt(method: string, path: string): Described | undefined {
  const wanted = method === "HEAD" ? "GET" : method;
  const [pathname = ""] = path.split("?");
  return PATTERNS.find(
    ({ described, pattern }) => described.method === wanted && pattern.test(pathname),
  )?.described;
}

const text = v.pipe(v.string(), v.minLength(1));

/** One schema a code and fault, made when it is first needed. */
const problems = new Map<string, v.GenericSchema>();
function problemSchema(code: ProblemCode, at: Described | undefined): v.GenericSchema {
  const [status, usual] = PROBLEMS[code];
  const fault = at?.route.faults?.[code] ?? usual;
  const id = `${code} ${fault}`;
  const known = problems.get(id);
  if (known) return known;
  const evidence = evidenceOf(code);
  const schema = v.strictObject({
    type: v.literal(`urn:sigpost:problem:${code}`),
    title: text,
    status: v.literal(status),
    code: v.literal(code),
    detail: text,
    remedy: text,
    fault: v.literal(fault),
    requestId: text,
    ...evidence,
  });
  problems.set(id, schema);
  return schema;
}

function misfits(schema: v.GenericSchema, value: unknown, what: string): string[] {
  const result = v.safeParse(schema, value);
  const said = (issue: v.BaseIssue<unknown>): string[] =>
    // Of alternatives the one that fits best: the others only say that it is not them.
    issue.issues
      ? said(issue.issues[0])
      : [`${what} ${v.getDotPath(issue) ?? ""}: ${issue.message}`];
  return result.success ? [] : result.issues.flatMap(said);
}

const isCode = (code: unknown): code is ProblemCode =>
  typeof code === "string" && Object.hasOwn(PROBLEMS, code);

function problemFaults(code: unknown, status: number, at: Described | undefined): string[] {
  if (!isCode(code)) return [`the problem ${code} is in no table`];
  const known = PROBLEMS[code][0] === status ? [] : [`${code} with status ${status}`];
  // Not found, not allowed and preflights are about no operation.
  const ofPath: readonly ProblemCode[] = [
    ...(["route_not_found", "method_not_allowed", "origin_not_allowed"] as const),
  ];
  if (ofPath.includes(code) || !at || at.problems.has(code)) return known;
  return [...known, `the problem ${code} is not among the operation's`];
}

/** Data of server-sent events. Comments and `retry` are no events. */
export function eventsIn(text: string): { event: string; data: string }[] {
  return text
    .split("\n\n")
    .map(
      (block) => new Map(block.split("\n").map((line) => line.split(/: (.*)/) as [string, string])),
    )
    .filter((fields) => fields.has("event") && fields.has("data"))
    .map((fields) => ({ event: fields.get("event") ?? "", data: fields.get("data") ?? "" }));
}

function eventFaults(at: Described, status: number, body: string): string[] {
  const events = at.operation.answers[status]?.events;
  if (!events) return [`events with status ${status}`];
  return eventsIn(body).flatMap(({ event, data }) => {
    const schema = events[event];
    return schema ? misfits(schema, JSON.parse(data), `event ${event}`) : [`the event ${event}`];
  });
}

function bodyFaults(seen: Seen, at: Described): string[] {
  const { status, headers } = seen;
  const type = headers.get("Content-Type") ?? "";
  const answer = at.operation.answers[status];
  if (!answer) return [`the status ${status} with ${type}`];
  if (type === "text/event-stream") return eventFaults(at, status, seen.text);
  if (type.startsWith("text/plain")) return answer.text ? [] : [`text with status ${status}`];
  if (type !== "application/json") return [`the media type ${type} with status ${status}`];
  if (!answer.json) return [`JSON with status ${status}`];
  return seen.method === "HEAD" ? [] : misfits(answer.json, JSON.parse(seen.text), "field");
}

function headerFaults({ headers }: Seen): string[] {
  const missing = ALWAYS.filter((name) => !headers.has(name)).map((name) => `no header ${name}`);
  const more = [...headers.keys()]
    .filter((name) => !OF_HTTP.has(name) && !NAMES.has(name))
    .map((name) => `the header ${name}`);
  return [...missing, ...more];
}

/** What a request that was taken has, and the contract's own body has not. */
const requestFaults = ({ status, body }: Seen, { operation }: Described): string[] =>
  operation.body && body !== undefined && status < 300
    ? misfits(operation.body, body, "request field")
    : [];

/** Sentences; empty when all of it is in the contract. */
export function faultsOf(seen: Seen): string[] {
  const { status, headers, text: body } = seen;
  const at = operationAt(seen.method, seen.path);
  const type = headers.get("Content-Type") ?? "";
  const about = headerFaults(seen);
  if (type === "application/problem+json") {
    if (seen.method === "HEAD") return about;
    const problem = JSON.parse(body) as { code: unknown };
    const { code } = problem;
    const own = isCode(code) ? misfits(problemSchema(code, at), problem, "problem field") : [];
    return [...about, ...problemFaults(code, status, at), ...own];
  }
  // A problem for a shell is its code, a colon and its sentences.
  const code = type.startsWith("text/plain") ? /^(\w+): /.exec(body)?.[1] : undefined;
  if (status >= 400 && isCode(code)) return [...about, ...problemFaults(code, status, at)];
  if (seen.method === "OPTIONS" && status === 204) return about;
  if (!at) return [...about, "no operation"];
  return [...about, ...bodyFaults(seen, at), ...requestFaults(seen, at)];
}
