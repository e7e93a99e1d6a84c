/**
 * Sealing everything again under today's key, record by record, so that SEALING_KEY_PREVIOUS can
 * go.
 */

import type { Purpose, Sealer } from "../access/sealing.ts";
import type { Ports } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import type { Apps } from "./apps.ts";
import { APP_PREFIX } from "./stored-app.ts";

type Outcome = "resealed" | "current" | Failure;

interface Needs extends Pick<Ports, "kv"> {
  readonly sealer: Sealer;
  readonly apps: Apps;
}

/** A kind of record that holds sealed values, and how to seal them again. */
interface SealedRecords {
  readonly prefix: string;
  reseal(key: string, metadata: unknown, needs: Needs): Promise<Outcome>;
}

/**
 * Records with one sealed value: the envelope stands in `property` and was sealed for
 * `{key}#{field}`.
 */
const oneSecret = (
  prefix: string,
  purpose: Purpose,
  field: string,
  property: string,
): SealedRecords => ({
  prefix,
  async reseal(key, metadata, { kv, sealer }) {
    const record = (await kv.get(key)) as Record<string, unknown> | undefined;
    const envelope = record?.[property];
    if (typeof envelope !== "string" || (await sealer.isCurrent(envelope))) return "current";
    const place = `${key}#${field}`;
    const text = await sealer.open(purpose, place, envelope);
    const sealed = text instanceof Failure ? text : await sealer.seal(purpose, place, text);
    if (sealed instanceof Failure) return sealed;
    await kv.put(
      key,
      { ...record, [property]: sealed },
      metadata === undefined ? {} : { metadata },
    );
    return "resealed";
  },
});

/**
 * Not the vendors' access tokens: those last for hours at most, and one that does not open is made
 * anew.
 */
const SEALED_RECORDS: readonly SealedRecords[] = [
  {
    prefix: APP_PREFIX,
    reseal: (key, _, { apps }) => apps.reseal(Number(key.slice(APP_PREFIX.length))),
  },
  oneSecret("certificate/", "push-credential", "credential", "sealed"),
  oneSecret("device/", "device-token", "token", "sealedToken"),
];

/**
 * Records in one step; each takes a read and perhaps a write, and one request may do only so many.
 */
const STEP = 100;

export interface ResealStep {
  readonly resealed: number;
  readonly current: number;
  /** Storage keys of records that did not open; they stay as they are. */
  readonly unreadable: readonly string[];
  /** Set when there is more. */
  readonly next?: string;
}

/** One step, from the start or from where the one before said. */
export async function reseal(place: string | undefined, needs: Needs): Promise<ResealStep> {
  const [number = "0"] = place?.split(".", 1) ?? [];
  const rest = place?.slice(number.length + 1) ?? "";
  const kind = Number(number);
  const records = SEALED_RECORDS[kind];
  if (!records) return { resealed: 0, current: 0, unreadable: [] };
  const page = await needs.kv.list(records.prefix, {
    limit: STEP,
    ...(rest !== "" && { cursor: rest }),
  });
  const unreadable: string[] = [];
  let resealed = 0;
  for (const { key, metadata } of page.entries) {
    const outcome = await records.reseal(key, metadata ?? undefined, needs);
    if (outcome instanceof Failure) unreadable.push(key);
    else if (outcome === "resealed") resealed += 1;
  }
  const next =
    page.cursor !== undefined
      ? `${kind}.${page.cursor}`
      : SEALED_RECORDS[kind + 1] && `${kind + 1}.`;
  const current = page.entries.length - resealed - unreadable.length;
  return { resealed, current, unreadable, ...(next !== undefined && { next }) };
}
