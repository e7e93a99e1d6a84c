/**
 * Vendors' access tokens: made once and shared. One in this isolate's memory, one sealed in storage
 * for the others, and only one caller at a time making a new one, because Apple counts them and
 * OAuth servers limit them.
 */

import type { Sealer } from "../access/sealing.ts";
import { sha256Hex } from "../bytes/digest.ts";
import type { Ports } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { StorageError } from "../problems/storage-error.ts";

interface Kept {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

export interface Granted {
  readonly token: string;
  /** Whether it was made for this call. */
  readonly fresh: boolean;
}

/** A new token with its life in seconds, or why the vendor gave none. */
export type Minted<Refusal> = Kept | { readonly refusal: Refusal };

export interface TokenRequest<Refusal> {
  /** Everything that makes it another token: vendor, kind, the secrets. Only a hash is stored. */
  readonly parts: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /**
   * Given when the vendor called this one invalid: any other will do, from memory, storage or new.
   */
  readonly refused?: string;
  mint(): Promise<Minted<Refusal>>;
}

export interface AccessTokens {
  obtain<Refusal>(request: TokenRequest<Refusal>): Promise<Granted | { readonly refusal: Refusal }>;
}

/** Credentials whose token one isolate remembers; beyond it the oldest goes. */
const MEMORY_MAXIMUM = 500;
/**
 * Seconds below which storing a token for others is not worth it: the shortest life of a KV entry.
 */
const STORE_MINIMUM = 60;

const keyOf = async (parts: readonly string[]): Promise<string> =>
  `vendor-token/${await sha256Hex(JSON.stringify(parts))}`;

/** A store that does not answer costs a token, not the check. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}

type Needs = Pick<Ports, "kv" | "background"> & { readonly sealer: Sealer };

export function createAccessTokens({ kv, background, sealer }: Needs): AccessTokens {
  const memory = new Map<string, Kept>();
  const making = new Map<string, Promise<Minted<unknown>>>();

  async function readStored(key: string): Promise<Kept | undefined> {
    const stored = (await quietly(() => kv.get(key))) as
      | { token?: unknown; until?: unknown }
      | undefined;
    if (typeof stored?.until !== "number") return undefined;
    const token = await sealer.open("vendor-token", key, stored.token);
    return token instanceof Failure ? undefined : { token, until: stored.until };
  }

  async function store(key: string, { token, until }: Kept, at: number): Promise<void> {
    const expiresIn = Math.floor((until - at) / 1000);
    if (expiresIn < STORE_MINIMUM) return;
    const sealed = await sealer.seal("vendor-token", key, token);
    if (!(sealed instanceof Failure))
      await quietly(() => kv.put(key, { token: sealed, until }, { expiresIn }));
  }

  function remember(key: string, kept: Kept): void {
    memory.delete(key);
    memory.set(key, kept);
    const [oldest] = memory.keys();
    if (memory.size > MEMORY_MAXIMUM && oldest !== undefined) memory.delete(oldest);
  }

  return {
    async obtain<Refusal>({ parts, at, refused, mint }: TokenRequest<Refusal>) {
      const key = await keyOf(parts);
      const usable = (kept: Kept | undefined): kept is Kept =>
        kept !== undefined && kept.until > at && kept.token !== refused;
      const remembered = memory.get(key);
      if (usable(remembered)) return { token: remembered.token, fresh: false };

      let fresh = false;
      const make = async (): Promise<Minted<Refusal>> => {
        const stored = await readStored(key);
        if (usable(stored)) {
          remember(key, stored);
          return stored;
        }
        const minted = await mint();
        if (!("token" in minted)) return minted;
        fresh = true;
        remember(key, minted);
        await store(key, minted, at);
        return minted;
      };

      let work = making.get(key) as Promise<Minted<Refusal>> | undefined;
      if (work === undefined) {
        const end = () => void making.delete(key);
        work = make().finally(end);
        making.set(key, work);
        // Others may wait for it, so it must not end with the request that happened to begin it.
        background(work.then(end, end));
      }
      const done = await work;
      return "token" in done ? { token: done.token, fresh } : done;
    },
  };
}
