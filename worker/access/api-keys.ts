/**
 * The store of API keys: making, finding, rotating and revoking them. One record per key, so that a
 * rotation and a revocation of the same moment agree, and a request needs one read.
 */

import type { AuditRow } from "../audit/index.ts";
import { equalText } from "../bytes/equal-text.ts";
import type { Ports } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { StorageError } from "../problems/storage-error.ts";
import { change, type Decide } from "../records/change.ts";
import { LegacyEntries, type TakeOverStep } from "../records/legacy.ts";
import type { ListedRecord, ListRequest, Records } from "../records/records.ts";
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
import {
  KEY_PREFIX,
  keyRecord,
  LEGACY_KEYS,
  SERVICE,
  takeOverKey,
  trueKey,
  writeKey,
} from "./key-records.ts";
import type { Principal } from "./scopes.ts";

const DAY_SECONDS = 86_400;

/** A key as this isolate remembers it. */
interface KnownKey {
  readonly version: number;
  readonly record: ApiKeyRecord;
  readonly principal: Principal;
  /**
   * The key itself, once it was presented and its digest was right: from then on no digest is
   * needed.
   */
  verified?: string;
  /** Days since the epoch: the last use that this isolate noted. */
  notedOn: number;
}

export interface KeyEntry {
  readonly version: number;
  readonly record: ApiKeyRecord;
  readonly state: KeyState;
  /** Days since the epoch. */
  readonly usedOn?: number;
}

/** A key that was just made. */
export interface MadeKey {
  readonly version: number;
  readonly record: ApiKeyRecord;
  readonly key: string;
}

/** What an operator asks for: who, the row about it, and whether the key as it is now allows it. */
export interface KeyOrder {
  readonly by: string;
  readonly row: AuditRow;
  readonly judge: (entry: KeyEntry) => Failure | undefined;
}

const REFUSALS = {
  rotated: "key_rotated",
  expired: "key_expired",
  revoked: "key_revoked",
} as const;

const missing = (id: string): Failure => new Failure("api_key_not_found", { keyId: id });

type Needs = Ports & { readonly records: Records };

export class ApiKeys {
  readonly #ports: Needs;
  readonly #known: ReadThroughCache<KnownKey>;
  readonly #legacy: LegacyEntries;

  constructor(ports: Needs) {
    this.#ports = ports;
    this.#known = new ReadThroughCache(ports, (id, known) => this.#read(id, known), "api-key");
    const takeOver = (key: string) => takeOverKey(key.slice(LEGACY_KEYS.length), ports);
    this.#legacy = new LegacyEntries({ name: "keys", prefix: LEGACY_KEYS, takeOver }, ports);
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

  async create(name: string, grant: Grant, by: string, row: AuditRow): Promise<MadeKey> {
    const { key, record } = await this.#make({ name, createdBy: by, ...grant });
    const commit = { writes: [writeKey(record, 0)], rows: [row] };
    if (!(await this.#ports.records.commit(SERVICE, commit))) throw new StorageError("unavailable");
    const made = { version: 1, record, key };
    this.#remember(made);
    return made;
  }

  /**
   * A new key with the same rights; the old one ends after the grace. Both or none.
   *
   * @param grace seconds
   */
  async rotate(
    id: string,
    grace: number,
    { by, row, judge }: KeyOrder,
  ): Promise<{ made: MadeKey; until: number } | Failure> {
    const rotated = await this.#change(id, judge, async ({ record, version, state }) => {
      if (state !== "active") return new Failure("api_key_ended", { keyId: id, state });
      const { name, scopes, sdkAppIds, userIds, maxExpire, expiresAt } = record;
      const { key, record: successor } = await this.#make({
        name,
        scopes,
        ...(sdkAppIds && { sdkAppIds }),
        ...(userIds && { userIds }),
        ...(maxExpire !== undefined && { maxExpire }),
        ...(expiresAt !== undefined && { expiresAt }),
        createdBy: by,
        rotatedFrom: id,
      });
      const until = Math.min(this.#now() + grace, expiresAt ?? Number.POSITIVE_INFINITY);
      const old: ApiKeyRecord = { ...record, rotated: { until, successor: successor.id } };
      return {
        writes: [writeKey(old, version), writeKey(successor, 0)],
        rows: [row],
        result: {
          old: { record: old, version: version + 1 },
          made: { record: successor, version: 1, key },
          until,
        },
      };
    });
    if (rotated instanceof Failure) return rotated;
    this.#remember(rotated.old);
    this.#remember(rotated.made);
    return rotated;
  }

