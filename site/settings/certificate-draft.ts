/** A certificate's form as typed, what is wrong with it, and the body that it amounts to. */

import type { InputOf } from "../../client/index.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { error, type Fault, warning } from "../ui/fault.ts";
import type { Certificate, VendorField, VendorForm } from "./answers.ts";
import { secretIn } from "./secret-curl.ts";

export interface CertificateDraft {
  readonly id: string;
  readonly vendor: string;
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

export const CERTIFICATE_ID = /^[1-9]\d{0,9}$/;

/** Digits of a Japanese or Chinese keyboard are digits too. */
export const certificateIdOf = ({ id }: CertificateDraft): string => id.normalize("NFKC").trim();

/** The one field that a vendor's file goes into. */
export const fileFieldOf = (fields: readonly VendorField[]): VendorField | undefined =>
  fields.find(({ multiline, secret }) => multiline && secret);

function valueFault(
  { optional, choices, pattern, label }: VendorField,
  value: string,
  texts: SettingsTexts,
) {
  if (value === "") return optional || choices ? undefined : error(texts.missing(label));
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, "v").test(value)
    ? undefined
    : error(texts.mismatch(label));
}

/**
 * By the name of the credential's field, and `id`. @param stored those that are here already, where
 * a new one is meant
 */
export function faultsOf(
  draft: CertificateDraft,
  fields: readonly VendorField[],
  stored: readonly Certificate[] | undefined,
  texts: SettingsTexts,
): Readonly<Partial<Record<string, Fault>>> {
  const words = texts.certificates;
  const id = certificateIdOf(draft);
  const same = stored?.find(({ certificateId }) => certificateId === id);
  const found: Record<string, Fault | undefined> = {
    id: CERTIFICATE_ID.test(id)
      ? same && warning(words.idTaken(same.title))
      : error(id === "" ? words.idMissing : words.idWrong),
  };
  for (const field of fields)
    found[`credential.${field.name}`] = valueFault(
      field,
      (draft.values[field.name] ?? "").trim(),
      texts,
    );
  return found as Readonly<Partial<Record<string, Fault>>>;
}

export type CertificateBody = Omit<InputOf<"putCertificate">, "sdkAppId" | "certificateId">;

const bodyWith = (
  { vendor, name }: CertificateDraft,
  credential: Readonly<Record<string, string>>,
): CertificateBody => ({
  // Of those that the server listed.
  vendor: vendor as CertificateBody["vendor"],
  ...(name.trim() !== "" && { name: name.trim() }),
  credential,
});

const filled = ({ values }: CertificateDraft) =>
  Object.entries(values).filter(([, value]) => value.trim() !== "");

export const bodyOf = (draft: CertificateDraft): CertificateBody =>
  bodyWith(draft, Object.fromEntries(filled(draft)));

const kindOf = (value: string) => (value.trim().startsWith("{") ? "json" : "lines");

/** The same body for a shell line: names of secrets in place of secrets. */
export const shellBodyOf = (draft: CertificateDraft, { fields }: VendorForm): CertificateBody =>
  bodyWith(
    draft,
    Object.fromEntries(
      filled(draft).map(([name, value]) => {
        const field = fields.find((one) => one.name === name);
        if (!field?.secret) return [name, value];
        return [name, secretIn(name, field.multiline ? kindOf(value) : "text")];
      }),
    ),
  );
