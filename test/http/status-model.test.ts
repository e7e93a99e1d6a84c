/**
 * Random histories over HTTP: signed callbacks, live queries and reports of the app, several at
 * once and twice, with the server ended in between and in the middle, against the model. Whoever
 * follows misses nothing and sees nothing twice.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ConnectionEvent } from "../../worker/tencent/terms.ts";
import { Random } from "../fuzz/random.ts";
import { type EventReader, openEvents } from "../support/events.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { change, type StatusServer, startStatusServer } from "../support/status-server.ts";
import { history } from "../unit/status/model/history.ts";
import { Model } from "../unit/status/model/model.ts";
import { differences } from "../unit/status/model/play.ts";

const SEEDS = [1, 2, 3, 4, 5];
const ROUNDS = 5;
/** Far fewer than can be sorted, with the ends of seven days among them. */
const CALLBACKS = 45;

/** The seed's callbacks in the order of arrival, the last of them a minute ago. */
function callbacks(seed: number): ConnectionEvent[] {
  const all = history(seed)
    .flatMap(({ event }) => (event.kind === "connection" ? [event] : []))
    .slice(0, CALLBACKS);
  const past = Math.max(...all.map(({ at }) => at)) - (Date.now() - 60_000);
  return all.map((event) => ({ ...event, at: event.at - past }));
}

/** Reads on through every end of its connection, and leaves by itself where it is restless. */
class Follower {
  readonly changes: number[] = [];
  readonly statuses: number[] = [];
  readonly ended: Promise<void>;
  seen = 0;
  #done = false;
  #reader: EventReader | undefined;

  constructor(open: (lastEventId: number) => Promise<EventReader>, restless: boolean) {
    this.ended = this.#follow(open, restless);
  }

  async #follow(
    open: (lastEventId: number) => Promise<EventReader>,
    restless: boolean,
  ): Promise<void> {
    while (!this.#done) {
      try {
        this.#reader = await open(this.seen);
        for (let read = 0; !restless || read < 5; read++) {
          const { event, id } = await this.#reader.next();
          if (event === "end") break;
          this.seen = Number(id);
          (event === "change" ? this.changes : this.statuses).push(this.seen);
        }
      } catch {
        // The server was ended; it is asked again.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      this.#reader?.close();
    }
  }

  stop(): Promise<void> {
    this.#done = true;
    this.#reader?.close();
    return this.ended;
  }
}

describe.each(RUNTIMES)("random histories on $name", (runtime) => {
  let running: StatusServer;
  beforeAll(async () => {
    running = await startStatusServer(runtime);
  });
  afterAll(() => running?.stop());

  /** As Tencent does, again where it was not taken. */
  async function deliver(userId: string, event: ConnectionEvent): Promise<void> {
    const { action, reason, platform, kicked, at } = event;
    const body = {
      ...change(userId, action, reason, at),
      ...(kicked.length > 0 && { KickedDevice: kicked.map((Platform) => ({ Platform })) }),
    };
    await expect
      .poll(async () => {
        const fired = running.fake.fire("State.StateChange", body, { optPlatform: platform });
        return (await fired.catch(() => ({ status: 0 }))).status;
      })
      .toBe(200);
  }

  class User {
    readonly seed: number;
    readonly id: string;
    readonly model = new Model();
    readonly followers: Follower[];
    readonly #random: Random;
    readonly #callbacks: ConnectionEvent[];
    readonly #share: number;

    constructor(seed: number) {
      this.seed = seed;
      this.id = `model-${seed}`;
      this.#random = new Random(seed);
      this.#callbacks = callbacks(seed);
      this.#share = Math.ceil(this.#callbacks.length / ROUNDS);
      const open = (last: number) =>
        openEvents(running.at(`${this.id}/status/events`), running.server.adminKey, {
          "Last-Event-ID": String(last),
        });
      this.followers = [new Follower(open, false), new Follower(open, true)];
    }

    async callbacks(): Promise<void> {
      const some = this.#callbacks.splice(0, this.#share);
      for (const event of some) this.model.arrive({ ...event, receivedAt: Date.now() });
      await Promise.all(some.map((event) => deliver(this.id, event)));
    }

    async query(): Promise<void> {
      const rows = this.#random.chance(0.5)
        ? ([{ platform: "Android", status: "PushOnline" }] as const)
        : ([{ platform: "Web", status: "Online" }] as const);
      running.fake.world.user(this.id, ...rows);
      const at = Date.now();
      await running.status(this.id, "?live=true");
      this.model.arrive({ kind: "query", rows, at, receivedAt: Date.now(), since: at });
    }

    async report(): Promise<void> {
      const at = Date.now();
      const state = this.#random.pick(["foreground", "terminated", "loggedOut"] as const);
      const answer = await running.ask(`${this.id}/presence/a`, {
        method: "PUT",
        body: JSON.stringify({ platform: "iPhone", state }),
      });
      expect(answer.status).toBe(200);
      const [platform, deviceId] = ["iPhone", "a"];
      this.model.arrive({ kind: "presence", platform, deviceId, state, at, receivedAt: at });
    }

    async round(round: number): Promise<void> {
      await this.callbacks();
      if (round % 2 === 1) await this.report();
      if (round === this.seed % ROUNDS) await this.query();
    }

    /** Where it is not as it has to be. */
    async differences(): Promise<string[]> {
      const { clients } = await running.status(this.id);
      const shown = (clients as Record<"platform" | "deviceId" | "status" | "since", string>[]).map(
        ({ platform, deviceId, status, since }) => ({
          name: deviceId === undefined ? platform : `${platform}/${deviceId}`,
          status,
          since: Date.parse(since),
        }),
      );
      const now = Date.now();
      // Our clock is asked on both sides of a request.
      return differences(shown, this.model.picture(now), now, 5000);
    }

    async numbers(): Promise<number[]> {
      const { history } = await running.status(this.id, "?history=200");
      return (history as { seq: number }[]).map(({ seq }) => seq).reverse();
    }
  }

  it("are right after every round, and followed without a gap or a repetition", async () => {
    const users = SEEDS.map((seed) => new User(seed));
    for (let round = 0; round < ROUNDS; round++) {
      if (round === 2) {
        // In the middle of the callbacks, too.
        await Promise.all([...users.map((user) => user.callbacks()), running.server.restart()]);
      }
      await Promise.all(users.map((user) => user.round(round)));
      for (const user of users)
        expect(await user.differences(), `seed ${user.seed}, round ${round}`).toEqual([]);
      await running.server.restart();
    }
    for (const user of users) {
      await expect
        .poll(async () => {
          const last = (await user.numbers()).at(-1);
          return user.followers.every(({ seen }) => seen === last);
        })
        .toBe(true);
      const numbers = await user.numbers();
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      for (const follower of user.followers) {
        await follower.stop();
        expect(follower.changes, `seed ${user.seed}`).toEqual(numbers);
        expect(follower.statuses).toEqual([...follower.statuses].sort((a, b) => a - b));
      }
    }
  }, 180_000);
});
