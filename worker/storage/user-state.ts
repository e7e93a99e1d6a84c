/** The shape of rules about one object: what is kept goes in, change and reply come out. */

export interface View<State> {
  readonly state: State;
  /** Oldest first; empty when the command said that it does not read the log. */
  readonly log: readonly unknown[];
  /** Those of the named values that the command said it reads, as far as they are there. */
  readonly values?: ReadonlyMap<string, unknown>;
}

export interface Change<State, Reply> {
  readonly reply: Reply;
  /**
   * Left out when nothing changes. At most 64 KiB of JSON, the limit of a Deno KV value; what grows
   * belongs into the log or into named values. `null`: the domain forgets everything, log and named
   * values too, and whoever watches it is sent away.
   */
  readonly state?: State | null;
  /** New entries of the log; the oldest beyond its bound go. At most 64 KiB of JSON each. */
  readonly append?: readonly unknown[];
  /**
   * Named values to store, or with `null` to remove. At most 64 KiB of JSON each; names are at most
   * 100 ASCII characters.
   */
  readonly values?: ReadonlyMap<string, unknown>;
  /**
   * Milliseconds: wake the domain then, at least once. A later wake-up replaces an earlier one or
   * comes beside it.
   */
  readonly wakeAt?: number;
}

/**
 * A line of a watcher's stream: the picture now, and the log entries since the line before (in the
 * first line all that are kept).
 */
export interface Watched<State> {
  readonly state: State;
  readonly entries: readonly unknown[];
  /** How many watch this domain of the user, this one included. */
  readonly watchers: number;
}
