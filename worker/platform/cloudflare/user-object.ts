/** One user's Durable Object: rows in its SQLite for what the rules of `users/` return. No rule lives here. */

import { DurableObject } from "cloudflare:workers";
import { StorageError } from "../../ports.ts";
import { DOMAINS, type Domain, type UserCommands, type UserObjects } from "../../users/index.ts";

export class UserObject extends DurableObject {
  readonly #sql: SqlStorage;

  constructor(state: DurableObjectState, environment: unknown) {
    super(state, environment as Cloudflare.Env);
    this.#sql = state.storage.sql;
    this.#sql.exec(`
      CREATE TABLE IF NOT EXISTS state (domain TEXT PRIMARY KEY, value TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY AUTOINCREMENT, domain TEXT NOT NULL, value TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS log_by_domain ON log (domain, seq);`);
  }

  #values(query: string, domain: Domain): unknown[] {
    return [...this.#sql.exec<{ value: string }>(query, domain)].map(({ value }) => JSON.parse(value) as unknown);
  }

  /** Without an await inside, so that nothing comes between reading and writing, and all writes are one transaction. */
  apply<D extends Domain>(domain: D, command: UserCommands[D]["command"]): UserCommands[D]["reply"] {
    const rules = DOMAINS[domain];
    const [stored] = this.#values("SELECT value FROM state WHERE domain = ?", domain);
    const log = rules.readsLog(command)
      ? this.#values("SELECT value FROM log WHERE domain = ? ORDER BY seq", domain)
      : [];
    const state = (stored ?? rules.initial) as UserCommands[D]["state"];
    const change = rules.reduce({ state, log }, command);
    if (change.state !== undefined)
      this.#sql.exec("INSERT OR REPLACE INTO state VALUES (?, ?)", domain, JSON.stringify(change.state));
    for (const entry of change.append ?? [])
      this.#sql.exec("INSERT INTO log (domain, value) VALUES (?, ?)", domain, JSON.stringify(entry));
    if (change.append)
      this.#sql.exec(
        "DELETE FROM log WHERE domain = ?1 AND seq <= (SELECT seq FROM log WHERE domain = ?1 ORDER BY seq DESC LIMIT 1 OFFSET ?2)",
        domain,
        rules.logMaximum,
      );
    return change.reply;
  }
}

export const userObjects = (namespace: DurableObjectNamespace): UserObjects => ({
  async apply(user, domain, command) {
    const stub = namespace.get(namespace.idFromName(`${user.sdkAppId}/${user.userId}`));
    try {
      return await (stub as unknown as Pick<UserObject, "apply">).apply(domain, command);
    } catch {
      // An overloaded or restarting object; its exception may quote what it was given.
      throw new StorageError("unavailable");
    }
  },
});
