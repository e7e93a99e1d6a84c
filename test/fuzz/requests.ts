/**
 * One request at a time, as data: the same for both runtimes, apart from what each of them made up
 * itself (`{{…}}`).
 */

import { allRoutes } from "../../worker/app.ts";
import type { BodySchema } from "../../worker/http/body.ts";
import { anyBody } from "./bodies.ts";
import { anyHeaders } from "./headers.ts";
import { damaged, type Json, mutate, writeJson } from "./json.ts";
import { anyQuery, callbackQuery, nearPath, routePath } from "./paths.ts";
import type { Random } from "./random.ts";
import { hostile } from "./words.ts";
import type { World } from "./world.ts";

const ROUTES = await allRoutes();

export interface FuzzRequest {
  /** Method and path pattern, for the counts; `(file)` for what is no route. */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How the body's end is told: by its length, in chunks, or by a length that is too short. */
  readonly framing: "length" | "chunked" | "short";
}

type Row = (typeof ROUTES)[number];

/** The more a route reads, the more often it is asked; most where it reads objects of any shape. */
function weightOf([, , { body }]: Row): number {
  if (body === undefined) return 1;
  const entries = Object.values((body as BodySchema).entries);
  return 2 + Math.min(4, entries.length) + (entries.some(({ type }) => type === "record") ? 8 : 0);
}
const WEIGHTED = ROUTES.map((row) => [weightOf(row), row] as const);
/** Those that read tokens, the service's own craft. */
const TOKEN_ROUTES = ROUTES.filter(
  ([, , { body }]) => body && "userSig" in (body as BodySchema).entries,
);

function toRoute(random: Random, world: World): FuzzRequest {
  const [method, pattern, route] = random.chance(0.3)
    ? random.pick(TOKEN_ROUTES)
    : random.weighted(WEIGHTED);
  const { path, userId } = routePath(random, pattern, world);
  const device = route.access === "user" && route.device === true;
  const favoured = pattern.endsWith("/exchange") ? "idToken" : "admin";
  const headers = anyHeaders(random, world, { userId, device, favoured });
  const common = { route: `${method} ${pattern}`, method, path: path + anyQuery(random), headers };
  const bodied = method === "POST" || method === "PUT" || random.chance(0.03);
  if (!bodied) return { ...common, framing: "length" };
  const { contentType, text } = anyBody(random, route.body, world);
  if (contentType !== "") headers["Content-Type"] = contentType;
  const framing = random.weighted([
    [20, "length"],
    [2, "chunked"],
    [1, "short"],
  ] as const);
  return { ...common, body: text, framing: text === "" ? "length" : framing };
}

/** A callback's body as Tencent writes it. */
const callbackBody = (random: Random, userId: string): Json =>
  random.weighted<Json>([
    [
      2,
      {
        CallbackCommand: "State.StateChange",
        EventTime: Date.now() - random.between(0, 100_000),
        Info: {
          Action: random.pick(["Login", "Logout", "Disconnect"]),
          To_Account: userId,
          Reason: "Register",
        },
        KickedDevice: [{ Platform: "Windows" }],
      },
    ],
    [
      1,
      {
        CallbackCommand: "Push.OfflinePush",
        Events: [
          {
            CallbackCommand: "Push.OfflinePush",
            To_Account: userId,
            PushStage: random.between(1, 3),
            PushPlatform: random.between(0, 8),
            EventTime: Math.floor(Date.now() / 1000),
            ErrCode: random.pick([0, 1, 800, "x"]),
            ErrInfo: hostile(random).slice(0, 3000),
            DataId: "d",
          },
        ],
      },
    ],
  ]);

function callback(random: Random, world: World): FuzzRequest {
  const good = callbackBody(random, random.pick(world.users));
  const text = writeJson(random.chance(0.6) ? mutate(random, good) : good);
  return {
    route: "POST /v1/webhooks/tencent/:sdkAppId",
    method: "POST",
    path: `/v1/webhooks/tencent/${world.sdkAppIds[0]}${callbackQuery(random, world)}`,
    headers: { "Content-Type": "application/json" },
    body: random.chance(0.1) ? damaged(random, text) : text,
    framing: "length",
  };
}

const METHODS = ["GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH"];

function nearby(random: Random, world: World): FuzzRequest {
  const [, pattern] = random.pick(ROUTES);
  const { path, userId } = routePath(random, pattern, world);
  const target = random.chance(0.2) ? path : nearPath(random, world, [path]);
  const known = ROUTES.some(([, other]) => other === pattern) && target === path;
  const method = random.pick(METHODS);
  const headers = anyHeaders(random, world, { userId, device: false, favoured: "none" });
  return {
    route: known ? `${method} ${pattern}` : "(nearby)",
    method,
    path: target,
    headers,
    framing: "length",
  };
}

export const nextRequest = (random: Random, world: World): FuzzRequest =>
  random.weighted([
    [12, toRoute],
    [1, callback],
    [3, nearby],
  ] as const)(random, world);
