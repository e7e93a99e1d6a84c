/** The operator's settings, read once from the environment: typed, or named as unusable. */

import { DEFAULT_ADMINISTRATOR, type EnvironmentApp } from "./apps/app.ts";
import { isRegion, REGION_DEFAULT, REGION_NAMES } from "./apps/regions.ts";
import { DAYS_DEFAULT } from "./audit/index.ts";
import { type AccessSettings, accessSettings } from "./identity/access-settings.ts";
import { type OriginOverrides, parseOriginOverrides } from "./outbound/index.ts";
import { isSdkAppId, userIdFault } from "./usersig/index.ts";

export type Environment = Readonly<Record<string, unknown>>;

const REQUEST_LOGS = ["off", "on", "users"] as const;
export type RequestLog = (typeof REQUEST_LOGS)[number];

/** A setting that is there but cannot be used. The value itself is never kept. */
export interface Misconfigured {
  readonly variable: string;
  readonly reason: string;
  readonly allowed: string;
}

export interface Config {
  /** The bootstrap key; `undefined` refuses everything that needs a credential. */
  readonly adminKey?: string;
  /** The one app that can come from plain secrets. */
  readonly app?: EnvironmentApp;
  /** Origins of other services that are reached elsewhere: a relay, or a test server. */
  readonly originOverrides?: OriginOverrides;
  /** Seals what is stored; `undefined` stores no secrets. */
  readonly sealingKey?: string;
  /** Opens what was sealed before the last change of the sealing key. */
  readonly sealingKeyPrevious?: string;
  /** Milliseconds for everything that one push check asks of a vendor. */
  readonly vendorDeadlineMs: number;
  /** Cloudflare Access for operators. */
  readonly access?: AccessSettings;
  /** Whether an identity provider may be on this machine: for development. */
  readonly allowLoopbackIssuers: boolean;
  /** Requests per key and route in a minute; 0 is no limit. */
  readonly requestsPerMinute: number;
  /** Requests per address and route in a minute, to what is open to everybody; 0 is no limit. */
  readonly publicRequestsPerMinute: number;
  /** Failed authentications per address in a minute; 0 is no limit. */
  readonly failuresPerMinute: number;
  /** Requests that one isolate works on at the same time; 0 is no limit. */
  readonly requestsInFlight: number;
  /** Days that audit rows are kept. */
  readonly auditDays: number;
  /** Whether each request gets a line in the log, and whether that names users. */
  readonly requestLog: RequestLog;
  readonly misconfigured: readonly Misconfigured[];
  /** Settings that are used and could be guessed. */
  readonly weak: readonly string[];
}

/** Characters; below this a key could be guessed. `openssl rand -base64 24` gives 32. */
export const ADMIN_KEY_MINIMUM = 24;
/**
 * Characters, and different ones among them; a key below either was probably not made by chance.
 */
const STRONG_KEY = { length: 32, different: 10 };
/** Characters. `openssl rand -base64 32` gives 44. */
export const SEALING_KEY_MINIMUM = 32;
const VENDOR_DEADLINE_MS_DEFAULT = 8000;
const REQUESTS_PER_MINUTE_DEFAULT = 6000;
const PUBLIC_REQUESTS_PER_MINUTE_DEFAULT = 300;
const FAILURES_PER_MINUTE_DEFAULT = 100;
/**
 * Tencent waits two seconds for the answer to a callback, and callbacks were measured at 270 a
 * second at least: behind so many requests one is still in time.
 */
const REQUESTS_IN_FLIGHT_DEFAULT = 500;
const AUDIT_DAYS_MAXIMUM = 3650;

const isWeak = (key: string): boolean =>
  key.length < STRONG_KEY.length || new Set(key).size < STRONG_KEY.different;

const SDKAPPID_ALLOWED = "the number of one app, 1 to 4294967295";
const ACCESS_ALLOWED =
  "<team>.cloudflareaccess.com, and one or several AUD tags of 64 hexadecimal digits";

/** Why a key of ours cannot be used, and what could. Only its length is told. */
const keyFault = (key: string, minimum: number): [reason: string, allowed: string] => [
  /\s/.test(key) ? "it has white space in it" : `it has ${key.length} characters`,
  `at least ${minimum} characters, without white space`,
];

