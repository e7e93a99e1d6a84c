/** `npm start`, in a copy of the sources: what it prints works, and Ctrl-C leaves nothing behind. */

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureDevSecrets } from "../../scripts/dev-secrets.ts";
import { holds } from "../usersig/independent.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sigpost-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("development secrets", () => {
  const file = () => join(folder, ".dev.vars");
  const text = () => readFileSync(file(), "utf8");

  it("are made where there are none, for nobody else to read", () => {
    const secrets = ensureDevSecrets(file());
    expect(secrets.SECRET_KEY).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.ADMIN_KEY.length).toBeGreaterThanOrEqual(24);
    expect(Buffer.from(secrets.SEALING_KEY, "base64")).toHaveLength(32);
    expect(Number(secrets.SDKAPPID)).toBeGreaterThan(0);
    for (const [name, value] of Object.entries(secrets)) expect(text()).toContain(`${name}="${value}"\n`);
    if (process.platform !== "win32") expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("differ from one checkout to another", () => {
    const here = ensureDevSecrets(file());
    const there = ensureDevSecrets(join(folder, "other"));
    for (const name of ["ADMIN_KEY", "SEALING_KEY", "SECRET_KEY"] as const) expect(here[name]).not.toBe(there[name]);
  });

  it("stay the same ever after, and so does the file", () => {
    const first = ensureDevSecrets(file());
    const before = text();
    expect(ensureDevSecrets(file())).toEqual(first);
    expect(text()).toBe(before);
  });

  it.each([
    ["with a line feed at the end", "\n"],
    ["without one", ""],
  ])("are added to what is there, %s", (_, end) => {
    const own = `# my app\nSDKAPPID="1600000002"\nOTHER=1\n  ADMIN_KEY = my-own-admin-key-of-30-chars${end}`;
    writeFileSync(file(), own);
    const secrets = ensureDevSecrets(file());
    expect(secrets).toMatchObject({ SDKAPPID: "1600000002", ADMIN_KEY: "my-own-admin-key-of-30-chars" });
    expect(text().startsWith(own)).toBe(true);
    expect(text().match(/^\s*ADMIN_KEY/gm)).toHaveLength(1);
    expect(text()).toContain(`\nSECRET_KEY="${secrets.SECRET_KEY}"\n`);
    expect(ensureDevSecrets(file())).toEqual(secrets);
  });

  it.each([
    ["in single quotes", "ADMIN_KEY='my-own-admin-key-of-30-chars'\n"],
    ["with Windows line ends", 'ADMIN_KEY="my-own-admin-key-of-30-chars"\r\nSDKAPPID=1600000002\r\n'],
    ["with Windows line ends and no quotes", "ADMIN_KEY=my-own-admin-key-of-30-chars\r\n"],
    ["with a comment behind it", "ADMIN_KEY=my-own-admin-key-of-30-chars # mine\n"],
  ])("are read as wrangler reads them: %s", (_, own) => {
    writeFileSync(file(), own);
    expect(ensureDevSecrets(file()).ADMIN_KEY).toBe("my-own-admin-key-of-30-chars");
  });
});

/** All processes that stem from one. */
function descendants(root: number): number[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const rows = table
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/).map(Number));
  const found = [root];
  for (const parent of found) for (const [pid, ppid] of rows) if (ppid === parent) found.push(pid as number);
  return found.slice(1);
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function until(what: string, milliseconds: number, done: () => boolean): Promise<void> {
  for (const end = Date.now() + milliseconds; !done(); await sleep(50))
    if (Date.now() > end) throw new Error(`${what} did not happen within ${milliseconds} ms`);
}

const SOURCES = ["scripts", "site", "worker", "wrangler.toml", "package.json", "tsconfig.json"];

describe.skipIf(process.platform === "win32")("npm start", () => {
  it("on a taken port takes another, prints a curl line that works, keeps its secrets, and stops whole", async () => {
    for (const name of SOURCES)
      cpSync(name, join(folder, name), {
        recursive: true,
        filter: (path) => !resolve(path).startsWith(resolve("site/dist")),
      });
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    const secrets = ensureDevSecrets(join(folder, ".dev.vars"));
    const stored = readFileSync(join(folder, ".dev.vars"), "utf8");
    const squatter = createServer().listen(0, "127.0.0.1");
    await new Promise((listening) => squatter.once("listening", listening));
    const { port } = squatter.address() as AddressInfo;

    const start = spawn(process.execPath, ["scripts/start.ts"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env.PATH ?? "", HOME: folder, NO_COLOR: "1", PORT: String(port) },
    });
    let printed = "";
    for (const stream of [start.stdout, start.stderr])
      stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    let family: number[] = [];
    try {
      await until("the start", 25_000, () => printed.includes("sigpost is running") || start.exitCode !== null);
      await until("the curl line", 2000, () => /^curl .*$/m.test(printed) || start.exitCode !== null);
      expect(printed).toContain(`Port ${port} is taken; using `);
      expect(printed).not.toContain(`127.0.0.1:${port}/`);

      const line = /^curl .*$/m.exec(printed)?.[0] as string;
      const answer = execFileSync("sh", ["-c", `${line} --silent --fail`], { encoding: "utf8" });
      expect(holds(answer.trim(), secrets.SECRET_KEY)).toBe(true);
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] as string;
      expect((await fetch(`${origin}/`)).headers.get("Content-Type")).toMatch(/^text\/html/);

      expect(readFileSync(join(folder, ".dev.vars"), "utf8")).toBe(stored);
      expect(printed).not.toContain(secrets.SECRET_KEY);
      expect(printed).not.toContain(secrets.SEALING_KEY);
      // Built beside the secrets, so this is where one could have slipped in.
      const site = join(folder, "site/dist");
      for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const built = readFileSync(join(entry.parentPath, entry.name), "latin1");
        for (const secret of [secrets.ADMIN_KEY, secrets.SECRET_KEY, secrets.SEALING_KEY])
          expect(built.includes(secret), entry.name).toBe(false);
      }

      family = descendants(start.pid as number);
      expect(family.length).toBeGreaterThanOrEqual(2);
      start.kill("SIGINT");
      await until("the exit", 10_000, () => start.exitCode !== null || start.signalCode !== null);
      expect(start.exitCode).toBe(0);
      await until("the end of every child", 5000, () => !family.some(isAlive));
    } finally {
      squatter.close();
      for (const pid of [start.pid as number, ...family, ...descendants(start.pid as number)])
        if (isAlive(pid)) process.kill(pid, "SIGKILL");
    }
  }, 50_000);
});
