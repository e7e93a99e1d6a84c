/**
 * The workbench: what the tools need from the place where keys are. Local mode has one over this
 * browser's WebCrypto, connected mode one over the server's HTTP API. The tools know no other
 * difference.
 */

import type {
  Privilege,
  Sentence,
  UserSigSentences,
  Verification,
} from "../worker/usersig/index.ts";

export interface RoomOrder {
  readonly room: { readonly roomId: number } | { readonly strRoomId: string };
  readonly privileges: readonly Privilege[];
}

/** What somebody asks to have issued. */
export interface Order {
  readonly userId: string;
  /** Seconds. */
  readonly expire: number;
  /** A PrivateMapKey is wanted beside the UserSig. */
  readonly ticket?: RoomOrder | undefined;
}

export interface Issued {
  readonly sdkAppId: number;
  readonly userId: string;
  readonly userSig: string;
  readonly privateMapKey?: string | undefined;
  /** RFC 3339 UTC. */
  readonly issuedAt: string;
  readonly expire: number;
  readonly expiresAt: string;
}

/** Why something could not be done, ready to be shown. */
export interface Failure {
  readonly code: string;
  readonly sentence: Sentence;
  /** Seconds to wait, where the server said so. */
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;
  /** The server's whole problem: what else it names is evidence (RFC 9457 §3.2). */
  readonly problem?: object | undefined;
}

export interface ClaimsToSign {
  readonly userId: string;
  /** Unix seconds. */
  readonly now: number;
  /** Seconds. */
  readonly expire: number;
  /** Standard base64. */
  readonly userBuf?: string | undefined;
}

/** UserSigs for many, all of the same validity. */
export interface IssuedMany {
  readonly sdkAppId: number;
  readonly userSigs: readonly { readonly userId: string; readonly userSig: string }[];
  readonly issuedAt: string;
  readonly expire: number;
  readonly expiresAt: string;
}

/** `etag` names the version of what a server keeps. */
export type Outcome<T> =
  | { readonly value: T; readonly etag?: string }
  | { readonly failure: Failure };

/** `unverified`: readable and nothing wrong so far, but no key has looked at the signature. */
export interface Verdict extends Verification {
  readonly state: "valid" | "invalid" | "unverified";
}

export interface Question {
  readonly text: string;
  /** Compared with the token's when given. */
  readonly userId?: string | undefined;
  readonly room?: AskedRoom | undefined;
}

/** The room that a PrivateMapKey has to open. */
export interface AskedRoom {
  readonly kind: "number" | "name";
  readonly typed: string;
  /** Where what was typed names a room. */
  readonly named?: RoomOrder["room"] | undefined;
}

export interface Workbench {
  /**
   * Stands for the app and the keys: another one means that results no longer belong to them. A
   * change of language keeps it.
   */
  readonly source: object;
  /** The app, where it is known. */
  readonly sdkAppId: number | undefined;
  /** Set while something is missing that the tools need; brings the reader to it. */
  readonly ask?: (() => void) | undefined;
  /** Set where the credential may not issue. */
  readonly lacks?: "usersig:issue" | undefined;
  issue(order: Order): Promise<Outcome<Issued>>;
  /** @param onProgress how many are done; not called where that cannot be told */
  issueMany(
    userIds: readonly string[],
    expire: number,
    onProgress: (done: number) => void,
  ): Promise<Outcome<IssuedMany>>;
  /**
   * Signs any claims at once, to see what changes in the token; set where the key is at hand.
   * @returns nothing for what cannot be signed
   */
  readonly sign?: ((claims: ClaimsToSign) => Promise<string | undefined>) | undefined;
  /** What can be said here and at once. @param now Unix seconds */
  judge(question: Question, now: number, sentences: UserSigSentences): Promise<Verdict>;
  /** The verdict of the server, which has the keys. */
  readonly confirm?:
    | ((question: Question, signal: AbortSignal) => Promise<Outcome<Verdict>>)
    | undefined;
  /** Shell lines that ask the server the same. */
  readonly curl?:
    | {
        issue(order: Order): string;
        issueMany(userIds: readonly string[], expire: number): string;
        verify(question: Question): string;
      }
    | undefined;
}
