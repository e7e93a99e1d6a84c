/** The same ports, each of whose calls is counted and timed. Who calls them knows nothing of it. */

import { type Outbound, OutboundFailure } from "../outbound/index.ts";
import type { Metrics } from "../ports.ts";
import { StorageError } from "../problems/storage-error.ts";
import { eachPromise } from "../storage/each-promise.ts";

const secondsSince = (began: number): number => (performance.now() - began) / 1000;

/** @param name as operators read it */
export const countStore = <Store extends object>(
  store: Store,
  name: string,
  metrics: Metrics,
): Store =>
  eachPromise(store, (promise, method) => {
    const began = performance.now();
    const end = (failure?: string) => metrics.stored(name, method, secondsSince(began), failure);
    promise.then(
      () => end(),
      (error: unknown) => end(error instanceof StorageError ? error.reason : "error"),
    );
    return promise;
  });

export const countOutbound =
  (outbound: Outbound, metrics: Metrics): Outbound =>
  async (request) => {
    const began = performance.now();
    const answer = await outbound(request);
    const outcome =
      answer instanceof OutboundFailure ? answer.reason : `${Math.floor(answer.status / 100)}xx`;
    metrics.called(request.target, outcome, secondsSince(began));
    return answer;
  };
