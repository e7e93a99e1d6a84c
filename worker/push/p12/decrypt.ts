/** The ways in which .p12 files encrypt with a password: PBES2 (RFC 8018 §6.2), and PKCS #12's own (RFC 7292 appendices B and C). */

import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { joined } from "../bytes.ts";
import { bytesOf, type Der, inside, integerOf, OCTETS, oidOf, SEQUENCE } from "./der.ts";
import { decryptRc2 } from "./rc2.ts";
import { sha1 } from "./sha1.ts";

/** One way, with the file's parameters. */
export interface Scheme {
  /** As OpenSSL writes it; an identifier in dots where it is not known here. */
  readonly name: string;
  /** How often a hash is computed to try one password; `NaN` where the file says nothing sensible. */
  readonly rounds: number;
  /**
   * Missing where the way is not known here.
   *
   * @param password `undefined` is none at all, which some programs tell apart from an empty one
   * @returns `undefined` when the password is not the right one; also seldom something that makes no sense
   */
  open?(password: string | undefined, data: Uint8Array): Uint8Array | undefined;
}

const RSA = "1.2.840.113549";
const AES = "2.16.840.1.101.3.4.1";

const HASHES: Readonly<Record<string, readonly [hash: string, bytes: number]>> = {
  "": ["sha1", 20],
  [`${RSA}.2.7`]: ["sha1", 20],
  [`${RSA}.2.9`]: ["sha256", 32],
  [`${RSA}.2.10`]: ["sha384", 48],
  [`${RSA}.2.11`]: ["sha512", 64],
};
/** Those that both runtimes have; Deno's Node part knows no AES with 192 bits. */
const CIPHERS: Readonly<Record<string, readonly [cipher: string, keyBytes: number]>> = {
  [`${AES}.2`]: ["aes-128-cbc", 16],
  [`${AES}.42`]: ["aes-256-cbc", 32],
  [`${RSA}.3.7`]: ["des-ede3-cbc", 24],
};
const OWN: Readonly<Record<string, readonly [name: string, keyBytes: number]>> = {
  [`${RSA}.1.12.1.3`]: ["pbeWithSHAAnd3-KeyTripleDES-CBC", 24],
  [`${RSA}.1.12.1.4`]: ["pbeWithSHAAnd2-KeyTripleDES-CBC", 16],
  [`${RSA}.1.12.1.5`]: ["pbeWithSHAAnd128BitRC2-CBC", 16],
  [`${RSA}.1.12.1.6`]: ["pbeWithSHAAnd40BitRC2-CBC", 5],
};

function decrypt(cipher: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  try {
    const decipher = createDecipheriv(cipher, key, iv);
    return joined(decipher.update(data), decipher.final());
  } catch {
    return undefined;
  }
}

function withoutPadding(plain: Uint8Array): Uint8Array | undefined {
  const count = plain.at(-1) ?? 0;
  const good = count >= 1 && count <= 8 && plain.subarray(-count).every((byte) => byte === count);
  return good ? plain.subarray(0, -count) : undefined;
}

function pbes2(parameters: Der | undefined): Scheme {
  const [derivation, encryption] = inside(parameters, SEQUENCE);
  const [derivationId, derivationParameters] = inside(derivation, SEQUENCE);
  const [salt, count, ...options] = inside(derivationParameters, SEQUENCE);
  const [hashId] = inside(
    options.find(({ tag }) => tag === SEQUENCE),
    SEQUENCE,
  );
  const [cipherId, iv] = inside(encryption, SEQUENCE);
  const hash = oidOf(derivationId) === `${RSA}.1.5.12` ? HASHES[oidOf(hashId)] : undefined;
  const cipher = CIPHERS[oidOf(cipherId)];
  const rounds = integerOf(count);
  if (hash === undefined || cipher === undefined)
    return { name: `PBES2 ${oidOf(cipher === undefined ? cipherId : derivationId)}`, rounds };
  const [cipherName, keyBytes] = cipher;
  return {
    name: `PBES2 ${cipherName}`,
    rounds: rounds * Math.ceil(keyBytes / hash[1]),
    open(password = "", data) {
      const key = pbkdf2Sync(password, bytesOf(salt, OCTETS), rounds, keyBytes, hash[0]);
      return decrypt(cipherName, key, bytesOf(iv, OCTETS), data);
    },
  };
}

/** Repeated to whole blocks. */
const filled = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: Math.ceil(bytes.length / 64) * 64 }, (_, i) => bytes[i % bytes.length] as number);

/** RFC 7292 appendix B.1: UTF-16 with two zero bytes at its end. */
function bmp(password: string | undefined): Uint8Array {
  if (password === undefined) return new Uint8Array();
  const bytes = new Uint8Array(2 * password.length + 2);
  for (let i = 0; i < password.length; i++) new DataView(bytes.buffer).setUint16(2 * i, password.charCodeAt(i));
  return bytes;
}

/** RFC 7292 appendix B.2 with SHA-1. @param purpose 1 for a key, 2 for an initial vector */
export function derive(
  purpose: 1 | 2,
  password: Uint8Array,
  salt: Uint8Array,
  rounds: number,
  length: number,
): Uint8Array {
  const mixed = joined(filled(salt), filled(password));
  const derived = new Uint8Array(length);
  for (let at = 0; at < length; at += 20) {
    let hash = sha1(joined(new Uint8Array(64).fill(purpose), mixed));
    for (let round = 1; round < rounds; round++) hash = sha1(hash);
    derived.set(hash.subarray(0, length - at), at);
    for (let block = 0; block < mixed.length; block += 64)
      for (let i = 63, carry = 1; i >= 0; i--) {
        carry += (mixed[block + i] as number) + (hash[i % 20] as number);
        mixed[block + i] = carry;
        carry >>= 8;
      }
  }
  return derived;
}

function own(name: string, keyBytes: number, parameters: Der | undefined): Scheme {
  const [salt, count] = inside(parameters, SEQUENCE);
  const rounds = integerOf(count);
  return {
    name,
    rounds: rounds * (Math.ceil(keyBytes / 20) + 1),
    open(password, data) {
      const characters = bmp(password);
      const bytes = (purpose: 1 | 2, length: number) =>
        derive(purpose, characters, bytesOf(salt, OCTETS), rounds, length);
      const key = bytes(1, keyBytes);
      const iv = bytes(2, 8);
      if (name.includes("DES")) return decrypt("des-ede3-cbc", joined(key, key).subarray(0, 24), iv, data);
      return data.length % 8 === 0 ? withoutPadding(decryptRc2(key, iv, data)) : undefined;
    },
  };
}

/** @param algorithm an AlgorithmIdentifier */
export function readScheme(algorithm: Der | undefined): Scheme {
  const [identifier, parameters] = inside(algorithm, SEQUENCE);
  const id = oidOf(identifier);
  if (id === `${RSA}.1.5.13`) return pbes2(parameters);
  const known = OWN[id];
  return known ? own(...known, parameters) : { name: id, rounds: 0 };
}
