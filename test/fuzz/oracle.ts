/** What has to hold of every answer, whatever was asked. */

import { PROBLEMS } from "../../worker/problems/problems.ts";
import { isMiniflares, type Outcome } from "./client.ts";
import type { FuzzRequest } from "./requests.ts";
import { CANARY } from "./world.ts";

/**
 * Answers of 502 and 503 whose cause is somebody behind the service. Storage and settings are in
 * order here.
 */
const OTHERS_FAULT: ReadonlySet<string> = new Set([
  "tencent_refused",
  "webhook_token_missing",
  ...Object.keys(PROBLEMS).filter((code) => code.startsWith("identity_provider_")),
]);

/** Routes whose text answer is a list, or a check step by step. */
const LISTED =
  /\/(?:usersigs|devices|push-checks(?:\/[^/]+)?|status|diagnosis|health|certificates|v1\/codes\/[^/]+)$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const API_KEY = /sgp_[0-9A-Za-z]{24,}/;
const INNARDS = /\bat \S+ \(|\.ts:\d|node_modules|\b[A-Z]\w*Error: /;

export const isJson = (headers: Readonly<Record<string, string>>): boolean =>
  /^application\/(problem\+)?json/.test(headers["content-type"] ?? "");

function parsed({
  headers,
  text,
}: Extract<Outcome, { kind: "answer" }>): Record<string, unknown> | undefined {
  if (!isJson(headers)) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The problem's code, or the verdict's; from the line of text too. */
export function codeOf(outcome: Outcome): string {
  if (outcome.kind === "none") return outcome.why;
  const { code } = parsed(outcome) ?? {};
  if (typeof code === "string") return code;
  const isText = outcome.headers["content-type"]?.startsWith("text/plain") === true;
  return (isText && /^(?:\w+: )?([a-z][a-z0-9_]+): /.exec(outcome.text)?.[1]) || "";
}

/** Judged by the path that is meant, with its dot segments resolved. */
function isApi(path: string): boolean {
  const url = URL.canParse(`http://x${path}`) ? new URL(`http://x${path}`) : undefined;
  return /^\/(v1\/|healthz$|readyz$)/.test(url?.pathname ?? "");
}

/**
 * The spellings in which a made-up secret could slip out; the digits after its mark are enough to
 * know it by.
 */
const MARKS = [
  CANARY,
  Buffer.from(CANARY).toString("base64url").slice(0, 9),
  Buffer.from(CANARY).toString("hex"),
];

function leaks(asked: FuzzRequest, text: string, secrets: readonly string[]): boolean {
  const shownOnce =
    asked.method === "POST" &&
    /\/api-keys(\/[^/]*\/rotate)?$/.test(asked.path.split("?", 1)[0] ?? "");
  if (!shownOnce && API_KEY.test(text)) return true;
  if (secrets.some((secret) => text.includes(secret))) return true;
  // A mask shows a few characters at either end; a secret is longer than its mark.
  const found = MARKS.some((mark) => new RegExp(`${mark}[\\w+/-]{8}`, "i").test(text));
  return found && !asked.path.includes("reveal=true");
}

function judgeText(asked: FuzzRequest, status: number, text: string): string | undefined {
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  const found = OBEYED.exec(body);
  if (found)
    return `control character U+${found[0].charCodeAt(0).toString(16).padStart(4, "0")} in text`;
  const listed =
    LISTED.test(asked.path.split("?", 1)[0] ?? "") &&
    (status < 300 || status === 422 || status === 502);
  return !listed && /[\n\t]/.test(body) ? "more than one line of text" : undefined;
}

/** Why an answer is a fault, or `undefined`. One sort of fault has one name. */
export function judge(
  asked: FuzzRequest,
  outcome: Outcome,
  secrets: readonly string[],
): string | undefined {
  if (outcome.kind === "none")
    return outcome.why === "deadline" ? "no answer" : `no answer (${outcome.why})`;
  if (isMiniflares(asked, outcome)) return undefined;
  const { status, headers, text } = outcome;
  const type = headers["content-type"] ?? "";
  const code = codeOf(outcome);
  const verdict =
    (status === 502 && parsed(outcome)?.verdict === "unknown") || /^unknown: \w+: /m.test(text);
  if (status >= 500 && !OTHERS_FAULT.has(code) && !verdict)
    return `${status} ${code || text.slice(0, 40)}`;
  if (type.startsWith("text/event-stream") && text.includes("internal_error"))
    return "internal_error in a stream";
  if (type.startsWith("text/html") && !headers["content-security-policy"])
    return "a document without CSP";
  if (status !== 304 && headers["x-content-type-options"] !== "nosniff" && isApi(asked.path))
    return `${status} without nosniff`;
  if (isApi(asked.path) && !headers["x-request-id"]) return `${status} without X-Request-Id`;
  if (isJson(headers) && asked.method !== "HEAD" && parsed(outcome) === undefined)
    return "JSON that is none";
  const fault =
    isApi(asked.path) && type.startsWith("text/plain") ? judgeText(asked, status, text) : undefined;
  if (fault) return fault;
  if (leaks(asked, text + JSON.stringify(headers), secrets)) return "a secret in an answer";
  return isApi(asked.path) && INNARDS.test(text) ? "names what it runs on" : undefined;
}

interface Allowed {
  readonly reason: string;
  applies(asked: FuzzRequest, workerd: Outcome, deno: Outcome): boolean;
}

const statusOf = (outcome: Outcome): number => (outcome.kind === "answer" ? outcome.status : 0);

const says = (outcome: Outcome, code: RegExp): boolean =>
  outcome.kind === "answer" && code.test(outcome.text);

/** Where the two may differ. Nothing else does. */
const DIFFERENCES: readonly Allowed[] = [
  {
    reason:
      "Cloudflare's assets redirect another spelling of a file's path to the one spelling; Deno has no such file",
    applies: ({ path }, workerd, deno) =>
      !isApi(path) && statusOf(workerd) === 307 && statusOf(deno) === 404,
  },
  {
    reason:
      "Cloudflare's assets know GET and HEAD only, and refuse other methods before the worker is asked",
    applies: ({ path }, workerd, deno) =>
      !isApi(path) && statusOf(workerd) === 405 && statusOf(deno) >= 404,
  },
  {
    reason: "Miniflare answered in workerd's place",
    applies: (asked, workerd) => isMiniflares(asked, workerd),
  },
  {
    reason:
      "workerd does not tell a refused connection from one that broke off, when something may have been sent",
    applies: ({ path }, workerd, deno) =>
      /\/(push-checks|diagnosis)(\?|$)/.test(path) &&
      says(workerd, /\bnetwork_(lost|http_version)\b/) &&
      says(deno, /\bnetwork_refused\b/),
  },
  {
    reason: "limits are counted in seconds, and the two are not asked in the same instant",
    applies: (_, ...both) => both.some((outcome) => codeOf(outcome) === "check_limited"),
  },
];

/** What differs between the two answers, or `undefined`. */
export function compare(asked: FuzzRequest, workerd: Outcome, deno: Outcome): string | undefined {
  const [one, other] = [workerd, deno].map((outcome) =>
    `${statusOf(outcome)} ${codeOf(outcome)}`.trim(),
  );
  if (one === other || DIFFERENCES.some((allowed) => allowed.applies(asked, workerd, deno)))
    return undefined;
  return `workerd ${one}, Deno ${other}`;
}
