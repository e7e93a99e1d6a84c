/**
 * One request from its arrival to its answer: request ID, language, the headers that every answer
 * carries, and the three forms an answer can take (JSON, one line of text, a problem).
 */

import type { Context } from "hono";
import { isUserSigAuthorization } from "../access/authenticate.ts";
import type { Actor } from "../audit/index.ts";
import { visible } from "../bytes/text.ts";
import type { OperationId } from "../contract/operations.ts";
import type { Answered, Json, Text, TextStatus } from "../contract/typed.ts";
import type { Deps } from "../deps.ts";
import { atHand, chooseLanguage, type Language } from "../messages/index.ts";
import type { AnsweredRequest } from "../ports.ts";
import type { Failure } from "../problems/failure.ts";
import type { Fault } from "../problems/fault.ts";
import { PROBLEMS, type ProblemCode } from "../problems/problems.ts";
import { fillSentence } from "../usersig/sentences.ts";
import { headersOf } from "./problem-headers.ts";
import { problemSentences } from "./sentences.ts";

let prefix = "";
let issued = 0;

/** Unique and cheap: random once per isolate, then counted. */
function nextRequestId(): string {
  // Not at module level: workerd allows randomness only while it handles a request.
  if (prefix === "") prefix = crypto.randomUUID().slice(0, 13);
  issued += 1;
  return `${prefix}-${issued.toString(36)}`;
}

/** A line for a shell, or the cells of one. */
export type Line = string | readonly string[];

/**
 * Lines, cells with tabs between. What others wrote cannot end a line, begin a cell or speak to the
 * terminal.
 */
export const textOf = (lines: readonly Line[]): string =>
  lines
    .map((line) => `${typeof line === "string" ? visible(line) : line.map(visible).join("\t")}\n`)
    .join("");

/** What a request turned out to be about, for the audit log. */
export interface Trace {
  /** Method and path pattern of the route. */
  readonly action: string;
  actor?: Actor;
  /**
   * Set only where it cannot be a stranger's invention: for an app that exists, or that an operator
   * manages.
   */
  sdkAppId?: number | undefined;
  userIds?: readonly string[];
  /** What was guessed at, where that is another secret than our own keys. */
  guessed?: string;
  /** What was done is in the log already. */
  recorded?: true;
  /** What was done, for those who count it. */
  issued?: number;
  check?: AnsweredRequest["check"];
  callback?: AnsweredRequest["callback"];
}

/** What every answer carries, for answers to copy once their own ID and time are on it. */
const baseFor = (contentType?: string): Headers =>
  new Headers({
    ...(contentType !== undefined && { "Content-Type": contentType }),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // No answer is a page to be shown inside another one.
    "Content-Security-Policy": "frame-ancestors 'none'",
  });
const JSON_BASE = baseFor("application/json");
const TEXT_BASE = baseFor("text/plain; charset=utf-8");
const PROBLEM_BASE = baseFor("application/problem+json");
const EMPTY_BASE = baseFor();

/** @template Id the operation whose answers it gives; a call of any operation only asks */
// biome-ignore lint/suspicious/noExplicitAny: helpers take the call of any operation
export class Call<Id extends OperationId = any> {
  readonly context: Context;
  readonly deps: Deps;
  readonly requestId = nextRequestId();
  readonly trace: Trace;
  /** Whether its end is written down or counted anywhere. */
  readonly isWatched: boolean;
  /** Why it was refused, once it was. */
  refusal?: { readonly code: ProblemCode; readonly fault: Fault };
  /** What goes on while the answer is being written. Never rejects. */
  work?: Promise<void>;
  readonly #headers: Headers;
  readonly #start: number;
  readonly #began: number;
  #language: Language = "en";

  /**
   * A request whose language can be spoken.
   *
   * @param action method and path pattern of the route, where there is one
   */
  static async begin(context: Context, deps: Deps, action = ""): Promise<Call> {
    const call = new Call(context, deps, action);
    const wanted = chooseLanguage(call.header("Accept-Language"));
    if (wanted !== "en") call.#language = await atHand(wanted, deps);
    return call;
  }

  private constructor(context: Context, deps: Deps, action: string) {
    this.context = context;
    this.deps = deps;
    this.trace = { action };
    this.#headers = context.req.raw.headers;
    this.#start = deps.clock();
    this.isWatched = deps.metrics !== undefined || deps.config.requestLog !== "off";
    this.#began = this.isWatched ? performance.now() : 0;
  }

