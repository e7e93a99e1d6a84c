/** What is typed at a terminal: hidden, edited, given up, confirmed. */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { HAS_TERMINAL, type Typed } from "../../support/terminal.ts";
import { type CommandLine, commandLine, SCRIPT } from "./support.ts";

describe.skipIf(!HAS_TERMINAL)("on a terminal", () => {
  const secretKey = randomBytes(32).toString("hex");
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

  const OTHER = "1500000002";
  const typing = (words: readonly string[], ...typed: Typed[]) => cli.typing(words, typed);
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
      expect((await typing(["app", "rotate", OTHER], asked(keys))).exit, JSON.stringify(keys)).toBe(
        0,
      );
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
    expect((await typing(["app", "remove", OTHER], { after: "[y/N] ", keys: "y\r" })).exit).toBe(0);
    expect((await run(["app", "show", OTHER])).exit).toBe(1);
  }, 60_000);

  it("gives the terminal back after Ctrl-C at a question", async () => {
    const command = `'${process.execPath}' ${SCRIPT} app add 1500000004; echo "ended $?"; stty -a`;
    const typed = { after: "SecretKey: ", keys: "abc\u0003" };
    const { screen } = await cli.onTerminal(["bash", "-c", command], [typed]);
    expect(screen).toContain("ended 130");
    expect(screen).toMatch(/ icanon /);
    expect(screen).toMatch(/ echo /);
  });

  it("asks for the fields of a credential: paths of files, hidden secrets, the rest", async () => {
    const sdkAppId = String(server.sdkAppId);
    const secret = randomBytes(16).toString("hex");
    const words = ["certificate", "add", sdkAppId, "31", "--vendor", "vivo"];
    const { exit, screen } = await cli.typing(words, [
      { after: "(appId): ", keys: "105000001\r" },
      { after: "(appKey): ", keys: "0123456789abcdef0123456789abcdef\r" },
      { after: "(appSecret): ", keys: `${secret}\r` },
      { after: "(category", keys: "IM\r" },
      { after: "(pushMode", keys: "\r" },
    ]);
    expect([exit, screen], screen).toEqual([0, expect.stringContaining("vivo")]);
    expect(screen).not.toContain(secret);
    const stranger = ["certificate", "add", sdkAppId, "32", "--vendor", "fcm"];
    const asked = [
      { after: "path of a file: ", keys: "/nowhere/account.json\r" },
      { after: "(channelId", keys: "\r" },
    ];
    const refused = await cli.typing(stranger, asked);
    expect([refused.exit, refused.screen]).toEqual([2, expect.stringContaining("/nowhere")]);
  });

  it("watches until Ctrl-C, with an object in each line", async () => {
    const words = ["status", String(server.sdkAppId), "alice", "--watch", "--json"];
    const { exit, screen } = await cli.typing(words, [{ after: "\n", keys: "\u0003" }]);
    expect(exit).toBe(130);
    expect(JSON.parse(screen.split("\n")[0] ?? "")).toMatchObject({ event: "status" });
  });
});
