/**
 * What storage holds when a key with limits issues: the key, and the app with its SecretKey sealed.
 */

import { env } from "cloudflare:workers";
import { digestOf } from "../../../worker/access/api-key.ts";
import { keyId } from "../../../worker/access/key-format.ts";
import { createSealer } from "../../../worker/access/sealing.ts";
import { sealSecret } from "../../../worker/apps/stored-app.ts";
import { readConfig } from "../../../worker/config.ts";
import type { RecordName } from "../../../worker/records/records.ts";

const { API_KEY, STORED_APP, STORED_SECRET_KEY, ...settings } = env as unknown as Record<
  string,
  string
>;

export const config = readConfig(settings);
export const key = API_KEY as string;
export const sdkAppId = Number(STORED_APP);

/** The edge's copy of a record: `service/key/{id}`, `app {sdkAppId}/settings`. */
export const copyIn = (stored: ReadonlyMap<string, unknown>, { object, name }: RecordName) => {
  const value = stored.get(`${object}/${name}`);
  return value === undefined ? undefined : { version: 1, value };
};

export async function storedEntries(): Promise<Map<string, unknown>> {
  const id = keyId(key);
  const rights = {
    scopes: ["usersig:issue"],
    sdkAppIds: [sdkAppId],
    userIds: ["ali*"],
    maxExpire: 86_400,
  };
  const record = {
    id,
    name: "bench",
    digest: await digestOf(key),
    createdAt: 0,
    createdBy: "admin",
    ...rights,
  };
  const secretKey = await sealSecret(
    createSealer(config),
    sdkAppId,
    "secretKey",
    STORED_SECRET_KEY as string,
    0,
  );
  const rules = {
    region: "china",
    adminUserId: "administrator",
    userIdPolicy: "printable",
    exchangeExpire: 86_400,
  };
  const app = { sdkAppId, ...rules, origins: [], identityProviders: [], secrets: { secretKey } };
  return new Map<string, unknown>([
    [`service/key/${id}`, record],
    [`app ${sdkAppId}/settings`, app],
  ]);
}
