/** Reading and verifying JWTs in the fakes, with Node's own crypto and none of the product's code. */

import { type KeyObject, verify } from "node:crypto";

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
    const bytes = Buffer.from(signature, "base64url");
    return {
      header,
      claims: parse(body),
      signedBy: (key) =>
        verify("sha256", Buffer.from(`${head}.${body}`), header.alg === "ES256" ? { key, ...es256 } : key, bytes),
    };
  } catch {
    return undefined;
  }
}
