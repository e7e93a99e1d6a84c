/**
 * CONTRIBUTING.md's own lines: what they start begins, follows what is saved, and waits for a
 * debugger. Every script and every file that they name is there.
 */

import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/ports.ts";
import { environmentIn, launch, makeCheckout, type Running, running } from "../support/checkout.ts";
import { commandsOf, runsAllOf } from "../support/document.ts";

const DOCUMENT = runsAllOf("CONTRIBUTING.md");
const TEXT = readFileSync(DOCUMENT, "utf8");
const COMMANDS = commandsOf(DOCUMENT);
const NOT_RUN: Readonly<Record<string, string>> = {
  "npm ci": "replaces the packages that the tests run from; CI begins with it",
  "npm start": "test/http/readme.test.ts runs it",
  "npm run test:unit": "is what is running",
};
const PATIENT = { timeout: 60_000, interval: 100 };
const run = new Set<string>();
const found = (start: string): string => {
  const [line = "", ...more] = COMMANDS.filter((command) => command.startsWith(start));
  expect([more, line], start).toEqual([[], expect.stringContaining(start)]);
  run.add(line);
  return line;
};

describe.skipIf(process.platform === "win32")("CONTRIBUTING.md", () => {
  const { folder, remove } = makeCheckout();
  const started: Running[] = [];
  const start = (line: string, cwd: string, env: NodeJS.ProcessEnv = {}): Running => {
    const [program = "", ...words] = line.split(" ");
    // What npm and vitest keep for themselves stays out of the checkout that is tested.
    const one = launch(program, words, cwd, { HOME: folder, ...env });
    started.push(one);
    return one;
  };
  afterAll(() => {
    for (const one of started) one.kill();
    remove();
  });

  it("has a line that builds the page anew when something is saved, with every component", async () => {
    const port = String(await freePort(28_000 + (process.pid % 500) * 10));
    const server = start(found("npm run dev"), folder, { PORT: port, CI: "true" });
    const { origin } = await running(server);
    await expect.poll(server.printed, PATIENT).toContain("Page built.");
    const file = join(folder, "worker/messages/en/http.ts");
    const pages = server.printed().split("Page built.").length;
    writeFileSync(file, `${readFileSync(file, "utf8")}\n// saved\n`);
    await expect
      .poll(() => server.printed().split("Page built.").length, PATIENT)
      .toBeGreaterThan(pages);
    for (const path of ["/healthz", "/styleguide"])
      expect((await fetch(origin + path)).status, path).toBe(200);
    server.kill();
  }, 150_000);

  it("has a line that waits for a debugger, and then runs a file of tests", async () => {
    const port = await freePort(28_005 + (process.pid % 500) * 10);
    const line = found("npx vitest").replace("--inspect-brk", `--inspect-brk=${port}`);
    const tests = start(line, resolve("."), { CI: "true" });
    const address = /ws:\/\/\S+/;
    await expect.poll(tests.printed, PATIENT).toMatch(address);
    expect(tests.printed()).not.toMatch(/passed/);
    const socket = new WebSocket(address.exec(tests.printed())?.[0] ?? "");
    await new Promise((open) => socket.addEventListener("open", open));
    const ask = (id: number, method: string) => socket.send(JSON.stringify({ id, method }));
    // It stops at the first line, and there goes on.
    socket.addEventListener("message", ({ data }) => {
      if (JSON.parse(String(data)).method === "Debugger.paused") ask(9, "Debugger.resume");
    });
    ask(1, "Debugger.enable");
    ask(2, "Runtime.runIfWaitingForDebugger");
    await expect.poll(tests.printed, PATIENT).toMatch(/Tests .*passed/);
    socket.close();
    tests.kill();
  }, 150_000);

  it("has a line for one file", async () => {
    const [, line = ""] = /^One file, watching: `npx (.+)`\.$/m.exec(TEXT) ?? [];
    const [program = "", ...words] = line.split(" ");
    const path = resolve("node_modules/.bin", program);
    const options = { env: environmentIn(folder), timeout: 60_000 };
    const { stdout } = await promisify(execFile)(path, [...words, "--run"], options);
    expect(stdout).toMatch(/Tests .*passed/);
  }, 90_000);

  it("has no other line, but for those that cannot be run", () => {
    expect(COMMANDS.filter((command) => !run.has(command) && !(command in NOT_RUN))).toEqual([]);
    expect(Object.keys(NOT_RUN).filter((command) => !COMMANDS.includes(command))).toEqual([]);
  });

  it("names scripts and files that are there", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
    const names = [...TEXT.matchAll(/[`\n]npm (?:run )?([a-z][\w:]*)/g)];
    const known = [...Object.keys(scripts), "ci", "pack"];
    expect(names.length).toBeGreaterThan(15);
    expect(names.map(([, name]) => name).filter((name) => !known.includes(name ?? ""))).toEqual([]);
    const files = [...TEXT.matchAll(/\b(?:test|scripts|worker|docs|site)\/[\w./-]+\.\w+/g)];
    expect(files.map(([file]) => file).filter((file) => !existsSync(file))).toEqual([]);
  });
});
