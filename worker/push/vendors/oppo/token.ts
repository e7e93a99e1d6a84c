/** OPPO's registration IDs. The region of the phone is written in them (push-vendors.md §2, §8). */

import type { Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

const HOSTS = {
  mainland: "https://api-push-cn.heytapmobi.com",
  overseas: "https://api-intl.push.oppomobile.com",
} as const;
export type Region = keyof typeof HOSTS;

export const ORIGINS: readonly string[] = Object.values(HOSTS);

/**
 * The part before the registration itself: `CN_…`, `OPPO_CN_…`; a bare one is from mainland China
 * ([O2]).
 */
export function regionOf(token: string): Region {
  const region = token.split("_").at(-2);
  return region === undefined || region === "CN" || region === "OPPO" ? "mainland" : "overseas";
}

export const hostOf = (token: string): string => HOSTS[regionOf(token)];

const TOKEN = /^(?:OPPO_)?(?:[A-Z]{2}_)?[0-9a-f]{32}$/;
export const checkToken = (token: string): Finding[] =>
  TOKEN.test(token) ? [] : [finding("oppo_token_shape")];
