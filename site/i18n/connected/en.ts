/** What only connected mode says, in English. */

import type { AnyText } from "../texts.ts";

export const CONNECTED_EN = {
  heading: "Server",
  promise: "SecretKeys stay on the server",
  promiseWhy: (origin: string) =>
    [
      "SecretKeys stay on the server.",
      `The API key is sent only to ${origin}. The page's script sends it nowhere else, and the security policy (connect-src 'self') makes the browser block fetches, beacons and sockets to any other address. The key stays in this tab's memory and is gone when you leave the page, unless you choose to keep it.`,
    ] as const,
  apiKey: "API key",
  show: "Show the API key",
  connect: "Connect",
  connecting: "Connecting…",
  disconnect: "Disconnect",
  connectedTo: "Connected to",
  whence: "Ask the operator for one. On your own machine, npm start says where it is.",
  firstSteps: "First steps",
  kind: {
    "admin-key": "Admin key",
    "api-key": "API key",
    access: "Cloudflare Access",
    workload: "Workload",
  },
  app: "App",
  lacks: (scopes: readonly string[]) =>
    [
      `This tool needs the scope ${scopes.join(" or ")}. This API key does not have it.`,
      "Connect with another key, or ask the operator for one.",
    ] as const,
  expired: [
    "The API key is no longer accepted.",
    "Enter another one below. What you typed in the tools is still there.",
  ],
  unseen: (sdkAppId: string) =>
    [
      `The link is for app ${sdkAppId}, which this API key cannot access.`,
      "Connect with a key that can, or continue with the app chosen here.",
    ] as const,
  again: "Connect with another key",
  keep: "Keep the key until this tab is closed (session storage)",
  noApps: [
    "No app is configured, or this API key has access to none.",
    "Add an app under Settings, or ask the operator to set SDKAPPID and SECRET_KEY.",
  ],
  faults: {
    apiKeyMissing: [
      "The API key is missing.",
      "Ask the operator of this server for one. On your own machine, npm start says where to find one.",
    ],
    apiKeyCharacters: [
      "The API key contains characters that no API key has.",
      "Copy it again, without spaces or quotes.",
    ],
  },
  failures: {
    network: [
      "The server could not be reached.",
      "Check that the server is running and this device is online, then try again.",
    ],
    offline: [
      "This device is offline.",
      "Connect to a network and try again, or switch to Local, which works offline.",
    ],
    timeout: [
      "The server did not answer in time.",
      "Try again. If the problem persists, check the server's log.",
    ],
    redirected: [
      "The server redirected the request, probably to a sign-in page.",
      "Reload the page, sign in and try again.",
    ],
    notJson: (status: string) =>
      [
        `The response (HTTP ${status}) did not come from sigpost.`,
        "Check the address, and any proxy in front of the server.",
      ] as const,
    unaddressable: [
      "This cannot be part of an address: it is empty, or one or two dots.",
      "Enter another UserID or ID.",
    ],
  },
} as const;

export type ConnectedTexts = AnyText<typeof CONNECTED_EN>;
