/**
 * Everything that happened to a user, in one list: rows of the history, push checks, and the test
 * messages that were sent from this panel.
 */

import type { Check, Sent, StatusRow } from "./answers.ts";

export type Happening =
  | StatusRow
  | { readonly kind: "check"; readonly at: string; readonly check: Check }
  | { readonly kind: "message"; readonly at: string; readonly sent: Sent };

export type Kind = Happening["kind"];

/** What the reader can look at alone. */
export const GROUPS = {
  clients: ["connection", "expiry"],
  app: ["presence"],
  push: ["push", "message"],
  check: ["check"],
  query: ["query"],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;
export type Group = keyof typeof GROUPS;

export const keyOf = (one: Happening): string =>
  one.kind === "check"
    ? one.check.id
    : one.kind === "message"
      ? `message ${one.sent.messageKey ?? one.at}`
      : String(one.seq);

/**
 * Newest first. Times are RFC 3339 UTC in whole seconds, so their text sorts as they do.
 * @param rows newest first
 */
export function happenings(
  rows: readonly StatusRow[],
  checks: readonly Check[],
  messages: readonly Sent[],
): readonly Happening[] {
  const own: Happening[] = [
    ...checks.map((check) => ({ kind: "check" as const, at: check.at, check })),
    ...messages.map((sent) => ({ kind: "message" as const, at: sent.sentAt, sent })),
  ];
  return [...rows, ...own].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Whom it is about: a client, a vendor's pushes, or one of the other kinds. */
export function streamOf(one: Happening): string {
  if (one.kind === "push") return `push ${one.vendor}`;
  if (!("platform" in one)) return one.kind;
  return `${one.platform} ${"deviceId" in one ? one.deviceId : ""}`;
}

/** Equal for two that differ in their time alone. */
export function likeness(one: Happening): string {
  if (one.kind === "check") return `check ${one.check.verdict} ${one.check.code}`;
  if (one.kind === "message") return "message";
  const { at: _, seq: __, ...rest } = one as Record<string, unknown>;
  for (const identity of ["dataId", "taskId", "pushId", "msgRandom"]) delete rest[identity];
  return JSON.stringify(rest);
}
