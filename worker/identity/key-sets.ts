/**
 * The public keys of issuers as this isolate knows them. Bounds how often an issuer is asked: a
 * token with an invented key name must not become a request to somebody else's server.
 */

import type { JWSHeaderParameters } from "jose";
import type { LocalJWKSet } from "jose/jwks/local";
import { BoundedMap } from "../bytes/bounded-map.ts";
import type { Outbound } from "../outbound/index.ts";
import type { Ports } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { CALL_DEADLINE_MS, type KeySource } from "./key-source.ts";

/**
 * Milliseconds. After this the keys are asked for again, so that a withdrawn key is out after at
 * most this.
 */
export const FRESH_MS = 600_000;
/** Milliseconds for which known keys are used while the issuer cannot be reached. */
export const STALE_MS = 3_600_000;
/** Milliseconds between two requests because of an unknown key name. */
export const COOLDOWN_MS = 30_000;
/** Milliseconds for which a failed request is not repeated. */
export const FAILURE_COOLDOWN_MS = 5000;
/**
 * Milliseconds after which a load that never ended is given up: its request may have been
 * cancelled.
 */
const ABANDONED_MS = 2 * CALL_DEADLINE_MS + 1000;
const SOURCES_MAXIMUM = 100;

interface Known {
  readonly keys: LocalJWKSet;
  readonly at: number;
}
interface Failed {
  readonly failure: Failure;
  readonly at: number;
}
interface Loading {
  readonly result: Promise<Known | Failure>;
  readonly since: number;
}
interface Entry {
  known?: Known;
  failed?: Failed;
  loading?: Loading | undefined;
}

export interface KeySetsOptions {
  readonly outbound: Outbound;
  readonly log: Ports["log"];
  /** Lets a load go on when the request that began it has ended. */
  readonly background: (work: Promise<void>) => void;
}

/** Waits for a load that another request may have begun, but not for longer than it can take. */
async function settled(result: Promise<Known | Failure>): Promise<Known | Failure> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => resolve(new Failure("identity_provider_timeout")), ABANDONED_MS);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function match(
  { keys }: Known,
  header: JWSHeaderParameters,
): Promise<CryptoKey | undefined | Failure> {
  try {
    // With @types/node about, jose names its own CryptoKey; it is the same object.
    return (await keys(header)) as CryptoKey;
  } catch (error) {
    const { JWKSMultipleMatchingKeys, JWKSNoMatchingKey } = await import("jose/errors");
    // Several keys and no name (OpenID Connect Core §10.1 demands one): as good as unknown.
    if (error instanceof JWKSNoMatchingKey || error instanceof JWKSMultipleMatchingKeys)
      return undefined;
    return new Failure("identity_provider_invalid");
  }
}

export class KeySets {
  readonly #options: KeySetsOptions;
  readonly #entries = new BoundedMap<string, Entry>(SOURCES_MAXIMUM);

  constructor(options: KeySetsOptions) {
    this.#options = options;
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id) ?? {};
    // The first one is then the longest unused.
    this.#entries.renew(id, entry);
    return entry;
  }

  async #load(source: KeySource, entry: Entry, now: number): Promise<Known | Failure> {
    if (entry.failed && now - entry.failed.at < FAILURE_COOLDOWN_MS) return entry.failed.failure;
    if (!entry.loading || now - entry.loading.since > ABANDONED_MS) {
      const load = async (): Promise<Known | Failure> => {
        try {
          const set = await source.load(this.#options.outbound);
          if (set instanceof Failure) {
            const { code, evidence } = set;
            this.#options.log({
              event: code,
              host: String(evidence.host),
              problem: String(evidence.problem),
            });
            // Whoever asks without a credential learns nothing about the hosts that we can reach.
            entry.failed = { failure: new Failure(code), at: now };
            return entry.failed.failure;
          }
          const { createLocalJWKSet } = await import("jose/jwks/local");
          entry.known = { keys: createLocalJWKSet(set), at: now };
          return entry.known;
        } finally {
          entry.loading = undefined;
        }
      };
      const result = load();
      this.#options.background(result.then(() => {}));
      entry.loading = { result, since: now };
    }
    return settled(entry.loading.result);
  }

  /**
   * The key that a token's header names; `undefined` when the issuer has no such key.
   *
   * @param now milliseconds
   */
  async find(
    source: KeySource,
    header: JWSHeaderParameters,
    now: number,
  ): Promise<CryptoKey | undefined | Failure> {
    const entry = this.#entry(source.id);
    let { known } = entry;
    if (!known || now - known.at >= FRESH_MS) {
      const loaded = await this.#load(source, entry, now);
      if (!(loaded instanceof Failure)) known = loaded;
      else if (!known || now - known.at >= STALE_MS) return loaded;
    }
    const key = await match(known, header);
    if (key !== undefined || now - known.at < COOLDOWN_MS) return key;
    // Perhaps the issuer has a new key since then.
    const again = await this.#load(source, entry, now);
    return again instanceof Failure ? again : match(again, header);
  }
}
