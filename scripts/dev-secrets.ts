/** The development secrets in `.dev.vars`: made once, kept ever after, never leaving this machine. */

import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const DEMO_SDKAPPID = "1400000000";

/** A line as wrangler reads it: the value in either quotes or none, perhaps a comment behind it. */
const SETTING = /^\s*(?:export\s+)?([A-Z_]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^#]*?))\s*(?:#.*)?$/;

export type DevSecrets = Readonly<Record<"ADMIN_KEY" | "SEALING_KEY" | "SDKAPPID" | "SECRET_KEY", string>>;

/** The settings in the file; none when there is no file. */
export function readDevVars(file: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
  const lines = text.split("\n").map((line) => SETTING.exec(line));
  return Object.fromEntries(
    lines.flatMap((match) => (match ? [[match[1] as string, match[2] ?? match[3] ?? match[4] ?? ""]] : [])),
  );
}

/** Adds what is missing to the file; what is there stays as it is, comments and further settings included. */
export function ensureDevSecrets(file: string): DevSecrets {
  const present = readDevVars(file);
  const wanted: DevSecrets = {
    ADMIN_KEY: present.ADMIN_KEY ?? randomBytes(24).toString("base64url"),
    SEALING_KEY: present.SEALING_KEY ?? randomBytes(32).toString("base64"),
    SDKAPPID: present.SDKAPPID ?? DEMO_SDKAPPID,
    SECRET_KEY: present.SECRET_KEY ?? randomBytes(32).toString("hex"),
  };
  const missing = Object.entries(wanted).filter(([name]) => present[name] === undefined);
  if (missing.length > 0) {
    const first =
      Object.keys(present).length === 0 ? "# Development secrets of this checkout; git ignores this file.\n" : "\n";
    const lines = missing.map(([name, value]) => `${name}="${value}"\n`).join("");
    writeFileSync(file, first + lines, { flag: "a", mode: 0o600 });
  }
  return wanted;
}
