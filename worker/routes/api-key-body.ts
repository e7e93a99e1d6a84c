/** The body of `POST /v1/api-keys`, and the rights it asks for. */

import * as v from "valibot";
import { exceedingField, type Grant } from "../access/grants.ts";
import { isScope, type Principal, SCOPES, type Scope } from "../access/scopes.ts";
import { findApp } from "../apps/registry.ts";
import { parseTime } from "../bytes/time.ts";
import type { Call } from "../http/call.ts";
import { Failure } from "../problems/failure.ts";
import { withoutControls } from "../problems/field-checks.ts";
import { EXPIRE_MAXIMUM } from "../usersig/index.ts";

const LIST_MAXIMUM = 100;
const PATTERN_MAXIMUM = 64;

export const wholeFrom = (minimum: number, maximum: number) =>
  v.pipe(
    v.number(),
    v.check(
      (value) => Number.isInteger(value) && value >= minimum && value <= maximum,
      `${minimum}–${maximum}`,
    ),
  );
const listOf = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.array(item),
    v.check((list) => list.length >= 1 && list.length <= LIST_MAXIMUM, `1–${LIST_MAXIMUM}`),
  );

export const ApiKeyBody = v.strictObject({
  name: v.pipe(
    v.string(),
    v.check((name) => name.trim() !== "" && name.length <= 100, "1–100 characters"),
    withoutControls,
  ),
  scopes: v.array(v.string()),
  sdkAppIds: v.optional(listOf(wholeFrom(1, 0xffff_ffff))),
  userIds: v.optional(listOf(v.string())),
  maxExpire: v.optional(wholeFrom(1, EXPIRE_MAXIMUM)),
  expiresAt: v.optional(v.string()),
});

function readScopes(names: readonly string[]): Scope[] | Failure {
  const known = SCOPES.join(", ");
  if (names.length === 0) return new Failure("scopes_empty", { known });
  const unknown = names.find((name) => !isScope(name));
  if (unknown !== undefined)
    return new Failure("scope_unknown", { scope: unknown.slice(0, 40), known });
  return [...new Set(names.filter(isScope))];
}

function readExpiry(text: string, now: number): number | Failure {
  const time = Math.floor((parseTime(text) ?? Number.NaN) / 1000);
  return time > now ? time : new Failure("expires_at_invalid");
}

const isPattern = (text: string) =>
  text !== "" &&
  text.length <= PATTERN_MAXIMUM &&
  [...text].every((character) => character >= " " && character !== "\u007f");

/** The body's rights, complete and sensible, or the first thing that is not. */
export async function readGrant(
  body: v.InferOutput<typeof ApiKeyBody>,
  principal: Principal,
  call: Call,
): Promise<Grant | Failure> {
  const { sdkAppIds, userIds, maxExpire } = body;
  const scopes = readScopes(body.scopes);
  if (scopes instanceof Failure) return scopes;
  const pattern = userIds?.find((userId) => !isPattern(userId));
  if (pattern !== undefined)
    return new Failure("userid_pattern_invalid", { pattern: pattern.slice(0, PATTERN_MAXIMUM) });
  const expiresAt = body.expiresAt === undefined ? undefined : readExpiry(body.expiresAt, call.now);
  if (expiresAt instanceof Failure) return expiresAt;
  const grant: Grant = {
    scopes,
    ...(sdkAppIds && { sdkAppIds: [...new Set(sdkAppIds)] }),
    ...(userIds && { userIds: [...new Set(userIds)] }),
    ...(maxExpire !== undefined && { maxExpire }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
  const field = exceedingField(principal, grant);
  if (field) return new Failure("key_exceeds_creator", { field });
  for (const sdkAppId of grant.sdkAppIds ?? []) {
    const app = await findApp(String(sdkAppId), principal, call.deps);
    const absent =
      app instanceof Failure && (app.code === "app_not_found" || app.code === "app_not_configured");
    if (absent) return new Failure("key_app_unknown", { sdkAppId });
  }
  return grant;
}
