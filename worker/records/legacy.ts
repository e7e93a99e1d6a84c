/**
 * What earlier versions of sigpost kept in the key-value store. It is taken over into records
 * where it is first needed, and all of it before the first listing; a record that is there already
 * is newer and stays.
 */

import type { Ports } from "../ports.ts";
import { inBatches } from "../storage/in-batches.ts";
import { NEVER, type Records } from "./records.ts";

/** The record that says that what there was has been taken over: of an app, with its object. */
export const TAKEN_OVER = "taken-over";

/** Entries in one step: each takes several calls, and one request may do only so many. */
const STEP = 100;
const SERVICE = "service";

export interface LegacyKind {
  /** Its marker is a record of the service's object. */
  readonly name: string;
  readonly prefix: string;
  takeOver(key: string): Promise<unknown>;
}

export interface TakeOverStep {
  readonly taken: number;
  /** Storage keys of entries that did not open; they stay as they are. */
  readonly unreadable?: readonly string[];
  /** Set when there is more. */
  readonly next?: string;
}

type Needs = Pick<Ports, "kv"> & { readonly records: Records };

export class LegacyEntries {
  readonly #kind: LegacyKind;
  readonly #needs: Needs;
  #done = false;

  constructor(kind: LegacyKind, needs: Needs) {
    this.#kind = kind;
    this.#needs = needs;
  }

  get #marker(): string {
    return `${TAKEN_OVER}/${this.#kind.name}`;
  }

  /** Whether all of it is taken over. A few entries are at once; many are the command's. */
  async ensure(): Promise<boolean> {
    if (this.#done) return true;
    const { kv, records } = this.#needs;
    const [marker = NEVER] = await records.read(SERVICE, [this.#marker]);
    if (marker.version === 0) {
      const { entries, cursor } = await kv.list(this.#kind.prefix, { limit: STEP + 1 });
      if (cursor !== undefined || entries.length > STEP) return false;
      await inBatches(entries, ({ key }) => this.#kind.takeOver(key));
      await this.#mark();
    }
    this.#done = true;
    return true;
  }

  /** One step of the command, from the start or from where the one before ended. */
  async step(place: string | undefined): Promise<TakeOverStep> {
    const { entries, cursor } = await this.#needs.kv.list(this.#kind.prefix, {
      limit: STEP,
      ...(place !== undefined && { cursor: place }),
    });
    await inBatches(entries, ({ key }) => this.#kind.takeOver(key));
    if (cursor === undefined) await this.#mark();
    return { taken: entries.length, ...(cursor !== undefined && { next: cursor }) };
  }

  async #mark(): Promise<void> {
    const write = { name: this.#marker, value: true, expected: 0 };
    await this.#needs.records.commit(SERVICE, { writes: [write], rows: [] });
  }
}
