/** The npm package, as an empty folder gets it: what is in it, and that it works there. */

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../../scripts/ports.ts";
import { systemNode } from "../../support/system-node.ts";
import { VECTORS } from "../../usersig/vector-file.ts";
import { type Installed, installPackage } from "./installed.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
let installed: Installed;

beforeAll(async () => {
  installed = await installPackage();
}, 180_000);
afterAll(() => installed?.remove());

const filesOf = (home: string): string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1));

describe("what is in it", () => {
  it("is at most 400 kB, and nothing but what its users need", () => {
    expect(statSync(installed.tarball).size).toBeLessThanOrEqual(400_000);
    const others = filesOf(installed.home).filter(
      (file) =>
        !/^dist\/package\/(package\.json|cli\.js|(client|worker)\/[\w./-]+\.(js|d\.ts))$/.test(
          file,
        ),
    );
    expect(others.sort()).toEqual([
      ...["CHANGELOG.md", "LICENSE", "README.ja.md", "README.md", "README.zh-CN.md"],
      "package.json",
    ]);
  });

  it("brings no other package, and runs nothing when it is installed", () => {
    expect(readdirSync(join(installed.folder, "node_modules")).sort()).toEqual([
      ...[".bin", ".package-lock.json", "sigpost"],
    ]);
    const { scripts } = JSON.parse(readFileSync(join(installed.home, "package.json"), "utf8"));
    for (const hook of ["preinstall", "install", "postinstall", "prepare"])
      expect(scripts).not.toHaveProperty(hook);
  });

  it("names no place of this machine, and its libraries nothing that only Node has", () => {
    for (const file of filesOf(installed.home)) {
      const text = readFileSync(join(installed.home, file), "utf8");
      expect(text, file).not.toContain(resolve("."));
      if (!file.startsWith("dist/") || file.endsWith("cli.js")) continue;
      expect(text, file).not.toMatch(/["']node:|valibot/);
      // Texts that people sign with by mistake are no use of it.
      expect(text.replaceAll(/"[^"\n]*"/g, '""'), file).not.toMatch(/\bprocess\.|\bBuffer\b/);
    }
  });

  it("leaves nothing of a library in a program that uses nothing of it", async () => {
    const contents = 'import "sigpost/client"; import "sigpost/usersig";';
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: installed.folder },
      ...({ bundle: true, format: "esm", write: false, logLevel: "silent" } as const),
    });
    expect(outputFiles[0]?.text).toBe("");
  });

  it("is in order to publint", async () => {
    const pkgDir = installed.home;
    const { messages, pkg } = await publint({ pkgDir, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

describe("in an empty folder", () => {
  it.each(["--version", "issue --help", "verify --help"])("npx sigpost %s", async (line) => {
    const words = line.split(" ");
    const { stdout, stderr } = await installed.run("npx", "sigpost", ...words);
    expect(stderr).toBe("");
    if (words.length === 1) expect(stdout).toBe(`${version}\n`);
    else expect(stdout).toContain(`sigpost ${words[0]} <sdkAppId>`);
  });

  it.each([
    ["node", systemNode(), []],
    ["deno", resolve("node_modules/.bin/deno"), ["run", "--quiet", "--allow-net"]],
    ["bun", resolve("node_modules/.bin/bun"), ["run"]],
  ])("its libraries work in %s", async (_, program, parameters) => {
    const given = VECTORS.vectors.find(({ lib }) => lib === "golang");
    const closed = `http://127.0.0.1:${await freePort(19_000 + (process.pid % 500))}`;
    const what = JSON.stringify({ given, closed });
    const { stdout } = await installed.run(program, ...parameters, "program.js", what);
    expect(JSON.parse(stdout)).toEqual({
      theirs: "ok",
      ours: "ok",
      foreign: "sig_mismatch",
      explained: "string",
      failure: "unreachable",
    });
  });
});

/** A program that uses the core, and lines that must not compile. */
const CORE = `
import { decodeUserSig, signUserSig, UserSigInputError, verifyUserSig } from "sigpost/usersig";
const input = { sdkAppId: 1400000001, secretKey: "k", userId: "alice", expire: 60, now: 1 };
const token: string = await signUserSig(input);
const { claims } = await decodeUserSig(token);
claims?.userId satisfies string | undefined;
const verdict = await verifyUserSig(token, { keys: [{ id: "a", secretKey: "k" }], now: 1 });
if (verdict.code === "sig_mismatch") verdict.remedy satisfies string | undefined;
// @ts-expect-error no such code
if (verdict.code === "nonsense") throw new UserSigInputError("x");
// @ts-expect-error signed for nobody
await signUserSig({ sdkAppId: 1, secretKey: "k", expire: 60, now: 1 });
`;

describe("its types, in strict programs that look into libraries too", () => {
  beforeAll(() => {
    const client = readFileSync("test/unit/client/programs.ts", "utf8");
    const path = '"../../../client/index.ts"';
    expect(client).toContain(path);
    writeFileSync(join(installed.folder, "client.ts"), client.replace(path, '"sigpost/client"'));
    writeFileSync(join(installed.folder, "core.ts"), CORE);
  });

  it.each([
    ["nodenext", ["--lib", "es2024", "--types", "node"]],
    ["bundler", ["--lib", "es2024,dom,dom.iterable", "--types", ""]],
  ])("%s", { timeout: 120_000 }, async (resolution, more) => {
    const module = resolution === "bundler" ? "esnext" : resolution;
    const compiled = await installed
      .run(
        process.execPath,
        resolve("node_modules/typescript/bin/tsc"),
        ...["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"],
        ...["--module", module, "--moduleResolution", resolution, "--target", "es2024"],
        ...["--typeRoots", resolve("node_modules/@types"), "--skipLibCheck", "false"],
        ...["--verbatimModuleSyntax", "--ignoreConfig", ...more, "client.ts", "core.ts"],
      )
      .catch((failed: { stdout: string }) => failed);
    expect(compiled.stdout).toBe("");
  });
});
