/**
 * README's own lines, as they stand there, in a copy of the checkout: each does what the text
 * around it says.
 */

import { execFile } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDevVars } from "../../scripts/dev-secrets.ts";
import { freePort } from "../../scripts/ports.ts";
import {
  descendants,
  environmentIn,
  isAlive,
  launch,
  makeCheckout,
  running,
  until,
} from "../support/checkout.ts";
import { runsAllOf } from "../support/document.ts";
import { HAS_TERMINAL, onTerminal } from "../support/terminal.ts";
import { holds } from "../usersig/independent.ts";

const PATIENCE_MS = 120_000;
const README = readFileSync(runsAllOf("README.md"), "utf8");
const PERFORMANCE = "docs/performance.md";
const ORIGIN = "http://127.0.0.1:8787";

/** Lines that no test can run, and why. Everything else in README has to be run below. */
const NOT_RUN: Readonly<Record<string, string>> = {
  "npm ci": "replaces the packages that the tests run from; CI begins with it",
  "npm test": "is what is running",
  "npx wrangler secret put ADMIN_KEY": "needs an account at Cloudflare",
  "npx wrangler secret put SEALING_KEY": "needs an account at Cloudflare",
};

/** The same in other languages: their commands are README's, what they print is their language's. */
const TRANSLATED = ["README.ja.md", "README.zh-CN.md"];

const blocks = (language: string, text = README): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, text]) => text as string,
  );

