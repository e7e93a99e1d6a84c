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
  // How callbacks spell it is documented nowhere.
  harmony: "HarmonyOS",
  harmonyos: "HarmonyOS",
  unknown: "Unknown",
  "": "Unknown",
};

/** Only these keep a push state after the connection is lost (1047/33518). */
const PHONES: ReadonlySet<string> = new Set(["iPhone", "iPad", "Android"]);

/** Certainly no phones. What is in neither set may be one: HarmonyOS is, a mini program is not. */
const OTHERS: ReadonlySet<string> = new Set(["Web", "Windows", "Mac", "Linux"]);

/** In the place of a platform: a server asked through the REST API, which is no client. */
const NO_CLIENT = "restapi";

/** Characters of a platform name that are kept. */
const NAME_MAXIMUM = 32;

/** One spelling per platform; one that is not known stays as it came. */
export function platformName(text: string): string {
  return lookUp(SAME, text.trim().toLowerCase()) ?? text.trim().slice(0, NAME_MAXIMUM);
}

export const isPhone = (platform: string): boolean => PHONES.has(platform);

/** Whether nobody here can say if it is a phone, and if it keeps a push state. */
export const isUnclear = (platform: string): boolean => !isPhone(platform) && !OTHERS.has(platform);

export const isClient = (text: string): boolean => text.trim().toLowerCase() !== NO_CLIENT;
