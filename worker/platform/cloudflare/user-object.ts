/**
 * One Durable Object: rows in its SQLite for what the rules of `users/` return. No rule lives here.
 */

import { DurableObject } from "cloudflare:workers";
import { type AuditBounds, logOf } from "../../audit/index.ts";
import type { ObjectKey, UserKey } from "../../ports.ts";
import { StorageError } from "../../problems/storage-error.ts";
import { type Commit, type ObjectName, personRecord } from "../../records/records.ts";
import {
  type Change,
  DOMAIN_NAMES,
  DOMAINS,
  type Domain,
  objectPath,
  type UserCommands,
  type UserObjects,
} from "../../users/index.ts";
import { Watchers } from "../../users/watchers.ts";

const TABLES = `
  CREATE TABLE IF NOT EXISTS state (domain TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY AUTOINCREMENT, domain TEXT NOT NULL, value TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS log_by_domain ON log (domain, seq);
  CREATE TABLE IF NOT EXISTS value (domain TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (domain, name)) WITHOUT ROWID;`;

/** The binding of the apps' objects, as far as it is needed here. */
interface Environment {
  readonly RECORDS?: {
    idFromName(name: string): DurableObjectId;
    get(id: DurableObjectId): {
      commit(object: ObjectName, commit: Commit, bounds: AuditBounds): Promise<boolean>;
    };
  };
}

export class UserObject extends DurableObject<Environment> {
  readonly #sql: SqlStorage;
  readonly #watchers = new Map<Domain, Watchers>();
  /** Tables that are there. They come with the first write: an object that is only read has none. */
  #tables: Set<string> | undefined;
  #known = false;

  constructor(state: DurableObjectState, environment: Environment) {
    super(state, environment);
    this.#sql = state.storage.sql;
  }

