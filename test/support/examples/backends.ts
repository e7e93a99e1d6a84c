/**
 * The example backends as their readers start them: each a process of its own on a free loopback
 * port. Which can run depends on the languages that this machine has.
 */

import { execFile, spawn, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { build } from "esbuild";
import { freePort } from "../../../scripts/ports.ts";
import { atEnd } from "../at-end.ts";
import { SYSTEM_PATH, systemNode } from "../system-node.ts";

export interface Backend {
  /** Its folder in examples/. */
  readonly name: string;
  /** What has to be there, as a command that ends well. */
  readonly needs: readonly string[];
  /** Compiles it into a folder. */
  make?(folder: string): Promise<unknown>;
  /** How it is started, after that. */
  command(folder: string, port: number): readonly string[];
  /** It reads its settings with each request, and so cannot stop at the start. */
  readonly readsLate?: true;
}

const PATIENCE_MS = 30_000;
const source = (...names: string[]) => resolve("examples", ...names);
/** Compilers keep what they compiled where the system keeps it for them. */
const env = { PATH: SYSTEM_PATH.join(":"), HOME: process.env.HOME ?? "" };
const run = promisify(execFile);

export const BACKENDS: readonly Backend[] = [
  {
    name: "backend-node",
    needs: [systemNode(), "--version"],
    make: (folder) =>
      build({
        entryPoints: [source("backend-node/server.ts")],
        outfile: join(folder, "server.mjs"),
        // What `npm install sigpost` brings.
        alias: { "sigpost/client": resolve("client/index.ts") },
        ...({ bundle: true, platform: "node", format: "esm", logLevel: "warning" } as const),
      }),
    command: (folder) => [systemNode(), join(folder, "server.mjs")],
  },
  {
    name: "backend-python",
    needs: ["python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))"],
    command: () => ["python3", "-B", "-W", "error", source("backend-python/server.py")],
  },
  {
    name: "backend-go",
    needs: ["go", "version"],
    make: (folder) => {
      const program = join(folder, "usersig");
      const options = { cwd: source("backend-go"), env, timeout: 240_000 };
      return run("go", ["build", "-buildvcs=false", "-o", program, "."], options);
    },
    command: (folder) => [join(folder, "usersig")],
  },
  {
    name: "backend-java",
    needs: ["javac", "--release", "17", "--version"],
    make: (folder) => {
      const strict = ["--release", "17", "-Xlint:all", "-Werror", "-d", folder];
      const file = source("backend-java/UserSigServer.java");
      return run("javac", [...strict, file], { env, timeout: 120_000 });
    },
    command: (folder) => ["java", "-cp", folder, "UserSigServer"],
  },
  {
    name: "backend-php",
    needs: ["php", "-r", "exit((int) !function_exists('curl_init'));"],
    command: (_, port) => ["php", "-S", `127.0.0.1:${port}`, source("backend-php/usersig.php")],
    readsLate: true,
  },
];

export const isHere = ({ needs: [program = "", ...parameters] }: Backend): boolean =>
  spawnSync(program, parameters, { env }).status === 0;

/** Said loudly by `npm test`, and by the suite itself. */
export const absent = (): string[] =>
  BACKENDS.filter((one) => !isHere(one)).map(({ name }) => name);

export interface RunningBackend {
  readonly url: string;
  /** Everything that it wrote. */
  logs(): string;
  /** `undefined` while it runs. */
  exitCode(): number | undefined;
  stop(): void;
}

let nextPort = 27_000 + (process.pid % 500) * 10;

/** @param folder where it was made */
export async function startBackend(
  { name, command }: Backend,
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<RunningBackend> {
  const port = await freePort(nextPort++);
  const [program = "", ...parameters] = command(folder, port);
  let logs = "";
  let exitCode: number | undefined;
  const child = spawn(program, parameters, { env: { ...env, PORT: String(port), ...settings } });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (logs += chunk.toString()));
  const stopped = atEnd(() => child.kill("SIGKILL"));
  child.once("error", (error) => (logs += error.message));
  child.once("close", (code) => {
    exitCode = code ?? -1;
    stopped();
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answers = await fetch(url).then(
      (answer) => answer.text().then(() => true),
      () => false,
    );
    if (answers || exitCode !== undefined) break;
    if (Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`${name} did not start:\n${logs}`);
    }
    await sleep(50);
  }
  return {
    url,
    logs: () => logs,
    exitCode: () => exitCode,
    stop: () => void child.kill("SIGKILL"),
  };
}

/** The cookie that the examples' place for a login check reads. */
export function session(secret: string, userId: string, end: number): string {
  const signed = `${Buffer.from(userId).toString("base64url")}.${end}`;
  return `session=${signed}.${createHmac("sha256", secret).update(signed).digest("hex")}`;
}
