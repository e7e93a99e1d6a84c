/**
 * What a vendor's refusal means: rows of a table, the first that matches wins. Each vendor's rows
 * and sentences are in its folder, `vendors/<vendor>/`.
 */

/** Whose trouble it is; the words of push-vendors.md, which every table follows. */
export type FailureClass =
  | "token"
  | "credential"
  | "config"
  | "payload"
  | "quota"
  | "transient"
  | "network"
  /**
   * A code that no table knows, in an answer whose HTTP status says nothing: nobody's fault can be
   * told from it.
   */
  | "unknown";

/**
 * `yes`: the token will never work again. `maybe`: the same answer is given for a mistake in the
 * configuration, so it is kept.
 */
export type Dead = "yes" | "no" | "maybe";

/**
 * A refusal as the vendor gave it, reduced to what tables match on. All of it is text of the
 * vendor's, so it may hold anything.
 */
export interface Signal {
  readonly stage: "authorize" | "send";
  /** HTTP status. */
  readonly status: number;
  /**
   * The vendor's own main code or reason: `BadDeviceToken`, `UNREGISTERED`, `80300007`, `21301`.
   */
  readonly code?: string;
  /**
   * What stands inside that: the APNs reason behind FCM, Huawei's reason per token, Meizu's inner
   * code.
   */
  readonly reason?: string;
  /** The vendor's sentence. */
  readonly message?: string;
  /**
   * Milliseconds since the epoch: when the vendor last knew the token to be good for nothing (APNs
   * 410).
   */
  readonly diedAt?: number;
  /**
   * No code of the vendor's, and a page where its JSON should be: something on the way may have
   * answered in its place.
   */
  readonly page?: true;
}

type OneOf<T> = T | readonly T[];

/** Every field that is given has to fit; an empty match fits everything. */
export interface Match {
  readonly stage?: Signal["stage"];
  readonly status?: OneOf<number>;
  readonly code?: OneOf<string>;
  readonly reason?: OneOf<string>;
  readonly message?: RegExp;
  readonly page?: true;
}

export interface Row<Code extends string = string> {
  readonly match: Match;
  readonly class: FailureClass;
  readonly dead: Dead;
  /** Names the sentence. Stable; part of the API. */
  readonly code: Code;
  /**
   * Nothing was sent, and one more attempt is documented to help: `renew` with a new access token
   * in place of the cached one, `next` with the vendor's next form of authorization. Each happens
   * once in a check.
   */
  readonly retry?: "renew" | "next";
}

const fits = <T>(wanted: OneOf<T> | undefined, given: T | undefined): boolean =>
  wanted === undefined ||
  (given !== undefined && (Array.isArray(wanted) ? wanted.includes(given) : wanted === given));

const matches = ({ stage, status, code, reason, message, page }: Match, signal: Signal): boolean =>
  fits(stage, signal.stage) &&
  fits(status, signal.status) &&
  fits(code, signal.code) &&
  fits(reason, signal.reason) &&
  fits(page, signal.page) &&
  (message === undefined || message.test(signal.message ?? ""));

/**
 * Codes for answers that no vendor's table knows (push-vendors.md §14, last paragraph): the HTTP
 * status decides, the raw answer is shown.
 */
export const UNLISTED = [
  {
    match: { status: [401, 403] },
    class: "credential",
    dead: "no",
    code: "push_unlisted_credential",
  },
  { match: { status: [404, 405] }, class: "config", dead: "no", code: "push_unlisted_config" },
  {
    match: { status: [400, 413, 415, 422] },
    class: "payload",
    dead: "no",
    code: "push_unlisted_payload",
  },
  { match: { status: 429 }, class: "quota", dead: "no", code: "push_unlisted_quota" },
  {
    match: { status: 503, message: /flow|limit|quota|too many/i },
    class: "quota",
    dead: "no",
    code: "push_unlisted_quota",
  },
  {
    match: { status: [500, 502, 503, 504] },
    class: "transient",
    dead: "no",
    code: "push_unlisted_transient",
  },
  { match: {}, class: "unknown", dead: "no", code: "push_unlisted" },
] as const satisfies readonly Row[];

/**
 * For vendors that answer in JSON whatever happens, before rows that would send again after the
 * same status.
 */
export const PAGE_REFUSES = {
  match: { page: true, status: [401, 403] },
  class: "network",
  dead: "no",
  code: "answer_of_proxy",
} as const satisfies Row;

/** Whether a row asks for this code by name. */
export const isListed = (table: readonly Row[], code: string): boolean =>
  table.some(({ match }) => match.code !== undefined && [match.code].flat().includes(code));

export function diagnose(table: readonly Row[], signal: Signal): Row {
  const row = [...table, ...UNLISTED].find(({ match }) => matches(match, signal));
  return row as Row; // The last row of UNLISTED fits everything.
}
