/**
 * Names of client platforms: which spellings mean the same one, and which can wait for an offline
 * push. Nothing else knows them.
 */

import { lookUp } from "../bytes/look-up.ts";

/**
 * Tencent spells platforms differently per interface: the webhook says `IOS` and `Windows`, the
 * query `iPhone` and `PC` (1047/34357, 1047/35477). Keys are lower case.
 */
const SAME: Readonly<Record<string, string>> = {
  ios: "iPhone",
  iphone: "iPhone",
  ipad: "iPad",
  android: "Android",
  web: "Web",
  pc: "Windows",
  windows: "Windows",
  mac: "Mac",
  linux: "Linux",
};

/** Only these keep a push state after the connection is lost (1047/33518). */
const PHONES: ReadonlySet<string> = new Set(["iPhone", "iPad", "Android"]);

/** Characters of a platform name that are kept. */
const NAME_MAXIMUM = 32;

/** One spelling per platform; one that is not known stays as it came. */
export function platformName(text: string): string {
  return lookUp(SAME, text.trim().toLowerCase()) ?? text.trim().slice(0, NAME_MAXIMUM);
}

export const isPhone = (platform: string): boolean => PHONES.has(platform);
