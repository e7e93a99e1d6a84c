/** Starting on this machine: ports, wrong settings, several starts at once, and the end. */

import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ensureDevSecrets, readDevVars } from "../../scripts/dev-secrets.ts";
import { signalGroup, startOn } from "../../scripts/local/child.ts";
import { deno } from "../../scripts/local/deno.ts";
import { workerd } from "../../scripts/local/workerd.ts";
import {
  descendants,
  environmentIn,
  isAlive,
  launch,
  makeCheckout,
  running,
  until,
} from "../support/checkout.ts";
import { holds } from "../usersig/independent.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sigpost-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === "win32")("a start", () => {
  const checkout = makeCheckout();
  const root = checkout.folder;
  let squatter: Server;
  let taken: number;
  beforeAll(async () => {
    squatter = createServer().listen(0, "127.0.0.1");
    await new Promise((listening) => squatter.once("listening", listening));
    taken = (squatter.address() as AddressInfo).port;
  });
  afterAll(() => {
    squatter.close();
    checkout.remove();
  });

  const ended = (script: string, env: NodeJS.ProcessEnv) => {
    // One that starts against expectation is ended: it answers SIGTERM.
    const more = { encoding: "utf8", timeout: 15_000 } as const;
    const options = { cwd: root, env: { ...environmentIn(root), ...env }, ...more };
    const { status, stderr, stdout } = spawnSync(process.execPath, [join(root, script)], options);
    return { status, lines: stderr.trim().split("\n"), stdout };
  };

  it.each([
    ["PORT=abc", { PORT: "abc" }, undefined, /^sigpost: PORT is not/, /1 to 65535/],
    ["PORT=99999", { PORT: "99999" }, undefined, /^sigpost: PORT is not/, /1 to 65535/],
    [
      "a short ADMIN_KEY",
      {},
      "ADMIN_KEY=canary\n",
      /ADMIN_KEY cannot be used: it has 6 characters/,
      /at least 24/,
    ],
    [
      "an unknown REGION",
      {},
      "REGION=canary\n",
      /REGION cannot be used: there is no such/,
      /japan/,
    ],
    ["an open quotation mark", {}, 'ADMIN_KEY="canary', /quotation mark/, /on one line/],
  ])(
    "with %s says what is wrong and what is allowed, and starts nothing",
    (_, env, text, cause, allowed) => {
      const file = join(root, ".dev.vars");
      if (text !== undefined) writeFileSync(file, text);
      try {
        for (const script of ["scripts/start.ts", "scripts/start-deno.ts"]) {
          const { status, lines, stdout } = ended(script, env);
          expect([status, stdout, lines]).toEqual([
            1,
            "",
            [expect.stringMatching(cause), expect.stringMatching(allowed)],
          ]);
          expect(lines.join()).not.toContain("canary");
        }
      } finally {
        rmSync(file, { force: true });
      }
    },
  );

  it.each([
    ["workerd", workerd],
    ["Deno", deno],
  ])(
    "of %s on a port that is taken at the last moment says so, to go on with another",
    async (_, runtime) => {
      let end = () => {};
      try {
        expect(
          await startOn(runtime, taken, (child) => {
            end = () => signalGroup(child, "SIGKILL");
          }),
        ).toBe(false);
      } finally {
        end();
      }
    },
    60_000,
  );

  it("beside others in one checkout takes another port, and the others go on", async () => {
    ensureDevSecrets(join(root, ".dev.vars"));
    const secrets = readDevVars(join(root, ".dev.vars"));
    const stored = readFileSync(join(root, ".dev.vars"), "utf8");
    const env = { PORT: String(taken) };
    const all = ["start.ts", "start-deno.ts", "start-deno.ts"].map((script) =>
      launch(process.execPath, [`scripts/${script}`], root, env),
    );
    try {
      const started = await Promise.all(all.map(running));
      expect(new Set(started.map(({ origin }) => origin)).size).toBe(3);
      for (const [index, { origin, curl }] of started.entries()) {
        expect(all[index]?.printed()).toContain(`Port ${taken} is taken; using `);
        expect(origin).not.toBe(`http://127.0.0.1:${taken}`);
        const answer = execFileSync("sh", ["-c", curl], { encoding: "utf8" });
        expect(holds(answer.trim(), secrets.SECRET_KEY as string)).toBe(true);
        // Built three times, at the same time.
        for (const path of ["/", "/sw.js", "/openapi.json"])
          expect((await fetch(origin + path)).status).toBe(200);
      }
      expect(readFileSync(join(root, ".dev.vars"), "utf8")).toBe(stored);
      // Built beside the secrets, so this is where one could have slipped in.
      const site = join(root, "site/dist");
      for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const built = readFileSync(join(entry.parentPath, entry.name), "latin1");
        for (const name of ["ADMIN_KEY", "SECRET_KEY", "SEALING_KEY"])
          expect(built.includes(secrets[name] as string), entry.name).toBe(false);
      }

      for (const { child } of all) {
        const family = descendants(child.pid as number);
        expect(family.length).toBeGreaterThanOrEqual(1);
        child.kill("SIGINT");
        await until("the exit", 20_000, () => child.exitCode !== null || child.signalCode !== null);
        expect(child.exitCode).toBe(0);
        await until("the end of every child", 5000, () => !family.some(isAlive));
      }
      expect(readdirSync(join(root, ".wrangler/sigpost"))).toEqual(["authorization"]);
      expect(statSync(join(root, ".wrangler/sigpost/authorization")).mode & 0o777).toBe(0o600);
    } finally {
      for (const server of all) server.kill();
    }
  }, 120_000);
});

