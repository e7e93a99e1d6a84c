/** API keys: made, rotated with and without grace, revoked. */

import { inBatches } from "../../support/in-batches.ts";
import type { Client } from "../client.ts";
import { Kind, type Settled, type Writer } from "../kind.ts";
import { type Loss, type Outcome, Remembered } from "../ledger.ts";

type State = "works" | "refused";

interface MadeKey {
  readonly id: string;
  readonly key: string;
  readonly sdkAppId: number;
  readonly state: Remembered<State>;
  /** The last round in which something was done to it. */
  round: number;
  /** Once rotated it is not rotated again; nor while nobody knows whether it was. */
  rotatable: boolean;
}

const GRACES = [0, 3600];
const LIVE_AT_ONCE = 4;

export class ApiKeyKind extends Kind {
  readonly name = "API keys";
  readonly #keys: MadeKey[] = [];

  async #make(writer: Writer, path: string, body: object): Promise<Outcome> {
    const { sdkAppId, round } = writer;
    const { answer, outcome } = await this.administer(writer, "POST", path, body);
    if (outcome !== "acknowledged") return outcome;
    const { id, key } = answer.json;
    const state = new Remembered<State>(`API key ${id}`, "works");
    this.#keys.push({ id, key, sdkAppId, state, round, rotatable: true });
    return outcome;
  }

  async act(writer: Writer) {
    const { random, sdkAppId, round } = writer;
    const live = this.#keys.filter(
      (one) => one.sdkAppId === sdkAppId && one.rotatable && one.state.certain === "works",
    );
    if (live.length === 0 || (live.length < LIVE_AT_ONCE && random.chance(0.5))) {
      const rights = { scopes: ["usersig:issue"], sdkAppIds: [sdkAppId] };
      return this.#make(writer, "/v1/api-keys", { name: "chaos", ...rights });
    }
    const one = random.pick(live);
    one.round = round;
    one.rotatable = false;
    const path = `/v1/api-keys/${one.id}`;
    if (random.chance(0.4)) {
      const { outcome } = await this.administer(writer, "DELETE", path);
      one.state.wrote(() => "refused", outcome);
      return outcome;
    }
    const grace = random.pick(GRACES);
    const outcome = await this.#make(writer, `${path}/rotate`, { grace });
    if (grace === 0) one.state.wrote(() => "refused", outcome);
    return outcome;
  }

  async check(client: Client, settled: Settled): Promise<Loss[]> {
    const listed = await this.#listed(client);
    const latest = Math.max(...this.#keys.map(({ round }) => round));
    const losses = this.#keys.flatMap(({ id, state }) =>
      listed.has(id)
        ? state.compare(listed.get(id) as State)
        : [{ record: state.name, expected: "in the list", seen: "nothing" }],
    );
    const recent = this.#keys.filter(({ id, round }) => round === latest && listed.has(id));
    const used = await inBatches(recent, async ({ id, key, state }): Promise<Loss[]> => {
      const expected = listed.get(id) as State;
      // What holds for a key is in the list; that it is so at the door may take a moment.
      const holds = async () => {
        const { status } = await client.call("GET", "/v1/apps", undefined, key);
        return status === (expected === "works" ? 200 : 401);
      };
      if (await settled(holds)) return [];
      return [{ record: `${state.name}, when used`, expected, seen: "the opposite" }];
    });
    return [...losses, ...used.flat()];
  }

  async #listed(client: Client): Promise<Map<string, State>> {
    const states = new Map<string, State>();
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
      const page = await client.read(`/v1/api-keys${query}`);
      for (const { id, state } of page.keys)
        states.set(id, ["active", "rotating"].includes(state) ? "works" : "refused");
      ({ cursor } = page);
    } while (cursor !== undefined);
    return states;
  }
}
