/**
 * What can be wrong with an app as a whole, read from Tencent's answer to one harmless call and
 * from the callbacks that came.
 */

import type { App } from "../apps/app.ts";
import type { Region } from "../apps/regions.ts";
import type { Fault } from "../problems/fault.ts";
import type { TencentReason, TencentRefusal } from "../tencent/index.ts";
import type { LastSeen } from "../tencent/webhooks/last-seen.ts";
import { REFUSALS, type RefusalCode, type Refused } from "../tencent/webhooks/refused.ts";
import { rfc3339 } from "../usersig/index.ts";

export const HEALTH_CHECKS = [
  "reach",
  "key",
  "region",
  "administrator",
  "plan",
  "webhook",
  "issuer",
] as const;
export type HealthCheck = (typeof HEALTH_CHECKS)[number];

/** `unknown`: could not be seen, because of another finding. */
export type HealthStatus = "ok" | "warning" | "failed" | "unknown";

/** Codes of our own; a failed check carries a reason of Tencent's instead. */
export const HEALTH_CODES = [
  "reach_ok",
  "key_ok",
  "region_ok",
  "administrator_ok",
  "plan_ok",
  "region_other",
  "not_seen",
  "webhook_ok",
  "webhook_quiet",
  "webhook_never",
  "webhook_without_token",
  "webhook_token_untrimmed",
  "webhook_clock_behind",
  ...REFUSALS,
  "issuer_ok",
  "issuer_away",
  "issuer_insecure",
  "issuer_redirects",
  "issuer_invalid",
  "issuer_other",
] as const;
export type HealthCode = (typeof HEALTH_CODES)[number];

export interface HealthFinding {
  readonly check: HealthCheck;
  readonly status: HealthStatus;
  readonly code: HealthCode | TencentReason;
  readonly evidence?: Readonly<Record<string, string | number>>;
  /** Of callbacks: those that were refused, the newest reason first. */
  readonly refused?: readonly Refused[];
  /** Whose sentence says more exactly what `code` says. */
  readonly words?: HealthCode;
  /** Of check `issuer`: which one. */
  readonly issuer?: string;
  /** Whose turn it is, where that is not the operator. */
  readonly fault?: Fault;
  /** Where `code` is Tencent's reason. */
  readonly refusal?: TencentRefusal;
}

/**
 * The check that a refusal speaks about; what it passed before that is proven right, what comes
 * after cannot be seen.
 */
const ABOUT: Readonly<Partial<Record<TencentReason, HealthCheck>>> = {
  unreachable: "reach",
  connection_lost: "reach",
  deadline: "reach",
  not_tencent: "reach",
  ip_refused: "reach",
  wrong_region: "region",
  key_not_here: "region",
  bad_sdkappid: "region",
  signature_wrong: "key",
  usersig_expired: "key",
  usersig_malformed: "key",
  sdkappid_differs: "key",
  admin_check_failed: "administrator",
  not_admin: "administrator",
  userid_differs: "administrator",
  no_plan: "plan",
  trial_quota: "plan",
  app_disabled: "plan",
  request_disabled: "plan",
  product_refused: "plan",
};

/** Tencent looks at them in this order. */
const ORDER = ["reach", "region", "key", "administrator", "plan"] as const;

/** @param found the region in which the key works, where another one was looked for */
export function standingFindings(
  refusal: TencentRefusal | undefined,
  found: Region | undefined,
): HealthFinding[] {
  const failed = refusal && (ABOUT[refusal.reason] ?? "reach");
  const stop =
    failed === undefined ? ORDER.length : ORDER.indexOf(failed as (typeof ORDER)[number]);
  return ORDER.map((check, place): HealthFinding => {
    // That another region takes the credential proves everything but the region.
    if (place < stop || (found !== undefined && check !== "region"))
      return { check, status: "ok", code: `${check}_ok` };
    if (check !== failed || refusal === undefined)
      return { check, status: "unknown", code: "not_seen" };
    if (found !== undefined)
      return { check, status: "failed", code: "region_other", evidence: { region: found } };
    return { check, status: "failed", code: refusal.reason, refusal };
  });
}

/** Milliseconds without a callback after which it is worth a look. */
const QUIET_MS = 86_400_000;
/** Milliseconds by which the note of an accepted callback may be late where it is read. */
const NOTED_LATE_MS = 180_000;

/** Signed with the app's token, so nobody but Tencent sent them. */
const OF_TENCENT: readonly RefusalCode[] = ["webhook_stale", "webhook_app_mismatch"];

/**
 * Whether a refusal is the present state of things. What anybody may send is not, where good ones
 * come at the same time.
 */
const isPresent = ({ code, last }: Refused, accepted: LastSeen | undefined): boolean =>
  code !== "webhook_not_judged" &&
  (accepted === undefined ||
    last > accepted.at + (OF_TENCENT.includes(code) ? -NOTED_LATE_MS : NOTED_LATE_MS));

/** The sentence about a refusal, and what fills it. */
export function refusalWords({ code, count, last, ahead = 0, got, untrimmed }: Refused) {
  const behind = code === "webhook_stale" && ahead < 0;
  const words = untrimmed ? "webhook_token_untrimmed" : behind ? "webhook_clock_behind" : code;
  const evidence = {
    count,
    lastAt: rfc3339(Math.floor(last / 1000)),
    ...(code === "webhook_stale" && { seconds: Math.abs(ahead) }),
    ...(got !== undefined && { got }),
  };
  return { words, evidence } as const;
}

/** @param refused the newest reason first @param now milliseconds */
export function webhookFinding(
  app: App,
  last: LastSeen | undefined,
  refused: readonly Refused[],
  now: number,
): HealthFinding {
  const all = { check: "webhook", ...(refused.length > 0 && { refused }) } as const;
  const present = refused.find((one) => isPresent(one, last));
  if (present) return { ...all, status: "warning", code: present.code, ...refusalWords(present) };
  if (app.webhookToken === undefined)
    return { ...all, status: "warning", code: "webhook_without_token" };
  if (last === undefined) return { ...all, status: "warning", code: "webhook_never" };
  const evidence = { hours: Math.floor((now - last.at) / 3_600_000), command: last.command };
  return now - last.at > QUIET_MS
    ? { ...all, status: "warning", code: "webhook_quiet", evidence }
    : { ...all, status: "ok", code: "webhook_ok", evidence };
}
