/**
 * Carries out the steps of the Dockerfile in plain folders, one for each stage, as there may be no
 * engine for images. The base images are stood in for by the Node and the Deno of this checkout,
 * `npm ci` by the packages that the lockfile names, which are installed already.
 */

import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { readDockerfile, type Stage, said } from "./dockerfile.ts";

/** Absolute places that the steps name; in a stage they begin at its folder. */
const PLACES = /(?<![\w.])\/(?=(?:app|build|data|deno-dir|run\/secrets)\b)/g;

export const within = (root: string, text: string): string => text.replace(PLACES, `${root}/`);

/** `*`, then what is let in again, as in our allow list. */
function isInContext(path: string): boolean {
  let allowed = true;
  for (const line of readFileSync(".dockerignore", "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const pattern = line.replace(/^!/, "");
    const fits = pattern === "*" || path === pattern || path.startsWith(`${pattern}/`);
    if (fits) allowed = line.startsWith("!");
  }
  return allowed;
}

const CONTEXT = (path: string): boolean => {
  const inside = relative(resolve("."), resolve(path));
  return inside === "" || isInContext(inside);
};

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

/** As npm reads the lockfile: what both kinds want goes only where both are left out. */
const isInstalled = ({ dev, optional, devOptional }: Locked, command: string): boolean => {
  const without = (kind: string) => command.includes(`--omit=${kind}`);
  if (devOptional) return !(without("dev") && without("optional"));
  return !(dev && without("dev")) && !(optional && without("optional"));
};

function installPackages(folder: string, command: string): void {
  if (!command.includes("--omit")) {
    // Read only by the build: a link is as good, and a gigabyte less.
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    return;
  }
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  for (const [path, locked] of Object.entries<Locked>(lock.packages))
    if (path !== "" && isInstalled(locked, command) && existsSync(path))
      cpSync(path, join(folder, path), { recursive: true });
}

function copy(text: string, root: string, workdir: string, stages: ReadonlyMap<string, string>) {
  const words = text.split(" ");
  const from = words[0]?.startsWith("--from=") ? words.shift()?.slice(7) : undefined;
  const target = join(root, workdir, words.pop() ?? "");
  const source = from === undefined ? "." : (stages.get(from) as string);
  const options = { recursive: true, verbatimSymlinks: true };
  for (const word of words) {
    const path = join(source, word);
    // A folder's content, or a file into the folder.
    const to = lstatSync(path).isDirectory() || !target.endsWith("/") ? target : join(target, word);
    if (from !== undefined) cpSync(path, to, options);
    else if (word === ".")
      for (const name of readdirSync(".").filter(isInContext))
        cpSync(name, join(to, name), { ...options, filter: CONTEXT });
    else if (!isInContext(word)) throw new Error(`${word} is not in the context: .dockerignore`);
    else cpSync(path, words.length > 1 ? join(target, word) : to, { ...options, filter: CONTEXT });
  }
}

function run(text: string, folder: string, root: string): void {
  if (text.startsWith("npm ci ")) {
    installPackages(folder, text);
    return;
  }
  const bin = [dirname(process.execPath), resolve("node_modules/.bin")].join(":");
  const env = { PATH: `${bin}:${process.env.PATH}`, DENO_DIR: join(root, "deno-dir"), HOME: root };
  // Only root gives files away; whoever else runs this keeps them.
  const owned = process.getuid?.() === 0 ? text : text.replace(/ -[og] \d+/g, "");
  execFileSync("sh", ["-c", within(root, owned)], { cwd: folder, env, stdio: "pipe" });
}

/** @returns the last stage, and the folder that stands for the root of its image */
export function buildImage(folder: string): { stage: Stage; root: string } {
  const stages = readDockerfile(readFileSync("Dockerfile", "utf8"));
  const roots = new Map<string, string>();
  let root = "";
  for (const { name, steps } of stages) {
    root = join(folder, name || "image");
    roots.set(name, root);
    let workdir = "/";
    for (const { instruction, text } of steps) {
      if (instruction === "WORKDIR") workdir = text;
      mkdirSync(join(root, workdir), { recursive: true });
      if (instruction === "COPY") copy(text, root, workdir, roots);
      if (instruction === "RUN") run(text, join(root, workdir), root);
    }
  }
  return { stage: stages.at(-1) as Stage, root };
}

/** As `read_only: true` has it: everything but the volume. */
export function makeReadOnly(root: string): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (path.startsWith(join(root, "data")) || entry.isSymbolicLink()) continue;
    chmodSync(path, entry.isDirectory() ? 0o555 : 0o444);
  }
  chmodSync(root, 0o555);
}

export const commandOf = (stage: Stage): string[] => JSON.parse(said(stage, "CMD")) as string[];
