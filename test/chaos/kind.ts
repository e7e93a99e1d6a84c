/** What a kind of record has to offer: one write, and the comparison of all of them. */

import type { Random } from "../fuzz/random.ts";
import type { AuditRows } from "./audit-rows.ts";
import { type Answer, type Client, outcomeOf } from "./client.ts";
import type { Loss, Outcome } from "./ledger.ts";

/** Certificate that devices name; no writer changes it. */
export const CERTIFICATE = "1";
export const WEBHOOK_TOKEN = "callback-token";

/** One writer in one round. Everything that it writes is its own. */
export interface Writer {
  readonly client: Client;
  readonly random: Random;
  readonly audit: AuditRows;
  readonly sdkAppId: number;
  readonly round: number;
}

/** How often to look again where a copy may lag behind what is stored. */
export type Settled = (looksRight: () => Promise<boolean>) => Promise<boolean>;

export abstract class Kind {
  abstract readonly name: string;
  acknowledged = 0;
  /** Answers that none of these should get, once each. */
  readonly refusals = new Set<string>();

  abstract act(writer: Writer): Promise<Outcome>;
  /** After a kill, on the server that was started again. */
  abstract check(client: Client, settled: Settled): Promise<Loss[]>;

  protected judge(answer: Answer): Outcome {
    const outcome = outcomeOf(answer);
    if (outcome === "acknowledged") this.acknowledged += 1;
    if (outcome === "refused") this.refusals.add(`${answer.status} ${answer.json?.code}`);
    return outcome;
  }

  /** A write of an operator, which leaves a row in the audit log. */
  protected async administer(
    { client, audit }: Writer,
    method: string,
    path: string,
    body?: unknown,
    sdkAppId?: number,
  ): Promise<{ answer: Answer; outcome: Outcome }> {
    const answer = await client.call(method, path, body);
    const outcome = this.judge(answer);
    if (answer.unaudited) audit.refusals.add("X-Audit-Log: not-written");
    else if (outcome === "acknowledged")
      audit.expect(sdkAppId, answer.requestId, `${method} ${path}`);
    return { answer, outcome };
  }
}
