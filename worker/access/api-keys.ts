/**
 * The store of API keys: making, finding, rotating and revoking them. One record per key and kind
 * of fact and no shared index, so that changes made at the same time, even far apart, never
 * overwrite each other.
 */

import { equalText } from "../bytes/equal-text.ts";
import type { Ports } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { ReadThroughCache } from "../storage/read-through-cache.ts";
import {
  type ApiKeyRecord,
  digestOf,
  type KeyState,
  keyState,
  principalOf,
  type Revocation,
} from "./api-key.ts";
import type { Grant } from "./grants.ts";
import { isWholeKey, keyId, makeKey, type NewKey } from "./key-format.ts";
import type { Principal } from "./scopes.ts";

const KEYS = "api-key/";
const REVOKED = "api-key-revoked/";
const USED = "api-key-used/";
const PAGE = 100;
const DAY_SECONDS = 86_400;

/** A key as this isolate remembers it. */
interface KnownKey {
  readonly record: ApiKeyRecord;
  readonly revocation?: Revocation;
  readonly principal: Principal;
  /**
   * The key itself, once it was presented and its digest was right: from then on no digest is
   * needed.
   */
  verified?: string;
  /** Days since the epoch. */
  usedOn: number;
}

export interface KeyEntry {
  readonly record: ApiKeyRecord;
  readonly state: KeyState;
  readonly revocation?: Revocation;
  /** Days since the epoch. */
  readonly usedOn?: number;
}

const REFUSALS = {
  rotated: "key_rotated",
  expired: "key_expired",
  revoked: "key_revoked",
} as const;

export class ApiKeys {
  readonly #ports: Ports;
  readonly #known: ReadThroughCache<KnownKey>;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#known = new ReadThroughCache(ports, (id, known) => this.#read(id, known));
  }

  /** The principal of a presented key: at once for a key that this isolate knows. */
  authenticate(presented: string): Principal | Failure | Promise<Principal | Failure> {
    if (!isWholeKey(presented)) return new Failure("key_mistyped");
    const known = this.#known.get(keyId(presented));
    if (known instanceof Promise) return known.then((known) => this.#check(known, presented));
    return this.#check(known, presented);
  }

  /**
   * Whether this isolate has seen the very same key before, so that nothing has to be looked up or
   * guessed at.
   */
  knows(presented: string): boolean {
    const verified = isWholeKey(presented)
      ? this.#known.peek(keyId(presented))?.verified
      : undefined;
    return verified !== undefined && equalText(presented, verified);
  }

  async create(
    name: string,
    grant: Grant,
    createdBy: string,
    rotatedFrom?: string,
  ): Promise<NewKey & ApiKeyRecord> {
    const made = makeKey();
    const record: ApiKeyRecord = {
      id: made.id,
      name,
      digest: await digestOf(made.key),
      ...grant,
      createdAt: this.#now(),
      createdBy,
      ...(rotatedFrom !== undefined && { rotatedFrom }),
    };
    await this.#ports.kv.put(KEYS + made.id, record);
    this.#known.forget(made.id);
    return { ...record, key: made.key };
  }

  /**
   * A new key with the same rights; the old one ends after the grace. The new record is written
   * first: if the second write fails, both keys are good, and never none.
   *
   * @param grace seconds
   */
  async rotate(
    old: ApiKeyRecord,
    grace: number,
    by: string,
  ): Promise<{ made: NewKey & ApiKeyRecord; until: number }> {
    const { scopes, sdkAppIds, userIds, maxExpire, expiresAt } = old;
    const grant: Grant = {
      scopes,
      ...(sdkAppIds && { sdkAppIds }),
      ...(userIds && { userIds }),
      ...(maxExpire !== undefined && { maxExpire }),
      ...(expiresAt !== undefined && { expiresAt }),
    };
    const made = await this.create(old.name, grant, by, old.id);
    const until = Math.min(this.#now() + grace, expiresAt ?? Number.POSITIVE_INFINITY);
    await this.#ports.kv.put(KEYS + old.id, {
      ...old,
      rotated: { until, successor: made.id },
    } satisfies ApiKeyRecord);
    this.#known.forget(old.id);
    return { made, until };
  }

  async revoke(id: string, by: string): Promise<Revocation> {
    const revocation: Revocation = { at: this.#now(), by };
    await this.#ports.kv.put(REVOKED + id, revocation);
    this.#known.forget(id);
    return revocation;
  }

  /** Straight from storage, for those who manage keys. */
  async find(id: string): Promise<KeyEntry | undefined> {
    const known = await this.#read(id, undefined);
    return known && this.#entry(known);
  }

  async list(cursor: string | undefined): Promise<{ entries: KeyEntry[]; cursor?: string }> {
    const page = await this.#ports.kv.list(KEYS, {
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    const known = await Promise.all(
      page.entries.map(({ key }) => this.#read(key.slice(KEYS.length), undefined)),
    );
    const entries = known.flatMap((one) => (one ? [this.#entry(one)] : []));
    return { entries, ...(page.cursor !== undefined && { cursor: page.cursor }) };
  }

  #now(): number {
    return Math.floor(this.#ports.clock() / 1000);
  }

  #entry({ record, revocation, usedOn }: KnownKey): KeyEntry {
    const state = keyState(record, revocation, this.#now());
    return { record, state, ...(revocation && { revocation }), ...(usedOn > 0 && { usedOn }) };
  }

  async #read(id: string, known: KnownKey | undefined): Promise<KnownKey | undefined> {
    const { kv } = this.#ports;
    const [record, revocation, used] = (await Promise.all([
      kv.get(KEYS + id),
      kv.get(REVOKED + id),
      kv.get(USED + id),
    ])) as [ApiKeyRecord | undefined, Revocation | undefined, { day: number } | undefined];
    if (!record) return undefined;
    const same = known?.record.digest === record.digest;
    return {
      record,
      ...(revocation && { revocation }),
      principal: principalOf(record),
      ...(same && known.verified !== undefined && { verified: known.verified }),
      usedOn: Math.max(used?.day ?? 0, known?.usedOn ?? 0),
    };
  }

  #check(
    known: KnownKey | undefined,
    presented: string,
  ): Principal | Failure | Promise<Principal | Failure> {
    if (known === undefined) return new Failure("key_unknown");
    if (known.verified !== undefined)
      return equalText(presented, known.verified) ? this.#admit(known) : new Failure("key_unknown");
    return digestOf(presented).then((digest) => {
      if (!equalText(digest, known.record.digest)) return new Failure("key_unknown");
      known.verified = presented;
      return this.#admit(known);
    });
  }

  /** The key is the right one; whether it still opens anything is asked on every request. */
  #admit(known: KnownKey): Principal | Failure {
    const { record, revocation, principal } = known;
    const now = this.#now();
    const state = keyState(record, revocation, now);
    if (state !== "active" && state !== "rotating")
      return new Failure(REFUSALS[state], { keyId: record.id });
    const today = Math.floor(now / DAY_SECONDS);
    if (known.usedOn < today) {
      known.usedOn = today;
      const done = () => {};
      this.#ports.background(this.#ports.kv.put(USED + record.id, { day: today }).then(done, done));
    }
    return principal;
  }
}
