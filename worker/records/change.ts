/** Changing a record: read, decide, write, and again where somebody else was faster. */

import type { AuditRow } from "../audit/index.ts";
import type { Ports } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { StorageError } from "../problems/storage-error.ts";
import type { ListedRecord, ObjectName, Records, Write } from "./records.ts";

/**
 * Writers meet rarely. They do not queue up in the isolate: on Workers no request can wait for what
 * another one does.
 */
const TRIES = 30;
/** Milliseconds of the longest wait before another try. */
const WAIT_MS = 200;

export interface Decision<Result> {
  /** Those that depend on what was read expect the version that was read. */
  readonly writes: readonly Write[];
  readonly rows: readonly AuditRow[];
  readonly result: Result;
}

export type Decide<Result> = (
  records: readonly ListedRecord[],
) => Decision<Result> | Failure | Promise<Decision<Result> | Failure>;

type Needs = Pick<Ports, "delay"> & { readonly records: Records };

/**
 * @param names of the records that the decision depends on
 * @param decide may run more than once; nothing that it does may be seen from outside
 */
export async function change<Result>(
  object: ObjectName,
  names: readonly string[],
  { records, delay }: Needs,
  decide: Decide<Result>,
): Promise<Result | Failure> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (tries > 0) await delay(Math.random() * Math.min(2 ** tries, WAIT_MS));
    const decision = await decide(await records.read(object, names));
    if (decision instanceof Failure) return decision;
    const { writes, rows, result } = decision;
    if (writes.length === 0 && rows.length === 0) return result;
    if (await records.commit(object, { writes, rows })) return result;
  }
  throw new StorageError("unavailable");
}

/** `ETag` of a version, and whether what a request asks for (`If-Match`) is that version. */
export const etagOf = (version: number): string => `"${version}"`;

export function checkVersion(ifMatch: string | undefined, found: number): Failure | undefined {
  if (ifMatch === undefined) return undefined;
  const wanted = ifMatch.split(",", 20).map((tag) => tag.trim().replace(/^W\//, ""));
  const fits = wanted.includes(etagOf(found)) || (found > 0 && wanted.includes("*"));
  return fits ? undefined : new Failure("version_changed", { version: found });
}
