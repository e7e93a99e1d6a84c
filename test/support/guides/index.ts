/** The guides, and other documents whose lines are run, with their deployments. */

import { startAccessWorld } from "./access.ts";
import { startAnalyticsWorld } from "./analytics.ts";
import { startCallbacksWorld } from "./callbacks.ts";
import { startPushDocumentWorld } from "./document-push.ts";
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
};

export const DOCUMENT_WORLDS: Readonly<Record<string, StartGuideWorld>> = {
  codes: startCheckoutWorld,
  operations: startAnalyticsWorld,
  push: startPushDocumentWorld,
  webhooks: startCallbacksWorld,
};
