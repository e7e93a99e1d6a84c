/** What only connected mode says, in English. */

import type { AnyText } from "../texts.ts";

export const CONNECTED_EN = {
  heading: "Server",
  promise: "Keys stay on the server.",
  promiseWhy: (origin: string) =>
    `The API key goes to ${origin} and nowhere else: the page's script sends it to no other address, and the security policy (connect-src 'self') has the browser refuse every fetch, beacon and socket to one. The key is kept in this tab's memory and is gone when you leave, unless you have it kept.`,
  apiKey: "API key",
  show: "Show the API key",
  connect: "Connect",
  connecting: "Connecting…",
  disconnect: "Disconnect",
  connectedTo: "Connected to",
  app: "App",
  expired: [
    "The API key is no longer accepted.",
    "Enter another one below; what you typed in the tools is still there.",
  ],
  unseen: (sdkAppId: string) =>
    [
      `The link names app ${sdkAppId}, which this API key may not see.`,
      "Connect with a key that may, or go on with the app chosen here.",
    ] as const,
  again: "Connect with another key",
  keep: "Keep the key until this tab is closed (session storage)",
  noApps: [
    "This API key may see no app, or none is configured.",
    "Have the operator set SDKAPPID and SECRET_KEY, or add an app under Settings.",
  ],
  faults: {
    apiKeyMissing: [
      "The API key is missing.",
      "Ask the operator of this server for one; npm start prints it locally.",
    ],
    apiKeyCharacters: [
      "The API key has characters that no key can have.",
      "Copy it again, without spaces or quotes.",
    ],
  },
  failures: {
    network: [
      "The server could not be reached.",
      "Check that it is running and that this device is online, then try again.",
    ],
    offline: [
      "This device is offline.",
      "Connect to the network and try again, or switch to Local, which needs none.",
    ],
    timeout: [
      "The server did not answer in time.",
      "Try again; if it stays, look at the server's log.",
    ],
    redirected: [
      "The server sent the request elsewhere, probably to a sign-in page.",
      "Reload the page, sign in, and try again.",
    ],
    notJson: (status: string) =>
      [
        `The answer (HTTP ${status}) is not one of sigpost's.`,
        "A proxy or another program answered in its place. Check the address and what stands in front of the server.",
      ] as const,
    unauthorized: ["The API key was refused.", "Enter a key of this server, copied whole."],
    forbidden: [
      "The API key may not do this.",
      "Use a key with the scope that this needs, or ask the operator.",
    ],
    notFound: [
      "The server does not know this app or path.",
      "Check the app; the server may be older than this page.",
    ],
    limited: ["Too many requests.", "Wait a moment, then try again."],
    server: ["The server failed.", "Try again; if it stays, give the operator the request ID."],
    other: (status: string) =>
      [`The server refused the request (HTTP ${status}).`, "Check what was entered."] as const,
  },
} as const;

export type ConnectedTexts = AnyText<typeof CONNECTED_EN>;
