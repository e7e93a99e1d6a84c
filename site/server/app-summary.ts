/** What the list of apps says of each. */

export interface AppSummary {
  readonly sdkAppId: number;
  readonly name?: string;
  readonly region?: string;
  /** Whether it comes from the deployment's settings, where alone it can be changed. */
  readonly source?: "stored" | "environment";
}
