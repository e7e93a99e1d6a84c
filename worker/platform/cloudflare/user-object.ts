/**
 * One user's Durable Object: rows in its SQLite for what the rules of `users/` return. No rule
 * lives here.
 */

import { DurableObject } from "cloudflare:workers";
import type { UserKey } from "../../ports.ts";
import { StorageError } from "../../problems/storage-error.ts";
import {
  DOMAIN_NAMES,
  DOMAINS,
  type Domain,
  type UserCommands,
  type UserObjects,
} from "../../users/index.ts";
import { Watchers } from "../../users/watchers.ts";

export class UserObject extends DurableObject {
  readonly #sql: SqlStorage;
  readonly #watchers = new Map<Domain, Watchers>();

  constructor(state: DurableObjectState, environment: unknown) {
    super(state, environment as Cloudflare.Env);
    this.#sql = state.storage.sql;
    this.#sql.exec(`
      CREATE TABLE IF NOT EXISTS state (domain TEXT PRIMARY KEY, value TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY AUTOINCREMENT, domain TEXT NOT NULL, value TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS log_by_domain ON log (domain, seq);`);
  }

  #values(query: string, domain: Domain): unknown[] {
    return [...this.#sql.exec<{ value: string }>(query, domain)].map(
      ({ value }) => JSON.parse(value) as unknown,
    );
  }

  /**
   * Without an await inside, so that nothing comes between reading and writing, and all writes are
   * one transaction.
   */
  apply<D extends Domain>(
    domain: D,
    command: UserCommands[D]["command"],
  ): UserCommands[D]["reply"] {
    const rules = DOMAINS[domain];
    const [stored] = this.#values("SELECT value FROM state WHERE domain = ?", domain);
    const state = (stored ?? rules.initial) as UserCommands[D]["state"];
    const log = rules.readsLog(command, state)
      ? this.#values("SELECT value FROM log WHERE domain = ? ORDER BY seq", domain)
      : [];
    const change = rules.reduce({ state, log }, command);
    if (change.state !== undefined)
      this.#sql.exec(
        "INSERT OR REPLACE INTO state VALUES (?, ?)",
        domain,
        JSON.stringify(change.state),
      );
    for (const entry of change.append ?? [])
      this.#sql.exec(
        "INSERT INTO log (domain, value) VALUES (?, ?)",
        domain,
        JSON.stringify(entry),
      );
    if (change.append)
      this.#sql.exec(
        "DELETE FROM log WHERE domain = ?1 AND seq <= (SELECT seq FROM log WHERE domain = ?1 ORDER BY seq DESC LIMIT 1 OFFSET ?2)",
        domain,
        rules.logMaximum,
      );
    if (change.wakeAt !== undefined) void this.ctx.storage.setAlarm(change.wakeAt);
    if (change.append) this.#watchers.get(domain)?.send(change.state ?? state, change.append);
    return change.reply;
  }

  /** Runs at least once, so the rules have to bear it twice. */
  override alarm(): void {
    for (const domain of DOMAIN_NAMES) {
      const command = DOMAINS[domain].wake?.(Date.now());
      if (command) this.apply(domain, command);
    }
  }

  watch(domain: Domain): ReadableStream<Uint8Array> {
    const [state = DOMAINS[domain].initial] = this.#values(
      "SELECT value FROM state WHERE domain = ?",
      domain,
    );
    const log = this.#values("SELECT value FROM log WHERE domain = ? ORDER BY seq", domain);
    const watchers = this.#watchers.get(domain) ?? new Watchers(Date.now);
    this.#watchers.set(domain, watchers);
    return watchers.open(state, log);
  }
}

export function userObjects(namespace: DurableObjectNamespace): UserObjects {
  /**
   * A call that fails is an overloaded or restarting object; its exception may quote what it was
   * given.
   */
  async function call<T>(
    { sdkAppId, userId }: UserKey,
    work: (object: Stub) => Promise<T>,
  ): Promise<T> {
    const stub = namespace.get(namespace.idFromName(`${sdkAppId}/${userId}`));
    try {
      return await work(stub as unknown as Stub);
    } catch {
      throw new StorageError("unavailable");
    }
  }
  return {
    apply: (user, domain, command) => call(user, async (object) => object.apply(domain, command)),
    watch: (user, domain) => call(user, (object) => object.watch(domain)),
  };
}

/** The object's methods as seen from outside, where every one is a promise. */
interface Stub extends Pick<UserObject, "apply"> {
  watch(domain: Domain): Promise<ReadableStream<Uint8Array>>;
}
