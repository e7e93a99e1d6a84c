/** What is heard of users, once each in a history: Tencent's callbacks and what apps report. */

import { inBatches } from "../../support/in-batches.ts";
import type { Answer, Client } from "../client.ts";
import { Kind, WEBHOOK_TOKEN, type Writer } from "../kind.ts";
import { type Loss, Remembered } from "../ledger.ts";

/** Fewer than what a history holds. */
const PER_USER = 100;
const HISTORY = 200;

interface Told {
  readonly sdkAppId: number;
  readonly userId: string;
  /** What tells it from others in a history. */
  readonly mark: string;
  readonly at: number;
  /** How often it is there. */
  readonly times: Remembered<number>;
}

/** As far as both kinds of rows have them. */
interface Row {
  readonly kind: string;
  readonly platform: string;
  readonly deviceId?: string;
}

abstract class EventKind extends Kind {
  readonly #told: Told[] = [];
  readonly #counts = new Map<string, number>();

  protected abstract send(client: Client, told: Told): Promise<Answer>;
  protected abstract markOf(row: Row): string | undefined;
  /** Whether the same one sent again is known to be the same. */
  protected abstract readonly repeatable: boolean;

  async act({ client, sdkAppId, round }: Writer) {
    const place = `${sdkAppId} ${round}`;
    const count = (this.#counts.get(place) ?? 0) + 1;
    this.#counts.set(place, count);
    const userId = `${this.name.slice(0, 1)}${round}-${Math.ceil(count / PER_USER)}`;
    const mark = `N${count}`;
    const times = new Remembered(`${this.name} ${sdkAppId}/${userId}/${mark}`, 0);
    const told = { sdkAppId, userId, mark, at: Date.now(), times };
    this.#told.push(told);
    const outcome = this.judge(await this.send(client, told));
    times.wrote(() => 1, outcome);
    return outcome;
  }

  async check(client: Client): Promise<Loss[]> {
    // As Tencent may: what got no answer is sent again.
    const open = this.#told.filter(({ times }) => this.repeatable && times.certain === undefined);
    await inBatches(open, async (told) =>
      told.times.wrote(() => 1, this.judge(await this.send(client, told))),
    );
    const users = Map.groupBy(this.#told, ({ sdkAppId, userId }) => `${sdkAppId}/users/${userId}`);
    const losses = await inBatches([...users], async ([user, told]) => {
      const { history } = await client.read(
        `/v1/apps/${user}/status?live=false&history=${HISTORY}`,
      );
      const marks = Map.groupBy(history as Row[], (row) => this.markOf(row));
      return told.flatMap(({ mark, times }) => times.compare(marks.get(mark)?.length ?? 0));
    });
    return losses.flat();
  }
}

export class CallbackKind extends EventKind {
  readonly name = "callbacks";
  protected readonly repeatable = true;

  protected send(client: Client, { sdkAppId, userId, mark, at }: Told): Promise<Answer> {
    const event = { userId, platform: mark, eventTime: at };
    return client.callback(sdkAppId, WEBHOOK_TOKEN, event);
  }

  protected markOf({ kind, platform }: Row): string | undefined {
    return kind === "connection" ? platform : undefined;
  }
}

export class PresenceKind extends EventKind {
  readonly name = "presence";
  protected readonly repeatable = false;

  protected send(client: Client, { sdkAppId, userId, mark }: Told): Promise<Answer> {
    const body = { platform: "Android", state: "foreground" };
    return client.call("PUT", `/v1/apps/${sdkAppId}/users/${userId}/presence/${mark}`, body);
  }

  protected markOf({ kind, deviceId }: Row): string | undefined {
    return kind === "presence" ? deviceId : undefined;
  }
}
