/**
 * Under whose name the check of a pasted token is kept: a name made of the token's digest, so that
 * the same token has one history, and nothing of the token is in it.
 */

import { useEffect, useState } from "preact/hooks";
import { toHex } from "../../worker/bytes/hex.ts";

/** Where the browser has no WebCrypto, as at an address that is not secure. */
const ANY_TOKEN = "token-check";
/** Bytes of the digest: enough to tell tokens apart. */
const LENGTH = 5;

async function nameOf(token: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return ANY_TOKEN;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return `token-${toHex(new Uint8Array(digest, 0, LENGTH))}`;
}

export function useTokenUser(token: string | undefined): string {
  const [named, setNamed] = useState<{ readonly token: string; readonly name: string }>();
  useEffect(() => {
    if (token === undefined || token === "") return;
    let left = false;
    void nameOf(token).then((name) => left || setNamed({ token, name }));
    return () => {
      left = true;
    };
  }, [token]);
  return named && named.token === token ? named.name : ANY_TOKEN;
}
