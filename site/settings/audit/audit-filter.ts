/** What is asked of the audit log: its filters, as typed, in the address and in the request. Pure. */

import type { InputOf } from "../../../client/index.ts";
import { call } from "../../server/call.ts";

export interface AuditFilter {
  readonly actor: string;
  readonly action: string;
  readonly outcome: string;
  readonly user: string;
  /** RFC 3339 UTC, or empty. */
  readonly since: string;
  readonly until: string;
}

const NAMES = ["actor", "action", "outcome", "user", "since", "until"] as const;

export const NO_FILTER: AuditFilter = {
  actor: "",
  action: "",
  outcome: "",
  user: "",
  since: "",
  until: "",
};

export const filterFrom = (preset: URLSearchParams): AuditFilter =>
  Object.fromEntries(NAMES.map((name) => [name, preset.get(name) ?? ""])) as unknown as AuditFilter;

/** What is set, by the names that the address has. */
export const presetOf = (filter: AuditFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(NAMES.map((name) => [name, filter[name]]).filter(([, text]) => text !== ""));

const ROWS = 100;

/** @param log the app whose log it is; without it the log of the service itself */
export function auditCall(log: number | undefined, filter: AuditFilter, cursor?: string) {
  const { user, ...same } = presetOf(filter);
  const input: InputOf<"listAuditEntries"> = {
    sdkAppId: log,
    ...same,
    ...(user !== undefined && { userId: user }),
    cursor,
    limit: ROWS,
  };
  return call("listAuditEntries", input);
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** A moment as a browser's own field for it has it: local time, without a zone. */
export function localTime(rfc3339: string): string {
  const at = new Date(rfc3339);
  if (Number.isNaN(at.getTime())) return "";
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join("-");
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** The other way round; what is not complete is no moment yet. */
export function utcTime(local: string): string {
  const at = new Date(local);
  return local === "" || Number.isNaN(at.getTime()) ? "" : at.toISOString().replace(/\.\d+Z$/, "Z");
}
