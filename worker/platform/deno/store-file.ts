/**
 * The file of the store: where it is, that only its owner reads it, and what to do when it cannot
 * be opened.
 */

import { StartFailure } from "./start-failure.ts";

const LOCAL_STORE = ".deno/sigpost.sqlite3";
/** What SQLite keeps beside the file, with the file's own mode. */
const COMPANIONS = ["", "-wal", "-shm"];

/** Deno Deploy has one store per project and no files; elsewhere it is a file. */
export function storePath(): string | undefined {
  const named = Deno.env.get("DENO_KV_PATH")?.trim();
  return named || (Deno.env.has("DENO_DEPLOYMENT_ID") ? undefined : LOCAL_STORE);
}

const NO_FILE = [Deno.errors.IsADirectory, Deno.errors.NotADirectory, Deno.errors.AlreadyExists];

/** Neither a store in memory nor one of a server has files. */
const isFile = (path: string): boolean => path !== ":memory:" && !/^https?:/.test(path);

/** UserIDs, devices and the audit log are for nobody else on this machine. */
async function makePrivate(path: string): Promise<void> {
  const folder = path.slice(0, Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  if (folder) await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  (await Deno.open(path, { create: true, read: true, write: true, mode: 0o600 })).close();
  // A folder that somebody chose keeps its rights, and so do the files in it.
  if (path !== LOCAL_STORE || Deno.build.os === "windows") return;
  await Deno.chmod(folder, 0o700);
  for (const companion of COMPANIONS)
    await Deno.chmod(path + companion, 0o600).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
}

/** Held until the process ends, however it ends. */
let lock: Deno.FsFile | undefined;

/**
 * Whether no other process has the store: known from a file beside it, as SQLite lets several in.
 * Where such a file may not be made, nothing is known.
 */
async function claim(path: string): Promise<boolean> {
  try {
    lock = await Deno.open(`${path}.lock`, { create: true, write: true, mode: 0o600 });
    return await lock.tryLock(true);
  } catch {
    return true;
  }
}

function explain(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof Deno.errors.NotCapable)
    return new StartFailure(
      `DENO_KV_PATH: Deno may not read and write ${path}.`,
      "Start it with --allow-read and --allow-write for that folder, or name a file in an allowed one.",
    );
  if (error instanceof Deno.errors.PermissionDenied)
    return new StartFailure(
      `DENO_KV_PATH: ${path} may not be written by this user.`,
      `Allow it, or name another file; ${LOCAL_STORE} without it.`,
    );
  if (NO_FILE.some((kind) => error instanceof kind) || /unable to open/.test(error.message))
    return new StartFailure(
      `DENO_KV_PATH: ${path} is no file that can be opened.`,
      `Name a file in a folder; ${LOCAL_STORE} without it.`,
    );
  return new StartFailure(
    `The store ${path} cannot be opened: it is damaged, or no store. It was left as it is.`,
    "Put a backup in its place, or move it and its -wal and -shm files away to start with an empty one.",
  );
}

/** @param path a file; `undefined` is the store of Deno Deploy */
export async function openStore(
  path: string | undefined,
  log: (line: { event: "store_shared"; path: string }) => void,
): Promise<Deno.Kv> {
  if (path === undefined || !isFile(path)) return Deno.openKv(path);
  try {
    await makePrivate(path);
    const store = await Deno.openKv(path);
    if (!(await claim(path))) log({ event: "store_shared", path });
    return store;
  } catch (error) {
    throw explain(error, path);
  }
}
