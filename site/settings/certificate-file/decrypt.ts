/**
 * The ways in which .p12 files encrypt with a password, as far as node-forge has them: PBES2
 * (RFC 8018 §6.2), and of PKCS #12's own (RFC 7292 appendix C) triple DES and 40-bit RC2.
 */

import forge from "node-forge/lib/forge.js";
import "node-forge/lib/pbe.js";
import "node-forge/lib/sha512.js";
import { type Der, inside, integerOf, oidOf, SEQUENCE } from "./der.ts";

/** One way, with the file's parameters. */
export interface Scheme {
  /** As OpenSSL writes it; an identifier in dots where it is not known here. */
  readonly name: string;
  /** The iteration count: how much work it is to try one password. `NaN` where there is none. */
  readonly rounds: number;
  /** Programs encrypt "no password" differently from an empty one; PBES2 knows only the latter. */
  readonly passwordless: readonly (string | undefined)[];
  /**
   * @returns `undefined` when the password is not the right one; seldom something senseless
   * @throws when the algorithm, or what the file says of it, is not supported
   */
  open(password: string | undefined, data: Uint8Array): Uint8Array | undefined;
}

const PBES2 = "1.2.840.113549.1.5.13";

const nameOf = (id: string): string => forge.pki.oids[id] ?? id;

function decrypt(id: string, raw: Uint8Array, password: string | undefined, data: Uint8Array) {
  const { createBuffer } = forge.util;
  const parameters = forge.asn1.fromDer(createBuffer(raw));
  const decipher = forge.pki.pbe.getCipher(id, parameters, password);
  decipher.update(createBuffer(data));
  if (!decipher.finish()) return undefined;
  return Uint8Array.from(decipher.output.getBytes(), (character) => character.charCodeAt(0));
}

/** @param algorithm an AlgorithmIdentifier */
export function readScheme(algorithm: Der | undefined): Scheme {
  const [identifier, parameters] = inside(algorithm, SEQUENCE);
  const id = oidOf(identifier);
  // The parameters as they stand in the file: what follows tag, length and body of the identifier.
  const raw = algorithm?.body.subarray(2 + (identifier?.body.length ?? 0)) ?? new Uint8Array();
  if (id !== PBES2) {
    const [, count] = inside(parameters, SEQUENCE);
    return {
      name: nameOf(id),
      rounds: integerOf(count),
      passwordless: ["", undefined],
      open: (password, data) => decrypt(id, raw, password, data),
    };
  }
  const [derivation, encryption] = inside(parameters, SEQUENCE);
  const [, derivationParameters] = inside(derivation, SEQUENCE);
  const [, count] = inside(derivationParameters, SEQUENCE);
  const [cipherId] = inside(encryption, SEQUENCE);
  return {
    name: `PBES2 ${nameOf(oidOf(cipherId))}`,
    rounds: integerOf(count),
    passwordless: [""],
    open: (password = "", data) => decrypt(id, raw, forge.util.encodeUtf8(password), data),
  };
}
