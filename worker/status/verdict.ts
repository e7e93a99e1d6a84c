/**
 * Can this user get an offline push right now? Phones are judged by their own rows, and sources
 * that disagree are both shown.
 */

import { isPhone, isUnclear } from "../tencent/platforms.ts";
import type { Source } from "./event.ts";
import type { Client, Clients, Why } from "./rules.ts";

export const VERDICTS = {
  push_online: "can_receive",
  other_client_online: "unknown",
  phone_online: "cannot_receive",
  phone_background: "cannot_receive",
  closing: "unknown",
  logged_out: "cannot_receive",
  kicked: "cannot_receive",
  seven_days: "cannot_receive",
  phone_offline: "cannot_receive",
  no_phone: "cannot_receive",
  account_unknown: "cannot_receive",
  nothing_known: "unknown",
  platform_unknown: "unknown",
  app_only: "unknown",
  sources_disagree: "unknown",
} as const satisfies Readonly<Record<string, "can_receive" | "cannot_receive" | "unknown">>;

export type VerdictCode = keyof typeof VERDICTS;
export type PushVerdict = (typeof VERDICTS)[VerdictCode];

export interface Verdict {
  readonly verdict: PushVerdict;
  readonly code: VerdictCode;
  /** Fills the sentence. */
  readonly evidence: Readonly<Record<string, string | number>>;
}

/**
 * A native client whose network went silently is still Online for Tencent this long (1047/33518).
 */
export const SILENT_LOSS_MS = 400_000;

const verdict = (code: VerdictCode, evidence: Verdict["evidence"] = {}): Verdict => ({
  verdict: VERDICTS[code],
  code,
  evidence,
});

const OFFLINE_CODE: Partial<Record<Why, VerdictCode>> = {
  logout: "logged_out",
  loggedOut: "logged_out",
  kicked: "kicked",
  seven_days: "seven_days",
};

const names = (clients: Clients): string =>
  [...new Set(clients.map(({ platform }) => platform))].join(", ");

/** What sources are compared by. */
type Told = Pick<Client, "status" | "at">;

/**
 * Tencent's row that the app's newer report does not go with. Neither of the two counts then; in
 * every other case Tencent's row does.
 * @param rows Tencent's, of the report's platform
 */
export function contradicted<Row extends Told>(
  report: Told,
  rows: readonly Row[],
): Row | undefined {
  const row = rows.reduce<Row | undefined>(
    (newest, one) => (newest && newest.at > one.at ? newest : one),
    undefined,
  );
  if (!row || row.at >= report.at || rows.some(({ status }) => status === report.status))
    return undefined;
  return row;
}

function disagreement(phones: Clients, now: number): Verdict | undefined {
  for (const app of phones.filter(({ deviceId }) => deviceId !== undefined)) {
    const row = contradicted(
      app,
      phones.filter(
        ({ platform, deviceId }) => platform === app.platform && deviceId === undefined,
      ),
    );
    if (!row) continue;
    const evidence = { platform: app.platform, tencent: row.status, app: app.status };
    const closing =
      app.why === "terminated" && row.status === "Online" && now - app.at < SILENT_LOSS_MS;
    return verdict(closing ? "closing" : "sources_disagree", evidence);
  }
  return undefined;
}

export interface Known {
  readonly clients: Clients;
  /** Milliseconds per source; absent where it has said nothing. */
  readonly heard: Readonly<Partial<Record<Source, number>>>;
  /** `false` when Tencent does not know the UserID. */
  readonly imported?: boolean | undefined;
}

function judgeOffline(phones: Clients): Verdict {
  const newest = phones.reduce(
    (one, other) => (other.since > one.since ? other : one),
    phones[0] as Client,
  );
  return verdict(OFFLINE_CODE[newest.why] ?? "phone_offline", { platform: newest.platform });
}

/** @param now milliseconds */
export function judge({ clients, heard, imported }: Known, now: number): Verdict {
  if (imported === false) return verdict("account_unknown");
  if (clients.length === 0)
    return verdict(heard.query === undefined ? "nothing_known" : "no_phone");
  const phones = clients.filter(({ platform }) => isPhone(platform));
  const unknown = clients.filter(({ platform }) => isUnclear(platform));
  if (phones.length === 0 && unknown.length > 0)
    return verdict("platform_unknown", { platforms: names(unknown) });
  if (phones.length === 0) {
    // Callbacks only tell what happened since they were switched on; a query tells everything.
    return verdict(heard.query === undefined ? "nothing_known" : "no_phone", {
      platforms: names(clients),
    });
  }
  const conflict = disagreement(phones, now);
  if (conflict) return conflict;
  const tencent = phones.filter(({ deviceId }) => deviceId === undefined);
  if (tencent.length === 0) {
    const [newest] = [...phones].sort((a, b) => b.at - a.at) as [Client];
    // Tencent was asked later and named no phone: one that it does not name is offline.
    if (heard.query !== undefined && heard.query >= newest.at) return verdict("no_phone");
    return verdict("app_only", { platform: newest.platform, app: newest.status });
  }
  const waiting = tencent.filter(({ status }) => status === "PushOnline");
  const online = clients.filter(
    ({ status, deviceId }) => status === "Online" && deviceId === undefined,
  );
  if (waiting.length > 0 && online.length > 0)
    return verdict("other_client_online", { platforms: names(waiting), online: names(online) });
  if (waiting.length > 0) return verdict("push_online", { platforms: names(waiting) });
  const connected = tencent.filter(({ status }) => status === "Online");
  if (connected.length === 0) return judgeOffline(tencent);
  const background = phones.some(
    ({ why, deviceId, status }) =>
      deviceId !== undefined && status === "Online" && why === "background",
  );
  return verdict(background ? "phone_background" : "phone_online", { platforms: names(connected) });
}
