/** The addresses that open an answer again. They name a user; no token is ever in them. */

import { routeTo } from "../tool/use-route.ts";

export interface UserAddress {
  readonly sdkAppId: number;
  readonly userId: string;
}

export interface CheckAddress extends UserAddress {
  readonly checkId: string;
}

const userOf = ({ sdkAppId, userId }: UserAddress) => ({ app: String(sdkAppId), user: userId });

export const addressOf = ({ checkId, ...user }: CheckAddress): string =>
  routeTo("push", { ...userOf(user), check: checkId });

/** A number or a name. What mixes digits and letters may be a token, which no address holds. */
const CODE = /^(?:-?\d{1,9}|[A-Za-z_.]{1,60})$/;

/**
 * Asks again when it is opened, and sends nothing.
 * @param observed the code that the user sees; "" for none
 */
export const diagnosisAddress = (user: UserAddress, observed: string): string => {
  const code = observed.normalize("NFKC").trim();
  return routeTo("push", {
    ...userOf(user),
    diagnosis: "1",
    ...(CODE.test(code) && { code }),
  });
};
