/** What is kept of one user's devices, and the commands that change it. */

import type { UserKey } from "../../ports.ts";
import type { Dead, DeviceSummary } from "./device.ts";

/** What a device holds of a token. */
export interface HeldToken {
  readonly tokenHash: string;
  /** Names the kept token. */
  readonly keptAs: string;
  readonly claim: number;
}

export interface OwedToken extends HeldToken {
  /** Unix seconds: since when. */
  readonly since: number;
}

export interface StoredDevice extends DeviceSummary, Partial<HeldToken> {
  readonly deviceId: string;
  /** The user's changes are counted; this is the last one of the device. */
  readonly version: number;
  /** Names the key that the kept token was sealed under. */
  readonly sealedBy?: string;
}

export interface DevicesState {
  readonly version: number;
  readonly devices: readonly StoredDevice[];
  /** Tokens that the user no longer has, and that were not let go of yet. */
  readonly owed: readonly OwedToken[];
  /** Names of kept tokens that went to somebody else, by which claim: for reports on their way. */
  readonly lost: readonly (readonly [keptAs: string, by: number])[];
  /** What was taken over from the store before this one, which goes on showing it for a while. */
  readonly takenOver?: {
    /** Unix seconds. */
    readonly at: number;
    /** Device and time of its report. */
    readonly reports: readonly (readonly [deviceId: string, reportedAt: number])[];
    /** Nothing that was reported up to here is taken over: the user was forgotten. */
    readonly notUpTo?: number;
  };
}

export const NO_DEVICES: DevicesState = { version: 0, devices: [], owed: [], lost: [] };

/** Seconds after which a device that does not report is none any more. */
export const TOKEN_LIFETIME = 400 * 86_400;

export type ReportedDevice = Omit<StoredDevice, "version">;
export type DevicesCommand =
  | {
      readonly kind: "report";
      readonly device: ReportedDevice;
      /** The token. */
      readonly sealed: string;
      readonly ifMatch?: string;
    }
  /** From the store before; whatever is newer here stays. */
  | {
      readonly kind: "take_over";
      readonly device: ReportedDevice;
      readonly sealed?: string;
      readonly at: number;
    }
  | { readonly kind: "token"; readonly keptAs: string }
  | {
      readonly kind: "remove";
      readonly deviceId: string;
      readonly at: number;
      readonly ifMatch?: string;
    }
  | {
      readonly kind: "mark";
      readonly deviceId: string;
      readonly tokenHash: string;
      readonly dead?: Dead;
    }
  /** Somebody else has claimed the token. */
  | {
      readonly kind: "lose";
      readonly tokenHash: string;
      readonly keptAs: string;
      readonly by: number;
      /** Unix seconds. */
      readonly at: number;
    }
  /** These were let go of. */
  | { readonly kind: "settle"; readonly released: readonly HeldToken[] }
  | { readonly kind: "list"; readonly at: number }
  /** `notUpTo`: where the store before may still have something. */
  | { readonly kind: "forget"; readonly at: number; readonly notUpTo?: number };

export type DevicesReply =
  | {
      readonly kind: "reported";
      readonly device: StoredDevice;
      readonly created: boolean;
      readonly owed: readonly HeldToken[];
    }
  | { readonly kind: "taken_over"; readonly taken: boolean; readonly owed: readonly HeldToken[] }
  | { readonly kind: "removed"; readonly owed: readonly HeldToken[] }
  | { readonly kind: "missing" }
  | {
      readonly kind: "version_changed";
      /** What is there; 0 for nothing. */
      readonly version: number;
      readonly owed: readonly HeldToken[];
    }
  | { readonly kind: "marked" }
  | { readonly kind: "settled" }
  /** Whether there was a device that had it. */
  | { readonly kind: "lost"; readonly had: boolean }
  | { readonly kind: "devices"; readonly devices: readonly StoredDevice[] }
  | { readonly kind: "token"; readonly sealed?: string }
  | {
      readonly kind: "forgotten";
      readonly devices: number;
      readonly owed: readonly HeldToken[];
    };

/** The part of a user's object that devices are kept in. */
export interface DevicesStore {
  apply(user: UserKey, domain: "devices", command: DevicesCommand): Promise<DevicesReply>;
}

export const heldBy = ({ tokenHash, keptAs, claim }: Partial<HeldToken>): HeldToken[] =>
  tokenHash === undefined || keptAs === undefined || claim === undefined
    ? []
    : [{ tokenHash, keptAs, claim }];

export const isAlive = ({ reportedAt }: StoredDevice, at: number): boolean =>
  reportedAt > at - TOKEN_LIFETIME;
