/**
 * A credential as it was pasted: without what was put around its fields, and with a word on each
 * thing that was taken off. Nothing of a credential is in what is said about it.
 */

import { Failure } from "../problems/failure.ts";
import { readFields } from "./credential.ts";
import { otherCredential } from "./kit/other-credential.ts";
import { unwrapFile, unwrapLine } from "./kit/unwrap.ts";
import { PASTE_FORMS, type PasteForm } from "./paste-codes.ts";
import type { CredentialField, Fields, Finding, Vendor } from "./vendor.ts";

type Given = Readonly<Record<string, unknown>>;

/** Characters; a longer text is refused as it is. */
const LONGEST = 65_536;

const isFile = ({ secret, multiline }: CredentialField): boolean => !!secret && !!multiline;
const isLine = ({ choices, multiline }: CredentialField): boolean => !choices && !multiline;

/** The fields as they were meant. Values that are no texts stay as they are. */
function unwrapFields(
  vendor: Vendor,
  given: Given,
): { readonly values: Given; readonly forms: readonly PasteForm[] } {
  const forms: PasteForm[] = [];
  const values: Record<string, unknown> = { ...given };
  for (const field of vendor.fields) {
    const value = given[field.name];
    if (typeof value !== "string" || value.length > LONGEST) continue;
    const unwrap = isFile(field) ? unwrapFile : isLine(field) ? unwrapLine : undefined;
    const unwrapped = unwrap?.(value);
    if (unwrapped === undefined) continue;
    values[field.name] = unwrapped.text;
    forms.push(...unwrapped.forms);
  }
  return { values, forms };
}

const told = (forms: readonly PasteForm[]): Finding[] =>
  PASTE_FORMS.filter((form) => forms.includes(form)).map((code) => ({ code, severity: "info" }));

/** Secrets of one line in whose place stands something else. Files are their vendors' business. */
const lookAtSecrets = ({ fields }: Vendor, given: Fields): Finding[] =>
  fields
    .filter((field) => field.secret && isLine(field))
    .flatMap(({ name }) => otherCredential(given[name] ?? "") ?? []);

/** The credential's fields, and what can be said of how they were pasted. */
export function readPasted(
  vendor: Vendor,
  given: Given,
): { readonly fields: Fields; readonly findings: readonly Finding[] } | Failure {
  const { values, forms } = unwrapFields(vendor, given);
  const read = readFields(vendor, values);
  if (read instanceof Failure) return read;
  const settled = vendor.settle?.(read) ?? { fields: read, forms: [] };
  const findings = [
    ...told([...forms, ...settled.forms]),
    ...lookAtSecrets(vendor, settled.fields),
  ];
  return { fields: settled.fields, findings };
}
