/**
 * The command line against a real deployment: what it does, how it ends, and where secrets may come
 * from.
 */

import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureDevSecrets } from "../../../scripts/dev-secrets.ts";
import { remember, runningOrigins } from "../../../scripts/local/running.ts";
import { SCOPES } from "../../../worker/access/scopes.ts";
import { NODE_COMPILE_CACHE } from "../../support/checkout.ts";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { HAS_TERMINAL, onTerminal, type Typed } from "../../support/terminal.ts";

const APP = "1500000001";

describe("the command line", () => {
  let server: ControlledServer;
  let folder: string;
  const secretKey = randomBytes(32).toString("hex");
  beforeAll(async () => {
    server = await (CONTROLLED[0] as (typeof CONTROLLED)[number]).start();
    folder = mkdtempSync(join(tmpdir(), "sigpost-cli-"));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  });

  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  };

  const environment = (key = server.adminKey, url = server.url) => ({
    PATH: process.env.PATH ?? "",
    NODE_COMPILE_CACHE,
    SIGPOST_URL: url,
    SIGPOST_KEY: key,
  });

  function run(
    words: readonly string[],
    { input = "", key = server.adminKey, url = server.url, script = "cli/main.ts" } = {},
  ) {
    const child = spawn(process.execPath, [script, ...words], { env: environment(key, url) });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    child.stdin.end(input);
    return new Promise<{ exit: number | null; out: string; err: string }>((resolve) =>
      child.once("close", (exit) => resolve({ exit, out, err })),
    );
  }

  it("adds an app from a file, whose last line break is not part of the key", async () => {
    const added = await run([
      "app",
      "add",
      APP,
      "--name",
      "Support",
      "--secret-key-file",
      file("key", `${secretKey}\n`),
    ]);
    expect(added.err).toBe("");
    expect(added.exit).toBe(0);
    expect(added.out).toContain("Support");
    expect(added.out).not.toContain("secret_key_line_break");
    expect(added.out).not.toContain(secretKey);
  });

  it("changes only what is named", async () => {
    await run(["app", "add", APP, "--region", "japan", "--max-expire", "86400"]);
    const shown = JSON.parse((await run(["app", "show", APP, "--json"])).out);
    expect(shown).toMatchObject({ name: "Support", region: "japan", maxExpire: 86_400 });
  });

  it("makes a key, alone on standard output; issues with it; verifies from standard input", async () => {
    const made = await run([
      "key",
      "add",
      "--name",
      "ci",
      "--scope",
      "usersig:issue,usersig:verify",
      "--user",
      "ci-*",
    ]);
    expect(made.out).toMatch(/^sgp_\w{41}\n$/);
    const key = made.out.trim();
    const issued = await run(["issue", APP, "ci-1", "--expire", "60"], { key });
    expect(issued.out).toMatch(/^[\w*-]+\n$/);
    const verified = await run(["verify", APP, "--file", "-", "--user-id", "ci-1"], {
      key,
      input: issued.out,
    });
    expect([verified.exit, verified.out.split("\n")[0]]).toEqual([0, "valid"]);
    const wrong = await run(["verify", APP, "--file", "-", "--user-id", "ci-2"], {
      key,
      input: issued.out,
    });
    expect([wrong.exit, wrong.out]).toEqual([
      1,
      expect.stringContaining("invalid: userid_mismatch:"),
    ]);
    const several = await run(["issue", APP, "ci-1", "ci-2", "--expire", "60"], { key });
    expect(several.out.split("\n").map((line) => line.split("\t")[0])).toEqual([
      "ci-1",
      "ci-2",
      "",
    ]);
  });

  it("lists, rotates and revokes keys", async () => {
    const { id } = JSON.parse(
      (await run(["key", "add", "--name", "old", "--scope", "admin", "--json"])).out,
    );
    const rotated = await run(["key", "rotate", id, "--grace", "0"]);
    expect(rotated.out).toMatch(/^sgp_/);
    expect(await run(["key", "revoke", id])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("--yes"),
    });
    expect((await run(["key", "revoke", id, "--yes"])).out).toBe(`revoked ${id}\n`);
    const line = (await run(["key", "list"])).out.split("\n").find((one) => one.startsWith(id));
    expect(line?.split("\t").slice(0, 3)).toEqual([id, "revoked", "old"]);
  });

  it("rotates an app's SecretKey and ends the rotation", async () => {
    const rotated = await run(["app", "rotate", APP, "--secret-key-file", "-"], {
      input: `${randomBytes(32).toString("hex")}\n`,
    });
    expect(rotated.out).toContain("rotation_open");
    const ended = await run(["app", "rotate", APP, "--end", "--json"]);
    expect(JSON.parse(ended.out)).toMatchObject({ region: "japan", findings: [] });
  });

  it("seals again, lists apps, removes one", async () => {
    expect((await run(["reseal"])).out).toBe("resealed  0\ncurrent   1\n");
    expect((await run(["app", "list"])).out).toContain(`${APP}\tjapan\tstored\tSupport`);
    expect(await run(["app", "remove", APP])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("--yes"),
    });
    expect((await run(["app", "list"])).out).toContain(APP);
    expect((await run(["app", "remove", APP, "--yes"])).out).toBe(`removed ${APP}\n`);
  });

  describe.skipIf(!HAS_TERMINAL)("on a terminal", () => {
    const OTHER = "1500000002";
    const typing = (words: readonly string[], ...typed: Typed[]) =>
      onTerminal([process.execPath, "cli/main.ts", ...words], typed, { env: environment() });
    const fingerprint = async () =>
      JSON.parse((await run(["app", "show", OTHER, "--json"])).out).secretKey.fingerprint;
    const asked = (keys: string): Typed => ({ after: "SecretKey: ", keys });

    it("takes the text that is left after editing, and shows none of it", async () => {
      const added = await typing(["app", "add", OTHER], asked(`${secretKey}\r`));
      expect([added.exit, added.screen.includes(secretKey)]).toEqual([0, false]);
      const expected = await fingerprint();
      for (const keys of [
        `wrong\u0015${secretKey}\r`,
        `${secretKey}xy\u007f\b\r`,
        `\u001b[D${secretKey.slice(0, 9)}\u001b[1;5C\u001bOP\u001b[A${secretKey.slice(9)}\u0001\t\u0004`,
      ]) {
        expect(
          (await typing(["app", "rotate", OTHER], asked(keys))).exit,
          JSON.stringify(keys),
        ).toBe(0);
        expect(await fingerprint()).toBe(expected);
      }
    }, 60_000);

    it.each([
      ["Ctrl-C", "abc\u0003", 130],
      ["Ctrl-D on an empty line", "abc\u0015\u0004", 2],
    ])("changes nothing after %s", async (_, keys, exit) => {
      const ended = await typing(["app", "add", "1500000003"], asked(keys));
      expect([ended.exit, ended.screen]).toEqual([exit, expect.stringContaining("interrupted")]);
      expect((await run(["app", "show", "1500000003"])).exit).not.toBe(0);
    });

    it("removes only after a yes", async () => {
      for (const keys of ["n\r", "\r", "\u0004"]) {
        const kept = await typing(["app", "remove", OTHER], { after: "[y/N] ", keys });
        expect([kept.exit, kept.screen], JSON.stringify(keys)).toEqual([
          2,
          expect.stringContaining(OTHER),
        ]);
      }
      expect((await run(["app", "show", OTHER])).exit).toBe(0);
      expect((await typing(["app", "remove", OTHER], { after: "[y/N] ", keys: "y\r" })).exit).toBe(
        0,
      );
      expect((await run(["app", "show", OTHER])).exit).toBe(1);
    }, 60_000);
  });

  describe("the development key", () => {
    let checkout: string;
    let listener: Server;
    let origin: string;
    const heard: (string | undefined)[] = [];
    beforeAll(async () => {
      checkout = join(folder, "checkout");
      mkdirSync(checkout);
      for (const name of ["scripts", "cli", "client", "worker", "package.json"])
        cpSync(name, join(checkout, name), { recursive: true });
      symlinkSync(resolve("node_modules"), join(checkout, "node_modules"));
      listener = createServer((request, answer) => {
        heard.push(request.headers.authorization);
        answer.setHeader("Content-Type", "application/json").end('{"apps":[]}');
      }).listen(0, "127.0.0.1");
      await new Promise((listening) => listener.once("listening", listening));
      origin = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    });
    afterAll(() => listener.close());
    const list = (url = origin) =>
      run(["app", "list"], { key: "", url, script: join(checkout, "cli/main.ts") });

    it("goes to what this checkout runs, and to no other listener on this machine", async () => {
      const { ADMIN_KEY } = ensureDevSecrets(join(checkout, ".dev.vars"));
      const refused = await list();
      expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining(origin)]);
      expect(heard).toEqual([]);

      const forget = remember(checkout, origin);
      expect(runningOrigins(checkout)).toEqual([origin]);
      expect((await list()).exit).toBe(0);
      // Without --url it finds it by itself.
      expect((await list("")).exit).toBe(0);
      expect(heard).toEqual([`Bearer ${ADMIN_KEY}`, `Bearer ${ADMIN_KEY}`]);
      expect((await list(origin.replace("127.0.0.1", "localhost"))).exit).toBe(2);

      forget();
      expect((await list()).exit).toBe(2);
      expect(heard).toHaveLength(2);
    }, 60_000);

    it("does not go to a process that is gone, or another one with its number", async () => {
      const notes = join(checkout, ".wrangler/sigpost");
      const gone = spawnSync(process.execPath, ["--version"]).pid;
      const note = (pid: number, since: string) =>
        writeFileSync(join(notes, `${pid}.json`), JSON.stringify({ origin, since }));
      note(gone, "Sun Nov 29 11:10:47 2026");
      note(process.pid, "Thu Jan  1 00:00:00 1970");
      writeFileSync(join(notes, "1.json"), "{");
      expect(runningOrigins(checkout)).toEqual([]);
      expect((await list()).exit).toBe(2);
      expect(heard).toHaveLength(2);
    });
  });

  it("names the deployment that it asked", async () => {
    const refused = await run(["app", "list"], { key: "wrong" });
    expect(refused.err).toContain(`${server.url} was asked`);
    expect((await run(["app", "list"], { url: "http://127.0.0.1:1" })).err).toContain(
      "http://127.0.0.1:1 does not",
    );
  });

  it("shows names of others with escapes, so that they cannot speak to the terminal", async () => {
    const name = "x\u001b[2K\r\nSGP00001\tactive\u009b\u202e\u001b]0;owned\u0007";
    const key = { id: "sgpid001", name, state: "active", scopes: ["admin"] };
    const stranger = createServer((request, answer) => {
      answer.statusCode = request.url?.startsWith("/v1/apps") ? 403 : 200;
      answer.setHeader("Content-Type", "application/json");
      const problem = { code: "scope_missing", detail: name, remedy: name, fault: "caller" };
      answer.end(JSON.stringify(answer.statusCode === 403 ? problem : { keys: [key] }));
    }).listen(0, "127.0.0.1");
    await once(stranger, "listening");
    const url = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    try {
      const [lines, json, refused] = await Promise.all([
        run(["key", "list"], { url }),
        run(["key", "list", "--json"], { url }),
        run(["app", "list"], { url }),
      ]);
      for (const text of [lines.out, json.out, refused.err]) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
        expect(text).toContain("\\u001b[2K");
      }
      expect(lines.out.split("\n")).toHaveLength(2);
      expect(lines.out.split("\t")).toHaveLength(7);
      expect(JSON.parse(json.out)).toEqual({ keys: [key] });
      expect(refused.exit).toBe(1);
    } finally {
      stranger.close();
    }
  });

  it.each([
    ["a key that is refused", ["app", "list"], { key: "wrong" }, 1, "key_unknown"],
    ["a command that does not exist", ["app", "mint"], {}, 2, "command_unknown"],
    ["an option that does not exist", ["app", "list", "--secret", "x"], {}, 2, "option_unknown"],
    ["a missing argument", ["issue"], {}, 2, "argument_missing"],
    ["a missing option", ["key", "add"], {}, 2, "option_missing"],
    ["no terminal to ask on", ["app", "add", "1500000009"], {}, 2, "no_terminal"],
    [
      "a file that is not there",
      ["app", "add", "1500000009", "--secret-key-file", "/nowhere/key"],
      {},
      2,
      "file_unreadable",
    ],
    [
      "an address without https",
      ["app", "list"],
      { url: "http://sigpost.example" },
      2,
      "url_not_https",
    ],
    ["nobody there", ["app", "list"], { url: "http://127.0.0.1:1" }, 4, "unreachable"],
  ])("ends with its documented code for %s", async (_, words, options, exit, code) => {
    const [ended, json] = await Promise.all([
      run(words, options),
      run([...words, "--json"], options),
    ]);
    expect([ended.exit, ended.err.split(": ")[1], ended.out]).toEqual([exit, code, ""]);
    expect([json.exit, JSON.parse(json.out).code]).toEqual([exit, code]);
  });

  it("ends with 4 while storage fails, and with 3 where the operator must act", async () => {
    await server.control({ failing: true });
    expect((await run(["key", "list"])).exit).toBe(4);
    await server.control({ failing: false });
    const own = String(server.sdkAppId);
    expect((await run(["app", "remove", own, "--yes"])).exit).toBe(3);
  });

  it("explains itself", async () => {
    const help = await run(["--help"]);
    expect([help.exit, help.out]).toEqual([0, expect.stringContaining("app add <sdkAppId>")]);
    expect((await run(["app", "add", "--help"])).out).toContain("--secret-key-file");
    expect((await run(["help", "app", "add"])).out).toContain("--secret-key-file");
    const scopes = (await run(["key", "add", "--help"])).out;
    for (const scope of SCOPES) expect(scopes).toContain(scope);
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await run(["--version"])).toMatchObject({ exit: 0, out: `${version}\n` });
  });
});
