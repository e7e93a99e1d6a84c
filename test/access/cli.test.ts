/** The command line against a real deployment: what it does, how it ends, and where secrets may come from. */

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";

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

  function run(words: readonly string[], { input = "", key = server.adminKey, url = server.url } = {}) {
    const env = { PATH: process.env.PATH ?? "", SIGPOST_URL: url, SIGPOST_KEY: key };
    const child = spawn(process.execPath, ["scripts/sigpost.ts", ...words], { env });
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
    const made = await run(["key", "add", "--name", "ci", "--scope", "usersig:issue,usersig:verify", "--user", "ci-*"]);
    expect(made.out).toMatch(/^sgp_\w{41}\n$/);
    const key = made.out.trim();
    const issued = await run(["issue", APP, "ci-1", "--expire", "60"], { key });
    expect(issued.out).toMatch(/^[\w*-]+\n$/);
    const verified = await run(["verify", APP, "--file", "-", "--user-id", "ci-1"], { key, input: issued.out });
    expect([verified.exit, verified.out.split("\n")[0]]).toEqual([0, "valid"]);
    const wrong = await run(["verify", APP, "--file", "-", "--user-id", "ci-2"], { key, input: issued.out });
    expect([wrong.exit, wrong.out]).toEqual([1, expect.stringContaining("invalid: userid_mismatch:")]);
    const several = await run(["issue", APP, "ci-1", "ci-2", "--expire", "60"], { key });
    expect(several.out.split("\n").map((line) => line.split("\t")[0])).toEqual(["ci-1", "ci-2", ""]);
  });

  it("lists, rotates and revokes keys", async () => {
    const { id } = JSON.parse((await run(["key", "add", "--name", "old", "--scope", "admin", "--json"])).out);
    const rotated = await run(["key", "rotate", id, "--grace", "0"]);
    expect(rotated.out).toMatch(/^sgp_/);
    expect((await run(["key", "revoke", id])).out).toBe(`revoked ${id}\n`);
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
    expect((await run(["reseal"])).out).toBe("0 sealed again, 1 were current\n");
    expect((await run(["app", "list"])).out).toContain(`${APP}\tjapan\tstored\tSupport`);
    expect((await run(["app", "remove", APP])).out).toBe(`removed ${APP}\n`);
  });

  it("shows names of others with escapes, so that they cannot speak to the terminal", async () => {
    const name = "x\u001b[2K\r\nSGP00001\tactive\u009b\u202e\u001b]0;owned\u0007";
    const key = { id: "sgpid001", name, state: "active", scopes: ["admin"] };
    const stranger = createServer((request, answer) => {
      answer.statusCode = request.url === "/v1/apps" ? 403 : 200;
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
    ["an address without https", ["app", "list"], { url: "http://sigpost.example" }, 2, "url_not_https"],
    ["nobody there", ["app", "list"], { url: "http://127.0.0.1:1" }, 4, "unreachable"],
  ])("ends with its documented code for %s", async (_, words, options, exit, code) => {
    const ended = await run(words, options);
    expect([ended.exit, ended.err.split(": ")[1], ended.out]).toEqual([exit, code, ""]);
    const json = await run([...words, "--json"], options);
    expect([json.exit, JSON.parse(json.out).code]).toEqual([exit, code]);
  });

  it("ends with 4 while storage fails, and with 3 where the operator must act", async () => {
    await server.control({ failing: true });
    expect((await run(["key", "list"])).exit).toBe(4);
    await server.control({ failing: false });
    const own = String(server.sdkAppId);
    expect((await run(["app", "remove", own])).exit).toBe(3);
  });

  it("explains itself", async () => {
    const help = await run(["--help"]);
    expect([help.exit, help.out]).toEqual([0, expect.stringContaining("app add <sdkAppId>")]);
    expect((await run(["app", "add", "--help"])).out).toContain("--secret-key-file");
  });
});
