/**
 * Everything that is measured on Deno. Names and labels are part of what operators build upon:
 * docs/operations.md lists them. Where a label's values are few, every series is there from the
 * start, because `rate()` does not see the first step of one that appears with it.
 */

import { OPERATIONS } from "../../../contract/operations.ts";
import type { Metrics } from "../../../ports.ts";
import { PROBLEMS } from "../../../problems/problems.ts";
import { CHECK_OUTCOMES } from "../../../push/counted-check.ts";
import { VENDOR_NAMES } from "../../../push/vendors/index.ts";
import { COUNTED_COMMANDS } from "../../../tencent/webhooks/parse.ts";
import { Counter, type Family, Histogram } from "./exposition.ts";
import { LOG_EVENTS } from "./log-events.ts";

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** The steps at which a copy is refreshed, waited for and given up: `storage/read-through-cache.ts`. */
const AGES = [1, 5, 15, 30, 60, 120, 300, 900, 3600];

const counter = (name: string, help: string, ...labels: string[]) =>
  new Counter({ name, help, labels });
const histogram = (bounds: readonly number[], name: string, help: string, ...labels: string[]) =>
  new Histogram({ name, help, labels }, bounds);

const CREDENTIALS = ["admin-key", "api-key", "access", "workload", "identity"];
const CLASSES = [
  ...["token", "credential", "config", "payload"],
  ...["quota", "transient", "network", "unknown"],
];
const TARGETS = [...VENDOR_NAMES, "tencent", "key-set"];
const OUTBOUND = [
  ...["2xx", "3xx", "4xx", "5xx"],
  ...["not_permitted", "unreachable", "timed_out", "redirected", "too_large"],
];
const STORES = {
  kv: ["get", "put", "delete", "list"],
  records: ["read", "commit", "list", "noteUse", "copy"],
  users: ["apply", "watch"],
  audit: ["append", "page"],
};

function createFamilies() {
  return {
    requests: counter(
      "sigpost_http_requests_total",
      "Requests that were answered.",
      ...["route", "method", "status"],
    ),
    seconds: histogram(
      SECONDS,
      "sigpost_http_request_duration_seconds",
      "Time to the answer. Of a streamed check, to its end.",
      ...["route", "method"],
    ),
    problems: counter(
      "sigpost_problems_total",
      "Requests that were refused, by the problem's code and who has to act.",
      ...["code", "fault"],
    ),
    issued: counter(
      "sigpost_usersigs_issued_total",
      "UserSigs that were issued, by the credential that asked.",
      "credential",
    ),
    checks: counter(
      "sigpost_push_checks_total",
      "Push checks that ended.",
      ...["route", "vendor", "outcome"],
    ),
    refusals: counter(
      "sigpost_push_refusals_total",
      "Push checks that a vendor refused, by whose trouble it is.",
      ...["vendor", "class"],
    ),
    calls: counter(
      "sigpost_outbound_requests_total",
      "Calls to other services, by status or by why there was no answer.",
      ...["target", "outcome"],
    ),
    callSeconds: histogram(
      SECONDS,
      "sigpost_outbound_request_duration_seconds",
      "Time to the end of another service's answer.",
      "target",
    ),
    tencent: counter(
      "sigpost_tencent_answers_total",
      "Answers of Tencent's REST API, by who has to act; none is a good one.",
      "fault",
    ),
    callbacks: counter(
      "sigpost_callbacks_total",
      "Tencent's callbacks, by command and what became of them.",
      ...["command", "outcome"],
    ),
    events: counter(
      "sigpost_callback_events_total",
      "Events in callbacks that were stored.",
      "command",
    ),
    storeSeconds: histogram(
      SECONDS,
      "sigpost_storage_operation_duration_seconds",
      "Time of an operation on a store.",
      ...["store", "operation"],
    ),
    storeFailures: counter(
      "sigpost_storage_failures_total",
      "Operations on a store that failed.",
      ...["store", "operation", "reason"],
    ),
    ages: histogram(
      AGES,
      "sigpost_copy_age_seconds",
      "Age of the copy in memory that a request was answered from.",
      "of",
    ),
    lines: counter(
      "sigpost_log_lines_total",
      "Lines in the log of the service, without those of requests.",
      "event",
    ),
  };
}
type Families = ReturnType<typeof createFamilies>;

function listSeries(all: Families): void {
  for (const [method, path] of Object.values(OPERATIONS))
    all.seconds.has([path.replace(/:(\w+)/g, "{$1}"), method]);
  for (const [code, [, fault]] of Object.entries(PROBLEMS)) all.problems.add([code, fault], 0);
  for (const credential of CREDENTIALS) all.issued.add([credential], 0);
  for (const vendor of [...VENDOR_NAMES, "none"]) {
    for (const route of ["direct", "tencent"])
      for (const outcome of CHECK_OUTCOMES) all.checks.add([route, vendor, outcome], 0);
    for (const one of CLASSES) all.refusals.add([vendor, one], 0);
  }
  for (const target of TARGETS) {
    all.callSeconds.has([target]);
    for (const outcome of OUTBOUND) all.calls.add([target, outcome], 0);
  }
  for (const fault of ["none", "caller", "operator", "vendor", "transient"])
    all.tencent.add([fault], 0);
  all.callbacks.add(["unverified", "refused"], 0);
  for (const command of COUNTED_COMMANDS) {
    for (const outcome of ["refused", "repeated", "stored"])
      all.callbacks.add([command, outcome], 0);
    all.events.add([command], 0);
  }
  for (const [store, operations] of Object.entries(STORES))
    for (const operation of operations) {
      all.storeSeconds.has([store, operation]);
      all.storeFailures.add([store, operation, "unavailable"], 0);
    }
  for (const kind of ["app", "api-key"]) all.ages.has([kind]);
  for (const event of LOG_EVENTS) all.lines.add([event], 0);
}

export interface Counting extends Metrics {
  /** A line of the log that is about no request. */
  logged(event: string): void;
}

export function createMetrics(): { metrics: Counting; families: readonly Family[] } {
  const all = createFamilies();
  listSeries(all);
  const metrics: Counting = {
    answered({ route, method, status, seconds, ...more }) {
      const { code, fault, credential, issued, check, callback } = more;
      all.requests.add([route, method, String(status)]);
      all.seconds.observe([route, method], seconds);
      if (code !== undefined && fault !== undefined) all.problems.add([code, fault]);
      if (issued !== undefined && credential !== undefined) all.issued.add([credential], issued);
      if (check) {
        all.checks.add([check.route, check.vendor, check.outcome]);
        if (check.class !== undefined) all.refusals.add([check.vendor, check.class]);
      }
      if (callback) {
        all.callbacks.add([callback.command, callback.outcome]);
        if (callback.outcome === "stored") all.events.add([callback.command], callback.events);
      }
    },
    called(target, outcome, seconds) {
      all.calls.add([target, outcome]);
      all.callSeconds.observe([target], seconds);
    },
    tencentAnswered: (fault) => all.tencent.add([fault]),
    stored(store, operation, seconds, failure) {
      all.storeSeconds.observe([store, operation], seconds);
      if (failure !== undefined) all.storeFailures.add([store, operation, failure]);
    },
    copyUsed: (kind, seconds) => all.ages.observe([kind], seconds),
    logged: (event) => all.lines.add([event]),
  };
  return { metrics, families: Object.values(all) };
}
