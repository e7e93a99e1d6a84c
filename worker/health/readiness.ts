/**
 * Whether a deployment can do its work: are the settings usable, do the stores answer? Reads only,
 * names only variables and codes, and asks the stores rarely, however often it is asked itself.
 */

import type { AuditStore } from "../audit/index.ts";
import type { KeyValue } from "../ports.ts";
import { StorageError } from "../problems/storage-error.ts";
import { inTime } from "../storage/in-time.ts";
import type { UserObjects } from "../users/index.ts";

/** Milliseconds for all stores, side by side. */
const DEADLINE_MS = 1500;
/** Milliseconds that an answer holds. */
const KEPT_MS = 2000;

export interface ReadinessCheck {
  readonly name: "settings" | "storage" | "objects" | "audit";
  readonly ok: boolean;
  readonly code?: "configuration_invalid" | "storage_unavailable" | "storage_not_configured";
  /** Settings that cannot be used. */
  readonly variables?: readonly string[];
}

interface Needs {
  readonly config: {
    readonly misconfigured: readonly { readonly variable: string }[];
    /** The app from plain secrets. */
    readonly app?: object;
  };
  readonly kv: KeyValue;
  readonly users: UserObjects;
  readonly auditStore: AuditStore;
}

/** No app has this SDKAppID, so nothing that is asked about it is about anybody. */
const NO_USER = { sdkAppId: 0, userId: "readyz" };

function checkSettings({ misconfigured }: Needs["config"]): ReadinessCheck {
  if (misconfigured.length === 0) return { name: "settings", ok: true };
  const variables = misconfigured.map(({ variable }) => variable);
  return { name: "settings", ok: false, code: "configuration_invalid", variables };
}

async function checkStore(
  name: ReadinessCheck["name"],
  asked: Promise<unknown>,
  { app }: Needs["config"],
): Promise<ReadinessCheck> {
  try {
    await inTime(asked, DEADLINE_MS);
    return { name, ok: true };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    const missing = error.reason === "not_configured";
    // The app from plain secrets needs no storage.
    if (missing && app) return { name, ok: true, code: "storage_not_configured" };
    return { name, ok: false, code: missing ? "storage_not_configured" : "storage_unavailable" };
  }
}

const checkReadiness = ({ config, kv, users, auditStore }: Needs): Promise<ReadinessCheck[]> =>
  Promise.all([
    checkSettings(config),
    checkStore("storage", kv.get("readyz"), config),
    checkStore(
      "objects",
      users.apply(NO_USER, "checks", { kind: "list_checks", limit: 1 }),
      config,
    ),
    checkStore("audit", auditStore.page("service", { limit: 1, since: 0 }), config),
  ]);

/** Remembers the last answer for a moment. */
export class Readiness {
  #last: readonly ReadinessCheck[] | undefined;
  #askedAt = Number.NEGATIVE_INFINITY;

  /** @param now milliseconds */
  async check(needs: Needs, now: number): Promise<readonly ReadinessCheck[]> {
    // While one request asks, the others take the answer before: in workerd no request can wait for
    // another one's promise.
    if (this.#last && Math.abs(now - this.#askedAt) < KEPT_MS) return this.#last;
    this.#askedAt = now;
    this.#last = await checkReadiness(needs);
    return this.#last;
  }
}
