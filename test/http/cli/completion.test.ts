/** Completion in real shells; those that are not here are left out, and `npm test` names them. */

import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasShell } from "../../support/shells.ts";
import { HAS_TERMINAL, onTerminal } from "../../support/terminal.ts";
import { commandLine } from "./support.ts";

describe("completion", () => {
  const cli = commandLine();
  const scripts: Record<string, string> = {};
  beforeAll(async () => {
    for (const shell of ["bash", "zsh", "fish"])
      scripts[shell] = cli.file(shell, (await cli.run(["completion", shell])).out);
  });
  afterAll(() => cli.remove());

  const shell = (name: string, program: string, ...words: string[]) => {
    const { stdout, stderr, status } = spawnSync(name, ["-c", program, name, ...words], {
      encoding: "utf8",
      cwd: cli.folder,
      env: { PATH: process.env.PATH ?? "", HOME: cli.folder },
    });
    return { status, words: stdout.split("\n").filter(Boolean), stderr };
  };

  const CASES: readonly (readonly [typed: readonly string[], offered: string[], not: string[]])[] =
    [
      [["ap"], ["app"], ["add", "key"]],
      [["app", ""], ["add", "list", "rotate"], ["key"]],
      [["key", "re"], ["revoke"], ["add"]],
      [["app", "add", "1400000001", "--reg"], ["--region"], ["--name"]],
      [["app", "add", "1400000001", "--region", "ja"], ["japan"], ["china"]],
      [["key", "add", "--scope", "usersig:"], ["usersig:issue", "usersig:verify"], ["admin"]],
      [["push-check", "1", "a", "--route", ""], ["direct", "tencent"], ["--title"]],
      [["completion", ""], ["bash", "zsh", "fish"], []],
      [["verify", "1", "--file", "fi"], ["fish"], ["bash"]],
    ];

  const IN_BASH = `source ./bash
COMP_WORDBREAKS=" "
COMP_LINE="sigpost $*"; COMP_POINT=\${#COMP_LINE}
_sigpost
printf '%s\\n' "\${COMPREPLY[@]}"`;

  it.each(CASES)("in bash after %j: %j", (typed, offered, not) => {
    const { words, stderr } = shell("bash", IN_BASH, ...typed);
    expect(stderr).toBe("");
    expect(words).toEqual(expect.arrayContaining(offered));
    for (const word of not) expect(words).not.toContain(word);
  });

  it.skipIf(!HAS_TERMINAL)("in a bash that somebody types into", async () => {
    const program = ["bash", "--norc", "--noprofile", "-i"];
    const typed = [
      { after: "$ ", keys: "source ./bash\r" },
      { after: "$ ", keys: "sigpost key add --scope usersig:v\t" },
      { after: "usersig:verify", keys: "\u0015sigpost ap\t" },
      { after: "sigpost app", keys: "\u0015exit\r" },
    ];
    const env = { PATH: process.env.PATH ?? "", PS1: "$ ", TERM: "dumb", HOME: cli.folder };
    const { screen } = await onTerminal(program, typed, { cwd: cli.folder, env });
    expect(screen).toContain("--scope usersig:verify");
    expect(screen).not.toContain("usersig:usersig:");
  });

  const IN_FISH = 'source fish; complete --do-complete "sigpost $argv[2..-1]"';

  it.each(hasShell("fish") ? CASES : [])("in fish after %j: %j", (typed, offered, not) => {
    const { words, stderr } = shell("fish", IN_FISH.replace("$argv[2..-1]", typed.join(" ")));
    expect(stderr).toBe("");
    const found = words.map((word) => word.split("\t")[0]);
    expect(found).toEqual(expect.arrayContaining(offered));
    for (const word of not) expect(found).not.toContain(word);
  });

  /** What the completion system would be given. */
  const IN_ZSH = `compdef() { : }; _files() { print -l -- *(N) }
compadd() { shift; print -l -- "$@" }
source ./zsh
words=(sigpost "$@"); CURRENT=$#words
_sigpost`;

  it.each(hasShell("zsh") ? CASES : [])("in zsh after %j: %j", (typed, offered) => {
    const { words, stderr } = shell("zsh", IN_ZSH, ...typed);
    expect(stderr).toBe("");
    expect(words).toEqual(expect.arrayContaining(offered));
  });

  it.each(hasShell("zsh") ? ["zsh"] : [])("is %s by its own look", (name) => {
    expect(spawnSync(name, ["-n", scripts[name] as string]).status).toBe(0);
  });
});
