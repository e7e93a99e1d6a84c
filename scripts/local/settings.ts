/**
 * What a start on this machine is told: PORT, and the settings in `.dev.vars`. Wrong ones are named
 * before anything runs.
 */

import { readConfig } from "../../worker/config.ts";
import { StartError } from "./start-error.ts";

const PORT_DEFAULT = 8787;

export function readPort(text = process.env.PORT?.trim()): number {
  if (text === undefined || text === "") return PORT_DEFAULT;
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535) return Number(text);
  const remedy = `Allowed: a whole number from 1 to 65535; ${PORT_DEFAULT} without it.`;
  throw new StartError("PORT is not a port number.", remedy);
}

/** A service that starts with them would refuse what its own curl line asks. */
export function checkSettings(settings: Readonly<Record<string, string>>, where: string): void {
  const [first] = readConfig(settings).misconfigured;
  if (first)
    throw new StartError(
      `${where}: ${first.variable} cannot be used: ${first.reason}.`,
      `Allowed: ${first.allowed}.`,
    );
}
