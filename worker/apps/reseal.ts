/**
 * Sealing everything again under today's key, record by record, so that SEALING_KEY_PREVIOUS can
 * go. What an earlier version stored is taken over first, and then removed.
 */

import type { Purpose, Sealer } from "../access/sealing.ts";
import type { Ports } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { change } from "../records/change.ts";
import type { ListedRecord, Records } from "../records/records.ts";
import { inBatches } from "../storage/in-batches.ts";
import { listedId, objectOf, SERVICE, trueSettings } from "./app-records.ts";
import type { Apps } from "./apps.ts";
import { APP_PREFIX } from "./stored-app.ts";

export type Outcome = "resealed" | "current" | Failure;

export interface ResealNeeds extends Pick<Ports, "clock" | "delay" | "kv"> {
  readonly records: Records;
  readonly sealer: Sealer;
  readonly apps: Apps;
  readonly config: { readonly app?: { readonly sdkAppId: number } };
}

/** What stands in a place, by the name that the answer has for it. */
export interface Resealed {
  readonly name: string;
  readonly outcome: Outcome;
}

export interface ResealPage {
  readonly done: readonly Resealed[];
  readonly next?: string;
}

/** A kind of place that holds sealed values: one page of it, sealed again. */
export type SealedPlace = (cursor: string | undefined, needs: ResealNeeds) => Promise<ResealPage>;

/** Each takes a read and perhaps a write, and one request may do only so many. */
const STEP = 100;

/** Of one app; there are a handful. */
const CERTIFICATES_MAXIMUM = 1000;

type Body = Readonly<Record<string, unknown>>;

/** The body with its one envelope, in `property`, sealed again; the very same where it is current. */
async function resealBody<B extends Body | undefined>(
  body: B,
  { purpose, place, property }: { purpose: Purpose; place: string; property: string },
  sealer: Sealer,
): Promise<B | Failure> {
  const envelope = body?.[property];
  if (typeof envelope !== "string" || (await sealer.isCurrent(envelope))) return body;
  const text = await sealer.open(purpose, place, envelope);
  const sealed = text instanceof Failure ? text : await sealer.seal(purpose, place, text);
  return sealed instanceof Failure ? sealed : { ...body, [property]: sealed };
}

/** Seconds that an entry has left which ends by itself (`until`); no entry's life is shorter. */
const lifeLeft = (until: number, milliseconds: number): number =>
  Math.max(60, until - Math.floor(milliseconds / 1000));

/** Entries of the key-value store with one sealed value, which was sealed for `{key}#{field}`. */
export const sealedEntries =
  (prefix: string, purpose: Purpose, field: string, property: string): SealedPlace =>
  async (cursor, { kv, clock, sealer }) => {
    const page = await kv.list(prefix, { limit: STEP, ...(cursor !== undefined && { cursor }) });
    const done: Resealed[] = [];
    for (const { key, metadata } of page.entries) {
      const body = (await kv.get(key)) as Body | undefined;
      const sealed = await resealBody(
        body,
        { purpose, place: `${key}#${field}`, property },
        sealer,
      );
      const isNew = !(sealed instanceof Failure) && sealed !== body;
      const until = sealed instanceof Failure ? undefined : sealed?.until;
      if (isNew)
        await kv.put(key, sealed, {
          ...(metadata != null && { metadata }),
          ...(typeof until === "number" && { expiresIn: lifeLeft(until, clock()) }),
        });
      done.push({
        name: key,
        outcome: isNew ? "resealed" : sealed === body ? "current" : (sealed as Failure),
      });
    }
    return { done, ...(page.cursor !== undefined && { next: page.cursor }) };
  };

async function resealCertificate(
  sdkAppId: number,
  { name }: ListedRecord,
  needs: ResealNeeds,
): Promise<Resealed> {
  const place = `certificate/${sdkAppId}/${name.slice("certificate/".length)}`;
  const sealing = {
    purpose: "push-credential",
    place: `${place}#credential`,
    property: "sealed",
  } as const;
  const outcome = await change<"resealed" | "current">(
    objectOf(sdkAppId),
    [name],
    needs,
    async ([record]) => {
      const body = record?.value as Body | undefined;
      const sealed = await resealBody(body, sealing, needs.sealer);
      if (sealed instanceof Failure) return sealed;
      if (sealed === body) return { writes: [], rows: [], result: "current" };
      const write = { name, value: sealed, expected: (record as ListedRecord).version };
      return { writes: [write], rows: [], result: "resealed" };
    },
  );
  return { name: place, outcome };
}

async function resealCertificates(sdkAppId: number, needs: ResealNeeds): Promise<Resealed[]> {
  const request = { prefix: "certificate/", limit: CERTIFICATES_MAXIMUM };
  const { records } = await needs.records.list(objectOf(sdkAppId), request);
  const done: Resealed[] = [];
  for (const record of records) done.push(await resealCertificate(sdkAppId, record, needs));
  return done;
}

/** Apps of an earlier version: records from now on, and nothing else. */
export const legacyApps: SealedPlace = async (cursor, needs) => {
  const { kv } = needs;
  const page = await kv.list(APP_PREFIX, { limit: STEP, ...(cursor !== undefined && { cursor }) });
  await inBatches(page.entries, async ({ key }) => {
    if ((await trueSettings(listedId(key), needs)).version > 0) await kv.delete(key);
  });
  return { done: [], ...(page.cursor !== undefined && { next: page.cursor }) };
};

/** Apps with their certificates; that of the app from plain secrets with the first page. */
export const sealedApps: SealedPlace = async (after, needs) => {
  const request = { prefix: APP_PREFIX, limit: STEP, ...(after !== undefined && { after }) };
  const { records, next } = await needs.records.list(SERVICE, request);
  const own = needs.config.app?.sdkAppId;
  const done: Resealed[] = [];
  if (after === undefined && own !== undefined)
    done.push(...(await resealCertificates(own, needs)));
  const apps = await inBatches(records, async ({ name }) => {
    const sdkAppId = listedId(name);
    const app: Resealed = { name, outcome: await needs.apps.reseal(sdkAppId) };
    return [app, ...(sdkAppId === own ? [] : await resealCertificates(sdkAppId, needs))];
  });
  done.push(...apps.flat());
  return { done, ...(next !== undefined && { next }) };
};
