/** Certificates in the key-value store. What a credential means is the vendors' business. */

import type { Sealer } from "../../access/sealing.ts";
import type { Ports } from "../../ports.ts";
import { Failure } from "../../problems/failure.ts";
import type { Certificate, LastCheck } from "./certificate.ts";

type Store = Pick<Ports, "kv">;
export interface Sealing {
  readonly sealer: Sealer;
}

const keyOf = (sdkAppId: number, certificateId: string): string =>
  `certificate/${sdkAppId}/${certificateId}`;
const sealedField = (key: string): string => `${key}#credential`;
/** Apart from the certificate, so that a check never overwrites a change of it. */
const lastCheckKey = (sdkAppId: number, certificateId: string): string =>
  `certificate-check/${sdkAppId}/${certificateId}`;

export async function sealCredential(
  sdkAppId: number,
  certificateId: string,
  fields: Readonly<Record<string, string>>,
  { sealer }: Sealing,
): Promise<string | Failure> {
  return sealer.seal(
    "push-credential",
    sealedField(keyOf(sdkAppId, certificateId)),
    JSON.stringify(fields),
  );
}

export async function openCredential(
  { sdkAppId, certificateId, sealed }: Certificate,
  { sealer }: Sealing,
): Promise<Record<string, string> | Failure> {
  const text = await sealer.open(
    "push-credential",
    sealedField(keyOf(sdkAppId, certificateId)),
    sealed,
  );
  return text instanceof Failure ? text : (JSON.parse(text) as Record<string, string>);
}

export async function findCertificate(
  sdkAppId: number,
  certificateId: string,
  { kv }: Store,
): Promise<Certificate | undefined> {
  return (await kv.get(keyOf(sdkAppId, certificateId))) as Certificate | undefined;
}

export async function storeCertificate(certificate: Certificate, { kv }: Store): Promise<void> {
  await kv.put(keyOf(certificate.sdkAppId, certificate.certificateId), certificate);
}

export async function deleteCertificate(
  sdkAppId: number,
  certificateId: string,
  { kv }: Store,
): Promise<void> {
  await kv.delete(keyOf(sdkAppId, certificateId));
  await kv.delete(lastCheckKey(sdkAppId, certificateId));
}

/** Every certificate of an app: a handful, so each is read whole. */
export async function listCertificates(sdkAppId: number, { kv }: Store): Promise<Certificate[]> {
  const { entries } = await kv.list(keyOf(sdkAppId, ""));
  const all = await Promise.all(entries.map(({ key }) => kv.get(key)));
  return all.filter((one): one is Certificate => one !== undefined);
}

export async function findLastCheck(
  sdkAppId: number,
  certificateId: string,
  { kv }: Store,
): Promise<LastCheck | undefined> {
  return (await kv.get(lastCheckKey(sdkAppId, certificateId))) as LastCheck | undefined;
}

export async function storeLastCheck(
  sdkAppId: number,
  certificateId: string,
  last: LastCheck,
  { kv }: Store,
): Promise<void> {
  await kv.put(lastCheckKey(sdkAppId, certificateId), last);
}
