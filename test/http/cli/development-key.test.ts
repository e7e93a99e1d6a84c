/** The development key of a checkout: who gets it, and who does not. */

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureDevSecrets } from "../../../scripts/dev-secrets.ts";
import { remember, runningOrigins } from "../../../scripts/local/running.ts";
import { commandLine } from "./support.ts";

describe("the development key", () => {
  const cli = commandLine();
  let checkout: string;
  let listener: Server;
  let origin: string;
  const heard: (string | undefined)[] = [];
  beforeAll(async () => {
    checkout = join(cli.folder, "checkout");
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
  afterAll(() => {
    listener.close();
    cli.remove();
  });
  const list = (url = origin) =>
    cli.run(["app", "list"], { url, script: join(checkout, "cli/main.ts") });

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

  it("is not read by the one file that is packed for use elsewhere", async () => {
    const forget = remember(checkout, origin);
    const script = join(checkout, "dist/sigpost.mjs");
    await build({
      ...{ entryPoints: ["cli/main.ts"], outfile: script, bundle: true },
      ...{ platform: "node", format: "esm", target: "node20", logLevel: "error" },
    });
    const before = heard.length;
    const ended = await cli.run(["app", "list"], { url: origin, script });
    expect([ended.exit, ended.err]).toEqual([2, expect.stringContaining("no_terminal")]);
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect((await cli.run(["--version"], { script })).out).toBe(`${version}\n`);
    expect(heard).toHaveLength(before);
    forget();
  });

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
