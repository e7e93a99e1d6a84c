/**
 * Whose device token a text looks like, and which certificates go with it. Judged by the same
 * shapes as on the server, which judges again.
 */

import { AGGREGATORS } from "../../worker/push/aggregators.ts";
import { TOKEN_SHAPE as APNS } from "../../worker/push/vendors/apns/shape.ts";
import { TOKEN_SHAPE as FCM } from "../../worker/push/vendors/fcm/shape.ts";
import { TOKEN_SHAPE as HUAWEI } from "../../worker/push/vendors/huawei/shape.ts";
import { TOKEN_SHAPE as MEIZU } from "../../worker/push/vendors/meizu/shape.ts";
import { TOKEN_SHAPE as OPPO } from "../../worker/push/vendors/oppo/shape.ts";
import { TOKEN_SHAPE as VIVO } from "../../worker/push/vendors/vivo/shape.ts";
import { TOKEN_SHAPE as WEBPUSH } from "../../worker/push/vendors/webpush/shape.ts";
import type { Certificate } from "./answers.ts";

/** Vendors whose tokens have a shape; Xiaomi's have none. */
const VENDORS = [
  { name: "apns", brand: "APNs", tokenShape: APNS },
  { name: "fcm", brand: "FCM", tokenShape: FCM },
  { name: "huawei", brand: "Huawei", tokenShape: HUAWEI },
  { name: "honor", brand: "Honor", tokenShape: HUAWEI },
  { name: "oppo", brand: "OPPO", tokenShape: OPPO },
  { name: "vivo", brand: "vivo", tokenShape: VIVO },
  { name: "meizu", brand: "Meizu", tokenShape: MEIZU },
  { name: "webpush", brand: "Web Push", tokenShape: WEBPUSH },
] as const;

export type ShapedVendor = (typeof VENDORS)[number]["name"];

const OWNERS = [...VENDORS, ...AGGREGATORS];
export type TokenOwner = (typeof OWNERS)[number];

/** Everybody whose token this could be. */
export const ownersOf = (token: string): readonly TokenOwner[] =>
  OWNERS.filter(({ tokenShape }) => tokenShape.test(token));

/** Whether it is of no push vendor, but of a service in between. */
export const isOfAggregator = (owner: TokenOwner): boolean => "aggregator" in owner;

export interface Guess {
  readonly owners: readonly TokenOwner[];
  /** Certificates that the token can go with; all of them where its shape says nothing. */
  readonly fitting: readonly Certificate[];
  /** The one to begin with: no guess among the certificates of several vendors. */
  readonly certificateId: string | undefined;
}

export function guess(token: string, certificates: readonly Certificate[]): Guess {
  const owners = ownersOf(token);
  const ofOwners = certificates.filter(({ vendor }) => owners.some(({ name }) => name === vendor));
  const fitting = owners.length === 0 ? certificates : ofOwners;
  const [first] = fitting;
  const isOneVendor = fitting.every(({ vendor }) => vendor === first?.vendor);
  return { owners, fitting, certificateId: isOneVendor ? first?.certificateId : undefined };
}

/** What an app on a phone of this vendor calls its platform. */
export const platformOf = (vendor: string | undefined): string =>
  ({ apns: "ios", webpush: "web" })[vendor ?? ""] ?? "android";
