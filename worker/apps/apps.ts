/**
 * The store of apps: finding them from memory or storage, and writing them. One record per app, no
 * shared index.
 */

import type { Sealer } from "../access/sealing.ts";
import type { KeyValue, Ports } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { StorageError } from "../problems/storage-error.ts";
import { ReadThroughCache } from "../storage/read-through-cache.ts";
import type { App } from "./app.ts";
import {
  APP_PREFIX,
  type AppSummary,
  appKey,
  openApp,
  resealApp,
  type StoredApp,
  summaryOf,
} from "./stored-app.ts";

const EVERY = "every";

export class Apps {
  readonly #kv: KeyValue;
  readonly #sealer: Sealer;
  readonly #known: ReadThroughCache<App | Failure>;
  readonly #summaries: ReadThroughCache<readonly AppSummary[]>;

  constructor(ports: Ports, sealer: Sealer) {
    this.#kv = ports.kv;
    this.#sealer = sealer;
    this.#known = new ReadThroughCache(ports, (id) => this.#open(Number(id)));
    this.#summaries = new ReadThroughCache(ports, () => this.#list());
  }

  /** The app with its secrets open: at once for one that this isolate knows. */
  find(sdkAppId: number): App | Failure | undefined | Promise<App | Failure | undefined> {
    return this.#known.get(String(sdkAppId));
  }

  /** Every stored app, as it was at most a minute ago. */
  async summaries(): Promise<readonly AppSummary[]> {
    return (await this.#summaries.get(EVERY)) ?? [];
  }

  /** Straight from storage, for those who manage apps. */
  async stored(sdkAppId: number): Promise<StoredApp | undefined> {
    return (await this.#kv.get(appKey(sdkAppId))) as StoredApp | undefined;
  }

  async put(app: StoredApp): Promise<void> {
    await this.#kv.put(appKey(app.sdkAppId), app, { metadata: summaryOf(app) });
    this.#forget(app.sdkAppId);
  }

  async remove(sdkAppId: number): Promise<void> {
    await this.#kv.delete(appKey(sdkAppId));
    this.#forget(sdkAppId);
  }

  async reseal(sdkAppId: number): Promise<"resealed" | "current" | Failure> {
    const stored = await this.stored(sdkAppId);
    if (!stored) return "current";
    const resealed = await resealApp(this.#sealer, stored);
    if (resealed instanceof Failure) return resealed;
    if (resealed === stored) return "current";
    await this.put(resealed);
    return "resealed";
  }

  #forget(sdkAppId: number): void {
    this.#known.forget(String(sdkAppId));
    this.#summaries.forget(EVERY);
  }

  /** A deployment without storage has no stored apps; one whose storage fails may have. */
  async #open(sdkAppId: number): Promise<App | Failure | undefined> {
    try {
      const stored = await this.stored(sdkAppId);
      return stored && (await openApp(this.#sealer, stored));
    } catch (error) {
      if (error instanceof StorageError && error.reason === "not_configured") return undefined;
      throw error;
    }
  }

  async #list(): Promise<readonly AppSummary[]> {
    const summaries: AppSummary[] = [];
    let cursor: string | undefined;
    try {
      do {
        const page = await this.#kv.list(APP_PREFIX, cursor === undefined ? {} : { cursor });
        for (const { metadata } of page.entries) summaries.push(metadata as AppSummary);
        cursor = page.cursor;
      } while (cursor !== undefined);
    } catch (error) {
      if (!(error instanceof StorageError && error.reason === "not_configured")) throw error;
    }
    return summaries;
  }
}
