/**
 * Bodies from the schemas of the routes, so that a new route is fuzzed without a line here: first a
 * good one, then one thing changed.
 */

import * as v from "valibot";
import { SCOPES } from "../../worker/access/scopes.ts";
import type { BodySchema } from "../../worker/http/body.ts";
import { VENDORS } from "../../worker/push/vendors/index.ts";
import { damaged, type Json, mutate, nested, replaceOne, spellObject, writeJson } from "./json.ts";
import type { Random } from "./random.ts";
import { plain, repeated } from "./words.ts";
import type { World } from "./world.ts";

interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly options?: readonly unknown[];
  readonly default?: unknown;
}

/** Good values of the fields whose meaning no schema tells. */
const MEANINGS: Readonly<Record<string, (random: Random, world: World) => Json>> = {
  userId: (random, world) => random.pick(world.users),
  userIds: (random, world) => random.some(random.between(1, 5), () => random.pick(world.users)),
  fromUserId: (random, world) => random.pick(world.users),
  adminUserId: () => "administrator",
  userSig: (random, world) => world.tokens.any(random, random.pick(world.users)),
  expire: (random) => random.pick([60, 3600, 86_400, 15_552_000]),
  userBuf: (random) => Buffer.from(plain(random, random.between(1, 40))).toString("base64"),
  publicKey: (_, world) => world.publicKey,
  scopes: (random) => random.some(random.between(1, 3), () => random.pick(SCOPES)),
  sdkAppIds: (random, world) => [random.pick(world.sdkAppIds)],
  expiresAt: () => new Date(Date.now() + 86_400_000).toISOString(),
  issuer: (_, world) => world.issuer,
  origins: () => ["https://a.example"],
  privileges: (random) => random.pick([255, 1, ["all"]]),
  roomId: (random) => random.between(1, 4_294_967_294),
  strRoomId: (random) => plain(random, random.between(1, 64)),
  certificateId: (random) => random.pick(["11", 11, "12", "9"]),
  deviceId: (random) => random.pick(["phone", "tablet"]),
  platform: (random) => random.pick(["ios", "Android", "web", "PC"]),
  cursor: (random) => plain(random, random.between(6, 30)),
  dryRun: (random) => random.chance(0.7),
  observedCode: (random) => random.pick([6206, 70001, 90048, 0, "-100018", "code: 70009"]),
  source: (random) => random.pick(["im-rest", "trtc", "chat"]),
};

/** Texts that must come back in no answer. */
const SECRET_FIELDS: ReadonlySet<string> = new Set([
  "secretKey",
  "previousSecretKey",
  "webhookToken",
  "token",
]);

function credential(random: Random, vendorName: string, world: World): Json {
  const object: { [name: string]: Json } = {};
  const made = world.credentials[vendorName] ?? {};
  for (const { name, choices, optional, secret } of VENDORS[vendorName as keyof typeof VENDORS]
    ?.fields ?? []) {
    if (optional && random.chance(0.5)) continue;
    object[name] =
      made[name] ?? choices?.[0] ?? (secret ? world.canary(random) : plain(random, 12));
  }
  return object;
}

function leaf(random: Random, schema: Schema): Json {
  switch (schema.type) {
    case "string":
      return plain(random, random.between(1, 12));
    case "number":
      return random.between(1, 1000);
    case "boolean":
      return random.chance(0.5);
    case "picklist":
      return random.pick((schema.options ?? []) as Json[]);
    case "union":
      return leaf(random, random.pick((schema.options ?? []) as Schema[]));
    default:
      return {};
  }
}

function build(random: Random, schema: Schema, name: string, world: World): Json {
  if (SECRET_FIELDS.has(name)) return world.canary(random);
  const meaning = Object.hasOwn(MEANINGS, name) ? MEANINGS[name] : undefined;
  if (meaning) return meaning(random, world);
  if (schema.wrapped) return build(random, schema.wrapped, name, world);
  if (schema.entries) return buildObject(random, schema.entries, world);
  if (schema.item)
    return random.some(random.between(0, 2), () => build(random, schema.item as Schema, "", world));
  return leaf(random, schema);
}

function buildObject(
  random: Random,
  entries: Readonly<Record<string, Schema>>,
  world: World,
): Json {
  const object: { [name: string]: Json } = {};
  for (const [name, schema] of Object.entries(entries)) {
    if (schema.wrapped && random.chance(0.5)) continue;
    if (name === "credential") object[name] = credential(random, String(object.vendor), world);
    else object[name] = build(random, schema, name, world);
  }
  return object;
}

/** An object that the schema takes, or the nearest that a few attempts give. */
export function goodBody(
  random: Random,
  schema: BodySchema,
  world: World,
): { [name: string]: Json } {
  let body: { [name: string]: Json } = {};
  for (let attempt = 0; attempt < 8; attempt++) {
    body = buildObject(
      random,
      schema.entries as unknown as Record<string, Schema>,
      world,
    ) as typeof body;
    if (v.safeParse(schema, body).success) break;
  }
  return body;
}

export interface Body {
  readonly contentType: string;
  readonly text: string;
}

const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

function form(random: Random, body: { readonly [name: string]: Json }): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(body))
    for (const one of Array.isArray(value) && random.chance(0.5) ? value : [value])
      fields.append(name, typeof one === "object" ? writeJson(one) : String(one));
  return random.chance(0.1) ? fields.toString() + repeated(random, 3000) : fields.toString();
}

export function anyBody(random: Random, schema: BodySchema | undefined, world: World): Body {
  const good: Json = schema ? goodBody(random, schema, world) : {};
  const body = random.weighted<() => Json>([
    [3, () => good],
    [5, () => mutate(random, good)],
    // What costs more than its length, and what is too deep, is found wherever any value is taken.
    [1, () => replaceOne(random, good, (value) => typeof value === "string", repeated(random))],
    [2, () => replaceOne(random, good, () => true, nested(random))],
  ])();
  const object =
    typeof body === "object" && body !== null && !Array.isArray(body) ? body : undefined;
  if (object && random.chance(0.15)) return { contentType: FORM_TYPE, text: form(random, object) };
  const text = object && random.chance(0.05) ? spellObject(random, object) : writeJson(body);
  const contentType = random.weighted([
    [30, JSON_TYPE],
    [1, "application/json; charset=utf-8"],
    [1, "text/plain"],
    [1, FORM_TYPE],
    [1, ""],
    [1, repeated(random, 2000).replace(/[^\x21-\x7e]/g, " ")],
  ]);
  return { contentType, text: random.chance(0.06) ? damaged(random, text) : text };
}
