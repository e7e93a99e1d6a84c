/** The guides, and another document whose lines are run, with their deployments. */

import { startAccessWorld } from "./access.ts";
import { startCheckoutWorld, startPushWorld } from "./push.ts";
import { startRefusedWorld } from "./refused.ts";
import { startRotationWorld } from "./rotation.ts";
import { startSigningWorld } from "./signing.ts";
import type { StartGuideWorld } from "./world.ts";

export const GUIDE_WORLDS: Readonly<Record<string, StartGuideWorld>> = {
  "from-the-console": startPushWorld,
  "push-does-not-arrive": startPushWorld,
  "replace-generatetestusersig": startSigningWorld,
  "usersig-is-refused": startRefusedWorld,
  "rotate-a-key": startRotationWorld,
  "behind-access": startAccessWorld,
  codes: startCheckoutWorld,
};
