/**
 * Both runtimes with somebody who takes the numbers, and how each of them tells the same ones:
 * Deno in Prometheus' text, Cloudflare in data points.
 */

import { type DataPoint, startDataset } from "./analytics/dataset.ts";
import { startDeno } from "./deno.ts";
import { readPrometheus } from "./prometheus.ts";
import { type RunningServer, type Settings, served, testSettings, UNSET } from "./worker.ts";
import { startWorkerd } from "./workerd.ts";

/** In the order in which docs/operations.md lists them; a request's, a call's, an answer's. */
export const BLOBS = {
  request: [
    ...["kind", "route", "method", "status", "code", "fault", "credential"],
    ...["checkRoute", "vendor", "outcome", "class", "command", "callbackOutcome"],
  ],
  call: ["kind", "target", "outcome"],
  tencent: ["kind", "fault"],
} as const;
export const DOUBLES = {
  request: [
    ...["seconds", "issued", "events", "keyValueCalls", "keyValueSeconds"],
    ...["objectCalls", "objectSeconds", "failures", "oldestCopy"],
  ],
  call: ["seconds"],
  tencent: ["count"],
} as const;

type Labels = Readonly<Record<string, string>>;
/** Some of what is counted, under these labels. */
export type Counted =
  | "requests"
  | "problems"
  | "issued"
  | "checks"
  | "refusals"
  | "calls"
  | "tencent"
  | "callbacks"
  | "events"
  | "stored"
  | "copies";

export interface WatchedServer extends RunningServer {
  total(what: Counted, labels?: Labels): Promise<number>;
  /** All of it, as the runtime hands it out. */
  raw(): Promise<string>;
}

export interface WatchedRuntime {
  readonly name: string;
  start(settings?: Settings): Promise<WatchedServer>;
}

const fits = (labels: Labels, wanted: Labels): boolean =>
  Object.entries(wanted).every(([name, value]) => labels[name] === value);

const NAMES: Readonly<Record<Counted, string>> = {
  requests: "sigpost_http_requests_total",
  problems: "sigpost_problems_total",
  issued: "sigpost_usersigs_issued_total",
  checks: "sigpost_push_checks_total",
  refusals: "sigpost_push_refusals_total",
  calls: "sigpost_outbound_requests_total",
  tencent: "sigpost_tencent_answers_total",
  callbacks: "sigpost_callbacks_total",
  events: "sigpost_callback_events_total",
  stored: "sigpost_storage_operation_duration_seconds_count",
  copies: "sigpost_copy_age_seconds_count",
};

/** Where its numbers are, as it says itself. */
async function metricsOf(server: RunningServer): Promise<string> {
  const [, url] = [...server.logs().matchAll(/Metrics on (\S+)/g)].at(-1) ?? [];
  if (url === undefined) throw new Error(`no metrics:\n${server.logs()}`);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`metrics: ${answer.status}`);
  return answer.text();
}

async function startWatchedDeno(settings: Settings = testSettings()): Promise<WatchedServer> {
  const server = await startDeno({ ...settings, METRICS_PORT: "0" });
  return {
    ...server,
    raw: () => metricsOf(server),
    async total(what, wanted = {}) {
      const samples = [...readPrometheus(await metricsOf(server)).values()].flatMap(
        ({ samples }) => samples,
      );
      const own = samples.filter(
        ({ name, labels }) => name === NAMES[what] && fits(labels, wanted),
      );
      return own.reduce((sum, { value }) => sum + value, 0);
    },
  };
}

interface ReadPoint {
  readonly labels: Labels;
  readonly numbers: Readonly<Record<string, number>>;
}

/** A data point whose columns are the documented ones, and no others. */
export function readPoint({ index, blobs, doubles }: DataPoint): ReadPoint {
  const kind = blobs[0] as keyof typeof BLOBS;
  const names = BLOBS[kind];
  if (names === undefined) throw new Error(`a data point of no kind: ${JSON.stringify(blobs)}`);
  const more = [...blobs.slice(names.length), ...doubles.slice(DOUBLES[kind].length)];
  if (more.some((value) => value !== "" && value !== 0))
    throw new Error(`more columns than are documented: ${JSON.stringify({ blobs, doubles })}`);
  const labels = Object.fromEntries(names.map((name, at) => [name, blobs[at] as string]));
  if (index !== (kind === "request" ? labels.route : kind)) throw new Error(`index ${index}`);
  const numbers = Object.fromEntries(
    DOUBLES[kind].map((name, at) => [name, doubles[at] as number]),
  );
  return { labels, numbers };
}

/** What a query would ask for: of which points, and the sum of what. */
const QUERIES: Readonly<
  Record<
    Counted,
    (point: ReadPoint) => readonly [number, Labels] // the number, and its labels
  >
> = {
  requests: ({ labels }) => [labels.kind === "request" ? 1 : 0, labels],
  problems: ({ labels }) => [labels.kind === "request" && labels.code !== "" ? 1 : 0, labels],
  issued: ({ labels, numbers }) => [numbers.issued ?? 0, labels],
  checks: ({ labels }) => [
    labels.kind === "request" && labels.checkRoute !== "" ? 1 : 0,
    { ...labels, route: labels.checkRoute ?? "" },
  ],
  refusals: ({ labels }) => [labels.kind === "request" && labels.class !== "" ? 1 : 0, labels],
  calls: ({ labels }) => [labels.kind === "call" ? 1 : 0, labels],
  tencent: ({ labels, numbers }) => [
    labels.kind === "tencent" ? (numbers.count as number) : 0,
    labels,
  ],
  callbacks: ({ labels }) => [
    labels.kind === "request" && labels.command !== "" ? 1 : 0,
    { ...labels, outcome: labels.callbackOutcome ?? "" },
  ],
  events: ({ labels, numbers }) => [numbers.events ?? 0, labels],
  stored: ({ labels, numbers }) => [
    (numbers.keyValueCalls ?? 0) + (numbers.objectCalls ?? 0),
    labels,
  ],
  copies: ({ labels, numbers }) => [(numbers.oldestCopy ?? 0) > 0 ? 1 : 0, labels],
};

async function startWatchedWorkerd(settings: Settings = testSettings()): Promise<WatchedServer> {
  const dataset = await startDataset();
  const all = { ...UNSET, ...settings };
  const place = { unsafeBindings: [dataset.binding] };
  const server = served(await startWorkerd("sigpost", all, place), settings);
  return {
    ...server,
    raw: async () => JSON.stringify(dataset.points()),
    async total(what, wanted = {}) {
      let total = 0;
      for (const point of dataset.points()) {
        const [number, labels] = QUERIES[what](readPoint(point));
        if (fits(labels, wanted)) total += number;
      }
      return total;
    },
    async stop() {
      await server.stop();
      dataset.stop();
    },
  };
}

export const WATCHED: readonly WatchedRuntime[] = [
  { name: "workerd", start: startWatchedWorkerd },
  { name: "Deno", start: startWatchedDeno },
];
