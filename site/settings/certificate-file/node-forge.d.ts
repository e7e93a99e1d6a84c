/**
 * The part of node-forge that `decrypt.ts` uses; its modules have no types of their own. Bytes are
 * "binary strings".
 */

declare module "node-forge/lib/forge.js" {
  interface Bytes {
    getBytes(): string;
  }
  interface Decipher {
    readonly output: Bytes;
    update(input: Bytes): void;
    /** `false` when the padding is wrong. */
    finish(): boolean;
  }
  const forge: {
    readonly asn1: { fromDer(bytes: Bytes): unknown };
    readonly pki: {
      readonly oids: Readonly<Record<string, string | undefined>>;
      readonly pbe: {
        /** @throws when the algorithm or its parameters are not supported */
        getCipher(oid: string, parameters: unknown, password: string | undefined): Decipher;
      };
    };
    readonly util: { createBuffer(bytes: Uint8Array): Bytes; encodeUtf8(text: string): string };
  };
  export default forge;
}

declare module "node-forge/lib/pbe.js";
declare module "node-forge/lib/sha512.js";
