/**
 * API keys over HTTP: making, listing, rotating and revoking them. A key is in an answer once, when
 * it is made.
 */

import * as v from "valibot";
import type { ApiKeyRecord } from "../access/api-key.ts";
import type { KeyEntry, KeyOrder } from "../access/api-keys.ts";
import { exceedingField, isWithinApps } from "../access/grants.ts";
import { isKeyId } from "../access/key-format.ts";
import type { Principal } from "../access/scopes.ts";
import { operationRow } from "../http/audit-and-limits.ts";
import type { Call } from "../http/call.ts";
import { readListQuery } from "../http/cursor.ts";
import { keyRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { checkVersion, etagOf } from "../records/change.ts";
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

const describeEntry = ({ record, version, state, usedOn }: KeyEntry) => ({
  ...describeGrant(record),
  etag: etagOf(version),
  state,
  ...(record.rotated && {
    validUntil: rfc3339(record.rotated.until),
    rotatedTo: record.rotated.successor,
  }),
  ...(record.revocation && {
    revokedAt: rfc3339(record.revocation.at),
    revokedBy: record.revocation.by,
  }),
  ...(usedOn !== undefined && { lastUsedOn: rfc3339(usedOn * DAY_SECONDS).slice(0, 10) }),
});

/**
 * What a change of the key of the path has to hold: the caller may manage it (all its apps must be
 * the caller's own), and it is the version that was asked for.
 *
 * @param rights why the caller may not make this change, if so
 */
const orderOf = (
  call: Call,
  principal: Principal,
  rights: (record: ApiKeyRecord) => Failure | undefined,
): KeyOrder => ({
  by: principal.id,
  row: operationRow(call),
  judge({ record, version }) {
    if (!isWithinApps(principal, record))
      return new Failure("api_key_not_found", { keyId: record.id });
    return rights(record) ?? checkVersion(call.header("If-Match"), version);
  },
});

function keyIdOf(call: Call): string | Failure {
  const id = call.context.req.param("id") as string;
  return isKeyId(id) ? id : new Failure("api_key_not_found", { keyId: id.slice(0, 40) });
}

export const createApiKey = keyRoute({
  operation: "createApiKey",
  scope: "admin",
  body: ApiKeyBody,
  async handle({ call, principal, body }) {
    const grant = await readGrant(body, principal, call);
    if (grant instanceof Failure) return grant;
    const { apiKeys } = call.deps;
    const made = await apiKeys.create(body.name, grant, principal.id, operationRow(call));
    call.trace.recorded = true;
    const { key, record, version } = made;
    const headers = { ETag: etagOf(version) };
    if (call.wantsText) return call.text(key, 201, headers);
    return call.json({ ...describeGrant(record), key }, 201, headers);
  },
});

export const listApiKeys = keyRoute({
  operation: "listApiKeys",
  scope: "admin",
  async handle({ call, principal }) {
    const query = readListQuery("api-keys", call);
    if (query instanceof Failure) return query;
    const page = await call.deps.apiKeys.list(query);
    if (page instanceof Failure) return page;
    const own = page.entries.filter(({ record }) => isWithinApps(principal, record));
    return call.json({ keys: own.map(describeEntry), ...query.cursor(page.next) });
  },
});

export const revokeApiKey = keyRoute({
  operation: "revokeApiKey",
  scope: "admin",
  async handle({ call, principal }) {
    const id = keyIdOf(call);
    if (id instanceof Failure) return id;
    const order = orderOf(call, principal, (record) => {
      // Ending a key gives nothing that outlasts the one that ends it.
      const field =
        id === principal.id ? undefined : exceedingField(principal, { ...record, expiresAt: 0 });
      return field && new Failure("key_exceeds_revoker", { keyId: id, field });
    });
    const revoked = await call.deps.apiKeys.revoke(id, order);
    if (revoked instanceof Failure) return revoked;
    call.trace.recorded = true;
    return call.json({ id, revokedAt: rfc3339(revoked.at) });
  },
});

export const rotateApiKey = keyRoute({
  operation: "rotateApiKey",
  scope: "admin",
  body: RotateBody,
  async handle({ call, principal, body }) {
    const id = keyIdOf(call);
    if (id instanceof Failure) return id;
    const order = orderOf(call, principal, (record) => {
      const field = exceedingField(principal, record);
      return field && new Failure("key_exceeds_creator", { field });
    });
    const rotated = await call.deps.apiKeys.rotate(id, body.grace, order);
    if (rotated instanceof Failure) return rotated;
    call.trace.recorded = true;
    const { made, until } = rotated;
    const headers = { ETag: etagOf(made.version) };
    if (call.wantsText) return call.text(made.key, 201, headers);
    const previous = { id, validUntil: rfc3339(until) };
    return call.json({ ...describeGrant(made.record), key: made.key, previous }, 201, headers);
  },
});
