/** Everything that is kept about one user goes. Each step may be repeated; so may all of them. */

import type { UserKey } from "../ports.ts";
import { type DeviceNeeds, forgetDevices } from "../push/devices/registry.ts";
import type { UserObjects } from "./index.ts";

/** How many of each there were. */
export interface Forgotten {
  readonly devices: number;
  readonly pushChecks: number;
  readonly idempotencyKeys: number;
  readonly statusEvents: number;
}

export async function forgetUser(
  user: UserKey,
  needs: DeviceNeeds & { readonly users: UserObjects },
): Promise<Forgotten> {
  const devices = await forgetDevices(user, needs);
  const [checks, status] = await Promise.all([
    needs.users.apply(user, "checks", { kind: "forget" }),
    needs.users.apply(user, "status", { kind: "forget" }),
  ]);
  return {
    devices,
    pushChecks: checks.kind === "forgotten" ? checks.checks : 0,
    idempotencyKeys: checks.kind === "forgotten" ? checks.answers : 0,
    statusEvents: status.kind === "forgotten" ? status.events : 0,
  };
}
