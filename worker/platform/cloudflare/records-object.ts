/**
 * One app's object, or the service's: versioned records and the audit log in one SQLite, so that a
 * change and the row about it are one transaction. No rule lives here.
 */

import { DurableObject } from "cloudflare:workers";
import {
  type AuditBounds,
  type AuditPage,
  type AuditRow,
  DAY_MS,
  type PageRequest,
} from "../../audit/index.ts";
import {
  type Commit,
  ERASURE,
  isUnfinished,
  type ListedRecord,
  type ListRequest,
  type ObjectName,
  type RecordPage,
} from "../../records/records.ts";
import { eraseSome } from "../../users/erasure.ts";
import { AuditTable } from "./audit-table.ts";
import { type ErasureBindings, erasureNeeds } from "./erasure-needs.ts";
import { Publisher } from "./publisher.ts";
import { type Line, RecordTable } from "./record-table.ts";

/** As in wrangler.toml; the binding of its own class leads to the other objects. */
interface Environment extends ErasureBindings {
  readonly RECORDS?: DurableObjectNamespace<RecordsObject>;
}

/** Where the edge's copy of a record is. */
export const copyKey = (object: string, name: string): string => `copy/${object}/${name}`;

/** Milliseconds: the first round goes on at once, and this is for when it is cut off. */
const NET_MS = 2000;

/** Milliseconds between two steps of forgetting users, or after one that failed. */
const ERASE_AGAIN_MS = 100;

/** Milliseconds that an answer waits for it. */
const PATIENCE_MS = 1000;

/** For commits without rows. */
const NO_ROWS: AuditBounds = { days: 0, rows: 0 };

class Conflict extends Error {}

export class RecordsObject extends DurableObject<Environment> {
  readonly #audit: AuditTable;
  readonly #records: RecordTable;
  readonly #publisher: Publisher;
  readonly #erasureNeeds: ReturnType<typeof erasureNeeds>;
  #exists: boolean;

  constructor(state: DurableObjectState, env: Environment) {
    super(state, env);
    const { sql } = state.storage;
    this.#audit = new AuditTable(sql);
    this.#records = new RecordTable(sql);
    this.#publisher = new Publisher(this.#records, {
      copy: async (name, body, expiresIn) =>
        env.KV?.put(
          copyKey(this.#name(), name),
          body,
          expiresIn === undefined ? {} : { expirationTtl: expiresIn },
        ),
      line: async (line) =>
        env.RECORDS?.get(env.RECORDS.idFromName("service")).writeLine(line) as Promise<void>,
    });
    this.#erasureNeeds = erasureNeeds(env);
    // Whoever asks for what nobody stored must not make tables for it.
    this.#exists = [...sql.exec("SELECT 1 FROM sqlite_master LIMIT 1")].length > 0;
    if (!this.#exists) return;
    this.#create();
    // What was owed when the object was taken away, in whatever moment.
    if (this.#records.due().length > 0 || this.#isErasing()) void this.#arm(0);
  }

  #create(): void {
    this.#exists = true;
    this.#audit.create();
    this.#records.create();
    this.ctx.storage.sql.exec(
      "CREATE TABLE IF NOT EXISTS object (name TEXT NOT NULL, expired_at INTEGER NOT NULL) STRICT",
    );
  }

  /** An object is not told its own name when an alarm wakes it. */
  #name(): string {
    const [row] = this.ctx.storage.sql.exec<{ name: string }>("SELECT name FROM object");
    return row?.name ?? "";
  }

  #write<T>(object: ObjectName, work: () => T): T {
    // Outside of the transaction: what is rolled back must not take the tables along.
    if (!this.#exists) this.#create();
    return this.ctx.storage.transactionSync(() => {
      if (this.#name() === "")
        this.ctx.storage.sql.exec("INSERT INTO object VALUES (?, 0)", object);
      return work();
    });
  }

  /** An alarm in so many milliseconds, unless an earlier one is set. */
  async #arm(wait: number): Promise<void> {
    const at = Date.now() + wait;
    const set = await this.ctx.storage.getAlarm();
    if (set === null || set > at) await this.ctx.storage.setAlarm(at);
  }

  async append(object: ObjectName, rows: readonly AuditRow[], bounds: AuditBounds): Promise<void> {
    this.#write(object, () => this.#audit.append(rows, bounds));
    // Rows also grow old where nothing more is written.
    await this.#arm(DAY_MS);
  }

  page(request: PageRequest): AuditPage {
    return this.#exists ? this.#audit.page(request) : { rows: [] };
  }

  /** `false`: a record is at another version than expected, and nothing was written. */
  async commit(
    object: ObjectName,
    { writes, rows, forgotten = [] }: Commit,
    bounds: AuditBounds,
  ): Promise<boolean> {
    try {
      this.#write(object, () => {
        for (const write of writes) if (!this.#records.write(write)) throw new Conflict();
        for (const name of forgotten) this.#records.forget(name);
        if (rows.length > 0) this.#audit.append(rows, bounds);
      });
    } catch (error) {
      if (error instanceof Conflict) return false;
      throw error;
    }
    if (writes.some(({ copied, listed }) => copied || listed)) {
      await this.#arm(this.#isErasing() ? 0 : NET_MS);
      // So that whoever changed something usually finds it at once. It goes on without the answer.
      await Promise.race([this.#publisher.publish(), scheduler.wait(PATIENCE_MS)]);
    } else await this.#arm(this.#isErasing() ? 0 : DAY_MS);
    return true;
  }

  read(names: readonly string[]): ListedRecord[] {
    return names.map((name) =>
      this.#exists ? this.#records.read(name) : { name, version: 0, value: undefined },
    );
  }

  list(request: ListRequest): RecordPage {
    return this.#exists ? this.#records.list(request) : { records: [] };
  }

  noteUse(object: ObjectName, name: string, day: number): void {
    this.#write(object, () => this.#records.noteUse(name, day));
  }

  writeLine(line: Line): void {
    this.#write("service", () => this.#records.writeLine(line));
  }

  #isErasing(): boolean {
    return isUnfinished(this.#records.read(ERASURE).value);
  }

  /** One step of forgetting the users of a removed app. */
  async #erase(): Promise<void> {
    if (!this.#isErasing()) return;
    const sdkAppId = Number(this.#name().slice("app ".length));
    await eraseSome(sdkAppId, {
      ...this.#erasureNeeds,
      records: {
        read: async (_, names) => this.read(names),
        list: async (_, request) => this.list(request),
        commit: (object, commit) => this.commit(object, commit, NO_ROWS),
      },
    });
  }

  /** Once a day. Whether rows are left to grow old. */
  #expire(): boolean {
    const { sql } = this.ctx.storage;
    const [row] = sql.exec<{ expired_at: number }>("SELECT expired_at FROM object");
    if (row && Date.now() - row.expired_at < DAY_MS - NET_MS) return true;
    sql.exec("UPDATE object SET expired_at = ?", Date.now());
    return this.#audit.expire(Date.now());
  }

  /**
   * An alarm that throws is run again a few times and then never more, so nothing does, and what is
   * left to do sets the next one.
   */
  override async alarm(): Promise<void> {
    if (!this.#exists) return;
    let rowsLeft = true;
    try {
      await this.#publisher.publish();
      rowsLeft = this.#expire();
      await this.#erase();
    } catch {
      // Tried again with the next alarm.
    } finally {
      const next =
        this.#publisher.nextIn ??
        (this.#isErasing() ? ERASE_AGAIN_MS : rowsLeft ? DAY_MS : undefined);
      if (next !== undefined) await this.#arm(next);
    }
  }
}
