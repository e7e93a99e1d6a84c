/**
 * API keys over HTTP: making, listing, rotating and revoking them. A key is in an answer once, when
 * it is made.
 */

import * as v from "valibot";
import type { ApiKeyRecord } from "../access/api-key.ts";
import type { KeyEntry } from "../access/api-keys.ts";
import { exceedingField, isWithinApps } from "../access/grants.ts";
import { isKeyId } from "../access/key-format.ts";
import type { Principal } from "../access/scopes.ts";
import type { Call } from "../http/call.ts";
import { nextCursor, readCursor } from "../http/cursor.ts";
import { keyRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { rfc3339 } from "../usersig/index.ts";
import { ApiKeyBody, readGrant, wholeFrom } from "./api-key-body.ts";

/** Seconds. */
const GRACE_DEFAULT = 86_400;
const GRACE_MAXIMUM = 2_592_000;
const DAY_SECONDS = 86_400;

const RotateBody = v.strictObject({
  grace: v.optional(wholeFrom(0, GRACE_MAXIMUM), GRACE_DEFAULT),
});

const describeGrant = ({
  id,
  name,
  scopes,
  sdkAppIds,
  userIds,
  maxExpire,
  expiresAt,
  ...rest
}: ApiKeyRecord) => ({
  id,
  name,
  scopes,
  ...(sdkAppIds && { sdkAppIds }),
  ...(userIds && { userIds }),
  ...(maxExpire !== undefined && { maxExpire }),
  ...(expiresAt !== undefined && { expiresAt: rfc3339(expiresAt) }),
  createdAt: rfc3339(rest.createdAt),
  createdBy: rest.createdBy,
  ...(rest.rotatedFrom !== undefined && { rotatedFrom: rest.rotatedFrom }),
});

const describeEntry = ({ record, state, revocation, usedOn }: KeyEntry) => ({
  ...describeGrant(record),
  state,
  ...(record.rotated && {
    validUntil: rfc3339(record.rotated.until),
    rotatedTo: record.rotated.successor,
  }),
  ...(revocation && { revokedAt: rfc3339(revocation.at), revokedBy: revocation.by }),
  ...(usedOn !== undefined && { lastUsedOn: rfc3339(usedOn * DAY_SECONDS).slice(0, 10) }),
});

/** The key of the path, if the caller may manage it: all its apps must be the caller's own. */
async function managedKey(call: Call, principal: Principal): Promise<KeyEntry | Failure> {
  const id = call.context.req.param("id") as string;
  const entry = isKeyId(id) ? await call.deps.apiKeys.find(id) : undefined;
  const missing = new Failure("api_key_not_found", { keyId: id.slice(0, 40) });
  return entry && isWithinApps(principal, entry.record) ? entry : missing;
}

export const createApiKey = keyRoute({
  scope: "admin",
  body: ApiKeyBody,
  async handle({ call, principal, body }) {
    const grant = await readGrant(body, principal, call);
    if (grant instanceof Failure) return grant;
    const { key, ...record } = await call.deps.apiKeys.create(body.name, grant, principal.id);
    if (call.wantsText) return call.text(key, 201);
    return call.json({ ...describeGrant(record), key }, 201);
  },
});

export const listApiKeys = keyRoute({
  scope: "admin",
  async handle({ call, principal }) {
    const place = readCursor("api-keys", call.context.req.query("cursor"));
    if (place instanceof Failure) return place;
    const { entries, cursor } = await call.deps.apiKeys.list(place);
    const keys = entries.filter(({ record }) => isWithinApps(principal, record)).map(describeEntry);
    return call.json({ keys, ...nextCursor("api-keys", cursor) });
  },
});

export const revokeApiKey = keyRoute({
  scope: "admin",
  async handle({ call, principal }) {
    const entry = await managedKey(call, principal);
    if (entry instanceof Failure) return entry;
    const { id } = entry.record;
    const field =
      id === principal.id
        ? undefined
        : exceedingField(principal, { ...entry.record, expiresAt: 0 });
    // Ending a key gives nothing that outlasts the one that ends it.
    if (field) return new Failure("key_exceeds_revoker", { keyId: id, field });
    const { at } = entry.revocation ?? (await call.deps.apiKeys.revoke(id, principal.id));
    return call.json({ id, revokedAt: rfc3339(at) });
  },
});

export const rotateApiKey = keyRoute({
  scope: "admin",
  body: RotateBody,
  async handle({ call, principal, body }) {
    const entry = await managedKey(call, principal);
    if (entry instanceof Failure) return entry;
    const { record, state } = entry;
    const field = exceedingField(principal, record);
    if (field) return new Failure("key_exceeds_creator", { field });
    if (state !== "active") return new Failure("api_key_ended", { keyId: record.id, state });
    const { made, until } = await call.deps.apiKeys.rotate(record, body.grace, principal.id);
    const { key, ...successor } = made;
    if (call.wantsText) return call.text(key, 201);
    const previous = { id: record.id, validUntil: rfc3339(until) };
    return call.json({ ...describeGrant(successor), key, previous }, 201);
  },
});
