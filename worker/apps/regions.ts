/** Tencent's data centres and their REST hosts: the only Tencent addresses that are ever called. */

interface RegionRow {
  readonly host: string;
  /**
   * `legacy`: no longer in Tencent's documents, still answering. `unconfirmed`: seen in
   * integrators' code only.
   */
  readonly standing: "current" | "legacy" | "unconfirmed";
}

/**
 * https://cloud.tencent.com/document/product/269/2566, of 2025-12-15. An app answers 60026 at the
 * host of another region.
 */
export const REGIONS = {
  china: { host: "console.tim.qq.com", standing: "current" },
  singapore: { host: "adminapisgp.im.qcloud.com", standing: "current" },
  korea: { host: "adminapikr.im.qcloud.com", standing: "current" },
  japan: { host: "adminapijpn.im.qcloud.com", standing: "current" },
  germany: { host: "adminapiger.im.qcloud.com", standing: "current" },
  usa: { host: "adminapiusa.im.qcloud.com", standing: "current" },
  indonesia: { host: "adminapiidn.im.qcloud.com", standing: "current" },
  india: { host: "adminapiind.im.qcloud.com", standing: "legacy" },
  "saudi-arabia": { host: "adminapiksa.im.qcloud.com", standing: "unconfirmed" },
} as const satisfies Readonly<Record<string, RegionRow>>;

export type Region = keyof typeof REGIONS;

export const REGION_NAMES = Object.keys(REGIONS) as Region[];
export const REGION_DEFAULT: Region = "china";

export const isRegion = (name: string): name is Region => Object.hasOwn(REGIONS, name);
