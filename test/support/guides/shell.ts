/**
 * A reader's shell: what one line sets, the next one has. Its folder is the reader's, with `bin`
 * first in PATH.
 */

import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { NODE_COMPILE_CACHE } from "../checkout.ts";

export interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

export class GuideShell {
  readonly folder = mkdtempSync(join(tmpdir(), "sigpost-guide-"));
  readonly #set = new Map<string, string>();

  /** @param language of the command line: `en`, `ja` or `zh` */
  constructor(language: string) {
    mkdirSync(join(this.folder, "bin"));
    const words = [process.execPath, resolve("cli/main.ts")].map(quoted).join(" ");
    // A machine need not have the locale; the command line only looks at its name.
    this.program("sigpost", `LC_ALL=${language}.UTF-8 exec ${words} "$@"`);
  }

  file(name: string, text: string): void {
    const path = join(this.folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  }

  program(name: string, script: string): void {
    this.file(`bin/${name}`, `#!/bin/sh\n${script}\n`);
    chmodSync(join(this.folder, "bin", name), 0o755);
  }

  /** From the next line on. */
  set(name: string, value: string): void {
    this.#set.set(name, value);
  }

  /** @param strict whether the first failure ends it */
  run(text: string, strict: boolean): Promise<Printed> {
    const given = [...this.#set].map(([name, value]) => `export ${name}=${quoted(value)}`);
    this.#set.clear();
    const script = [
      "set -a",
      "[ ! -f .shell ] || . ./.shell",
      ...given,
      text,
      "{ export -p; declare -f; } > .shell",
    ].join("\n");
    const options = strict ? ["-eo", "pipefail"] : [];
    const env = {
      PATH: `${join(this.folder, "bin")}:${process.env.PATH}`,
      HOME: this.folder,
      NODE_COMPILE_CACHE,
    };
    return new Promise((done) =>
      execFile(
        "bash",
        ["--norc", ...options, "-c", script],
        { cwd: this.folder, env, timeout: 60_000 },
        (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), stdout, stderr }),
      ),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
