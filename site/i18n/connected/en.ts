/** What only connected mode says, in English. */

export const CONNECTED_EN = {
  heading: "Server",
  promise: "Keys stay on the server.",
  promiseWhy:
    "The API key is kept in this tab's memory and sent to this server only. It is gone when you leave, unless you have it kept until the tab is closed.",
  apiKey: "API key",
  show: "Show the API key",
  connect: "Connect",
  connecting: "Connecting…",
  disconnect: "Disconnect",
  connectedTo: "Connected to",
  app: "App",
  expired: "Your API key is no longer accepted. What you typed in the tools is still there.",
  again: "Connect with another key",
  keep: "Keep the key until this tab is closed (session storage)",
  address: "The page talks to this address only; its security policy refuses every other.",
  noApps: [
    "This API key may see no app, or none is configured.",
    "Have the operator set SDKAPPID and SECRET_KEY, or add an app under Settings.",
  ],
  faults: {
    apiKeyMissing: ["The API key is missing.", "Ask the operator of this server for one; npm start prints it locally."],
    apiKeyCharacters: ["The API key has characters that no key can have.", "Copy it again, without spaces or quotes."],
  },
  failures: {
    network: [
      "The server could not be reached.",
      "Check that it is running and that this device is online, then try again.",
    ],
    offline: ["This device is offline.", "Connect to the network and try again, or switch to Local, which needs none."],
    timeout: ["The server did not answer in time.", "Try again; if it stays, look at the server's log."],
    redirected: [
      "The server sent the request elsewhere, probably to a sign-in page.",
      "Reload the page, sign in, and try again.",
    ],
    notJson: (status: string) =>
      [
        `The answer (HTTP ${status}) is not one of sigpost's.`,
        "A proxy or another program answered in its place. Check the address and what stands in front of the server.",
      ] as const,
    unauthorized: ["The API key was refused.", "Disconnect and enter a key of this server, copied whole."],
    forbidden: ["The API key may not do this.", "Use a key with the scope that this needs, or ask the operator."],
    notFound: ["The server does not know this app or path.", "Check the app; the server may be older than this page."],
    limited: ["Too many requests.", "Wait a moment, then try again."],
    server: ["The server failed.", "Try again; if it stays, give the operator the request ID."],
    other: (status: string) => [`The server refused the request (HTTP ${status}).`, "Check what was entered."] as const,
  },
} as const;
