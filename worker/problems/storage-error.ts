/** The one exception that a storage adapter throws on purpose. */

/**
 * The storage did not answer (`unavailable`), or the deployment has none (`not_configured`). The only exception that an adapter throws
 * on purpose: whoever has nothing to fall back on lets it pass, and the request is answered with 503.
 */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly reason: "unavailable" | "not_configured";

  constructor(reason: "unavailable" | "not_configured") {
    super(`storage ${reason}`);
    this.reason = reason;
  }
}
