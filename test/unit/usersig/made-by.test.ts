/**
 * Whose hand a token shows. The vectors are tokens that Tencent's own libraries made when they were
 * run; the Node.js library runs here; the others are written as their code writes.
 */

import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeUserSig } from "../../../worker/usersig/index.ts";
import { members, packBytes } from "../../usersig/independent.ts";
import { ALICE, KEY, SDKAPPID } from "../../usersig/samples.ts";
import { VECTORS } from "../../usersig/vector-file.ts";

const tencent = createRequire(import.meta.url)("tls-sig-api-v2") as {
  Api: new (
    sdkAppId: number,
    key: string,
  ) => { genUserSig(userId: string, expire: number): string };
};

const LIBRARIES: Readonly<Record<string, RegExp>> = {
  node: /^Node\.js: tls-sig-api-v2/,
  browser: /browser: lib-generate-test-usersig/,
  golang: /^Go: tls-sig-api-v2-golang since November 2024$/,
  "golang-rtc": /^Go: tls-sig-api-v2-golang before November 2024/,
  python: /^Python: tls-sig-api-v2-python/,
  java: /^Java: tls-sig-api-v2-java/,
  php: /^PHP: tls-sig-api-v2-php/,
  cpp: /^C\+\+: tls-sig-api-v2-cpp$/,
  cs: /^C#: tls-sig-api-v2-cs/,
};

const maker = async (token: string) => (await decodeUserSig(token)).madeBy;

describe("tokens of the official libraries", () => {
  it.each(VECTORS.vectors)("$id of $lib", async ({ lib, usersig }) => {
    const { library, traits = [] } = (await maker(usersig)) ?? {};
    expect(library).toMatch(LIBRARIES[lib] as RegExp);
    expect(traits[0]).toMatch(/^fields: .*ver/);
    expect(traits.at(-1)).toBe("alphabet: Tencent");
  });

  it("the Node.js library, run here", async () => {
    const token = new tencent.Api(SDKAPPID, KEY).genUserSig("alice", 86_400);
    expect((await maker(token))?.library).toMatch(LIBRARIES.node as RegExp);
  });

  const python = `
import base64, hashlib, hmac, json, sys, zlib
doc = {"TLS.ver": "2.0", "TLS.identifier": "alice", "TLS.sdkappid": 1, "TLS.expire": 1, "TLS.time": 1}
doc["TLS.sig"] = base64.b64encode(hmac.new(b"k", b"t", hashlib.sha256).digest()).decode()
packed = base64.b64encode(zlib.compress(json.dumps(doc).encode())).decode()
sys.stdout.write(packed.replace("+", "*").replace("/", "-").replace("=", "_"))`;

  it.skipIf(spawnSync("python3", ["--version"]).error)("Python, run here", async () => {
    const token = execFileSync("python3", ["-c", python], { encoding: "utf8" });
    expect((await maker(token))?.library).toMatch(LIBRARIES.python as RegExp);
  });
});

const SIG = "9GnRB4LdPlX65Xnxgq/zK5HRplfp3X0JL4KpiCdJ9+8=";
const fields = members({ ...ALICE, userId: "a/b" }, SIG);
const {
  "TLS.time": time,
  "TLS.expire": expire,
  "TLS.sig": sig,
  ...front
} = fields as Record<string, unknown>;
const demo = { ...front, "TLS.expire": expire, "TLS.time": time, "TLS.sig": sig };
const sorted = Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
const json = JSON.stringify;
const slashes = (text: string) => text.replaceAll("/", "\\/");
const zlib = (text: string, level = 6) => packBytes(deflateSync(text, { level }));

const PORTED: readonly (readonly [string, string, RegExp])[] = [
  ["iOS demo", zlib(slashes(json(sorted)), 1), /^iOS or macOS: GenerateTestUserSig/],
  ["Android demo", zlib(slashes(json(demo))), /Android: GenerateTestUserSig/],
  ["Flutter demo", zlib(json(demo)), /Flutter: generate_test_user_sig/],
  ["HarmonyOS demo", zlib(json({ ...demo, "TLS.time": String(time) })), /^HarmonyOS/],
  ["Rust with serde_json, Elixir", zlib(json(sorted)), /sorts the names \(Rust .*Elixir\)$/],
  ["Gson", zlib(json(demo).replaceAll("=", "\\u003d")), /^Java: .*Gson$/],
  ["System.Text.Json", zlib(json(demo).replaceAll("+", "\\u002B")), /^C#: .*System\.Text\.Json$/],
  ["Newtonsoft", zlib(json(demo, null, 2).replaceAll("\n", "\r\n")), /^C#: .*Newtonsoft/],
  ["no compression", Buffer.from(json(demo)).toString("base64"), /^own code$/],
  ["PHP without compression", packBytes(Buffer.from(slashes(json(demo)))), /^own code in PHP/],
  ["another order", zlib(json(Object.fromEntries(Object.entries(demo).reverse()))), /^own code$/],
];

it.each(PORTED)("%s is told by its form", async (_, token, library) => {
  expect((await maker(token))?.library).toMatch(library);
});

it("nobody made a token that cannot be read", async () => {
  expect(await maker("[object Promise]")).toBeUndefined();
  expect(await maker(zlib(json(demo)).slice(0, 100))).toBeUndefined();
});
