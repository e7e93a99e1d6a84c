/** An app of Tencent Cloud Chat or TRTC as the rest of sigpost sees it, wherever it is stored. */

import type { UserIdPolicy, VerificationKey } from "../usersig/index.ts";

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
  /** `environment`: from SDKAPPID and SECRET_KEY. */
  readonly source: "environment" | "stored";
}

/** The app's own keys in the order in which they are tried. */
export function verificationKeys({ sdkAppId, secretKey, previousSecretKey }: App): VerificationKey[] {
  const current = { id: `${sdkAppId}/current`, secretKey, sdkAppId };
  return previousSecretKey === undefined
    ? [current]
    : [current, { id: `${sdkAppId}/previous`, secretKey: previousSecretKey, sdkAppId, previous: true }];
}
