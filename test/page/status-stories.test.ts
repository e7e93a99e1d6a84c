/** What happened to a user, and what the page says of it: one story for each verdict. */

import { describe, expect, it } from "vitest";
import { change } from "../support/status-server.ts";
import { get, plate, useStatusPage } from "./status-support.ts";

const site = useStatusPage();
const MINUTE = 60_000;

/** Milliseconds. */
const ago = (minutes: number) => Date.now() - minutes * MINUTE;
const fire = (...event: Parameters<typeof site.tencent.fire>) => site.tencent.fire(...event);

type Story = readonly [
  code: string,
  happened: () => Promise<unknown>,
  plate: string,
  words: string,
  turn: string,
];

const login = (user: string, platform = "Android", minutes = 30) =>
  fire(user, "Login", "Register", platform, ago(minutes));
const lose = (user: string, minutes = 20) =>
  fire(user, "Disconnect", "LinkClose", "Android", ago(minutes));
const CAN = "Can receive offline push";
const CANNOT = "Cannot receive offline push";
const UNKNOWN = "Not known";
const PHONE = "the person with the phone";

/**
 * The verdicts that Tencent is not asked about, each with what brings it about. The user is named like the
 * verdict.
 */
const STORIES: readonly Story[] = [
  [
    "push_online",
    async () => {
      await login("push_online");
      await lose("push_online");
    },
    CAN,
    "PushOnline",
    "you",
  ],
  [
    "other_client_online",
    async () => {
      await login("other_client_online");
      await lose("other_client_online");
      await login("other_client_online", "Web", 10);
    },
    "Depends on the app",
    "Log out on Web",
    PHONE,
  ],
  ["phone_online", () => login("phone_online"), CANNOT, "Swipe the app away", PHONE],
  [
    "phone_background",
    async () => {
      await login("phone_background");
      await site.report("phone_background", "background");
    },
    CANNOT,
    "app in the background",
    PHONE,
  ],
  [
    "closing",
    async () => {
      await login("closing");
      await site.report("closing", "terminated");
    },
    UNKNOWN,
    "Wait up to seven minutes",
    "nobody: wait",
  ],
  [
    "logged_out",
    async () => {
      await login("logged_out");
      await fire("logged_out", "Logout", "Unregister", "Android", ago(10));
    },
    CANNOT,
    "logged out",
    PHONE,
  ],
  [
    "kicked",
    async () => {
      await login("kicked");
      const event = {
        ...change("kicked", "Login", "Register", ago(5)),
        KickedDevice: [{ Platform: "Android" }],
      };
      await site.tencent.fake.fire("State.StateChange", event, { optPlatform: "Web" });
    },
    CANNOT,
    "logged out by another login",
    PHONE,
  ],
  ["seven_days", () => lose("seven_days", 8 * 24 * 60), CANNOT, "not opened for seven days", PHONE],
  [
    "phone_offline",
    async () => {
      await login("phone_offline");
      site.tencent.fake.world.user("phone_offline");
      await site.tencent.status("phone_offline", "?live=true");
    },
    CANNOT,
    "not in Tencent's response",
    PHONE,
  ],
  [
    "no_phone",
    async () => site.tencent.fake.world.user("no_phone", { platform: "Web", status: "Online" }),
    CANNOT,
    "Web",
    PHONE,
  ],
  ["account_unknown", async () => undefined, CANNOT, "Tencent has no such account", "you"],
];

describe("what it says", () => {
  it.each(STORIES)("%s", async (code, happened, verdict, words, turn) => {
    await happened();
    const page = await site.open(code);
    await get(page);
    await expect.poll(() => plate(page).textContent()).toContain(verdict);
    const text = page.locator(".user-status");
    for (const part of [code, words, `Who has to act: ${turn}`])
      await expect.poll(() => text.textContent()).toContain(part);
  });
});
