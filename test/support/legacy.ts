/** A deployment of version 494bc0b: what it wrote into its key-value store. */

import { readFileSync } from "node:fs";

interface Legacy {
  readonly sdkAppId: number;
  readonly sealingKey: string;
  /** Unix seconds: shortly after all of it was stored. */
  readonly now: number;
  readonly secretKey: string;
  readonly previousSecretKey: string;
  readonly webhookToken: string;
  readonly ids: { readonly good: string };
  readonly keys: { readonly good: string; readonly revoked: string; readonly rotated: string };
  readonly usedOn: number;
  readonly certificates: readonly string[];
  readonly entries: Readonly<Record<string, unknown>>;
}

/** What version 494bc0b itself wrote into its key-value store, asked over HTTP, with the secrets. */
export const LEGACY = JSON.parse(
  readFileSync(new URL("records-of-494bc0b.json", import.meta.url), "utf8"),
) as Legacy;
