/**
 * What the app needs from a platform, as far as it needs no word of the app's own. Types only. One
 * adapter per port and platform in `platform/`; nothing else knows where it runs. The ports that
 * speak of rows, users or vendors are declared by their domains.
 */

/** Milliseconds since the epoch. */
export type Clock = () => number;

export interface PutOptions {
  /**
   * Comes back from `list`, so that a listing needs no further read. At most 1,024 bytes of JSON.
   */
  readonly metadata?: unknown;
  /** Seconds until the entry goes by itself; at least 60. */
  readonly expiresIn?: number;
}

export interface Listing {
  readonly entries: readonly { readonly key: string; readonly metadata: unknown }[];
  /** Set when there is more. */
  readonly cursor?: string;
}

/**
 * A store of JSON values that is quick to read and slow to agree: a write is seen elsewhere after
 * 60 s or more.
 */
export interface KeyValue {
  /** `undefined` when there is none. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown, options?: PutOptions): Promise<void>;
  delete(key: string): Promise<void>;
  list(
    prefix: string,
    options?: { readonly limit?: number; readonly cursor?: string },
  ): Promise<Listing>;
}

/**
 * The platform's own count of something in a minute, over more than one isolate: whether this one
 * is within the limit.
 */
export type RateLimiter = (key: string) => Promise<boolean>;

/** Whose object it is that holds what is kept per (app, user). */
export interface UserKey {
  readonly sdkAppId: number;
  readonly userId: string;
}

/** The object that knows whose a device token of an app is. */
export interface TokenKey {
  readonly sdkAppId: number;
  readonly tokenHash: string;
}

/** The object that keeps the access token made from one of vendors' credentials. */
export interface CredentialKey {
  /** SHA-256 of the credential, hex. */
  readonly credential: string;
}

/** What an object is about. Within one object commands are applied one after the other. */
export type ObjectKey = UserKey | TokenKey | CredentialKey;

/** A line of the log, as JSON. */
export type LogLine = Readonly<Record<string, string | number | readonly string[]>>;

/** A request that was answered. Every text in it is one of few, and none is a stranger's. */
export interface AnsweredRequest {
  /** The pattern of its path, or `unmatched`. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
  /** Of the problem that it was answered with. */
  readonly code?: string;
  readonly fault?: string;
  /** What kind of credential was recognised. */
  readonly credential?: string;
  /** How many UserSigs were issued. */
  readonly issued?: number;
  /** The push check that it ran. */
  readonly check?: {
    readonly route: "direct" | "tencent";
    /** `none` where it never came to one. */
    readonly vendor: string;
    readonly outcome: string;
    /** Whose trouble a refusal is, where a vendor's table says so. */
    readonly class?: string;
  };
  /** Tencent's callback, and what became of it. */
  readonly callback?: {
    /** `unverified` before its signature was found good. */
    readonly command: string;
    readonly outcome: "refused" | "repeated" | "stored";
    readonly events: number;
  };
}

/** Where what happens is counted. No call may throw or take time worth speaking of. */
export interface Metrics {
  answered(request: AnsweredRequest): void;
  /**
   * A call to another service.
   *
   * @param outcome `2xx` to `5xx`, or why there was no answer
   */
  called(target: string, outcome: string, seconds: number): void;
  /** @param fault who has to act upon Tencent's answer; `none` for a good one */
  tencentAnswered(fault: string): void;
  /** @param failure the `StorageError`'s reason */
  stored(store: string, operation: string, seconds: number, failure?: string): void;
  /** A request was answered out of memory: how old was what it used? */
  copyUsed(of: "app" | "api-key", seconds: number): void;
}

export interface Ports {
  readonly clock: Clock;
  /** One line for the operator. Never given a secret, a token or an exception's message. */
  readonly log: (line: LogLine) => void;
  /** Absent where nobody asked for numbers. */
  readonly metrics?: Metrics | undefined;
  /**
   * Whether outgoing requests can use HTTP/2: deployed Workers do, the same code in a local workerd
   * speaks HTTP/1.1 only.
   */
  readonly outgoingHttp2: "always" | "when_deployed";
  /** Every call may throw a `StorageError`. */
  readonly kv: KeyValue;
  /**
   * The text of a file that the build put beside the page, by its address; `undefined` when it is
   * not there or cannot be read in time.
   */
  readonly file: (path: string) => Promise<string | undefined>;
  /** Lets work go on after the answer. The promise handles its own failures. */
  readonly background: (work: Promise<void>) => void;
  readonly rateLimiter: RateLimiter;
  readonly delay: (milliseconds: number) => Promise<void>;
  /**
   * Aborted when the process is going to end, where there is such a moment: what has no end of its
   * own ends then.
   */
  readonly closing?: AbortSignal;
}
