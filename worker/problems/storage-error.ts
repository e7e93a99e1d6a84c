/**
 * The storage did not answer (`unavailable`), or the deployment has none (`not_configured`). The
 * only exception that an adapter throws on purpose: whoever has nothing to fall back on lets it
 * pass, and the request is answered with 503. What is more than a record holds (`too_large`) is
 * refused before it gets there: the request is answered with 400.
 */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly reason: "unavailable" | "not_configured" | "too_large";

  constructor(reason: StorageError["reason"]) {
    super(`storage ${reason}`);
    this.reason = reason;
  }
}
