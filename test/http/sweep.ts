/**
 * One request of every kind: every route, well and badly used. For what has to hold of all answers.
 */

import type { RunningServer } from "../support/worker.ts";
import { makeToken, packToken } from "../usersig/independent.ts";
import { type Answer, bearer, issuePath, send } from "./client.ts";

export interface Asked {
  readonly what: string;
  readonly method: string;
  readonly answer: Answer;
}

const JSON_TYPE = { "Content-Type": "application/json" };
/** Of an issuer that no app names; it is not signed. */
const PIPELINE = [{ alg: "RS256", kid: "1" }, { iss: "https://gitlab.com", sub: "x" }, "x"]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .join(".");
const ORIGIN = { Origin: "https://elsewhere.example" };

export async function sweep(server: RunningServer): Promise<Asked[]> {
  const { adminKey, secretKey, sdkAppId } = server;
  const issue = issuePath(server);
  const verify = `${issue}/verify`;
  const room = `/v1/apps/${sdkAppId}/private-map-keys`;
  const key = bearer(server);
  const json = { ...JSON_TYPE, ...key };
  const fields = { userId: "alice", sdkAppId, time: Math.floor(Date.now() / 1000), expire: 3600 };
  const mistaken = [
    makeToken(fields, Buffer.from(secretKey, "hex")),
    makeToken(fields, `${secretKey}\n`),
    makeToken(fields, secretKey.toUpperCase()),
    makeToken(fields, "another key"),
    packToken('{"TLS.ver":{"toString":1}}'),
    "!",
  ].map((userSig): [string, string, string, Record<string, string>, string] => [
    "a mistaken token",
    "POST",
    verify,
    json,
    JSON.stringify({ userSig }),
  ]);
  const requests: [
    what: string,
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ][] = [
    ["health", "GET", "/healthz", {}],
    ["health as text", "GET", "/healthz", { Accept: "text/plain" }],
    ["readiness", "GET", "/readyz", {}],
    ["readiness as text", "GET", "/readyz", { Accept: "text/plain" }],
    ["health by HEAD", "HEAD", "/healthz", {}],
    ["apps", "GET", "/v1/apps", key],
    ["apps without a key", "GET", "/v1/apps", {}],
    ["issue", "POST", issue, json, '{"userId":"alice"}'],
    ["issue as text", "POST", issue, { ...json, Accept: "text/plain" }, '{"userId":"alice"}'],
    ["issue from another origin", "POST", issue, { ...json, ...ORIGIN }, '{"userId":"alice"}'],
    ["issue several", "POST", issue, json, '{"userIds":["a","b"]}'],
    ["issue for the administrator", "POST", issue, json, '{"userId":"administrator"}'],
    ["issue without a key", "POST", issue, JSON_TYPE, '{"userId":"alice"}'],
    [
      "issue with the key as Basic",
      "POST",
      issue,
      { ...JSON_TYPE, Authorization: `Basic ${adminKey}` },
      "{}",
    ],
    [
      "issue with a longer key",
      "POST",
      issue,
      { ...JSON_TYPE, Authorization: `Bearer ${adminKey}x` },
      "{}",
    ],
    ...["issue", "verify"].map((what): [string, string, string, Record<string, string>, string] => [
      `${what} with a pipeline's token`,
      "POST",
      what === "issue" ? issue : verify,
      { ...JSON_TYPE, Authorization: `Bearer ${PIPELINE}` },
      '{"userId":"alice"}',
    ]),
    ["who a pipeline is", "GET", "/v1/whoami", { Authorization: `Bearer ${PIPELINE}` }],
    ["apps of a pipeline", "GET", "/v1/apps", { Authorization: `Bearer ${PIPELINE}` }],
    ["issue with the key in the query", "POST", `${issue}?key=${adminKey}`, JSON_TYPE, "{}"],
    ["issue with a bad UserID", "POST", issue, json, '{"userId":"a\\nb"}'],
    ["issue with a bad lifetime", "POST", issue, json, '{"userId":"a","expire":1e21}'],
    ["issue with a misspelt field", "POST", issue, json, '{"user":"a"}'],
    ["issue with no JSON", "POST", issue, json, "{"],
    ["issue with an array", "POST", issue, json, "[]"],
    ["issue with XML", "POST", issue, { ...key, "Content-Type": "text/xml" }, "<a/>"],
    ["issue with too much", "POST", issue, json, " ".repeat(70_000)],
    ["issue by GET", "GET", `${issue}?userId=alice`, key],
    ["issue by HEAD", "HEAD", `${issue}?userId=alice`, key],
    ["issue by PUT", "PUT", issue, json, '{"userId":"alice"}'],
    ["issue by GET, and text", "GET", `${issue}?userId=alice`, { ...key, Accept: "text/plain" }],
    ["several by GET", "GET", `${issue}?userIds=a,b`, key],
    ["preflight", "OPTIONS", issue, { ...ORIGIN, "Access-Control-Request-Method": "POST" }],
    [
      "preflight of an open route",
      "OPTIONS",
      "/v1/usersigs/decode",
      { ...ORIGIN, "Access-Control-Request-Method": "POST" },
    ],
    ["another app", "POST", issuePath(server, 1_400_000_002), json, '{"userId":"alice"}'],
    ["no app", "POST", issuePath(server, "x"), json, '{"userId":"alice"}'],
    ["a room", "POST", room, json, '{"userId":"alice","roomId":1,"privileges":255}'],
    ["a room by GET", "GET", `${room}?userId=alice&roomId=1&privileges=255`, key],
    ["no room", "POST", room, json, '{"userId":"alice","privileges":255}'],
    ["verify", "POST", verify, json, JSON.stringify({ userSig: makeToken(fields, secretKey) })],
    ["verify by GET", "GET", `${verify}?userSig=x`, key],
    ["verify as text", "POST", verify, { ...json, Accept: "text/plain" }, '{"userSig":"!"}'],
    ["verify without a key", "POST", verify, JSON_TYPE, '{"userSig":"!"}'],
    ...mistaken,
    [
      "decode",
      "POST",
      "/v1/usersigs/decode",
      JSON_TYPE,
      JSON.stringify({ userSig: makeToken(fields, secretKey) }),
    ],
    [
      "decode rubbish in Japanese",
      "POST",
      "/v1/usersigs/decode",
      { ...JSON_TYPE, "Accept-Language": "ja" },
      '{"userSig":"!"}',
    ],
    [
      "decode from another origin",
      "POST",
      "/v1/usersigs/decode",
      { ...JSON_TYPE, ...ORIGIN },
      '{"userSig":"!"}',
    ],
    ["a code", "GET", "/v1/codes/70009", {}],
    ["a code as text", "GET", "/v1/codes/-100018", { Accept: "text/plain" }],
    [
      "a message, in Chinese",
      "GET",
      "/v1/codes/code%3A%2070009%0A%00",
      { "Accept-Language": "zh" },
    ],
    ["no code", "GET", "/v1/codes/%3Cscript%3E", ORIGIN],
    ["a code of no product", "GET", "/v1/codes/70009?source=%0Ax", {}],
    ["who asks", "GET", "/v1/whoami", key],
    ["who asks, as text", "GET", "/v1/whoami", { ...key, Accept: "text/plain" }],
    ["who asks without a key", "GET", "/v1/whoami", ORIGIN],
    ["nothing there", "GET", "/v1/nothing", {}],
    ["nothing there, with a key", "POST", `/v1/nothing?key=${adminKey}`, json, "{}"],
    ["a settings file", "GET", "/.dev.vars", {}],
    ["a source file", "GET", "/worker/index.ts", {}],
    ["a path upwards", "GET", "/..%2f..%2f.dev.vars", {}],
  ];
  const asked: Asked[] = [];
  for (const [what, method, path, headers, body] of requests)
    asked.push({ what, method, answer: await send(server, method, path, headers, body) });
  return asked;
}
