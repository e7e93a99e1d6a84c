/** What a pasted key file is, and its bytes. Says nothing about whose key it is. */

/** `text`: no PEM at all. `pkcs12`: a `.p12` in base64, which begins with a SEQUENCE and version 3 (RFC 7292 §4). */
export type PemKind = "pkcs8" | "encrypted" | "sec1" | "pkcs1" | "certificate" | "pkcs12" | "other" | "text";

const LABELS: Readonly<Record<string, PemKind>> = {
  "PRIVATE KEY": "pkcs8",
  "ENCRYPTED PRIVATE KEY": "encrypted",
  "EC PRIVATE KEY": "sec1",
  "RSA PRIVATE KEY": "pkcs1",
  CERTIFICATE: "certificate",
};

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const compact = text.replace(/\s+/g, "");
  if (compact === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined;
  try {
    return Uint8Array.from(atob(compact), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const isPkcs12 = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x30 && bytes.length > 64 && [...bytes.subarray(2, 8)].join(",").includes("2,1,3");

/** RFC 7468 text, also with `\n` written out as in JSON files, or with its line ends lost in a form. */
export function readPem(pasted: string): { readonly kind: PemKind; readonly bytes?: Uint8Array<ArrayBuffer> } {
  const text = pasted.replaceAll("\\n", "\n").trim();
  const block = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/.exec(text);
  if (block) {
    const bytes = decodeBase64(block[2] as string);
    const kind = LABELS[block[1] as string] ?? "other";
    return bytes ? { kind, bytes } : { kind: "other" };
  }
  const bytes = decodeBase64(text);
  if (bytes === undefined) return { kind: "text" };
  // A key whose BEGIN and END lines were left out is still the key.
  return { kind: isPkcs12(bytes) ? "pkcs12" : bytes[0] === 0x30 ? "pkcs8" : "text", bytes };
}
