/** `sigpost login`: what is kept, where, for whom, and to whom it goes. */

import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { HAS_TERMINAL } from "../../support/terminal.ts";
import { commandLine } from "./support.ts";

describe("profiles", () => {
  const cli = commandLine();
  const config = join(cli.folder, "config");
  const env = { XDG_CONFIG_HOME: config };
  const pathOf = (name: string) => join(config, "sigpost", `${name}.json`);
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
  let server: ControlledServer;
  let keyFile: string;
  beforeAll(async () => {
    server = await (CONTROLLED[0] as (typeof CONTROLLED)[number]).start();
    keyFile = cli.file("key", `${server.adminKey}\n`);
  });
  afterAll(async () => {
    cli.remove();
    await server.stop();
  });
  const run = (words: readonly string[], more = {}) =>
    cli.run(words, { ...more, env: { ...env, ...more } });

  it("keeps nothing that was not tried", async () => {
    const wrong = cli.file("wrong", "sgp_no-such-key");
    const refused = await run(["login", "--url", server.url, "--key-file", wrong]);
    expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining(server.url)]);
    expect(existsSync(config)).toBe(false);
    expect((await run(["logout"])).err).toContain("profile_missing");
  });

  it("keeps URL and key in a file that nobody else can read", async () => {
    const kept = await run(["login", "--url", server.url, "--key-file", keyFile]);
    expect(kept).toEqual({ exit: 0, err: "", out: expect.stringContaining(server.url) });
    expect(kept.out).not.toContain(server.adminKey);
    expect([mode(join(config, "sigpost")), mode(pathOf("default"))]).toEqual(["700", "600"]);
    expect(readdirSync(join(config, "sigpost"))).toEqual(["default.json"]);
    expect(JSON.parse(readFileSync(pathOf("default"), "utf8"))).toEqual({
      url: server.url,
      key: server.adminKey,
    });
    expect((await run(["whoami"])).out).toContain("admin-key");
  });

  it.skipIf(!HAS_TERMINAL)("asks for both on a terminal, and shows the key nowhere", async () => {
    const ended = await cli.typing(
      ["login", "--profile", "typed"],
      [
        { after: "URL: ", keys: `${server.url}\r` },
        { after: "API key", keys: `${server.adminKey}\r` },
      ],
      { env },
    );
    expect([ended.exit, ended.screen]).toEqual([0, expect.stringContaining("typed")]);
    expect(ended.screen).not.toContain(server.adminKey);
    expect((await run(["whoami", "--profile", "typed"])).exit).toBe(0);
  });

  it("takes its key before the environment's where a call names it", async () => {
    await run(["login", "--profile", "second", "--url", server.url, "--key-file", keyFile]);
    const environment = { ...env, SIGPOST_URL: "http://127.0.0.1:1", SIGPOST_KEY: "elsewhere" };
    const named = await cli.run(["whoami", "--profile", "second"], { env: environment });
    expect(named.exit).toBe(0);
    const chosen = { ...env, SIGPOST_PROFILE: "second" };
    expect((await cli.run(["whoami"], { env: chosen })).exit).toBe(0);
    expect((await cli.run(["whoami"], { env: environment })).err).toContain("http://127.0.0.1:1");
  });

  it("sends a profile's key to its own address and to no other", async () => {
    const heard: unknown[] = [];
    const stranger = createServer((request, answer) => {
      heard.push(request.headers.authorization);
      answer.end();
    }).listen(0, "127.0.0.1");
    await once(stranger, "listening");
    const url = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
    try {
      for (const words of [["whoami"], ["whoami", "--profile", "second"]]) {
        const ended = await run([...words, "--url", url]);
        expect([ended.exit, ended.err]).toEqual([2, expect.stringContaining("no_terminal")]);
      }
      expect(heard).toEqual([]);
    } finally {
      stranger.close();
    }
  });

  it.each(["../key", ".hidden", "", "a/b", "x".repeat(65)])("refuses the name %j", async (name) => {
    const before = readdirSync(cli.folder);
    const words = ["login", `--profile=${name}`, "--url", server.url, "--key-file", keyFile];
    expect((await run(words)).err).toContain("profile_name");
    expect(readdirSync(cli.folder)).toEqual(before);
  });

  it("says what is wrong with a file that is none, and shows nothing of it", async () => {
    writeFileSync(pathOf("broken"), '{"key":"sgp_half');
    const ended = await run(["whoami", "--profile", "broken"]);
    expect([ended.exit, ended.err]).toEqual([2, expect.stringContaining("profile_broken")]);
    expect(ended.err).not.toContain("sgp_half");
  });

  it("forgets", async () => {
    expect((await run(["logout", "--profile", "second"])).exit).toBe(0);
    expect(existsSync(pathOf("second"))).toBe(false);
    expect((await run(["whoami", "--profile", "second"])).err).toContain("login --profile second");
  });
});
