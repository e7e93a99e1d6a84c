/**
 * Reading and verifying JWTs in the fakes, with Node's own crypto and none of the product's code.
 */

import { constants, type KeyObject, verify } from "node:crypto";

export interface ReadJwt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  signedBy(key: KeyObject): boolean;
}

const parse = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as Record<string, unknown>;

/** @returns `undefined` when it is no JWT in base64url without padding */
export function readJwt(jwt: string): ReadJwt | undefined {
  const [head, body, signature, ...rest] = jwt.split(".");
  if (!head || !body || !signature || rest.length > 0 || !/^[\w.-]+$/.test(jwt)) return undefined;
  try {
    const header = parse(head);
    const es256 = { dsaEncoding: "ieee-p1363" } as const;
    // RFC 7518 §3.5: the salt is as long as the hash.
    const ps256 = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    const scheme = header.alg === "ES256" ? es256 : header.alg === "PS256" ? ps256 : {};
    const bytes = Buffer.from(signature, "base64url");
    return {
      header,
      claims: parse(body),
      signedBy: (key) =>
        verify("sha256", Buffer.from(`${head}.${body}`), { key, ...scheme }, bytes),
    };
  } catch {
    return undefined;
  }
}
