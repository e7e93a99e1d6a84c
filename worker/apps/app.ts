/** An app of Tencent Cloud Chat or TRTC as the rest of sigpost sees it, wherever it is stored. */

import type { Scope } from "../access/scopes.ts";
import type { UserIdPolicy, VerificationKey } from "../usersig/index.ts";
import type { Region } from "./regions.ts";

/** Seconds. */
export const EXCHANGE_EXPIRE_DEFAULT = 86_400;

/**
 * The administrator that Tencent gives every new app. It goes on being one when others are added.
 */
export const DEFAULT_ADMINISTRATOR = "administrator";

/** Whose ID tokens are taken in exchange for a UserSig. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly audience: string;
  /** The claim that holds the UserID. */
  readonly claim: string;
  /** Goes before the claim's value. */
  readonly prefix?: string;
}

/** Seconds. */
export const WORKLOAD_EXPIRE_DEFAULT = 3600;

/** Claim -> pattern, or patterns any of which may fit. */
export type Conditions = Readonly<Record<string, string | readonly string[]>>;

/** Whose tokens are a credential for the app: a build pipeline, a machine. */
export interface Workload {
  /** For the audit log, and for those who read a refusal. */
  readonly name?: string;
  readonly issuer: string;
  readonly audience: string;
  /** All of them have to fit. */
  readonly conditions: Conditions;
  readonly scopes: readonly Scope[];
  /** Patterns with `*`; without it every UserID. */
  readonly userIds?: readonly string[];
  /** Seconds; the longest lifetime it may issue. */
  readonly maxExpire: number;
}

export interface App {
  readonly sdkAppId: number;
  readonly name?: string;
  /** The current SecretKey's text. */
  readonly secretKey: string;
  /** The SecretKey before the last rotation, while its tokens are still good. */
  readonly previousSecretKey?: string;
  /** A UserSig of this UserID controls the whole app. */
  readonly adminUserId: string;
  readonly userIdPolicy: UserIdPolicy;
  /** Seconds. */
  readonly maxExpire?: number;
  /** Seconds; the longest lifetime by identity exchange. */
  readonly exchangeExpire: number;
  /** Where Tencent keeps the app's data. */
  readonly region: Region;
  /** The key of Tencent's callback signature. */
  readonly webhookToken?: string;
  /** Exact web origins whose pages may exchange, and speak for their user's own device. */
  readonly origins: readonly string[];
  readonly identityProviders: readonly IdentityProvider[];
  readonly workloads: readonly Workload[];
  /** `environment`: from SDKAPPID and SECRET_KEY. */
  readonly source: "environment" | "stored";
}

/** Whether a UserSig of this UserID controls the app, by our setting or by Tencent's own. */
export const isAdministrator = (
  userId: string,
  { adminUserId }: Pick<App, "adminUserId">,
): boolean => userId === adminUserId || userId === DEFAULT_ADMINISTRATOR;

/** The app's own keys in the order in which they are tried. */
export function verificationKeys({
  sdkAppId,
  secretKey,
  previousSecretKey,
}: App): VerificationKey[] {
  const current = { id: `${sdkAppId}/current`, secretKey, sdkAppId };
  return previousSecretKey === undefined
    ? [current]
    : [
        current,
        { id: `${sdkAppId}/previous`, secretKey: previousSecretKey, sdkAppId, previous: true },
      ];
}

/** The one app that can come from plain secrets, as its settings say. */
export interface EnvironmentApp {
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly adminUserId: string;
  readonly region: Region;
  readonly webhookToken?: string;
}