  /** Milliseconds since it began, where it is watched. */
  get elapsed(): number {
    return performance.now() - this.#began;
  }

  /** Unix seconds, whole. */
  get now(): number {
    return Math.floor(this.#start / 1000);
  }

  /** Unix milliseconds. */
  get milliseconds(): number {
    return this.#start;
  }

  header(name: string): string | undefined {
    return this.#headers.get(name) ?? undefined;
  }

  get language(): Language {
    return this.#language;
  }

  /** Whether the caller asked for the one line a shell wants. */
  get wantsText(): boolean {
    return this.header("Accept")?.startsWith("text/plain") === true;
  }

  #answer(
    body: string | ReadableStream<Uint8Array> | null,
    status: number,
    base: Headers,
    headers?: Readonly<Record<string, string>>,
  ): Answered<Id> {
    // On the shared headers, which the answer copies: asking for its own would make an object more.
    base.set("X-Request-Id", this.requestId);
    base.set("Server-Timing", `total;dur=${Math.max(0, this.deps.clock() - this.#start)}`);
    const response = new Response(body, { status, headers: base });
    if (headers)
      for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response as Answered<Id>;
  }

  json<Status extends number = 200>(
    value: Json<Id, Status>,
    status: Status | 200 = 200,
    headers?: Readonly<Record<string, string>>,
  ): Answered<Id> {
    return this.#answer(`${JSON.stringify(value)}\n`, status, JSON_BASE, headers);
  }

  /** 204. */
  empty(headers: Readonly<Record<string, string>>): Answered<Id> {
    return this.#answer(null, 204, EMPTY_BASE, headers);
  }

  /** JSON that holds sentences, and so depends on the reader's language. */
  explained<Status extends number = 200>(
    value: Json<Id, Status>,
    status: Status | 200 = 200,
    headers?: Readonly<Record<string, string>>,
  ): Answered<Id> {
    const own = { "Content-Language": this.language, Vary: "Accept-Language" };
    return this.json(value, status, { ...own, ...headers });
  }

  text(
    lines: Text<Id, string | readonly Line[]>,
    status: TextStatus<Id> | 200 = 200,
    headers?: Readonly<Record<string, string>>,
  ): Answered<Id> {
    return this.#answer(
      textOf(typeof lines === "string" ? [lines] : (lines as readonly Line[])),
      status,
      TEXT_BASE,
      headers,
    );
  }

  /** Written while it is made; nothing between here and the reader may hold it back. */
  stream(body: ReadableStream<Uint8Array>, contentType: string): Answered<Id> {
    return this.#answer(body, 200, baseFor(contentType), {
      "Content-Language": this.language,
      "X-Accel-Buffering": "no",
      // Compression would collect lines until there are enough of them.
      "Content-Encoding": "identity",
    });
  }

  /**
   * RFC 9457 problem, or its one line of text.
   *
   * @param faults whose turn it is, where the operation has another opinion than the table
   */
  problem(
    failure: Failure,
    faults: Readonly<Partial<Record<ProblemCode, Fault>>> = {},
  ): Answered<Id> {
    const { code, evidence } = failure;
    const [status, usual] = PROBLEMS[code];
    const fault = faults[code] ?? usual;
    this.refusal = { code, fault };
    const { requestId } = this;
    const shown = Object.fromEntries(
      Object.entries({ ...evidence, requestId }).map(([name, value]) => [name, String(value)]),
    );
    const { problems, titles } = problemSentences(this.language);
    const [detail, remedy] = fillSentence(problems[code], shown);
    const headers = headersOf(failure, isUserSigAuthorization(this.header("Authorization")));
    const all = { ...headers, "Content-Language": this.language, Vary: "Accept-Language" };
    if (this.wantsText)
      return this.#answer(textOf([`${code}: ${detail} ${remedy}`]), status, TEXT_BASE, all);
    const title = titles[status];
    const type = `urn:sigpost:problem:${code}`;
    const body = { type, title, status, code, detail, remedy, fault, requestId, ...evidence };
    return this.#answer(`${JSON.stringify(body)}\n`, status, PROBLEM_BASE, all);
  }
}
