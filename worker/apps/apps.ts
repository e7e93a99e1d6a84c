/** The store of apps: finding them from memory, the edge or the truth, and changing them. */

import type { Sealer } from "../access/sealing.ts";
import type { AuditRow } from "../audit/index.ts";
import type { Ports } from "../ports.ts";
import { Failure } from "../problems/failure.ts";
import { StorageError } from "../problems/storage-error.ts";
import { change } from "../records/change.ts";
import { LegacyEntries, type TakeOverStep } from "../records/legacy.ts";
import {
  type ListedRecord,
  type ListRequest,
  NEVER,
  type RecordPage,
  type Records,
  type Versioned,
} from "../records/records.ts";
import { ReadThroughCache } from "../storage/read-through-cache.ts";
import type { App } from "./app.ts";
import {
  isErasing,
  labelOf,
  listedId,
  objectOf,
  removalOf,
  removeLegacy,
  SERVICE,
  SETTINGS,
  sweep,
  trueSettings,
  writeSettings,
} from "./app-records.ts";
import {
  APP_PREFIX,
  type AppSummary,
  appKey,
  openApp,
  resealApp,
  type StoredApp,
} from "./stored-app.ts";

/** An app as this isolate remembers it; removed ones too, so that no older copy brings them back. */
interface KnownApp {
  readonly version: number;
  readonly app: App | Failure | undefined;
}

/** A read of the edge's copy that was begun. */
export type BegunRead = Promise<Versioned | undefined>;

/** An app as its operators read it. */
export interface AppVersion {
  readonly version: number;
  readonly app: StoredApp | undefined;
}

interface ChangedApp {
  readonly before: StoredApp | undefined;
  readonly after: StoredApp;
  readonly version: number;
}

type Judge<Result> = (found: AppVersion) => Promise<Result | Failure> | Result | Failure;

type Needs = Ports & { readonly records: Records };

/** How often, and how far apart, it is looked whether a removed app's users are forgotten. */
const ERASURE_LOOKS = 10;
const ERASURE_WAIT_MS = 150;

const FIRST = "first";
/** Apps whose keys may explain a signature that does not fit, and one more. */
const FIRST_MAXIMUM = 51;

const versionOf = ({ version, value }: Versioned): AppVersion => ({
  // There is nothing whose version could be named.
  version: value === undefined ? 0 : version,
  app: value as StoredApp | undefined,
});

export class Apps {
  readonly #ports: Needs;
  readonly #sealer: Sealer;
  readonly #known: ReadThroughCache<KnownApp, BegunRead>;
  readonly #first: ReadThroughCache<readonly number[]>;
  readonly #legacy: LegacyEntries;

