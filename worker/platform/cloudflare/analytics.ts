/**
 * What is measured, as data points for Workers Analytics Engine
 * (https://developers.cloudflare.com/analytics/analytics-engine/): one for each request, one for
 * each call to another service and for each of Tencent's answers. What happens in stores and in
 * memory is summed up until the isolate's next request. The columns are in docs/operations.md.
 */

import type { Metrics } from "../../ports.ts";

/** Sums of this isolate since its last request. */
const nothing = () => ({
  keyValueCalls: 0,
  keyValueSeconds: 0,
  objectCalls: 0,
  objectSeconds: 0,
  failures: 0,
  oldestCopy: 0,
});

export function analyticsMetrics(dataset: AnalyticsEngineDataset): Metrics {
  let since = nothing();
  const write = (index: string, blobs: readonly string[], doubles: readonly number[]): void => {
    try {
      dataset.writeDataPoint({ indexes: [index], blobs: [...blobs], doubles: [...doubles] });
    } catch {
      // More points than one request may write: a number is missing, and the answer is not.
    }
  };
  return {
    answered({ route, method, status, seconds, ...more }) {
      const { code = "", fault = "", credential = "", issued = 0, check, callback } = more;
      const sums = since;
      since = nothing();
      write(
        route,
        [
          ...["request", route, method, String(status), code, fault, credential],
          ...[check?.route ?? "", check?.vendor ?? "", check?.outcome ?? "", check?.class ?? ""],
          ...[callback?.command ?? "", callback?.outcome ?? ""],
        ],
        [
          ...[seconds, issued, callback?.events ?? 0],
          ...[sums.keyValueCalls, sums.keyValueSeconds, sums.objectCalls, sums.objectSeconds],
          ...[sums.failures, sums.oldestCopy],
        ],
      );
    },
    called: (target, outcome, seconds) => write("call", ["call", target, outcome], [seconds]),
    tencentAnswered: (fault) => write("tencent", ["tencent", fault], [1]),
    stored(store, operation, seconds, failure) {
      // Copies of records are read from KV.
      if (store === "kv" || operation === "copy") {
        since.keyValueCalls += 1;
        since.keyValueSeconds += seconds;
      } else {
        since.objectCalls += 1;
        since.objectSeconds += seconds;
      }
      if (failure !== undefined) since.failures += 1;
    },
    copyUsed(_, seconds) {
      since.oldestCopy = Math.max(since.oldestCopy, seconds);
    },
  };
}
