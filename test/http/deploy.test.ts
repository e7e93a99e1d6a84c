/** The commands of docs/deploy.md, as they stand there. Each does what the text around it says. */

import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/ports.ts";
import { environmentIn, launch, makeCheckout, type Running, until } from "../support/checkout.ts";
import { blocksOf, commandsOf, runsAllOf } from "../support/document.ts";
import { holds } from "../usersig/independent.ts";

const DOCUMENT = runsAllOf("docs/deploy.md");
const COMMANDS = commandsOf(DOCUMENT);
const ACCOUNT = "needs an account at Cloudflare";
const ENGINE = "needs a container engine; test/http/image.test.ts does the image's steps";
const NOT_RUN: Readonly<Record<string, string>> = {
  "npm ci": "replaces the packages that the tests run from; CI begins with it",
  "npm run deploy": `${ACCOUNT}; its dry run is run`,
  "npx wrangler secret put ADMIN_KEY": ACCOUNT,
  "npx wrangler secret put SEALING_KEY": ACCOUNT,
  "git pull": "in a clone; the merge of a copy is run",
  ...Object.fromEntries(
    COMMANDS.filter((command) => command.startsWith("docker ")).map((line) => [line, ENGINE]),
  ),
};
const SECRET_KEY = "0123456789abcdef".repeat(4);
const SETTINGS = {
  ADMIN_KEY: "an-admin-key-of-a-server-of-ones-own",
  SEALING_KEY: "0123456789".repeat(4),
};

const run = new Set<string>();

function found(pattern: RegExp): string {
  const matching = new Set(COMMANDS.filter((command) => pattern.test(command)));
  if (matching.size !== 1) throw new Error(`${matching.size} lines like ${pattern}`);
  const [command] = matching as unknown as [string];
  run.add(command);
  return command;
}

async function shell(command: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const options = { cwd, env: { ...environmentIn(cwd), ...env }, maxBuffer: 1 << 24 };
  const { stdout } = await promisify(execFile)(
    "bash",
    ["-euo", "pipefail", "-c", command],
    options,
  );
  return stdout;
}

/** The lines of the block that has this line. */
const block = (pattern: RegExp): string => {
  const text = blocksOf(DOCUMENT, "sh").find((one) => pattern.test(one)) as string;
  for (const line of text.split("\n")) run.add(line);
  return text;
};