  constructor(ports: Needs, sealer: Sealer) {
    this.#ports = ports;
    this.#sealer = sealer;
    this.#known = new ReadThroughCache(
      ports,
      (id, known, begun) => this.#read(Number(id), known, begun),
      "app",
    );
    this.#first = new ReadThroughCache(ports, () => this.#listFirst());
    const takeOver = (key: string) => trueSettings(listedId(key), ports);
    this.#legacy = new LegacyEntries({ name: "apps", prefix: APP_PREFIX, takeOver }, ports);
  }

  /** Begins to read the edge's copy of an app that this isolate would have to wait for. */
  begin(sdkAppId: number): BegunRead | undefined {
    if (!this.#known.waits(String(sdkAppId))) return undefined;
    const copy = this.#copy(sdkAppId);
    // Whether anybody comes for it is not known yet.
    copy.catch(() => {});
    return copy;
  }

  /** The app with its secrets open: at once for one that this isolate knows. */
  find(
    sdkAppId: number,
    begun?: BegunRead,
  ): App | Failure | undefined | Promise<App | Failure | undefined> {
    const known = this.#known.get(String(sdkAppId), begun);
    return known instanceof Promise ? known.then((known) => known?.app) : known?.app;
  }

  /** SDKAppIDs of the first stored apps, as it was at most a minute ago. */
  async first(): Promise<readonly number[]> {
    return (await this.#first.get(FIRST)) ?? [];
  }

  /** A page of the apps as they are now. */
  async list(request: Omit<ListRequest, "prefix">): Promise<RecordPage | Failure> {
    if (!(await this.#legacy.ensure())) return new Failure("take_over_needed");
    return this.#ports.records.list(SERVICE, { prefix: APP_PREFIX, ...request });
  }

  /** The same of some apps alone. */
  async listOnly(
    sdkAppIds: Iterable<number>,
    { after = "", limit, search = "" }: Omit<ListRequest, "prefix">,
  ): Promise<RecordPage | Failure> {
    if (!(await this.#legacy.ensure())) return new Failure("take_over_needed");
    const names = [...sdkAppIds].map(appKey).filter((name) => name > after);
    const lines = await this.#ports.records.read(SERVICE, names.sort());
    const found = lines.filter(
      ({ value }) => value !== undefined && labelOf(value as AppSummary).includes(search),
    );
    const records = found.slice(0, limit);
    const last = records.at(-1);
    return { records, ...(found.length > limit && last && { next: last.name }) };
  }

  takeOver(place: string | undefined): Promise<TakeOverStep> {
    return this.#legacy.step(place);
  }

  /** The truth, for those who manage apps. */
  async stored(sdkAppId: number): Promise<AppVersion> {
    return versionOf(await trueSettings(sdkAppId, this.#ports));
  }

  /** @param make what becomes of the app as it is; runs again where somebody else was faster */
  async put(
    sdkAppId: number,
    row: AuditRow | undefined,
    make: Judge<StoredApp>,
  ): Promise<ChangedApp | Failure> {
    const found = await trueSettings(sdkAppId, this.#ports);
    // Nothing of an app that was removed becomes a new one's.
    if (found.version > 0 && found.value === undefined) {
      if (await this.#isErasing(sdkAppId)) return new Failure("erasure_running", { sdkAppId });
      await sweep(sdkAppId, this.#ports);
    }
    const changed = await this.#change(sdkAppId, async (record) => {
      const { app: before } = versionOf(record);
      const after = await make(versionOf(record));
      if (after instanceof Failure) return after;
      const result = { before, after, version: record.version + 1 };
      if (after === before) return { writes: [], rows: [], result };
      const writes = [writeSettings(after, record.version)];
      return { writes, rows: row ? [row] : [], result };
    });
    if (!(changed instanceof Failure) && changed.after !== changed.before)
      await this.#remember(sdkAppId, changed.version, changed.after);
    return changed;
  }

  /** A handful of users are forgotten in a moment, which is waited for. */
  async #isErasing(sdkAppId: number): Promise<boolean> {
    for (let looks = 0; looks < ERASURE_LOOKS; looks++) {
      if (!(await isErasing(sdkAppId, this.#ports))) return false;
      await this.#ports.delay(ERASURE_WAIT_MS);
    }
    return true;
  }

  /** With everything that is kept about it but its audit log. Its object forgets its users. */
  async remove(
    sdkAppId: number,
    row: AuditRow,
    judge: Judge<undefined>,
  ): Promise<Failure | undefined> {
    const missing = new Failure("app_not_found", { sdkAppId });
    const now = Math.floor(this.#ports.clock() / 1000);
    if ((await this.stored(sdkAppId)).app === undefined) return missing;
    const removed = await this.#change(sdkAppId, async (record) => {
      if (record.value === undefined) return missing;
      const refused = await judge(versionOf(record));
      if (refused) return refused;
      const commit = await removalOf(sdkAppId, record.version, row, now, this.#ports);
      return { ...commit, result: record.version + 1 };
    });
    if (removed instanceof Failure) return removed;
    await this.#remember(sdkAppId, removed, undefined);
    await sweep(sdkAppId, this.#ports);
    return undefined;
  }

  /**
   * What an earlier version stored of an app that is removed, or of one that has been taken over;
   * nobody reads it any more.
   */
  async removeLegacy(sdkAppId: number): Promise<void> {
    await removeLegacy(sdkAppId, this.#ports).catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
    });
  }

  async reseal(sdkAppId: number): Promise<"resealed" | "current" | Failure> {
    const missing = new Failure("app_not_found", { sdkAppId });
    const changed = await this.put(sdkAppId, undefined, ({ app }) =>
      app ? resealApp(this.#sealer, app) : missing,
    );
    if (changed === missing) return "current";
    if (changed instanceof Failure) return changed;
    return changed.after === changed.before ? "current" : "resealed";
  }

  #change<Result>(
    sdkAppId: number,
    decide: (record: ListedRecord) => ReturnType<Parameters<typeof change<Result>>[3]>,
  ): Promise<Result | Failure> {
    return change<Result>(objectOf(sdkAppId), [SETTINGS], this.#ports, ([record]) =>
      decide(record ?? { name: SETTINGS, ...NEVER }),
    );
  }

  /** What a change here made of it. */
  async #remember(sdkAppId: number, version: number, stored: StoredApp | undefined): Promise<void> {
    const id = String(sdkAppId);
    const app = stored && (await openApp(this.#sealer, stored));
    const known = this.#known.peek(id);
    if (known === undefined || known.version < version) this.#known.set(id, { version, app });
    this.#first.forget(FIRST);
  }

  #copy(sdkAppId: number): BegunRead {
    return this.#ports.records.copy({ object: objectOf(sdkAppId), name: SETTINGS });
  }

  /**
   * The edge's copy; where it has none, the truth. Nothing older than what is known here. A
   * deployment without storage has no stored apps; one whose storage fails may have.
   */
  async #read(
    sdkAppId: number,
    known: KnownApp | undefined,
    begun: BegunRead = this.#copy(sdkAppId),
  ): Promise<KnownApp | undefined> {
    try {
      const found = (await begun) ?? (await trueSettings(sdkAppId, this.#ports));
      const { version, value } = found;
      if (known && version <= known.version) return known;
      if (version === 0) return undefined;
      const stored = value as StoredApp | undefined;
      return { version, app: stored && (await openApp(this.#sealer, stored)) };
    } catch (error) {
      if (error instanceof StorageError && error.reason === "not_configured") return undefined;
      throw error;
    }
  }

  async #listFirst(): Promise<readonly number[]> {
    try {
      const request = { prefix: APP_PREFIX, limit: FIRST_MAXIMUM };
      if (!(await this.#legacy.ensure())) {
        const { entries } = await this.#ports.kv.list(APP_PREFIX, request);
        return entries.map(({ key }) => listedId(key));
      }
      const { records } = await this.#ports.records.list(SERVICE, request);
      return records.map(({ name }) => listedId(name));
    } catch (error) {
      if (error instanceof StorageError && error.reason === "not_configured") return [];
      throw error;
    }
  }
}
