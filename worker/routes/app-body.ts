/** The body of `PUT /v1/apps/{sdkAppId}`: its fields, their limits, their defaults. */

import * as v from "valibot";
import { DEFAULT_ADMINISTRATOR, EXCHANGE_EXPIRE_DEFAULT } from "../apps/app.ts";
import { REGION_DEFAULT, REGION_NAMES } from "../apps/regions.ts";
import { withoutControls } from "../problems/field-checks.ts";
import { EXPIRE_MAXIMUM } from "../usersig/index.ts";
import { issuerField } from "./issuer-field.ts";
import { workloadsField } from "./workload-body.ts";

const LIST_MAXIMUM = 50;

const text = (maximum: number) =>
  v.pipe(
    v.string(),
    v.check((value) => value !== "" && value.length <= maximum, `1–${maximum} characters`),
  );
/** Left out: stays as stored. Empty or null: removed. */
const secret = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(4096, "≤ 4096 characters"))));
const seconds = v.pipe(
  v.number(),
  v.check(
    (value) => Number.isInteger(value) && value >= 1 && value <= EXPIRE_MAXIMUM,
    `1–${EXPIRE_MAXIMUM}`,
  ),
);

/**
 * As a browser writes it in `Origin`; apps in a web view have schemes of their own, for which URL
 * knows no origin.
 */
function isOrigin(value: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s/?#@*]+$/.test(value) || value.length > 200) return false;
  return !/^https?:/.test(value) || (URL.canParse(value) && new URL(value).origin === value);
}

const IdentityProviderBody = v.strictObject({
  issuer: issuerField,
  audience: text(500),
  claim: v.optional(text(100), "sub"),
  prefix: v.optional(text(31)),
});

export const AppBody = v.strictObject({
  name: v.optional(v.pipe(text(100), withoutControls)),
  secretKey: v.optional(text(4096)),
  previousSecretKey: secret,
  region: v.optional(v.picklist(REGION_NAMES), REGION_DEFAULT),
  adminUserId: v.optional(v.string(), DEFAULT_ADMINISTRATOR),
  webhookToken: secret,
  userIdPolicy: v.optional(v.picklist(["printable", "narrow", "wide"]), "printable"),
  maxExpire: v.optional(seconds),
  exchangeExpire: v.optional(seconds, EXCHANGE_EXPIRE_DEFAULT),
  origins: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.check(isOrigin, "https://host[:port]"))),
      v.maxLength(LIST_MAXIMUM, `≤ ${LIST_MAXIMUM}`),
    ),
    [],
  ),
  identityProviders: v.optional(
    v.pipe(v.array(IdentityProviderBody), v.maxLength(LIST_MAXIMUM, `≤ ${LIST_MAXIMUM}`)),
    [],
  ),
  workloads: workloadsField(LIST_MAXIMUM),
});
