/** Shells whose completion is tried where they are installed. */

import { spawnSync } from "node:child_process";

export const hasShell = (name: string): boolean => spawnSync(name, ["-c", "true"]).status === 0;

/** Said loudly by `npm test`. */
export const absentShells = (): string[] => ["zsh", "fish"].filter((name) => !hasShell(name));
