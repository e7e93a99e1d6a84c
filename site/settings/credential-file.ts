/** A credential file as text for its field, read in the page: the `.p8` or JSON that a vendor hands out. */

/** Bytes; a service account has about 2,400. */
const MAXIMUM = 65_536;

export interface CredentialFile {
  readonly name: string;
  readonly text: string;
  /** Apple writes it into the file's name. */
  readonly keyId?: string | undefined;
}

/** A `.p12` is no text: it goes as base64, so that the server can say what it is. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
  } catch {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }
}

/** @returns `undefined` for a file that is too large to be a credential */
export async function readCredentialFile(file: File): Promise<CredentialFile | undefined> {
  if (file.size > MAXIMUM) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, text: textOf(bytes), keyId: /^AuthKey_([A-Z0-9]{10})\.p8$/.exec(file.name)?.[1] };
}
