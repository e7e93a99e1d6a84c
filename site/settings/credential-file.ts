/** A credential file, read in the page: what it is, and as text for its field. A vendor hands out a `.p8` or JSON; people drop much else. */

/** Bytes; a service account has about 2,400. */
const MAXIMUM = 65_536;

/** Files that look like a credential and are none. */
export type WrongFile = "large" | "config" | "p12";

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

function recognise(name: string, text: string): string | undefined {
  if (/<plist/.test(text)) return "config";
  if (/^-----BEGIN (EC )?PRIVATE KEY-----/.test(text) || /\.p8$/i.test(name)) return "apns";
  return recogniseJson(text);
}

export async function readCredentialFile(file: File): Promise<CredentialFile | { readonly wrong: WrongFile }> {
  const { name } = file;
  if (/\.(p12|pfx)$/i.test(name)) return { wrong: "p12" };
  if (file.size > MAXIMUM) return { wrong: "large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
  } catch {
    // No text: PKCS #12 under another name is the binary file that these consoles hand out.
    return { wrong: "p12" };
  }
  const known = recognise(name, text);
  if (known === "config") return { wrong: "config" };
  const keyId = name.endsWith(".p8") ? /AuthKey_([A-Z0-9]{10})\b/.exec(name)?.[1] : undefined;
  return { name, text, vendor: known, keyId };
}
