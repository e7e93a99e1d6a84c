/** How the command line ends, what it says then, and what it lets nobody say. */

import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCOPES } from "../../../worker/access/scopes.ts";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { type CommandLine, commandLine, ended } from "./support.ts";

describe("the command line's ending", () => {
  let server: ControlledServer;
  let cli: CommandLine;
  const run = (...given: Parameters<CommandLine["run"]>) => cli.run(...given);
  beforeAll(async () => {
    server = await (CONTROLLED[0] as (typeof CONTROLLED)[number]).start();
    cli = commandLine(server);
  });
  afterAll(async () => {
    cli.remove();
    await server.stop();
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

  it.each([
    [["isue", "1400000001", "alice"], "issue"],
    [["app", "ad"], "app add"],
    [["key", "list", "--serach", "x"], "--search"],
  ])("suggests what %j may mean", async (words, meant) => {
    const { exit, err } = await run(words);
    expect([exit, err]).toEqual([2, expect.stringContaining(`Did you mean`)]);
    expect(err).toContain(meant);
  });

  it.each([
    [["app", "list", "--secret-key=5bd2850fff3ecb11"], "--secret-key is unknown"],
    [["app", "add", "1400000001", "5bd2850fff3ecb11"], "argument too many"],
    [["app", "remove", "1400000001", "--yes=5bd2850fff3ecb11"], "--yes has no value, or one that"],
  ])("does not repeat what may be a secret: %j", async (words, told) => {
    const { exit, out, err } = await run(words);
    expect([exit, err]).toEqual([2, expect.stringContaining(told)]);
    expect(out + err).not.toContain("5bd2850f");
  });

  it("takes no secret field from an argument, and sends nothing then", async () => {
    const words = ["certificate", "add", String(server.sdkAppId), "11", "--vendor", "vivo"];
    const refused = await run([...words, "--field", "appSecret=0123456789abcdef"]);
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining("field_secret")]);
    expect(refused.out + refused.err).not.toContain("0123456789abcdef");
    expect((await run(["certificate", "list", String(server.sdkAppId)])).out).toBe("");
  });

  it.each([
    [{ LANG: "ja_JP.UTF-8" }, "コマンド"],
    [{ LANG: "ja_JP.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "命令"],
    [{ LANG: "zh_CN.UTF-8", LC_ALL: "", LC_MESSAGES: "C" }, "command"],
  ])("speaks the language of the shell: %j", async (env, word) => {
    expect((await run(["isue"], { env })).err).toContain(word);
    expect((await run(["--help"], { env })).out).toContain(word);
    const asked = (await run(["whoami"], { env, key: "" })).err;
    expect(asked.includes("API key for")).toBe(word === "command");
  });

  it("ends quietly when nobody reads on", async () => {
    const child = cli.start(["--help"]);
    child.stdout.destroy();
    const { exit, err } = await ended(child);
    expect([exit, err]).toEqual([0, ""]);
  });
});
