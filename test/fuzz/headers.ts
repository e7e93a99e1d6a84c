/** Request headers: credentials of every kind, what is accepted, and oddities. */

import type { Random } from "./random.ts";
import { hostile, plain, repeated } from "./words.ts";
import type { World } from "./world.ts";

/** RFC 9110 §5.5: visible characters and spaces. Others never leave an HTTP client. */
const fieldValue = (text: string): string => text.replace(/[^\x20-\x7e]/g, "?").slice(0, 6000);

type Kind = "admin" | "scoped" | "userSig" | "anyUserSig" | "none" | "idToken" | "odd";

const authorization = (
  random: Random,
  kind: Kind,
  userId: string,
  world: World,
): string | undefined => {
  const { tokens } = world;
  switch (kind) {
    case "admin":
      return "Bearer {{admin}}";
    case "scoped":
      return `Bearer {{key:${random.pick(["issuer", "manager", "devices", "spare0"])}}}`;
    case "userSig":
      return `UserSig ${tokens.good(userId)}`;
    case "anyUserSig":
      return fieldValue(`UserSig ${tokens.any(random, userId).slice(0, 6000)}`);
    case "idToken":
      return `Bearer ${random.pick(world.idTokens)}`;
    case "odd":
      return fieldValue(
        random.weighted([
          [1, `Bearer ${plain(random, random.size(1, 5000))}`],
          [1, "Bearer sgp_0000000000000000000000000000000000000000"],
          [1, `Basic ${plain(random, 20)}`],
          [1, `${random.pick(["Bearer", "UserSig", "bearer", ""])} ${repeated(random, 5000)}`],
          [1, hostile(random)],
        ]),
      );
    case "none":
      return undefined;
  }
};

/** @param favoured the kinds that get far with the route */
export function anyHeaders(
  random: Random,
  world: World,
  { userId, device, favoured = "admin" }: { userId: string; device: boolean; favoured?: Kind },
): Record<string, string> {
  const headers: Record<string, string> = {};
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined && value.trim() !== "") headers[name] = fieldValue(value);
  };
  const kind = random.weighted<Kind>([
    [10, favoured],
    [3, "scoped"],
    [device ? 3 : 0.3, "userSig"],
    [device ? 4 : 0.3, "anyUserSig"],
    [1, "idToken"],
    [1, "none"],
    [1, "odd"],
  ]);
  put("Authorization", authorization(random, kind, userId, world));
  put(
    "Accept",
    random.weighted([
      [4, ""],
      [5, "text/plain"],
      [1, "text/event-stream"],
      [1, hostile(random)],
    ]),
  );
  if (random.chance(0.3))
    put(
      "Accept-Language",
      random.weighted([
        [1, "ja"],
        [1, "zh-CN,zh;q=0.9"],
        [1, hostile(random)],
      ]),
    );
  if (random.chance(0.1))
    put("Idempotency-Key", random.chance(0.7) ? plain(random, 2) : hostile(random));
  if (random.chance(0.1))
    put("Last-Event-ID", random.chance(0.5) ? String(random.between(0, 99)) : hostile(random));
  if (random.chance(0.1))
    put("Origin", random.pick(["https://a.example", "null", "https://b.example", "x"]));
  if (random.chance(0.05))
    put("Cf-Access-Jwt-Assertion", random.pick([...world.idTokens, hostile(random)]));
  if (random.chance(0.05)) put("Cookie", hostile(random));
  return headers;
}
