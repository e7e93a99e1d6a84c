/**
 * One lane for each client: Tencent's row, and inside it what the app says of the same platform.
 * Which of the two counts is the server's rule (`worker/status/verdict.ts`). Pure.
 */

import { contradicted } from "../../worker/status/verdict.ts";
import { isPhone } from "../../worker/tencent/platforms.ts";
import type { Client, Status } from "./answers.ts";
import type { Course, Replay } from "./replay.ts";

export interface Track {
  readonly client: Client;
  /** As far as the history tells it. */
  readonly course: Course | undefined;
}

/**
 * What a report of the app is worth: the same as Tencent's row; older than that; newer, so that
 * neither counts; another one that Tencent's row outweighs all the same; alone; alone, although
 * Tencent was asked later.
 */
export type Worth = "same" | "older" | "neither" | "less" | "alone" | "silent";

export interface Report extends Track {
  readonly worth: Worth;
}

export interface Lane extends Track {
  readonly key: string;
  /** Set where the lane is the app's own report. */
  readonly worth?: "alone" | "silent" | undefined;
  /** What the app reported last, where that no longer counts. */
  readonly reported?: Client["status"] | undefined;
  readonly reports: readonly Report[];
}

/** Several clients of one name come in the same order in both lists. */
function tracksOf(clients: readonly Client[], courses: readonly Course[]): readonly Track[] {
  const left = [...courses];
  return clients.map((client) => {
    const place = left.findIndex(
      ({ platform, deviceId }) => platform === client.platform && deviceId === client.deviceId,
    );
    return { client, course: place < 0 ? undefined : left.splice(place, 1)[0] };
  });
}

/** @returns a client as the rule compares it; the same answer of Tencent's again has no row */
function toldBy({ client, course }: Track, asked: number) {
  const since = Date.parse(client.since);
  const at = Math.max(since, course?.at ?? since, client.source === "query" ? asked : since);
  return { status: client.status, at };
}

/**
 * A report that Tencent's later answer does not go with: the client counts as logged out from then
 * on, in the words as in the drawing.
 */
function gone({ client, course }: Track, heard: string): Track & Pick<Lane, "reported"> {
  const { status } = client;
  if (status === "Offline") return { client, course };
  const at = Date.parse(heard);
  const stays = course?.stays ?? [{ at: Date.parse(client.since), status }];
  return {
    client: { ...client, status: "Offline", since: heard, source: "query", why: "not_in_query" },
    course: { ...client, at, stays: [...stays, { at, status: "Offline" }] },
    reported: status,
  };
}

const isGone = ({ worth }: Lane): boolean => worth === "silent";

/** Those that do not count come last. */
export function lanesOf(status: Status, { courses }: Pick<Replay, "courses">): readonly Lane[] {
  const heard = status.sources.find(({ source }) => source === "query")?.lastHeardAt;
  const asked = heard === undefined ? Number.NEGATIVE_INFINITY : Date.parse(heard);
  const tracks = tracksOf(status.clients, courses);
  const isReport = ({ client }: Track) => client.deviceId !== undefined;
  const taken = new Set<string>();
  const lanes = tracks.flatMap((track, place): Lane[] => {
    const { platform } = track.client;
    const key = `${platform} ${track.client.deviceId} ${place}`;
    const same = tracks.filter(({ client }) => client.platform === platform);
    const rows = same.filter((other) => !isReport(other)).map((other) => toldBy(other, asked));
    if (isReport(track) && rows.length > 0) return [];
    if (isReport(track)) {
      return heard !== undefined && asked >= toldBy(track, asked).at
        ? [{ ...gone(track, heard), key, worth: "silent", reports: [] }]
        : [{ ...track, key, worth: "alone", reports: [] }];
    }
    // Which of several rows of Tencent's a report is about, nobody says.
    const reports = taken.has(platform) ? [] : same.filter(isReport);
    taken.add(platform);
    const worthOf = (report: Track): Worth => {
      const told = toldBy(report, asked);
      if (rows.some(({ status }) => status === told.status)) return "same";
      if (rows.some(({ at }) => at >= told.at)) return "older";
      return isPhone(platform) && contradicted(told, rows) ? "neither" : "less";
    };
    return [{ ...track, key, reports: reports.map((one) => ({ ...one, worth: worthOf(one) })) }];
  });
  const [last, first] = [lanes.filter(isGone), lanes.filter((lane) => !isGone(lane))];
  return [...first, ...last];
}

/** Of many lanes, those to show first: what Tencent says is there, then what the app says is. */
export function mainLanes(lanes: readonly Lane[], few: number): readonly Lane[] {
  const rank = ({ client: { status, deviceId } }: Lane): number =>
    status === "Offline" ? 2 : deviceId === undefined ? 0 : 1;
  const first = new Set([...lanes].sort((a, b) => rank(a) - rank(b)).slice(0, few));
  // In their own order, so that none moves when a status changes.
  return lanes.filter((lane) => first.has(lane) || rank(lane) === 0);
}

/** The lane that something which happened to a client belongs to. */
export const laneOf = (
  lanes: readonly Lane[],
  platform: string,
  deviceId?: string | undefined,
): Lane | undefined =>
  lanes.find(
    ({ client, reports }) =>
      client.platform === platform &&
      (client.deviceId === deviceId || reports.some((one) => one.client.deviceId === deviceId)),
  );
