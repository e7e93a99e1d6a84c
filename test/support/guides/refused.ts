/** UserSigs that are refused, each for one reason, in the order in which the guide looks at them. */

import { randomBytes } from "node:crypto";
import { signUserSig } from "../../../worker/usersig/index.ts";
import { startPushWorld } from "./push.ts";
import type { GuideWorld } from "./world.ts";

const DAY = 86_400;

export async function startRefusedWorld(): Promise<GuideWorld> {
  const world = await startPushWorld();
  const [secretKey = ""] = world.secretKeys;
  const now = Math.floor(Date.now() / 1000);
  const good = { sdkAppId: 1_400_000_001, secretKey, userId: "alice", expire: DAY, now };
  const withLineBreak = await signUserSig({ ...good, secretKey: `${secretKey}\n` });
  const usersigs = [
    withLineBreak,
    withLineBreak,
    await signUserSig({ ...good, now: now - 3 * DAY }),
    (await signUserSig(good)).slice(0, -60),
    await signUserSig({ ...good, secretKey: randomBytes(32).toString("hex") }),
    await signUserSig({ ...good, userId: "Alice" }),
    await signUserSig({ ...good, sdkAppId: 1_400_000_002 }),
  ];
  return {
    ...world,
    before(line, shell) {
      if (line.includes("$USERSIG")) shell.set("USERSIG", usersigs.shift() ?? "");
    },
  };
}
