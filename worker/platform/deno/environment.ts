/**
 * The settings of the process. A secret may come from a file instead, as container engines mount
 * them: `ADMIN_KEY_FILE` names the file that holds `ADMIN_KEY`.
 */

import { StartFailure } from "./start-failure.ts";

const SECRETS = ["ADMIN_KEY", "SEALING_KEY", "SEALING_KEY_PREVIOUS", "SECRET_KEY", "WEBHOOK_TOKEN"];

function readSecret(variable: string, path: string): string {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    const refused = error instanceof Deno.errors.NotCapable;
    throw new StartFailure(
      `${variable}: ${path} cannot be read.`,
      refused
        ? "Start Deno with --allow-read for that file, or name one in an allowed folder."
        : "Name a file that is there and that this user may read.",
    );
  }
}

export function readEnvironment(): Record<string, string> {
  const environment = Deno.env.toObject();
  for (const name of SECRETS) {
    const variable = `${name}_FILE`;
    const path = environment[variable]?.trim();
    if (!path) continue;
    if (environment[name]?.trim())
      throw new StartFailure(
        `${name} and ${variable} are both set.`,
        `Remove one of them; it is unclear which is meant.`,
      );
    environment[name] = readSecret(variable, path);
  }
  return environment;
}