  /** For good; of a key that was ended before, when that was. */
  async revoke(id: string, { by, row, judge }: KeyOrder): Promise<Revocation | Failure> {
    const revoked = await this.#change(id, judge, ({ record, version }) => {
      const revocation = record.revocation ?? { at: this.#now(), by };
      const ended: ApiKeyRecord = { ...record, revocation };
      const isNew = record.revocation === undefined;
      return {
        writes: isNew ? [writeKey(ended, version)] : [],
        rows: [row],
        result: { record: ended, version: isNew ? version + 1 : version, revocation },
      };
    });
    if (revoked instanceof Failure) return revoked;
    this.#remember(revoked);
    return revoked.revocation;
  }

  /** Keys as they are now, by their IDs. */
  async list(
    request: Omit<ListRequest, "prefix">,
  ): Promise<{ entries: KeyEntry[]; next?: string } | Failure> {
    if (!(await this.#legacy.ensure())) return new Failure("take_over_needed");
    const page = await this.#ports.records.list(SERVICE, { prefix: KEY_PREFIX, ...request });
    const entries = page.records.map((record) => this.#entry(record));
    return { entries, ...(page.next !== undefined && { next: page.next }) };
  }

  takeOver(place: string | undefined): Promise<TakeOverStep> {
    return this.#legacy.step(place);
  }

  async #make(
    about: Omit<ApiKeyRecord, "id" | "digest" | "createdAt">,
  ): Promise<NewKey & { record: ApiKeyRecord }> {
    const { id, key } = makeKey();
    const { name, ...rest } = about;
    const record = { id, name, digest: await digestOf(key), ...rest, createdAt: this.#now() };
    return { id, key, record };
  }

  async #change<Result>(
    id: string,
    judge: KeyOrder["judge"],
    decide: (entry: KeyEntry) => ReturnType<Decide<Result>>,
  ): Promise<Result | Failure> {
    if ((await trueKey(id, this.#ports)).value === undefined) return missing(id);
    return change<Result>(SERVICE, [keyRecord(id)], this.#ports, ([record]) => {
      if (record?.value === undefined) return missing(id);
      const entry = this.#entry(record);
      return judge(entry) ?? decide(entry);
    });
  }

  /** What a change here made of it. */
  #remember({ record, version }: Pick<KnownKey, "record" | "version">): void {
    const known = this.#known.peek(record.id);
    if (known && known.version > version) return;
    this.#known.set(record.id, {
      record,
      version,
      principal: principalOf(record),
      ...(known?.verified !== undefined && { verified: known.verified }),
      notedOn: known?.notedOn ?? 0,
    });
  }

  #now(): number {
    return Math.floor(this.#ports.clock() / 1000);
  }

  #entry({ value, version, usedOn }: ListedRecord): KeyEntry {
    const record = value as ApiKeyRecord;
    const state = keyState(record, this.#now());
    return { record, version, state, ...(usedOn !== undefined && { usedOn }) };
  }

  /** The edge's copy; where it has none, the truth. Nothing older than what is known here. */
  async #read(id: string, known: KnownKey | undefined): Promise<KnownKey | undefined> {
    const copy = await this.#ports.records.copy({ object: SERVICE, name: keyRecord(id) });
    const { version, value } = copy ?? (await trueKey(id, this.#ports));
    if (known && version <= known.version) return known;
    if (value === undefined) return undefined;
    const record = value as ApiKeyRecord;
    return {
      version,
      record,
      principal: principalOf(record),
      ...(known?.verified !== undefined && { verified: known.verified }),
      notedOn: known?.notedOn ?? 0,
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
    const { record, principal } = known;
    const now = this.#now();
    const state = keyState(record, now);
    if (state !== "active" && state !== "rotating")
      return new Failure(REFUSALS[state], { keyId: record.id });
    const today = Math.floor(now / DAY_SECONDS);
    if (known.notedOn < today) {
      known.notedOn = today;
      const done = () => {};
      const { records, background } = this.#ports;
      background(records.noteUse(SERVICE, keyRecord(record.id), today).then(done, done));
    }
    return principal;
  }
}