export function readConfig(environment: Environment): Config {
  const misconfigured: Misconfigured[] = [];
  const refuse = (variable: string, reason: string, allowed: string): void => {
    misconfigured.push({ variable, reason, allowed });
  };
  const read = (variable: string): string | undefined => {
    const value = environment[variable];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const adminKey = read("ADMIN_KEY");
  const usable =
    adminKey !== undefined && adminKey.length >= ADMIN_KEY_MINIMUM && !/\s/.test(adminKey);
  if (adminKey !== undefined && !usable)
    refuse("ADMIN_KEY", ...keyFault(adminKey, ADMIN_KEY_MINIMUM));

  const sdkAppId = read("SDKAPPID");
  const secretKey = read("SECRET_KEY");
  const wellFormed =
    sdkAppId !== undefined && /^\d{1,10}$/.test(sdkAppId) && isSdkAppId(Number(sdkAppId));
  if (sdkAppId !== undefined && !wellFormed)
    refuse("SDKAPPID", "it is no SDKAppID", SDKAPPID_ALLOWED);
  if (wellFormed && secretKey === undefined)
    refuse("SECRET_KEY", "it is missing beside SDKAPPID", "the app's SecretKey");
  if (sdkAppId === undefined && secretKey !== undefined)
    refuse("SDKAPPID", "it is missing beside SECRET_KEY", SDKAPPID_ALLOWED);

  const overridesText = read("ORIGIN_OVERRIDES");
  const originOverrides =
    overridesText === undefined ? undefined : parseOriginOverrides(overridesText);
  if (overridesText !== undefined && originOverrides === undefined)
    refuse(
      "ORIGIN_OVERRIDES",
      "it is no JSON object of origins",
      'origin to origin, for example {"https://one.example":"https://two.example"}',
    );
  const region = read("REGION") ?? REGION_DEFAULT;
  if (!isRegion(region)) refuse("REGION", "there is no such region", REGION_NAMES.join(", "));
  const adminUserId = read("ADMIN_USER_ID") ?? DEFAULT_ADMINISTRATOR;
  const administrator = userIdFault(adminUserId) === undefined;
  if (!administrator)
    refuse(
      "ADMIN_USER_ID",
      "it is no UserID",
      "1 to 32 bytes of UTF-8, without control characters",
    );
  const webhookToken = read("WEBHOOK_TOKEN");

  const sealing = (variable: string): string | undefined => {
    const key = read(variable);
    if (key === undefined || (key.length >= SEALING_KEY_MINIMUM && !/\s/.test(key))) return key;
    refuse(variable, ...keyFault(key, SEALING_KEY_MINIMUM));
    return undefined;
  };
  const sealingKey = sealing("SEALING_KEY");
  const sealingKeyPrevious = sealing("SEALING_KEY_PREVIOUS");

  const teamDomain = read("ACCESS_TEAM_DOMAIN");
  const audience = read("ACCESS_AUD");
  const access = teamDomain && audience ? accessSettings(teamDomain, audience) : undefined;
  if (teamDomain && audience && !access)
    refuse("ACCESS_TEAM_DOMAIN, ACCESS_AUD", "they are no team and AUD tags", ACCESS_ALLOWED);
  if (!teamDomain && audience)
    refuse("ACCESS_TEAM_DOMAIN", "it is missing beside ACCESS_AUD", ACCESS_ALLOWED);
  if (teamDomain && !audience)
    refuse("ACCESS_AUD", "it is missing beside ACCESS_TEAM_DOMAIN", ACCESS_ALLOWED);

  const whole = (variable: string, fallback: number, minimum: number, maximum: number): number => {
    const text = read(variable);
    if (text === undefined) return fallback;
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= minimum && value <= maximum) return value;
    refuse(
      variable,
      "it is no such whole number",
      `${minimum} to ${maximum}; ${fallback} holds meanwhile`,
    );
    return fallback;
  };
  const loopback = read("ALLOW_LOOPBACK_ISSUERS");
  if (loopback !== undefined && loopback !== "true" && loopback !== "false")
    refuse(
      "ALLOW_LOOPBACK_ISSUERS",
      "it is neither true nor false",
      "true or false; false holds meanwhile",
    );
  const requestLogText = read("REQUEST_LOG") ?? "off";
  const requestLog = REQUEST_LOGS.find((one) => one === requestLogText);
  if (requestLog === undefined)
    refuse("REQUEST_LOG", "it is none of the three", "off, on or users; off holds meanwhile");
  const requestsPerMinute = whole("REQUESTS_PER_MINUTE", REQUESTS_PER_MINUTE_DEFAULT, 0, 1e9);
  const publicRequestsPerMinute = whole(
    "PUBLIC_REQUESTS_PER_MINUTE",
    PUBLIC_REQUESTS_PER_MINUTE_DEFAULT,
    0,
    1e9,
  );
  const failuresPerMinute = whole("FAILURES_PER_MINUTE", FAILURES_PER_MINUTE_DEFAULT, 0, 1e9);
  const requestsInFlight = whole("REQUESTS_IN_FLIGHT", REQUESTS_IN_FLIGHT_DEFAULT, 0, 1e9);
  const auditDays = whole("AUDIT_DAYS", DAYS_DEFAULT, 1, AUDIT_DAYS_MAXIMUM);
  const vendorDeadlineMs = whole("VENDOR_DEADLINE_MS", VENDOR_DEADLINE_MS_DEFAULT, 100, 30_000);

  return {
    vendorDeadlineMs,
    ...(access && { access }),
    allowLoopbackIssuers: loopback === "true",
    requestsPerMinute,
    publicRequestsPerMinute,
    failuresPerMinute,
    requestsInFlight,
    auditDays,
    requestLog: requestLog ?? "off",
    ...(originOverrides && { originOverrides }),
    ...(usable && { adminKey }),
    ...(sealingKey !== undefined && { sealingKey }),
    ...(sealingKeyPrevious !== undefined && { sealingKeyPrevious }),
    ...(wellFormed &&
      secretKey !== undefined &&
      administrator &&
      isRegion(region) && {
        app: {
          sdkAppId: Number(sdkAppId),
          secretKey,
          adminUserId,
          region,
          ...(webhookToken !== undefined && { webhookToken }),
        },
      }),
    misconfigured,
    weak: usable && isWeak(adminKey) ? ["ADMIN_KEY"] : [],
  };
}
