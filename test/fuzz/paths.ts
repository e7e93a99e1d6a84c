/** Paths: those of the routes and of the files, and what is nearly one of them. */

import { createHash } from "node:crypto";
import type { Random } from "./random.ts";
import { hostile, plain } from "./words.ts";
import type { World } from "./world.ts";

const PARAMETERS: Readonly<Record<string, (random: Random, world: World) => string>> = {
  sdkAppId: (random, world) =>
    String(
      random.weighted([
        [3, world.sdkAppIds[0]],
        [1, random.pick(world.sdkAppIds)],
      ]),
    ),
  userId: (random, world) => random.pick(world.users),
  deviceId: (random) => random.pick(["phone", "tablet", "web"]),
  certificateId: (random) => random.pick(["11", "12", "9"]),
  checkId: (random) => random.pick(["1", "0b5c1d0e-1111-4222-8333-444455556666"]),
  code: (random) => random.pick(["70009", "-100018", "0x4004", "BadDeviceToken", "code: 6206"]),
  id: (random) => random.pick(["{{id:spare0}}", "{{id:spare1}}", "{{id:spare2}}", "{{id:issuer}}"]),
};

/** Only `{{…}}` stays as it is: the server under test fills it in. */
const segment = (text: string): string =>
  /^\{\{[\w:]+\}\}$/.test(text) ? text : encodeURIComponent(text.toWellFormed()).slice(0, 6000);

/** A route's path with its parameters. @returns the UserID of the path too */
export function routePath(
  random: Random,
  pattern: string,
  world: World,
): { path: string; userId: string } {
  let userId = random.pick(world.users);
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const good = PARAMETERS[name]?.(random, world) ?? plain(random, 5);
    const value = random.chance(0.08) ? hostile(random).slice(0, 2000) : good;
    if (name === "userId") userId = value;
    return segment(value);
  });
  return { path, userId };
}

const QUERY = [
  "live",
  "history",
  "reveal",
  "stream",
  "cursor",
  "limit",
  "sdkAppId",
  "userId",
  "key",
  "source",
];

export function anyQuery(random: Random): string {
  if (random.chance(0.6)) return "";
  const name = () => (random.chance(0.9) ? random.pick(QUERY) : hostile(random).slice(0, 300));
  const value = () =>
    random.weighted([
      [4, "true"],
      [1, "false"],
      [2, "10"],
      [1, "1400000001"],
      [1, "im-rest"],
      [2, hostile(random).slice(0, 2000)],
    ]);
  const pairs = random.some(random.between(1, 3), () => `${segment(name())}=${segment(value())}`);
  return `?${pairs.join("&")}`;
}

const tail = (random: Random): string =>
  random.weighted([
    [3, "/x"],
    [1, "/"],
    [1, "//"],
    [1, ".html"],
    [1, "/index"],
    [1, "/index.html"],
    [1, "/."],
    [1, "/.."],
    [1, "?"],
    [1, ";a=b"],
    [1, "%2f"],
    [1, "%00"],
    [1, "%5c"],
    [1, "%ff"],
    [1, "%"],
    [2, `/${plain(random, random.size(200, 4000))}`],
    [2, "/a".repeat(random.size(10, 2000))],
    [1, `/${segment(hostile(random)).slice(0, 3000)}`],
  ]);

/** A path that is known, with something done to it. */
export function nearPath(random: Random, world: World, known: readonly string[]): string {
  let path = random.pick(random.chance(0.7) ? world.files : known);
  const steps = random.weighted([
    [3, 1],
    [1, 2],
    [1, 0],
  ]);
  for (let step = 0; step < steps; step++)
    path = random.weighted<() => string>([
      [6, () => path + tail(random)],
      [1, () => path.replace(/\.\w+$/, "")],
      [
        1,
        () =>
          path.replace(
            /^\//,
            `/${random.pick([".", "..", "", "x/..", "%2e%2e", "%2f", "assets"])}/`,
          ),
      ],
      [1, () => path.toUpperCase()],
      [1, () => path.slice(0, random.between(1, path.length))],
      [1, () => path.replace(/[a-z](?=[^a-z]*$)/, (one) => `%${one.charCodeAt(0).toString(16)}`)],
    ])();
  return path.slice(0, 8000);
}

/** The query of one of Tencent's callbacks, signed as they sign it, or nearly. */
export function callbackQuery(random: Random, world: World): string {
  const time =
    Math.floor(Date.now() / 1000) -
    random.weighted([
      [20, 0],
      [1, 1000],
    ]);
  const query = new URLSearchParams({
    SdkAppid: String(world.sdkAppIds[0]),
    CallbackCommand: random.pick(["State.StateChange", "Push.OfflinePush", "Push.AllMemberPush"]),
    contenttype: "json",
    Sign: createHash("sha256").update(`${world.webhookToken}${time}`).digest("hex"),
    RequestTime: String(time),
    OptPlatform: random.chance(0.5)
      ? random.pick(["iOS", "Android"])
      : hostile(random).slice(0, 1000),
  });
  if (random.chance(0.1)) query.set(random.pick([...query.keys()]), hostile(random).slice(0, 1000));
  if (random.chance(0.1)) query.delete(random.pick([...query.keys()]));
  return `?${query}`;
}
