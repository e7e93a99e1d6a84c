/** The walk through a .p12 (RFC 7292): which certificates are in it, and whether a private key is. Keys are counted and never opened. */

import { readScheme, type Scheme } from "./decrypt.ts";
import {
  bytesOf,
  type Der,
  EXPLICIT_0,
  elements,
  IMPLICIT_0,
  inside,
  integerOf,
  OCTETS,
  oidOf,
  SEQUENCE,
} from "./der.ts";

export interface Pfx {
  /** DER, in the file's order. */
  readonly certificates: readonly Uint8Array[];
  readonly hasKey: boolean;
  /** Why a part stayed shut: no password opens it, or its scheme is not known here or asks for too much work. */
  readonly shut?: "password" | Scheme;
}

const RSA = "1.2.840.113549";
const DATA = `${RSA}.1.7.1`;
const ENCRYPTED_DATA = `${RSA}.1.7.6`;
const BAG = `${RSA}.1.12.10.1.`;
const X509 = `${RSA}.1.9.22.1`;

/** Rounds of hashing for one password. Programs write 2,000 to 10,000 iterations; workerd's PBKDF2 does at most as many as this. */
const ROUNDS_MAXIMUM = 100_000;
/** For a whole file. */
const WORK_MAXIMUM = 300_000;

/** The content of a ContentInfo or a bag: `[0] EXPLICIT`. */
const content = (der: Der | undefined): Der | undefined => inside(der, EXPLICIT_0)[0];

/** The bags of a SafeContents; `undefined` when the bytes are none, as after a wrong password. */
function bagsOf(bytes: Uint8Array): (readonly Der[])[] | undefined {
  const [list, ...more] = elements(bytes);
  const bags = inside(list, SEQUENCE).map((bag) => inside(bag, SEQUENCE));
  const sound = list?.tag === SEQUENCE && more.length === 0 && bags.every(([id]) => oidOf(id).startsWith(BAG));
  return sound && (bags.length > 0 || list.body.length === 0) ? bags : undefined;
}

function readBag([id, wrapped]: readonly Der[]): Uint8Array | "key" | undefined {
  const kind = oidOf(id).slice(BAG.length);
  if (kind === "1" || kind === "2") return "key";
  if (kind !== "3") return undefined;
  const [type, value] = inside(content(wrapped), SEQUENCE);
  return oidOf(type) === X509 ? bytesOf(content(value), OCTETS) : undefined;
}

/** Tries the passwords in turn, as long as the work is worth it. */
function open(encrypted: Der | undefined, passwords: (string | undefined)[], work: { left: number }) {
  const [, info] = inside(encrypted, SEQUENCE);
  const [, algorithm, data] = inside(info, SEQUENCE);
  const scheme = readScheme(algorithm);
  const sealed = bytesOf(data, IMPLICIT_0);
  for (const password of passwords) {
    if (scheme.open === undefined || !(scheme.rounds > 0 && scheme.rounds <= Math.min(work.left, ROUNDS_MAXIMUM)))
      return scheme;
    work.left -= scheme.rounds;
    const plain = scheme.open(password, sealed);
    const bags = plain && bagsOf(plain);
    if (bags === undefined) continue;
    // What opened one part opens the others.
    passwords.unshift(password);
    return bags;
  }
  return "password";
}

/** @returns `undefined` when it is damaged, cut off, or not in DER */
export function readPfx(bytes: Uint8Array, password: string | undefined): Pfx | undefined {
  const [file, ...more] = elements(bytes);
  const [version, authenticated] = inside(file, SEQUENCE);
  const [type, wrapped] = inside(authenticated, SEQUENCE);
  const [safes, ...others] = elements(bytesOf(content(wrapped), OCTETS));
  if (more.length + others.length > 0 || integerOf(version) !== 3 || oidOf(type) !== DATA || safes === undefined)
    return undefined;

  const passwords = [...new Set([password, password?.trim(), "", undefined])];
  const work = { left: WORK_MAXIMUM };
  const found: (Uint8Array | "key" | undefined)[] = [];
  let shut: Pfx["shut"];
  for (const safe of inside(safes, SEQUENCE)) {
    const [kind, inner] = inside(safe, SEQUENCE);
    const encrypted = oidOf(kind) === ENCRYPTED_DATA;
    const bags = encrypted ? open(content(inner), passwords, work) : bagsOf(bytesOf(content(inner), OCTETS));
    if (bags === undefined) return undefined;
    if (Array.isArray(bags)) found.push(...bags.map(readBag));
    else shut ??= bags;
  }
  return {
    certificates: found.filter((bag) => bag instanceof Uint8Array),
    hasKey: found.includes("key"),
    ...(shut && { shut }),
  };
}
