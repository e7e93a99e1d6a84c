/** What a pasted key file is, and its bytes. Says nothing about whose key it is. */

import { lookUp } from "../look-up.ts";
import { elements, INTEGER, inside, OCTETS, SEQUENCE } from "./p12/der.ts";

/** `text`: no PEM at all. `pkcs12`: a `.p12` in base64, which begins with a SEQUENCE and version 3 (RFC 7292 §4). */
export type PemKind = "pkcs8" | "encrypted" | "sec1" | "pkcs1" | "certificate" | "pkcs12" | "other" | "text";

const LABELS: Readonly<Record<string, PemKind>> = {
  "PRIVATE KEY": "pkcs8",
  "ENCRYPTED PRIVATE KEY": "encrypted",
  "EC PRIVATE KEY": "sec1",
  "RSA PRIVATE KEY": "pkcs1",
  CERTIFICATE: "certificate",
  PKCS12: "pkcs12",
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

/** Also of a file that is cut off. */
const isPkcs12 = (bytes: Uint8Array): boolean => [...bytes.subarray(2, 8)].join(",").includes("2,1,3");

/** What bytes without a label are, by the tags that each kind begins with. */
function kindOf(bytes: Uint8Array): PemKind {
  if (bytes[0] !== SEQUENCE) return "text";
  if (isPkcs12(bytes)) return "pkcs12";
  const [first, second] = inside(elements(bytes)[0], SEQUENCE).map(({ tag }) => tag);
  if (first === SEQUENCE) return second === OCTETS ? "encrypted" : "certificate";
  // A key whose BEGIN and END lines were left out is still the key.
  return first === INTEGER && second === OCTETS ? "sec1" : "pkcs8";
}

/** RFC 7468 text, also with `\n` written out as in JSON files, or with its line ends lost in a form; or bare base64, also as a data URL. */
export function readPem(pasted: string): { readonly kind: PemKind; readonly bytes?: Uint8Array<ArrayBuffer> } {
  const text = pasted.replaceAll("\\n", "\n").trim();
  const block = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/.exec(text);
  if (block) {
    const bytes = decodeBase64(block[2] as string);
    const kind = lookUp(LABELS, block[1] as string) ?? "other";
    return bytes ? { kind, bytes } : { kind: "other" };
  }
  const bytes = decodeBase64(text.replace(/^data:[^,]*,/, ""));
  return bytes === undefined ? { kind: "text" } : { kind: kindOf(bytes), bytes };
}
