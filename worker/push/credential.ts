/**
 * A credential from a request's fields to something that can send: descriptors first, then the
 * vendor's own offline look.
 */

import { Failure } from "../problems/failure.ts";
import type { Certificate } from "./certificates/certificate.ts";
import { openCredential, type Sealing } from "./certificates/registry.ts";
import type { Fields, Opened, Vendor } from "./vendor.ts";
import { findVendor } from "./vendors/index.ts";

/** Characters of all fields together; a service account with a 4,096-bit key has about 4,000. */
const CREDENTIAL_MAXIMUM = 16_384;

const asText = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

/**
 * The fields as trimmed texts that satisfy the vendor's descriptors, as far as they are there; JSON
 * files may come as objects.
 */
export function readFields(
  vendor: Vendor,
  given: Readonly<Record<string, unknown>>,
): Record<string, string> | Failure {
  const known = vendor.fields.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined)
    return new Failure("field_unknown", {
      field: `credential.${unknown.slice(0, 60)}`,
      known: known.join(", "),
    });
  const fields: Record<string, string> = {};
  for (const { name, optional, choices, pattern } of vendor.fields) {
    const field = `credential.${name}`;
    const value = asText(given[name] ?? "").trim();
    const chosen = value === "" && !optional ? choices?.[0] : value;
    if (chosen === undefined || chosen === "") continue;
    if (choices && !choices.includes(chosen))
      return new Failure("field_value", { field, expected: choices.join(" | ") });
    if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "v").test(chosen))
      return new Failure("field_value", { field, expected: pattern });
    fields[name] = chosen;
  }
  const length = Object.values(fields).join("").length;
  if (length > CREDENTIAL_MAXIMUM)
    return new Failure("credential_too_long", { maximum: CREDENTIAL_MAXIMUM });
  return fields;
}

/** The first field that has to be there and is not. */
export function missingField({ fields }: Vendor, given: Fields): Failure | undefined {
  const missing = fields.find(({ name, optional }) => !optional && given[name] === undefined);
  return missing && new Failure("field_missing", { field: `credential.${missing.name}` });
}

/**
 * Opened credentials of one isolate, so that a key is unsealed and imported once and not for every
 * check.
 */
export type OpenedCredentials = Map<string, Opened>;
const OPENED_MAXIMUM = 200;

/**
 * The certificate's credential, ready for use; by its sealed text, so that a changed one is opened
 * anew.
 */
export async function openCertificate(
  certificate: Certificate,
  at: number,
  deps: Sealing & { readonly push: { readonly opened: OpenedCredentials } },
): Promise<Opened | Failure> {
  const cache = deps.push.opened;
  const cached = cache.get(certificate.sealed);
  if (cached) return cached;
  const fields = await openCredential(certificate, deps);
  if (fields instanceof Failure) return fields;
  const opened = await (findVendor(certificate.vendor) as Vendor).open(fields, at);
  cache.set(certificate.sealed, opened);
  const [oldest] = cache.keys();
  if (cache.size > OPENED_MAXIMUM && oldest !== undefined) cache.delete(oldest);
  return opened;
}
