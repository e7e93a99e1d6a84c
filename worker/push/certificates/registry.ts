/**
 * Certificates as records of their app's object. Whoever needs one asks the truth. What a
 * credential means is the vendors' business.
 */

import type { Sealer } from "../../access/sealing.ts";
import { type AuditRow, logOf } from "../../audit/index.ts";
import type { Ports } from "../../ports.ts";
import { Failure } from "../../problems/failure.ts";
import { change } from "../../records/change.ts";
import { type ListedRecord, NEVER, type Records } from "../../records/records.ts";
import type { Certificate, LastCheck } from "./certificate.ts";
import { CERTIFICATE_PREFIX, certificateRecord, checkRecord, readTakenOver } from "./take-over.ts";

type Store = Pick<Ports, "kv" | "delay"> & { readonly records: Records };
export interface Sealing {
  readonly sealer: Sealer;
}

/** Where its credential is sealed for: as long as there have been certificates. */
const sealedField = (sdkAppId: number, certificateId: string): string =>
  `certificate/${sdkAppId}/${certificateId}#credential`;

/** Certificates that are read together where all are. */
const MANY = 1000;

export async function sealCredential(
  sdkAppId: number,
  certificateId: string,
  fields: Readonly<Record<string, string>>,
  { sealer }: Sealing,
): Promise<string | Failure> {
  return sealer.seal(
    "push-credential",
    sealedField(sdkAppId, certificateId),
    JSON.stringify(fields),
  );
}

export async function openCredential(
  { sdkAppId, certificateId, sealed }: Certificate,
  { sealer }: Sealing,
): Promise<Record<string, string> | Failure> {
  const text = await sealer.open("push-credential", sealedField(sdkAppId, certificateId), sealed);
  return text instanceof Failure ? text : (JSON.parse(text) as Record<string, string>);
}

/** A certificate as it is now, and how the last check with it ended. */
export interface CertificateEntry {
  readonly version: number;
  readonly certificate: Certificate;
  readonly lastCheck?: LastCheck;
}

const entryOf = (
  { version, value }: ListedRecord,
  check: ListedRecord | undefined,
): CertificateEntry => ({
  version,
  certificate: value as Certificate,
  ...(check?.value !== undefined && { lastCheck: check.value as LastCheck }),
});

export async function findEntry(
  sdkAppId: number,
  certificateId: string,
  needs: Store,
): Promise<CertificateEntry | undefined> {
  const names = [certificateRecord(certificateId), checkRecord(certificateId)];
  const [record, check] = await readTakenOver(sdkAppId, names, needs);
  return record?.value === undefined ? undefined : entryOf(record, check);
}

export const findCertificate = async (
  sdkAppId: number,
  certificateId: string,
  needs: Store,
): Promise<Certificate | undefined> =>
  (await findEntry(sdkAppId, certificateId, needs))?.certificate;

/** The version of a certificate; of one that is not there nothing could be named. */
const versionOf = ({ value, version }: ListedRecord): number => (value === undefined ? 0 : version);

interface Order {
  readonly row: AuditRow;
  /** Whether the certificate may be changed at its version; 0 where there is none. */
  readonly judge: (version: number) => Failure | undefined;
}

interface StoredCertificate {
  readonly version: number;
  readonly isNew: boolean;
  readonly lastCheck?: LastCheck;
}

/** @param isStored whether the app's settings are a record, which then has to be there */
export async function storeCertificate(
  certificate: Certificate,
  { row, judge, isStored }: Order & { readonly isStored: boolean },
  needs: Store,
): Promise<StoredCertificate | Failure> {
  const { sdkAppId, certificateId } = certificate;
  const name = certificateRecord(certificateId);
  await readTakenOver(sdkAppId, [], needs);
  const names = [name, checkRecord(certificateId), "settings"];
  return change(logOf(sdkAppId), names, needs, ([found, check, settings]) => {
    const record = found ?? { name, ...NEVER };
    if (isStored && settings?.value === undefined)
      return new Failure("app_not_found", { sdkAppId });
    const refused = judge(versionOf(record));
    if (refused) return refused;
    const lastCheck = check?.value as LastCheck | undefined;
    const result = {
      version: record.version + 1,
      isNew: record.value === undefined,
      ...(lastCheck && { lastCheck }),
    };
    return {
      writes: [{ name, value: certificate, expected: record.version }],
      rows: [row],
      result,
    };
  });
}

export async function deleteCertificate(
  sdkAppId: number,
  certificateId: string,
  { row, judge }: Order,
  needs: Store,
): Promise<Failure | undefined> {
  const name = certificateRecord(certificateId);
  await readTakenOver(sdkAppId, [], needs);
  return change<undefined>(logOf(sdkAppId), [name], needs, ([record]) => {
    if (record?.value === undefined) return new Failure("certificate_not_found", { certificateId });
    const refused = judge(record.version);
    if (refused) return refused;
    const check = { name: checkRecord(certificateId), value: undefined };
    const writes = [{ name, value: undefined, expected: record.version }, check];
    return { writes, rows: [row], result: undefined };
  });
}

interface CertificatePage {
  readonly entries: readonly CertificateEntry[];
  /** Set when there is more. */
  readonly next?: string;
}

/** A page of an app's certificates, with how the last checks ended. */
export async function listEntries(
  sdkAppId: number,
  page: { readonly after?: string; readonly limit: number },
  needs: Store,
): Promise<CertificatePage> {
  const { records } = needs;
  const object = logOf(sdkAppId);
  if (page.after === undefined) await readTakenOver(sdkAppId, [], needs);
  const listed = await records.list(object, { prefix: CERTIFICATE_PREFIX, ...page });
  const names = listed.records.map(({ name }) =>
    checkRecord(name.slice(CERTIFICATE_PREFIX.length)),
  );
  const checks = names.length === 0 ? [] : await records.read(object, names);
  const entries = listed.records.map((record, index) => entryOf(record, checks[index]));
  return { entries, ...(listed.next !== undefined && { next: listed.next }) };
}

/** Every certificate of an app: a handful. */
export async function listCertificates(sdkAppId: number, needs: Store): Promise<Certificate[]> {
  const { entries } = await listEntries(sdkAppId, { limit: MANY }, needs);
  return entries.map(({ certificate }) => certificate);
}

/** Only for show: whatever is there is replaced. */
export async function storeLastCheck(
  sdkAppId: number,
  certificateId: string,
  last: LastCheck,
  { records }: Pick<Store, "records">,
): Promise<void> {
  const write = { name: checkRecord(certificateId), value: last };
  await records.commit(logOf(sdkAppId), { writes: [write], rows: [] });
}
