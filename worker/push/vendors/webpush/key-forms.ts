/** The VAPID pair as other tools write it: hexadecimal, or PEM files of openssl. */

import { encodeBase64url } from "../../../bytes/base64url.ts";
import { extent, INTEGER, OCTETS, readPem } from "../../kit/pem.ts";
import type { PasteForm } from "../../paste-codes.ts";
import type { Fields, Pasted } from "../../vendor.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of the public point and of the private number. */
const [POINT, NUMBER] = [65, 32];

/** The elements of the DER sequence (X.690 §8.1.3), as far as one looks: the first three. */
function elementsOf(
  bytes: Bytes,
): readonly { readonly tag: number | undefined; readonly body: Bytes }[] {
  let at = extent(bytes, 0).body;
  return [0, 1, 2].map(() => {
    const { body, next } = extent(bytes, at);
    const element = { tag: bytes[at], body: bytes.subarray(body, next) };
    at = next;
    return element;
  });
}

/** The private number of a SEC1 key (RFC 5915 §3), or of one inside PKCS#8 (RFC 5208 §5). */
function numberOf(bytes: Bytes): Bytes | undefined {
  const [version, second, third] = elementsOf(bytes);
  if (version?.tag !== INTEGER) return undefined;
  if (second?.tag === OCTETS) return second.body.length === NUMBER ? second.body : undefined;
  const [inner, number] = third?.tag === OCTETS ? elementsOf(third.body) : [];
  const isSec1 = inner?.tag === INTEGER && number?.tag === OCTETS;
  return isSec1 && number.body.length === NUMBER ? number.body : undefined;
}

function fromPem(text: string): Bytes | undefined {
  const { kind, bytes } = readPem(text);
  if (bytes === undefined) return undefined;
  if (kind === "sec1" || kind === "pkcs8") return numberOf(bytes);
  // A public key ends with its point (RFC 5480 §2.2).
  return kind === "public" ? bytes.slice(-POINT) : undefined;
}

/** Hexadecimal digits would be base64url as well, but of a length that no key has. */
function fromHex(text: string): Bytes | undefined {
  const digits = text.replace(/^0x/i, "").replaceAll(":", "");
  if (digits.length !== 2 * POINT && digits.length !== 2 * NUMBER) return undefined;
  if (!/^[0-9a-f]+$/i.test(digits)) return undefined;
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const FORMS: readonly (readonly [PasteForm, (text: string) => Bytes | undefined])[] = [
  ["credential_from_hex", fromHex],
  ["credential_from_pem", fromPem],
];

/** Both keys as base64url, whatever form they came in. */
export function settle({ publicKey = "", privateKey = "", ...rest }: Fields): Pasted {
  const forms = new Set<PasteForm>();
  const settled = [publicKey, privateKey].map((text) => {
    for (const [form, read] of FORMS) {
      const bytes = read(text);
      if (bytes === undefined) continue;
      forms.add(form);
      return encodeBase64url(bytes);
    }
    return text;
  });
  const [point, number] = settled;
  const fields = {
    ...rest,
    ...(point && { publicKey: point }),
    ...(number && { privateKey: number }),
  };
  return { fields, forms: [...forms] };
}