/** One command each, without the remark behind it. */
const COMMANDS = [
  ...blocks("sh").flatMap((block) => block.split("\n").map((line) => line.replace(/\s+#.*$/, ""))),
  ...blocks("console").flatMap((block) =>
    [...block.matchAll(/^\$ (.*)$/gm)].map(([, line]) => line as string),
  ),
]
  .flatMap((line) => line.split(" && "))
  .filter((line) => line !== "");

const found = (pattern: RegExp): string => {
  const matching = COMMANDS.filter((command) => pattern.test(command));
  if (new Set(matching).size !== 1)
    throw new Error(`README has ${matching.length} lines like ${pattern}`);
  return matching[0] as string;
};

const run: Set<string> = new Set();

describe.skipIf(process.platform === "win32")("README's lines", () => {
  const { folder, remove } = makeCheckout();
  afterAll(remove);

  const shell = async (
    command: string,
    env: NodeJS.ProcessEnv = {},
    more = "",
  ): Promise<string> => {
    run.add(command);
    const options = { cwd: folder, env: { ...environmentIn(folder), ...env }, maxBuffer: 1 << 24 };
    return (await promisify(execFile)("sh", ["-c", command + more], options)).stdout;
  };

  /** curl ends with 22 when what it shows is a refusal. */
  const refusable = (command: string, env: NodeJS.ProcessEnv): Promise<string> =>
    shell(command, env).catch((failed: { code: number; stdout: string }) => {
      if (failed.code !== 22) throw failed;
      return failed.stdout;
    });

  // As somebody has it who was here before: readable for everybody, and not complete.
  beforeAll(() =>
    writeFileSync(join(folder, ".dev.vars"), "# mine\nREGION=japan\n", { mode: 0o644 }),
  );

  describe.each(["npm start", "npm run start:deno"])("after %s", (command) => {
    let server: ReturnType<typeof launch>;
    let origin: string;
    let curl: string;
    let settings: Record<string, string>;
    let asked: NodeJS.ProcessEnv;
    beforeAll(async () => {
      run.add(found(new RegExp(`^${command}$`)));
      const port = await freePort(21_000 + (process.pid % 500) * 20);
      server = launch("npm", command.split(" ").slice(1), folder, {
        PORT: String(port),
        CI: "true",
      });
      ({ origin, curl } = await running(server));
      expect(origin).toBe(`http://127.0.0.1:${port}`);
      settings = readDevVars(join(folder, ".dev.vars"));
      asked = { SIGPOST_KEY: settings.ADMIN_KEY };
    }, PATIENCE_MS);
    afterAll(() => server.kill());

    const here = (line: string) => line.replaceAll(ORIGIN, origin);

    it("there are the page, secrets for nobody else, and a curl line that works and shows none", async () => {
      expect(settings.REGION).toBe("japan");
      expect(statSync(join(folder, ".dev.vars")).mode & 0o777).toBe(0o600);
      for (const name of ["ADMIN_KEY", "SECRET_KEY", "SEALING_KEY"]) {
        expect(settings[name], name).toMatch(/.{24}/);
        expect(server.printed()).not.toContain(settings[name]);
      }
      expect(holds((await shell(curl)).trim(), settings.SECRET_KEY as string)).toBe(true);
      expect((await fetch(origin)).headers.get("Content-Type")).toMatch(/^text\/html/);
    });

    it("nobody without a key reads or writes what is stored", async () => {
      for (const prefix of ["/cdn-cgi/local/explorer", "/cdn-cgi/explorer"])
        for (const path of ["", "/api", "/api/storage/kv/namespaces"])
          for (const method of ["GET", "PUT"])
            expect((await fetch(origin + prefix + path, { method })).status, prefix + path).toBe(
              404,
            );
    });

    it("each console line prints what stands below it", async () => {
      const texts = [README, ...TRANSLATED.map((file) => readFileSync(file, "utf8"))];
      const shown = texts.flatMap((text) => blocks("console", text));
      const lines = shown.flatMap((block) => [...block.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)]);
      expect(lines.length).toBeGreaterThanOrEqual(2 * texts.length);
      for (const [, line, promised] of lines as unknown as [string, string, string][]) {
        run.add(line);
        const printed = await refusable(here(line), asked);
        // A UserSig is another one each time.
        if (/^e[\w*-]{100,}$/.test(promised.trim()))
          expect(holds(printed.trim(), settings.SECRET_KEY as string), line).toBe(true);
        else expect(printed.trim()).toBe(promised.trim());
      }
    });

    it("the command line finds it, and does what is said there", async () => {
      expect(await shell(found(/sigpost -- --help$/))).toContain("Exit codes");
      const add = found(/sigpost -- app add/);
      run.add(add);
      const secretKey = "0123456789abcdef".repeat(4);
      if (HAS_TERMINAL) {
        const typed = [{ after: "SecretKey: ", keys: `${secretKey}\r` }];
        const added = await onTerminal(["sh", "-c", add], typed, {
          cwd: folder,
          env: environmentIn(folder),
        });
        expect(added).toMatchObject({ exit: 0, screen: expect.stringContaining("1400000001") });
      } else await shell(`echo ${secretKey} | ${add} --secret-key-file -`);
      expect(await shell(found(/sigpost -- key add/))).toMatch(/^sgp_\w{41}\n$/);
    }, 60_000);

    it("the end of npm is the end of all of it", async () => {
      const family = descendants(server.child.pid as number);
      expect(family.length).toBeGreaterThanOrEqual(2);
      server.child.kill("SIGTERM");
      await until("the end of every process", 25_000, () => !family.some(isAlive));
      if (command.includes("deno"))
        for (const [path, mode] of [
          [".deno", 0o700],
          [".deno/sigpost.sqlite3", 0o600],
        ] as const)
          expect(statSync(join(folder, path)).mode & 0o777, path).toBe(mode);
    });
  });

  it(
    "deploy what is built and minified, as far as that goes without an account",
    async () => {
      const told = await shell(found(/^npm run deploy$/), {}, " -- --dry-run --outdir deployed");
      expect(told).toMatch(/--dry-run: exiting now/);
      const files = readdirSync(join(folder, "deployed")).filter((name) => name.endsWith(".js"));
      const script = files
        .map((name) => readFileSync(join(folder, "deployed", name), "utf8"))
        .join("");
      expect(script.length).toBeGreaterThan(200_000);
      // Minified, a quarter of a megabyte has few line breaks.
      expect(script.split("\n").length).toBeLessThan(script.length / 1000);
      const size = Number(/gzip: ([\d.]+) KiB/.exec(told)?.[1]) * 1.024;
      const measured = readFileSync(PERFORMANCE, "utf8");
      const claimed = Number(/worker's script is (\d+) kB gzip/.exec(measured)?.[1]);
      const difference = `${size} kB, ${PERFORMANCE} says ${claimed}`;
      expect(Math.abs(size / claimed - 1), difference).toBeLessThan(0.1);
    },
    PATIENCE_MS,
  );

  it("are all run here, but for those that cannot be", () => {
    const left = COMMANDS.filter((command) => !run.has(command) && !(command in NOT_RUN));
    expect(left).toEqual([]);
    // And none is excused that is not there.
    expect(Object.keys(NOT_RUN).filter((command) => !COMMANDS.includes(command))).toEqual([]);
  });

  it("name only scripts that are there", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
    for (const [, name] of README.matchAll(/npm run (?:-s )?([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(name);
  });
});
