/** The system's own Node: npm scripts put the packaged one first, which is newer. */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Folders of commands, without those that packages bring. */
export const SYSTEM_PATH = (process.env.PATH ?? "")
  .split(delimiter)
  .filter((folder) => !folder.includes("node_modules"));

export const systemNode = (): string =>
  SYSTEM_PATH.map((folder) => join(folder, "node")).find((path) => existsSync(path)) ??
  process.execPath;
