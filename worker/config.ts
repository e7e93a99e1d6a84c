/** The operator's settings, read once from the environment: typed, or named as unusable. */

import { type OriginOverrides, parseOriginOverrides } from "./outbound/index.ts";
import { isSdkAppId } from "./usersig/index.ts";

export type Environment = Readonly<Record<string, unknown>>;

/** A setting that is there but cannot be used. The value itself is never kept. */
export interface Misconfigured {
  readonly variable: string;
}

export interface EnvironmentApp {
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly adminUserId: string;
}

export interface Config {
  /** The bootstrap key; `undefined` refuses everything that needs a credential. */
  readonly adminKey?: string;
  /** The one app that can come from plain secrets. */
  readonly app?: EnvironmentApp;
  /** Origins of other services that are reached elsewhere: a relay, or a test server. */
  readonly originOverrides?: OriginOverrides;
  readonly misconfigured: readonly Misconfigured[];
}

/** Characters; below this a key could be guessed. `openssl rand -base64 24` gives 32. */
export const ADMIN_KEY_MINIMUM = 24;
const DEFAULT_ADMINISTRATOR = "administrator";

export function readConfig(environment: Environment): Config {
  const misconfigured: Misconfigured[] = [];
  const read = (variable: string): string | undefined => {
    const value = environment[variable];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const adminKey = read("ADMIN_KEY");
  const usable = adminKey !== undefined && adminKey.length >= ADMIN_KEY_MINIMUM && !/\s/.test(adminKey);
  if (adminKey !== undefined && !usable) misconfigured.push({ variable: "ADMIN_KEY" });

  const sdkAppId = read("SDKAPPID");
  const secretKey = read("SECRET_KEY");
  const wellFormed = sdkAppId !== undefined && /^\d{1,10}$/.test(sdkAppId) && isSdkAppId(Number(sdkAppId));
  if (sdkAppId !== undefined && !wellFormed) misconfigured.push({ variable: "SDKAPPID" });
  if (wellFormed && secretKey === undefined) misconfigured.push({ variable: "SECRET_KEY" });
  if (sdkAppId === undefined && secretKey !== undefined) misconfigured.push({ variable: "SDKAPPID" });

  const overridesText = read("ORIGIN_OVERRIDES");
  const originOverrides = overridesText === undefined ? undefined : parseOriginOverrides(overridesText);
  if (overridesText !== undefined && originOverrides === undefined)
    misconfigured.push({ variable: "ORIGIN_OVERRIDES" });

  return {
    ...(originOverrides && { originOverrides }),
    ...(usable && { adminKey }),
    ...(wellFormed &&
      secretKey !== undefined && {
        app: {
          sdkAppId: Number(sdkAppId),
          secretKey,
          adminUserId: read("ADMIN_USER_ID") ?? DEFAULT_ADMINISTRATOR,
        },
      }),
    misconfigured,
  };
}
