/**
 * A credential file, read in the page: what it is, and as text for its field. A vendor hands out a
 * `.p8` or JSON; people drop much else.
 */

/** Bytes; a service account has about 2,400. */
const MAXIMUM = 65_536;

/** Files that look like a credential and are none. */
export type WrongFile = "large" | "config" | "binary";

/** A .p12 or a certificate: what it holds is shown, and that it cannot be used. */
export interface CertificateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CredentialFile {
  readonly name: string;
  readonly text: string;
  /** Whose credential it is, where that can be seen. */
  readonly vendor?: string | undefined;
  /** Apple writes it into the file's name. */
  readonly keyId?: string | undefined;
}

/** By a member that no other JSON file of these vendors has. The first that fits. */
const JSON_MARKS = [
  ["project_info", "config"],
  ["agcgw", "config"],
  ["app_info", "config"],
  ["client_email", "fcm"],
  ["sub_account", "huawei"],
] as const;

function recogniseJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    return JSON_MARKS.find(([member]) => member in value)?.[1];
  } catch {
    return undefined;
  }
}

/** The names that they have; a .pem may also be a key. */
const CERTIFICATE_NAME = /\.(?:p12|pfx|cer|crt|der)$/i;
const CERTIFICATE_BLOCK = /-----BEGIN (?:CERTIFICATE|PKCS12)-----/;
/** The tag of a SEQUENCE, which DER files begin with. */
const SEQUENCE = 0x30;

function recognise(name: string, text: string): string | undefined {
  if (/<plist/.test(text)) return "config";
  if (/^-----BEGIN (EC )?PRIVATE KEY-----/.test(text) || /\.p8$/i.test(name)) return "apns";
  return recogniseJson(text);
}

type Read =
  | CredentialFile
  | { readonly certificate: CertificateFile }
  | { readonly wrong: WrongFile };

export async function readCredentialFile(file: File): Promise<Read> {
  const { name } = file;
  if (file.size > MAXIMUM) return { wrong: "large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (CERTIFICATE_NAME.test(name)) return { certificate: { name, bytes } };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
  } catch {
    // No text: PKCS #12 or a certificate under another name.
    return bytes[0] === SEQUENCE ? { certificate: { name, bytes } } : { wrong: "binary" };
  }
  if (CERTIFICATE_BLOCK.test(text)) return { certificate: { name, bytes } };
  const known = recognise(name, text);
  if (known === "config") return { wrong: "config" };
  const keyId = name.endsWith(".p8") ? /AuthKey_([A-Z0-9]{10})\b/.exec(name)?.[1] : undefined;
  return { name, text, vendor: known, keyId };
}
