/**
 * The walk through a .p12 (RFC 7292): which certificates are in it, and whether a private key is.
 * Keys are counted and never opened.
 */

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

/** Why a part stayed shut. */
export type Obstacle =
  | { readonly why: "damaged" | "empty" | "password" }
  | { readonly why: "encryption"; readonly algorithm: string }
  | { readonly why: "rounds"; readonly algorithm: string; readonly rounds: number };

export interface Pfx {
  /** DER, in the file's order. */
  readonly certificates: readonly Uint8Array[];
  readonly hasKey: boolean;
  readonly obstacle?: Obstacle;
}

const RSA = "1.2.840.113549";
const DATA = `${RSA}.1.7.1`;
const ENCRYPTED_DATA = `${RSA}.1.7.6`;
const BAG = `${RSA}.1.12.10.1.`;
const X509 = `${RSA}.1.9.22.1`;

/** Iterations for one password. Programs write 1,000 to 50,000; those take about half a second. */
const ROUNDS_MAXIMUM = 50_000;
/** For a whole file, so that one with many parts cannot hold up the page either. */
const WORK_MAXIMUM = 100_000;

type Bag = readonly Der[];

/** The content of a ContentInfo or a bag: `[0] EXPLICIT`. */
const content = (der: Der | undefined): Der | undefined => inside(der, EXPLICIT_0)[0];

/** The bags of a SafeContents; `undefined` when the bytes are none, as after a wrong password. */
function bagsOf(bytes: Uint8Array): readonly Bag[] | undefined {
  const [list, ...more] = elements(bytes);
  const bags = inside(list, SEQUENCE).map((bag) => inside(bag, SEQUENCE));
  const sound =
    list?.tag === SEQUENCE && more.length === 0 && bags.every(([id]) => oidOf(id).startsWith(BAG));
  return sound && (bags.length > 0 || list.body.length === 0) ? bags : undefined;
}

function readBag([id, wrapped]: Bag): Uint8Array | "key" | undefined {
  const kind = oidOf(id).slice(BAG.length);
  if (kind === "1" || kind === "2") return "key";
  if (kind !== "3") return undefined;
  const [type, value] = inside(content(wrapped), SEQUENCE);
  return oidOf(type) === X509 ? bytesOf(content(value), OCTETS) : undefined;
}

/** What a password makes of an encrypted part; `password` when it is the wrong one. */
function attempt(scheme: Scheme, password: string | undefined, sealed: Uint8Array) {
  try {
    const plain = scheme.open(password, sealed);
    return (plain && bagsOf(plain)) ?? ({ why: "password" } as const);
  } catch {
    return { why: "encryption", algorithm: scheme.name } as const;
  }
}

/**
 * Without a password, the ways of having none are tried; with one, also without spaces around it.
 */
function passwordsFor({ passwordless }: Scheme, password: string): readonly (string | undefined)[] {
  return password === "" ? passwordless : [...new Set([password, password.trim()])];
}

function open(
  encrypted: Der | undefined,
  password: string,
  work: { left: number },
): readonly Bag[] | Obstacle {
  const [, info] = inside(encrypted, SEQUENCE);
  const [, algorithm, data] = inside(info, SEQUENCE);
  const scheme = readScheme(algorithm);
  const { name, rounds } = scheme;
  for (const one of passwordsFor(scheme, password)) {
    if (rounds > Math.min(work.left, ROUNDS_MAXIMUM))
      return { why: "rounds", algorithm: name, rounds };
    // Nothing that would be computed, so what is wrong is the algorithm or the file.
    if (!(rounds > 0)) return { why: "encryption", algorithm: name };
    work.left -= rounds;
    const opened = attempt(scheme, one, bytesOf(data, IMPLICIT_0));
    if (!("why" in opened) || opened.why !== "password") return opened;
  }
  return { why: "password" };
}

/** @param password empty where there is none */
export function readPfx(bytes: Uint8Array, password: string): Pfx {
  const damaged: Pfx = { certificates: [], hasKey: false, obstacle: { why: "damaged" } };
  const [file, ...more] = elements(bytes);
  const [version, authenticated] = inside(file, SEQUENCE);
  const [type, wrapped] = inside(authenticated, SEQUENCE);
  const [safes, ...others] = elements(bytesOf(content(wrapped), OCTETS));
  const sound = more.length + others.length === 0 && safes !== undefined;
  if (!sound || integerOf(version) !== 3 || oidOf(type) !== DATA) return damaged;

  const work = { left: WORK_MAXIMUM };
  const found: (Uint8Array | "key" | undefined)[] = [];
  let obstacle: Obstacle | undefined;
  for (const safe of inside(safes, SEQUENCE)) {
    const [kind, inner] = inside(safe, SEQUENCE);
    const bags =
      oidOf(kind) === ENCRYPTED_DATA
        ? open(content(inner), password, work)
        : bagsOf(bytesOf(content(inner), OCTETS));
    if (bags === undefined) return damaged;
    if ("why" in bags) obstacle ??= bags;
    else found.push(...bags.map(readBag));
  }
  return {
    certificates: found.filter((bag) => bag instanceof Uint8Array),
    hasKey: found.includes("key"),
    ...(obstacle && { obstacle }),
  };
}
