/** The `workloads` of `PUT /v1/apps/{sdkAppId}`: their fields, their limits, their defaults. */

import * as v from "valibot";
import { isScope, SCOPES } from "../access/scopes.ts";
import { type Conditions, WORKLOAD_EXPIRE_DEFAULT, type Workload } from "../apps/app.ts";
import { patternsOf } from "../apps/workloads/pins.ts";
import { isObject } from "../bytes/json.ts";
import { hasUnseen } from "../bytes/text.ts";
import { EXPIRE_MAXIMUM } from "../usersig/index.ts";
import { issuerField } from "./issuer-field.ts";

const CONDITIONS_MAXIMUM = 20;
const PATTERNS_MAXIMUM = 20;
const PATTERN_MAXIMUM = 300;
const USER_PATTERN_MAXIMUM = 64;
const LIST_MAXIMUM = 100;

const text = (maximum: number) =>
  v.pipe(
    v.string(),
    v.check((value) => value !== "" && value.length <= maximum, `1–${maximum} characters`),
  );

const isPattern = (value: unknown): boolean =>
  typeof value === "string" && value !== "" && value.length <= PATTERN_MAXIMUM && !hasUnseen(value);

const isPatterns = (value: unknown): boolean =>
  isPattern(value) ||
  (Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= PATTERNS_MAXIMUM &&
    value.every(isPattern));

/** As a token names it: printable, and none that JavaScript would take for its own. */
const isClaim = (name: string): boolean =>
  /^[\x21-\x7e]{1,200}$/.test(name) && name !== "__proto__";

/** Not valibot's record, which leaves out `constructor` and others: a condition would be lost. */
function isConditions(value: unknown): value is Conditions {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length >= 1 &&
    entries.length <= CONDITIONS_MAXIMUM &&
    entries.every(([claim, patterns]) => isClaim(claim) && isPatterns(patterns))
  );
}

const WorkloadBody = v.strictObject({
  name: v.optional(
    v.pipe(
      v.string(),
      v.check((name) => /^[A-Za-z0-9._-]{1,40}$/.test(name), "1–40 of A–Z a–z 0–9 . _ -"),
    ),
  ),
  issuer: issuerField,
  audience: text(500),
  conditions: v.pipe(
    v.unknown(),
    v.check(isConditions, `1–${CONDITIONS_MAXIMUM} claims, each with a pattern or a list of them`),
    v.transform((conditions) => conditions as Conditions),
  ),
  scopes: v.pipe(
    v.array(v.pipe(v.string(), v.check(isScope, SCOPES.join(", ")))),
    v.check((scopes) => scopes.length >= 1, `≥ 1 of ${SCOPES.join(", ")}`),
    v.transform((scopes) => [...new Set(scopes.filter(isScope))]),
  ),
  userIds: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          text(USER_PATTERN_MAXIMUM),
          v.check((pattern) => !hasUnseen(pattern), "text without control characters"),
        ),
      ),
      v.check((list) => list.length >= 1 && list.length <= LIST_MAXIMUM, `1–${LIST_MAXIMUM}`),
    ),
  ),
  maxExpire: v.optional(
    v.pipe(
      v.number(),
      v.check(
        (value) => Number.isInteger(value) && value >= 1 && value <= EXPIRE_MAXIMUM,
        `1–${EXPIRE_MAXIMUM}`,
      ),
    ),
    WORKLOAD_EXPIRE_DEFAULT,
  ),
});

export const workloadsField = (maximum: number) =>
  v.optional(v.pipe(v.array(WorkloadBody), v.maxLength(maximum, `≤ ${maximum}`)), []);

/** As it is stored: a single pattern as text, no field without a value. */
export const workloadOf = ({
  name,
  userIds,
  conditions,
  ...workload
}: v.InferOutput<typeof WorkloadBody>): Workload => ({
  ...(name !== undefined && { name }),
  ...workload,
  conditions: Object.fromEntries(
    Object.entries(conditions).map(([claim, given]) => {
      const patterns = [...new Set(patternsOf(given))];
      return [claim, patterns.length === 1 ? (patterns[0] as string) : patterns];
    }),
  ),
  ...(userIds && { userIds: [...new Set(userIds)] }),
});