describe.skipIf(process.platform === "win32")("docs/deploy.md", () => {
  const { folder, remove } = makeCheckout();
  afterAll(remove);

  it("uploads to a domain of one's own what is built, as far as that goes", async () => {
    const file = join(folder, "wrangler.toml");
    const [route = ""] = blocksOf(DOCUMENT, "toml");
    const own = readFileSync(file, "utf8").replace("workers_dev = true", "workers_dev = false");
    writeFileSync(file, `${own}\n${route}`);
    const told = await shell(found(/--dry-run$/), folder);
    expect(told).toMatch(/env\.KV .*KV Namespace/);
    expect(told).toMatch(/--dry-run: exiting now/);
  }, 120_000);

  it("makes two secrets that the container's user can read and nobody else finds", async () => {
    await shell(block(/^mkdir -m 700 secrets/).replace(/^docker .*$/m, ""), folder);
    expect(statSync(join(folder, "secrets")).mode & 0o777).toBe(0o700);
    for (const name of ["secrets/admin-key", "secrets/sealing-key"]) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o644);
      expect(readFileSync(join(folder, name), "utf8")).toMatch(/^[\w+/=]{32,44}\n$/);
    }
  });

  describe("on a server", () => {
    let server: Running;
    let origin: string;
    const start = async () => {
      const port = await freePort(24_000 + (process.pid % 500) * 10);
      origin = `http://127.0.0.1:${port}`;
      server = launch("sh", ["-c", `exec ${found(/^npx deno run/)}`], folder, {
        ...SETTINGS,
        PORT: String(port),
      });
      const { child, printed } = server;
      await until(
        "the start",
        60_000,
        () => printed().includes("Listening") || child.exitCode !== null,
      );
    };
    const stop = async () => {
      const ended = new Promise((resolve) => server.child.once("exit", resolve));
      server.child.kill("SIGTERM");
      await ended;
    };
    const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(origin + path, { ...init, headers: { Authorization: `Bearer ${SETTINGS.ADMIN_KEY}` } });
    const here = () => ({ SIGPOST_URL: origin, SIGPOST_KEY: SETTINGS.ADMIN_KEY });

    beforeAll(async () => {
      await shell(found(/^npm run build$/), folder);
      await start();
    }, 120_000);
    afterAll(() => server?.kill());

    it("is ready, and takes an app and a key from the command line", async () => {
      const exported = found(/^export /).replace("https://sigpost.example.com", origin);
      const first = `${exported}\n${found(/readyz/)}`;
      expect(await shell(first, folder, { ADMIN_KEY: SETTINGS.ADMIN_KEY })).toMatch(/ok|ready/i);
      const secret = join(folder, "secret-key");
      writeFileSync(secret, SECRET_KEY);
      await shell(`${found(/app add/)} --secret-key-file ${secret}`, folder, here());
      expect(await shell(found(/key add/), folder, here())).toMatch(/^sgp_\w{41}\n$/);
    }, 60_000);

    it("lists what would have to be put in again", async () => {
      await shell(block(/apps\.json/), folder, here());
      expect(readFileSync(join(folder, "apps.json"), "utf8")).toContain("1400000001");
      expect(readFileSync(join(folder, "keys.json"), "utf8")).toContain("backend");
      expect(readFileSync(join(folder, "keys.json"), "utf8")).not.toContain("sgp_");
      await shell(found(/take-over$/), folder, here());
    }, 60_000);

    it("has everything again after a restore", async () => {
      await stop();
      await shell(block(/^mkdir -p -m 700 backup/), folder);
      await start();
      expect((await ask("/v1/apps/1400000001", { method: "DELETE" })).ok).toBe(true);
      await stop();
      await shell(block(/^rm -f \.deno/), folder);
      await start();
      const body = new URLSearchParams({ userId: "alice" });
      const issued = await ask("/v1/apps/1400000001/usersigs", { method: "POST", body });
      const { userSig } = (await issued.json()) as { userSig: string };
      expect(holds(userSig, SECRET_KEY)).toBe(true);
    }, 120_000);
  });

  it("joins a copy without history to its source, and updates it from there", async () => {
    const place = mkdtempSync(join(tmpdir(), "sigpost-copy-"));
    const git = (cwd: string, line: string) =>
      shell(`git -c init.defaultBranch=main ${line}`, cwd, {
        GIT_CONFIG_COUNT: "2",
        ...{ GIT_CONFIG_KEY_0: "user.name", GIT_CONFIG_VALUE_0: "test" },
        ...{ GIT_CONFIG_KEY_1: "user.email", GIT_CONFIG_VALUE_1: "test@example.com" },
      });
    const [source, copy, remote] = ["source", "copy", "remote.git"].map((name) =>
      join(place, name),
    ) as [string, string, string];
    const commit = async (cwd: string, what: string) => {
      await git(cwd, "add .");
      await git(cwd, `commit -qm ${what}`);
    };
    try {
      for (const name of [source, copy]) {
        mkdirSync(name);
        cpSync("wrangler.toml", join(name, "wrangler.toml"));
        await git(name, "init -q");
      }
      await commit(source, "first");
      // What the button writes into the copy.
      const toml = readFileSync("wrangler.toml", "utf8");
      const own = toml
        .replace('name = "sigpost"', 'name = "my-sigpost"')
        .replace('binding = "KV"\n', 'binding = "KV"\nid = "0123456789abcdef"\n');
      writeFileSync(join(copy, "wrangler.toml"), own);
      await commit(copy, "copied");
      await git(place, `init -q --bare ${remote}`);
      await git(copy, `remote add origin ${remote}`);
      await git(copy, "push -q -u origin main");
      const lines = (pattern: RegExp) =>
        block(pattern).replace("https://github.com/sigpost/sigpost.git", source).trim().split("\n");
      for (const line of lines(/^git remote add upstream/)) await git(copy, line.slice(4));
      expect(readFileSync(join(copy, "wrangler.toml"), "utf8")).toBe(own);

      writeFileSync(join(source, "wrangler.toml"), `${toml}\n# new\n`);
      writeFileSync(join(source, "another"), "");
      await commit(source, "second");
      for (const line of lines(/^git fetch upstream\ngit merge --no-edit/))
        await git(copy, line.slice(4));
      expect(readFileSync(join(copy, "wrangler.toml"), "utf8")).toBe(`${own}\n# new\n`);
      expect(existsSync(join(copy, "another"))).toBe(true);
      expect(await git(remote, "log -1 --format=%s main")).toMatch(/^Merge/);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  it("has no other commands, but for those that cannot be run", () => {
    expect(COMMANDS.filter((command) => !run.has(command) && !(command in NOT_RUN))).toEqual([]);
    expect(Object.keys(NOT_RUN).filter((command) => !COMMANDS.includes(command))).toEqual([]);
  });
});
