/**
 * What a PUT makes of the app that is stored: settings are replaced, secrets stay unless they are
 * sent, a new SecretKey is a rotation.
 */

import type { Sealer } from "../access/sealing.ts";
import { Failure } from "../problems/failure.ts";
import {
  openSecret,
  resealApp,
  type SealedSecret,
  type SecretField,
  type StoredApp,
  sealSecret,
} from "./stored-app.ts";

/** `undefined` keeps what is stored; an empty text or `null` removes it. */
export type SecretChange = string | null | undefined;

export interface AppChange extends Omit<StoredApp, "secrets" | "createdAt" | "updatedAt"> {
  readonly secretKey: string | undefined;
  readonly previousSecretKey: SecretChange;
  readonly webhookToken: SecretChange;
}

type Secrets = Partial<Record<SecretField, SealedSecret>>;

/** @param now Unix seconds */
export async function changeApp(
  sealer: Sealer,
  stored: StoredApp | undefined,
  { secretKey, previousSecretKey, webhookToken, ...settings }: AppChange,
  now: number,
): Promise<StoredApp | Failure> {
  const secrets: Secrets = { ...stored?.secrets };
  const set = async (field: SecretField, text: SecretChange): Promise<Failure | undefined> => {
    if (text === undefined) return undefined;
    delete secrets[field];
    if (text === null || text === "") return undefined;
    const sealed = await sealSecret(sealer, settings.sdkAppId, field, text, now);
    if (sealed instanceof Failure) return sealed;
    secrets[field] = sealed;
    return undefined;
  };

  const current = stored && (await openSecret(sealer, stored, "secretKey"));
  if (secretKey === undefined && current === undefined)
    return new Failure("field_missing", { field: "secretKey" });
  // A SecretKey that cannot be opened cannot become the previous one, but a new one may take its
  // place.
  if (current instanceof Failure && secretKey === undefined) return current;
  const rotates = typeof current === "string" && secretKey !== undefined && secretKey !== current;
  const previous = previousSecretKey === undefined && rotates ? current : previousSecretKey;
  const failed =
    (secretKey === current ? undefined : await set("secretKey", secretKey)) ??
    (await set("previousSecretKey", previous)) ??
    (await set("webhookToken", webhookToken));
  if (failed) return failed;
  const changed = { ...settings, secrets, createdAt: stored?.createdAt ?? now, updatedAt: now };
  // What stays is sealed under today's key along with what is new; what does not open stays as it
  // is, and is named when read.
  const resealed = await resealApp(sealer, changed);
  return resealed instanceof Failure ? changed : resealed;
}
