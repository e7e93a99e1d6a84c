/**
 * A push certificate as it is stored: a vendor, a sealed credential, and what may be shown of it.
 */

import type { Finding } from "../vendor.ts";

export interface Certificate {
  readonly sdkAppId: number;
  /** Tencent's own number for it, from the console. */
  readonly certificateId: string;
  /** A vendor's name, perhaps of a version that knew more of them. */
  readonly vendor: string;
  readonly name?: string;
  /** Of the whole credential; the same for the same values. */
  readonly fingerprint: string;
  /** Key id, project, environment; never a secret. */
  readonly summary: Readonly<Record<string, string>>;
  /** Of the look at it when it was stored. */
  readonly findings: readonly Finding[];
  /** Unix seconds. */
  readonly updatedAt: number;
  /** The credential's fields as JSON, under `push-credential`. */
  readonly sealed: string;
}

/** The end of the last check that used it. */
export interface LastCheck {
  readonly id: string;
  /** Unix seconds. */
  readonly at: number;
  readonly verdict: string;
  readonly code: string;
  /** Older records do not say. */
  readonly passed?: boolean;
}

/**
 * Tencent numbers certificates with whole numbers; ten digits are more than it has ever given out.
 */
export const CERTIFICATE_ID = /^[1-9]\d{0,9}$/;
