/** The rows that acknowledged writes of an operator have left in the audit log, by request ID. */

import type { Client } from "./client.ts";
import type { Loss } from "./ledger.ts";

const PAGE = 1000;

/** Every request ID of one log. */
async function idsIn(client: Client, sdkAppId: number | undefined): Promise<Set<string>> {
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({
      limit: String(PAGE),
      ...(sdkAppId !== undefined && { sdkAppId: String(sdkAppId) }),
      ...(cursor !== undefined && { cursor }),
    });
    const page = await client.read(`/v1/audit?${query}`);
    for (const { requestId } of page.entries) ids.add(requestId);
    ({ cursor } = page);
  } while (cursor !== undefined);
  return ids;
}

export class AuditRows {
  readonly name = "audit rows";
  acknowledged = 0;
  readonly refusals = new Set<string>();
  readonly #expected = new Map<number | undefined, Map<string, string>>();

  /** @param sdkAppId of the app that it is about; the service's own log otherwise */
  expect(sdkAppId: number | undefined, requestId: string, what: string): void {
    const log = this.#expected.get(sdkAppId) ?? new Map<string, string>();
    this.#expected.set(sdkAppId, log.set(requestId, what));
    this.acknowledged += 1;
  }

  async check(client: Client): Promise<Loss[]> {
    const losses: Loss[] = [];
    for (const [sdkAppId, log] of this.#expected) {
      const ids = await idsIn(client, sdkAppId);
      for (const [requestId, what] of log)
        if (!ids.has(requestId)) {
          log.delete(requestId);
          losses.push({ record: `${requestId} (${what})`, expected: "a row", seen: "nothing" });
        }
    }
    return losses;
  }
}
