/**
 * An app as it is stored under `app/{sdkAppId}`: its secrets sealed, everything else plain. From it
 * and into it, nothing else.
 */

import type { Sealer } from "../access/sealing.ts";
import { Failure } from "../problems/failure.ts";
import type { UserIdPolicy } from "../usersig/index.ts";
import type { App, IdentityProvider, Workload } from "./app.ts";
import type { Region } from "./regions.ts";

/** An envelope, and when its content was set (Unix seconds). */
export interface SealedSecret {
  readonly sealed: string;
  readonly setAt: number;
}

/** What sealed fields there are, and under which purpose. */
export const SECRET_FIELDS = {
  secretKey: "secret-key",
  previousSecretKey: "secret-key",
  webhookToken: "webhook-token",
} as const;
export type SecretField = keyof typeof SECRET_FIELDS;
export const SECRET_FIELD_NAMES = Object.keys(SECRET_FIELDS) as SecretField[];

export interface StoredApp {
  readonly sdkAppId: number;
  readonly name?: string;
  readonly region: Region;
  readonly adminUserId: string;
  readonly userIdPolicy: UserIdPolicy;
  readonly maxExpire?: number;
  readonly exchangeExpire: number;
  readonly origins: readonly string[];
  readonly identityProviders: readonly IdentityProvider[];
  /** Not in what an earlier version stored. */
  readonly workloads?: readonly Workload[];
  readonly secrets: Readonly<Partial<Record<SecretField, SealedSecret>>>;
  /** Unix seconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Comes with a listing, so that it needs no further read. */
export interface AppSummary {
  readonly sdkAppId: number;
  readonly name?: string;
  readonly region: Region;
}

export const APP_PREFIX = "app/";
export const appKey = (sdkAppId: number): string => `${APP_PREFIX}${sdkAppId}`;

export const summaryOf = ({ sdkAppId, name, region }: AppSummary): AppSummary => ({
  sdkAppId,
  ...(name !== undefined && { name }),
  region,
});

const recordKey = (sdkAppId: number, field: SecretField): string => `${appKey(sdkAppId)}#${field}`;

export async function sealSecret(
  sealer: Sealer,
  sdkAppId: number,
  field: SecretField,
  text: string,
  setAt: number,
): Promise<SealedSecret | Failure> {
  const sealed = await sealer.seal(SECRET_FIELDS[field], recordKey(sdkAppId, field), text);
  return sealed instanceof Failure ? sealed : { sealed, setAt };
}

/** @returns the secret's text, `undefined` when there is none, or why it cannot be opened */
export async function openSecret(
  sealer: Sealer,
  { sdkAppId, secrets }: Pick<StoredApp, "sdkAppId" | "secrets">,
  field: SecretField,
): Promise<string | undefined | Failure> {
  const secret = secrets[field];
  return secret && sealer.open(SECRET_FIELDS[field], recordKey(sdkAppId, field), secret.sealed);
}

export async function openApp(
  sealer: Sealer,
  { secrets, createdAt, updatedAt, ...rest }: StoredApp,
): Promise<App | Failure> {
  const opened: Partial<Record<SecretField, string>> = {};
  for (const field of SECRET_FIELD_NAMES) {
    const text = await openSecret(sealer, { ...rest, secrets }, field);
    if (text instanceof Failure) return text;
    if (text !== undefined) opened[field] = text;
  }
  const { secretKey = "", ...others } = opened;
  return { workloads: [], ...rest, secretKey, ...others, source: "stored" };
}

/**
 * The same record with every secret under today's sealing key; the very same object when nothing
 * had to change.
 */
export async function resealApp(sealer: Sealer, stored: StoredApp): Promise<StoredApp | Failure> {
  const secrets: Partial<Record<SecretField, SealedSecret>> = { ...stored.secrets };
  let changed = false;
  for (const field of SECRET_FIELD_NAMES) {
    const secret = secrets[field];
    if (!secret || (await sealer.isCurrent(secret.sealed))) continue;
    const text = await openSecret(sealer, stored, field);
    if (text === undefined || text instanceof Failure) return text ?? stored;
    const sealed = await sealSecret(sealer, stored.sdkAppId, field, text, secret.setAt);
    if (sealed instanceof Failure) return sealed;
    secrets[field] = sealed;
    changed = true;
  }
  return changed ? { ...stored, secrets } : stored;
}
