/** How a check is made: which way, visibly or not, with which words. */

import type { PathRoute } from "./path.ts";

export interface CheckOptions {
  readonly route: PathRoute;
  readonly dryRun: boolean;
  /** Empty: the usual words. */
  readonly title: string;
  readonly body: string;
}

export const USUAL_OPTIONS: CheckOptions = { route: "direct", dryRun: false, title: "", body: "" };

/** Characters that the server takes; what a vendor shows is shorter, and it says so itself. */
export const TEXT_MAXIMUM = 200;

export const isTooLong = ({ title, body }: CheckOptions): boolean =>
  title.length > TEXT_MAXIMUM || body.length > TEXT_MAXIMUM;

/** As the request has them. */
export const optionsOf = ({ route, dryRun, title, body }: CheckOptions) => ({
  route,
  dryRun,
  ...(title && { title }),
  ...(body && { body }),
});
