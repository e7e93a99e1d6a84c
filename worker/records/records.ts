/**
 * Records that agree: whatever is read, changed and written back lives in one of these objects and
 * not in the key-value store. An object is one app's or the service's own; it holds the audit log of
 * the same name too, so that a change and the row about it are one transaction.
 */

import type { AuditRow, LogName } from "../audit/index.ts";

/** `app {sdkAppId}` or `service`. */
export type ObjectName = LogName;

export interface RecordName {
  readonly object: ObjectName;
  readonly name: string;
}

/** A record as somebody saw it. */
export interface Versioned {
  /**
   * 0: there never was one. It rises by one with every change, removal included, and never falls.
   */
  readonly version: number;
  /** `undefined` when there is none, or none any more. */
  readonly value: unknown;
}

export const NEVER: Versioned = { version: 0, value: undefined };

export interface Write {
  readonly name: string;
  /** JSON; `undefined` removes the record, and its version stays. */
  readonly value: unknown;
  /**
   * The version that was read. Where the record is at another one, nothing of the commit happens.
   * Absent: whatever is there.
   */
  readonly expected?: number;
  /** What a search of the listing looks in, lower case. */
  readonly label?: string;
  /** Isolates read it on the way of ordinary requests: a copy is published for them. */
  readonly copied?: true;
  /** What the service's own object lists of it, under this name. Goes with the record. */
  readonly listed?: { readonly name: string; readonly value: unknown; readonly label: string };
}

export interface Commit {
  /** Of different records; at most 8. */
  readonly writes: readonly Write[];
  /** Written with them, or none of it. */
  readonly rows: readonly AuditRow[];
  /** Names of records that go with their version: nobody is to ask for them again. */
  readonly forgotten?: readonly string[];
}

/** A user of whom something is kept: a record of the app's object, made before anything else is. */
export const PERSON_PREFIX = "user/";
export const personRecord = (userId: string): string => PERSON_PREFIX + encodeURIComponent(userId);

/** In an app's object: its users are being forgotten. An object that has it works until it is done. */
export const ERASURE = "erasure";
export interface ErasureRecord {
  /** Unix seconds. */
  readonly startedAt: number;
  readonly finishedAt?: number;
  readonly usersForgotten: number;
}

export const isUnfinished = (value: unknown): boolean =>
  value !== undefined && (value as ErasureRecord).finishedAt === undefined;

export interface ListRequest {
  /** Of the records' names. */
  readonly prefix: string;
  /** The name that the page before ended with. */
  readonly after?: string;
  readonly limit: number;
  /** Lower case; found anywhere in the label. */
  readonly search?: string;
}

export interface ListedRecord extends Versioned {
  readonly name: string;
  /** Days since the epoch, where a use was noted. */
  readonly usedOn?: number;
}

export interface RecordPage {
  /** By name. Removed ones are left out. */
  readonly records: readonly ListedRecord[];
  /** Set when there is more: what `after` of the next page has to be. */
  readonly next?: string;
}

/** The port. Every call may throw a `StorageError`; a commit that did may still have happened. */
export interface Records {
  /** In the order of the names. */
  read(object: ObjectName, names: readonly string[]): Promise<readonly ListedRecord[]>;
  /** `false`: a record is at another version than expected, and nothing was written. */
  commit(object: ObjectName, commit: Commit): Promise<boolean>;
  list(object: ObjectName, request: ListRequest): Promise<RecordPage>;
  /** That a record was used on a day (since the epoch). Changes no version. */
  noteUse(object: ObjectName, name: string, day: number): Promise<void>;
  /**
   * The copy that the edge has, which may be as old as docs/storage.md says. `undefined`: the edge
   * has none, which does not mean that there is no record.
   */
  copy(record: RecordName): Promise<Versioned | undefined>;
}