describe("the Deno entry", () => {
  const start = (env: NodeJS.ProcessEnv) => {
    const permissions = [
      "--allow-env",
      "--allow-net=127.0.0.1,bad.invalid,192.0.2.1",
      `--allow-write=${folder}`,
    ];
    const read = `--allow-read=site/dist,${folder}`;
    const { status, stderr } = spawnSync(
      resolve("node_modules/.bin/deno"),
      ["run", "--no-prompt", ...permissions, read, "worker/deno.ts"],
      {
        // An entry that starts against expectation is ended.
        timeout: 20_000,
        env: { ...environmentIn(folder), DENO_KV_PATH: join(folder, "kv"), PORT: "0", ...env },
        encoding: "utf8",
      },
    );
    return { status, lines: stderr.trim().split("\n") };
  };

  it.each([
    ["PORT=abc", { PORT: "abc" }, /PORT is not/, /1 to 65535/],
    ["PORT=99999", { PORT: "99999" }, /PORT is not/, /1 to 65535/],
    [
      "a HOST that is none",
      { HOST: "bad.invalid" },
      /HOST: this machine cannot listen/,
      /address of this machine/,
    ],
    [
      "a HOST elsewhere",
      { HOST: "192.0.2.1" },
      /HOST: this machine cannot listen/,
      /address of this machine/,
    ],
    [
      "a store outside what it may write",
      { DENO_KV_PATH: "/var/sigpost/kv" },
      /DENO_KV_PATH: .*may not/,
      /--allow-/,
    ],
    ["a folder as a store", { DENO_KV_PATH: tmpdir() }, /DENO_KV_PATH: /, /--allow-|Name a file/],
  ])("with %s says so in two lines, and ends", (_, env, cause, remedy) => {
    const { status, lines } = start(env);
    expect([status, lines]).toEqual([
      1,
      [expect.stringMatching(cause), expect.stringMatching(remedy)],
    ]);
  });

  it.each([
    ["no database", () => Buffer.from("not a store ".repeat(999))],
    [
      "a broken one",
      () => Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(5000, 7)]),
    ],
  ])("with %s in its store says so and leaves it alone", (_, content) => {
    const path = join(folder, "kv");
    writeFileSync(path, content());
    const { status, lines } = start({});
    expect([status, lines]).toEqual([
      1,
      [expect.stringContaining(`${path} cannot be opened`), expect.any(String)],
    ]);
    expect(readFileSync(path).equals(content())).toBe(true);
  });

  it("with a folder, or a file as a folder, for its store says so", () => {
    mkdirSync(join(folder, "kv"));
    writeFileSync(join(folder, "file"), "");
    for (const path of ["kv", "file/kv"]) {
      const { status, lines } = start({ DENO_KV_PATH: join(folder, path) });
      expect([status, lines], path).toEqual([
        1,
        [expect.stringContaining("is no file that can be opened"), expect.any(String)],
      ]);
    }
  });

  it("says that its port is taken", async () => {
    const squatter = createServer().listen(0, "127.0.0.1");
    await new Promise((listening) => squatter.once("listening", listening));
    const { port } = squatter.address() as AddressInfo;
    const { status, lines } = start({ PORT: String(port) });
    squatter.close();
    expect([status, lines[0]]).toEqual([
      1,
      `sigpost: Port ${port} is taken: address already in use.`,
    ]);
  });
});
