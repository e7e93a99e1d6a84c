/** What of a finished check is counted: few words, and none of a stranger's. */

import type { AnsweredRequest } from "../ports.ts";
import type { CheckRecord } from "./record.ts";
import type { TencentCheckRecord } from "./tencent-route/record.ts";
import { findVendor } from "./vendors/index.ts";

type CountedCheck = NonNullable<AnsweredRequest["check"]>;

/** A dry run that went well is no failure: it has a word of its own. */
export const CHECK_OUTCOMES = ["accepted", "rejected", "unknown", "not_sent", "dry_run"] as const;

export const countedCheck = (
  route: CountedCheck["route"],
  { verdict, passed, vendor, ...record }: CheckRecord | TencentCheckRecord,
): CountedCheck => ({
  route,
  vendor: vendor === undefined ? "none" : findVendor(vendor.name) ? vendor.name : "other",
  outcome: verdict === "not_sent" && passed ? "dry_run" : verdict,
  ...(record.class !== undefined && { class: record.class }),
});