  /** What the query finds; nothing where the table is not there yet. */
  #read(table: string, query: string, ...given: unknown[]): Record<string, string>[] {
    this.#tables ??= new Set(
      [...this.#sql.exec<{ name: string }>("SELECT name FROM sqlite_master")].map(
        ({ name }) => name,
      ),
    );
    if (!this.#tables.has(table)) return [];
    return [...this.#sql.exec<Record<string, string>>(query, ...given)];
  }

  #state<D extends Domain>(domain: D): UserCommands[D]["state"] {
    const [row] = this.#read("state", "SELECT value FROM state WHERE domain = ?", domain);
    return row ? JSON.parse(row.value as string) : DOMAINS[domain].initial;
  }

  #log(domain: Domain): unknown[] {
    const query = "SELECT value FROM log WHERE domain = ? ORDER BY seq";
    return this.#read("log", query, domain).map(({ value }) => JSON.parse(value as string));
  }

  #values(domain: Domain, names: readonly string[]): Map<string, unknown> {
    const query = "SELECT value FROM value WHERE domain = ? AND name = ?";
    return new Map(
      names.flatMap((name) =>
        this.#read("value", query, domain, name).map(
          ({ value }) => [name, JSON.parse(value as string)] as const,
        ),
      ),
    );
  }

  /** Everything of the domain; the last one that goes takes the object's storage with it. */
  #forget(domain: Domain): void {
    for (const table of ["state", "log", "value"])
      this.#read(table, `DELETE FROM ${table} WHERE domain = ?`, domain);
    const left = ["state", "log", "value"].some(
      (table) => this.#read(table, `SELECT domain FROM ${table} LIMIT 1`).length > 0,
    );
    if (left) return;
    this.#tables = undefined;
    this.#known = false;
    void this.ctx.storage.deleteAll();
  }

  #write(domain: Domain, { state, append = [], values }: Change<unknown, unknown>): void {
    if (this.#tables?.has("value") !== true) {
      this.#sql.exec(TABLES);
      this.#tables = undefined;
    }
    if (state !== undefined)
      this.#sql.exec(
        "INSERT INTO state VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        domain,
        JSON.stringify(state),
      );
    for (const entry of append)
      this.#sql.exec(
        "INSERT INTO log (domain, value) VALUES (?, ?)",
        domain,
        JSON.stringify(entry),
      );
    if (append.length > 0)
      this.#sql.exec(
        "DELETE FROM log WHERE domain = ?1 AND seq <= (SELECT seq FROM log WHERE domain = ?1 ORDER BY seq DESC LIMIT 1 OFFSET ?2)",
        domain,
        DOMAINS[domain].logMaximum,
      );
    for (const [name, value] of values ?? [])
      if (value === null)
        this.#sql.exec("DELETE FROM value WHERE domain = ? AND name = ?", domain, name);
      else
        this.#sql.exec(
          "INSERT INTO value VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
          domain,
          name,
          JSON.stringify(value),
        );
  }

  /**
   * Before a user's object holds anything, the app's knows of the user: whoever removes the app has
   * to find everybody.
   */
  async applyAs<D extends Domain>(
    key: ObjectKey,
    domain: D,
    command: UserCommands[D]["command"],
  ): Promise<UserCommands[D]["reply"]> {
    if ("userId" in key && this.#writes(domain, command)) await this.#makeKnown(key);
    return this.apply(domain, command);
  }

  #writes<D extends Domain>(domain: D, command: UserCommands[D]["command"]): boolean {
    if (this.#isKnown()) return false;
    const { state, append, values } = this.#decide(domain, command);
    return (state !== undefined && state !== null) || append !== undefined || values !== undefined;
  }

  #isKnown(): boolean {
    this.#known ||= this.#read("known", "SELECT 1 FROM known").length > 0;
    return this.#known;
  }

  async #makeKnown({ sdkAppId, userId }: UserKey): Promise<void> {
    const { RECORDS } = this.env;
    if (RECORDS) {
      const object = logOf(sdkAppId);
      const person = { name: personRecord(userId), value: true, expected: 0 };
      await RECORDS.get(RECORDS.idFromName(object)).commit(
        object,
        { writes: [person], rows: [] },
        { days: 0, rows: 0 },
      );
    }
    this.#sql.exec("CREATE TABLE IF NOT EXISTS known (it INTEGER NOT NULL) STRICT");
    this.#sql.exec("INSERT INTO known VALUES (1)");
    this.#tables = undefined;
  }

  #decide<D extends Domain>(
    domain: D,
    command: UserCommands[D]["command"],
  ): Change<UserCommands[D]["state"], UserCommands[D]["reply"]> {
    const rules = DOMAINS[domain];
    const state = this.#state(domain);
    const log = rules.readsLog(command, state) ? this.#log(domain) : [];
    const values = this.#values(domain, rules.readsValues?.(command) ?? []);
    return rules.reduce({ state, log, values }, command);
  }

  /** Without an await inside, so that nothing comes between reading and writing. */
  apply<D extends Domain>(
    domain: D,
    command: UserCommands[D]["command"],
  ): UserCommands[D]["reply"] {
    const change = this.#decide(domain, command);
    const { append, wakeAt, reply } = change;
    const watchers = this.#watchers.get(domain);
    if (change.state === null) {
      this.#forget(domain);
      watchers?.close();
      return reply;
    }
    if (change.state !== undefined || append || change.values)
      this.ctx.storage.transactionSync(() => this.#write(domain, change));
    if (wakeAt !== undefined) void this.ctx.storage.setAlarm(wakeAt);
    if (append) watchers?.send(change.state ?? this.#state(domain), append);
    return reply;
  }

  /** Runs at least once, so the rules have to bear it twice. */
  override alarm(): void {
    for (const domain of DOMAIN_NAMES) {
      const command = DOMAINS[domain].wake?.(Date.now());
      if (command) this.apply(domain, command);
    }
  }

  watch(domain: Domain): ReadableStream<Uint8Array> {
    const watchers = this.#watchers.get(domain) ?? new Watchers(Date.now);
    this.#watchers.set(domain, watchers);
    return watchers.open(this.#state(domain), this.#log(domain));
  }
}

export function userObjects(namespace: DurableObjectNamespace): UserObjects {
  /**
   * A call that fails is an overloaded or restarting object; its exception may quote what it was
   * given.
   */
  async function call<T>(key: ObjectKey, work: (object: Stub) => Promise<T>): Promise<T> {
    const stub = namespace.get(namespace.idFromName(objectPath(key).join("/")));
    try {
      return await work(stub as unknown as Stub);
    } catch {
      throw new StorageError("unavailable");
    }
  }
  return {
    apply: (key, domain, command) => call(key, (object) => object.applyAs(key, domain, command)),
    watch: (user, domain) => call(user, (object) => object.watch(domain)),
  };
}

/** The object's methods as seen from outside, where every one is a promise. */
interface Stub extends Pick<UserObject, "applyAs"> {
  watch(domain: Domain): Promise<ReadableStream<Uint8Array>>;
}
