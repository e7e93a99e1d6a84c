/** What the settings panel says of the first steps, in English. */

import type { AnyText } from "../../texts.ts";

export const GUIDE_EN = {
  done: "done",
  goTo: "Go to this step",
  another: {
    app: "Add another app",
    certificate: "Add another certificate",
    device: "Check another device",
  },
  app: [
    "Add an app",
    "Copy both from the app's card in the Tencent console. The SecretKey is stored encrypted.",
  ],
  certificate: [
    "Add a push certificate",
    "Drop a vendor's credential here, or paste it. It is checked without asking the vendor.",
  ],
  device: [
    "Choose a device",
    "Say whose phone is to be checked. The push check opens with it filled in.",
  ],
  appFirst: "This step needs an app. Complete the first step.",
  certificateFirst:
    "A device token needs its certificate. Complete the second step, or check a user whose app already reports its device token.",
  userHint: "The UserID that is logged in on the phone. For a first check, any UserID will do.",
  token: "Device token",
  tokenHint:
    "As the app received it from the push vendor. Leave it empty if the app already reports its device tokens here.",
  saveAndPush: "Save and open the push check",
  toPush: "Open the push check",
  later: "After the first push",
  key: [
    "An API key for your server or pipeline",
    "Give it only the scopes it needs, and keep the key used on this page to yourself.",
  ],
  webhook: [
    "Tencent's callbacks",
    "Save the console's callback authentication token with the app, and enter this URL in the console. Status changes and deliveries then arrive here.",
  ],
  webhookSet: "token stored",
  webhookWaiting: "waiting for the first callback",
  webhookCheck: "Check whether callbacks arrive",
  workload: [
    "A build pipeline without a secret",
    "Accept the tokens that GitHub, GitLab or another issuer gives to each build.",
  ],
} as const;

export type GuideTexts = AnyText<typeof GUIDE_EN>;
