/**
 * Vendors' access tokens: made once and shared. One in this isolate's memory, one sealed in the
 * credential's object for the others, and only one caller at a time making a new one, wherever it
 * runs, because Apple counts them and OAuth servers limit them.
 */

import type { Sealer } from "../access/sealing.ts";
import { sha256Hex } from "../bytes/digest.ts";
import type { Ports } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { StorageError } from "../problems/storage-error.ts";
import type {
  AccessTokenCommand,
  AccessTokenReply,
  AccessTokenStore,
} from "./access-token-rules.ts";

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
  /** Milliseconds for which the caller can wait, and for which making one may take. */
  readonly patienceMs: number;
  /**
   * Given when the vendor called this one invalid: any other will do, from memory, storage or new.
   */
  readonly refused?: string;
  mint(): Promise<Minted<Refusal>>;
}

export interface AccessTokens {
  /** `late`: somebody else was making one for all of the caller's time. */
  obtain<Refusal>(
    request: TokenRequest<Refusal>,
  ): Promise<Granted | { readonly refusal: Refusal } | "late">;
}

/** Credentials whose token one isolate remembers; beyond it the oldest goes. */
const MEMORY_MAXIMUM = 500;
/** Milliseconds beyond the maker's own time, for what it takes to store what was made. */
const LEASE_MARGIN_MS = 3000;
/** Milliseconds between two looks at whether somebody else is done. */
const LOOK_AGAIN_MS = [25, 50, 100, 200, 400] as const;

/** A store that does not answer costs a token, not the check. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}

const digestOf = (token: string): Promise<string> => sha256Hex(token, 8);

export type AccessTokenNeeds = Pick<Ports, "background" | "delay"> & {
  readonly sealer: Sealer;
  readonly users: AccessTokenStore;
};

export function createAccessTokens({
  background,
  delay,
  sealer,
  users,
}: AccessTokenNeeds): AccessTokens {
  const memory = new Map<string, Kept>();
  const making = new Map<string, Promise<Minted<unknown> | "late">>();
  const placeOf = (credential: string): string => `vendor-token/${credential}`;

  const ask = (
    credential: string,
    command: AccessTokenCommand,
  ): Promise<AccessTokenReply | undefined> =>
    quietly(() => users.apply({ credential }, "access-token", command));

  function remember(credential: string, kept: Kept): void {
    memory.delete(credential);
    memory.set(credential, kept);
    const [oldest] = memory.keys();
    if (memory.size > MEMORY_MAXIMUM && oldest !== undefined) memory.delete(oldest);
  }

  /** What somebody else made, or the right to make one, which is the caller's then. */
  async function take(
    credential: string,
    { at, patienceMs, refused }: TokenRequest<unknown>,
    holder: string,
  ): Promise<Kept | "make" | "late"> {
    const command = { kind: "take", holder, leaseMs: patienceMs + LEASE_MARGIN_MS } as const;
    let useless = refused === undefined ? undefined : await digestOf(refused);
    let waited = 0;
    for (let look = 0; ; look += 1) {
      const reply = await ask(credential, {
        ...command,
        at: at + waited,
        ...(useless !== undefined && { refused: useless }),
      });
      if (reply?.kind === "token") {
        const { sealed, until, digest } = reply.kept;
        const token = await sealer.open("vendor-token", placeOf(credential), sealed);
        if (!(token instanceof Failure)) return { token, until };
        // Sealed under a key that is gone.
        useless = digest;
        continue;
      }
      if (reply?.kind !== "wait") return "make";
      const wait = LOOK_AGAIN_MS[Math.min(look, LOOK_AGAIN_MS.length - 1)] as number;
      if (waited + wait > patienceMs) return "late";
      await delay(wait);
      waited += wait;
    }
  }

  async function store(credential: string, { token, until }: Kept, holder: string): Promise<void> {
    const sealed = await sealer.seal("vendor-token", placeOf(credential), token);
    if (sealed instanceof Failure) return;
    const kept = { sealed, digest: await digestOf(token), until };
    await ask(credential, { kind: "store", holder, kept });
  }

  async function make<Refusal>(
    credential: string,
    request: TokenRequest<Refusal>,
    minted: () => void,
  ): Promise<Minted<Refusal> | "late"> {
    const holder = crypto.randomUUID();
    const taken = await take(credential, request, holder);
    if (taken === "late") return taken;
    if (taken !== "make") {
      remember(credential, taken);
      return taken;
    }
    const made = await request.mint();
    if (!("token" in made)) {
      await ask(credential, { kind: "give_up", holder });
      return made;
    }
    minted();
    remember(credential, made);
    await store(credential, made, holder);
    return made;
  }

  return {
    async obtain<Refusal>(request: TokenRequest<Refusal>) {
      const { parts, at, refused } = request;
      const credential = await sha256Hex(JSON.stringify(parts));
      const remembered = memory.get(credential);
      if (remembered && remembered.until > at && remembered.token !== refused)
        return { token: remembered.token, fresh: false };

      let fresh = false;
      let work = making.get(credential) as Promise<Minted<Refusal> | "late"> | undefined;
      if (work === undefined) {
        const end = () => void making.delete(credential);
        work = make(credential, request, () => {
          fresh = true;
        }).finally(end);
        making.set(credential, work);
        // Others may wait for it, so it must not end with the request that happened to begin it.
        background(work.then(end, end));
      }
      const done = await work;
      return done !== "late" && "token" in done ? { token: done.token, fresh } : done;
    },
  };
}
