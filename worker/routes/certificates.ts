/** Push certificates over HTTP: stored after an offline check, read without their secrets. */

import * as v from "valibot";
import { sha256Hex } from "../bytes/digest.ts";
import { operationRow } from "../http/audit-and-limits.ts";
import type { Call } from "../http/call.ts";
import { readListQuery } from "../http/cursor.ts";
import { appRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { withoutControls } from "../problems/field-checks.ts";
import { CERTIFICATE_ID, type Certificate } from "../push/certificates/certificate.ts";
import {
  type CertificateEntry,
  deleteCertificate,
  findEntry,
  listEntries,
  sealCredential,
  storeCertificate,
} from "../push/certificates/registry.ts";
import { missingField } from "../push/credential.ts";
import { explainCode, explainFindings } from "../push/explain.ts";
import { isUsable } from "../push/kit/finding.ts";
import { readPasted } from "../push/pasted.ts";
import type { Fields, Finding, Opened, Vendor } from "../push/vendor.ts";
import { findVendor, VENDOR_NAMES } from "../push/vendors/index.ts";
import { checkVersion, etagOf } from "../records/change.ts";
import { rfc3339 } from "../usersig/index.ts";

const CertificateBody = v.strictObject({
  vendor: v.picklist(VENDOR_NAMES),
  name: v.optional(v.pipe(v.string(), v.maxLength(64, "at most 64 characters"), withoutControls)),
  credential: v.record(
    v.string(),
    v.union([v.string(), v.number(), v.record(v.string(), v.unknown())]),
  ),
});

function readCertificateId(call: Call): string | Failure {
  const certificateId = call.context.req.param("certificateId") as string;
  return CERTIFICATE_ID.test(certificateId) ? certificateId : new Failure("certificate_id_invalid");
}

function describe({ certificate, lastCheck }: Omit<CertificateEntry, "version">, call: Call) {
  const { certificateId, vendor, name, fingerprint, summary, findings, updatedAt } = certificate;
  return {
    certificateId,
    vendor,
    title: findVendor(vendor)?.title ?? vendor,
    ...(name !== undefined && { name }),
    fingerprint,
    summary,
    findings: explainFindings(findings, call.language),
    updatedAt: rfc3339(updatedAt),
    ...(lastCheck && {
      lastCheck: {
        ...lastCheck,
        at: rfc3339(lastCheck.at),
        ...explainCode(lastCheck.code, {}, call.language),
      },
    }),
  };
}

/** What the request asks for of the version that is there. */
const orderOf = (call: Call) => ({
  row: operationRow(call),
  judge: (version: number) => checkVersion(call.header("If-Match"), version),
});

/** The first 8 hex digits of SHA-256, to see whether two credentials are the same. */
function fingerprintOf(fields: Readonly<Record<string, string>>): Promise<string> {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256Hex(JSON.stringify(sorted), 4);
}

/** What the vendor says to the fields, where there is something that it could read. */
async function lookAt(
  vendor: Vendor,
  { fields, findings }: { readonly fields: Fields; readonly findings: readonly Finding[] },
  at: number,
): Promise<Pick<Opened, "findings" | "summary">> {
  if (!isUsable(findings)) return { findings: [], summary: {} };
  if (missingField(vendor, fields))
    return { findings: vendor.lookAtFile?.(fields) ?? [], summary: {} };
  return vendor.open(fields, at);
}

export const putCertificate = appRoute({
  operation: "putCertificate",
  scope: "admin",
  body: CertificateBody,
  async handle({ call, app, body }) {
    const certificateId = readCertificateId(call);
    if (certificateId instanceof Failure) return certificateId;
    const vendor = findVendor(body.vendor);
    if (vendor === undefined) return new Failure("vendor_not_supported", { vendor: body.vendor });
    const pasted = readPasted(vendor, body.credential);
    if (pasted instanceof Failure) return pasted;
    const { fields } = pasted;
    const missing = missingField(vendor, fields);
    const { findings: seen, summary } = await lookAt(vendor, pasted, call.deps.clock());
    const findings = [...pasted.findings, ...seen];
    const explained = explainFindings(findings, call.language);
    const error = explained.find(({ severity }) => severity === "error");
    if (error) {
      const { code: finding, remedy: advice } = error;
      const cause = explained.map((one) => one.cause).join(call.language === "en" ? " " : "");
      return new Failure("credential_refused", { finding, cause, advice, findings: explained });
    }
    if (missing) return missing;
    const { sdkAppId } = app;
    const sealed = await sealCredential(sdkAppId, certificateId, fields, call.deps);
    if (sealed instanceof Failure) return sealed;
    const certificate: Certificate = {
      sdkAppId,
      certificateId,
      vendor: body.vendor,
      ...(body.name !== undefined && { name: body.name }),
      fingerprint: await fingerprintOf(fields),
      summary,
      findings,
      updatedAt: call.now,
      sealed,
    };
    const order = { ...orderOf(call), isStored: app.source === "stored" };
    const stored = await storeCertificate(certificate, order, call.deps);
    if (stored instanceof Failure) return stored;
    call.trace.recorded = true;
    const { version, isNew, lastCheck } = stored;
    const view = describe({ certificate, ...(lastCheck && { lastCheck }) }, call);
    return call.explained(view, isNew ? 201 : 200, { ETag: etagOf(version) });
  },
});

export const showCertificate = appRoute({
  operation: "getCertificate",
  scope: "push:check",
  async handle({ call, app }) {
    const certificateId = readCertificateId(call);
    if (certificateId instanceof Failure) return certificateId;
    const entry = await findEntry(app.sdkAppId, certificateId, call.deps);
    if (entry === undefined) return new Failure("certificate_not_found", { certificateId });
    return call.explained(describe(entry, call), 200, { ETag: etagOf(entry.version) });
  },
});

export const listAppCertificates = appRoute({
  operation: "listCertificates",
  scope: "push:check",
  async handle({ call, app: { sdkAppId } }) {
    const query = readListQuery(`certificates ${sdkAppId}`, call);
    if (query instanceof Failure) return query;
    const { entries, next } = await listEntries(sdkAppId, query, call.deps);
    const certificates = entries.map((entry) => describe(entry, call));
    return call.explained({ certificates, ...query.cursor(next) });
  },
});

export const removeCertificate = appRoute({
  operation: "deleteCertificate",
  scope: "admin",
  async handle({ call, app }) {
    const certificateId = readCertificateId(call);
    if (certificateId instanceof Failure) return certificateId;
    const refused = await deleteCertificate(app.sdkAppId, certificateId, orderOf(call), call.deps);
    if (refused) return refused;
    call.trace.recorded = true;
    return call.json({ certificateId, removedAt: rfc3339(call.now) });
  },
});
