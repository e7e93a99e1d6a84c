/** What a deployment has after a year: 40 apps, 13 keys, a user with 20 devices and 300 events. */

import { change } from "../../test/support/status-server.ts";
import { type Deployment, tokenOf } from "./deployment.ts";

export const CROWDED_USER = "grace";
const APPS = 40;
const KEYS = 13;
const DEVICES = 20;
const EVENTS = 300;
const MINUTE = 60_000;
const MODELS = ["iPhone 17", "iPhone Air", "iPad mini", "iPad Pro"];
const PLATFORMS = ["IOS", "IPAD", "Android", "Web"];
const CHANGES = [
  ["Login", "Register"],
  ["Disconnect", "TimeOut"],
  ["Login", "Register"],
  ["Logout", "Unregister"],
] as const;

const nameAt = <T>(names: readonly T[], at: number): T => names[at % names.length] as T;

export async function makeCrowd({ tencent, call, report }: Deployment): Promise<void> {
  for (let at = 0; at < APPS; at++)
    await call("PUT", `/apps/${1_400_000_800 + at}`, {
      name: `Shop ${at + 1}`,
      region: at % 3 === 0 ? "japan" : "china",
      secretKey: "0123456789abcdef".repeat(4),
    });
  for (let at = 0; at < KEYS; at++)
    await call("POST", "/api-keys", {
      name: `pipeline ${at + 1}`,
      scopes: at % 2 ? ["usersig:issue"] : ["push:check", "status:read", "device:read"],
    });
  for (let at = 0; at < DEVICES; at++)
    await report(CROWDED_USER, `device-${at + 1}`, tokenOf(100 + at), nameAt(MODELS, at));
  tencent.world.user(
    CROWDED_USER,
    { platform: "iPhone", status: "PushOnline" },
    { platform: "Web", status: "Online" },
  );
  for (let at = 0; at < EVENTS; at++) {
    const [action, reason] = nameAt(CHANGES, at);
    const moment = Date.now() - (EVENTS - at) * 20 * MINUTE;
    await tencent.fire("State.StateChange", change(CROWDED_USER, action, reason, moment), {
      optPlatform: nameAt(PLATFORMS, Math.floor(at / CHANGES.length)),
    });
  }
}
