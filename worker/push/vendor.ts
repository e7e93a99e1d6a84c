/**
 * What a push vendor's folder has to say, and nothing of what it need not know: deadlines,
 * aborting, draining, caps, caching of access tokens, redaction, network trouble and verdicts are
 * the pipeline's (`check.ts`). docs/new-vendor.md goes through the files of a folder.
 */

import type { Language } from "../messages/index.ts";
import type { PasteForm } from "./paste-codes.ts";
import type { VendorSentences } from "./sentences.ts";
import type { Row, Signal } from "./table.ts";

/** A credential's fields by name: trimmed texts that satisfy their descriptors. */
export type Fields = Readonly<Record<string, string>>;

/**
 * One input of the credential form. Its label and description are in the catalogue under `fields`.
 */
export interface CredentialField {
  /** As in the certificate's `credential` object. */
  readonly name: string;
  /** Write-only: masked while typed, never read back. */
  readonly secret?: true;
  readonly multiline?: true;
  readonly optional?: true;
  /** The only values allowed; the first is the form's default. */
  readonly choices?: readonly string[];
  /** Source of a regular expression for the whole trimmed value, also good as an HTML `pattern`. */
  readonly pattern?: string;
}

/** `error`: the credential cannot be used, so it is not stored. */
export type Severity = "error" | "warning" | "info";

/** Something seen without asking the vendor. `code` names the sentence, `evidence` fills it. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly evidence?: Readonly<Record<string, string | number>>;
}

/** A credential's fields without what was put around them, and what that was. */
export interface Pasted {
  readonly fields: Fields;
  readonly forms: readonly PasteForm[];
}

/** The device as its app reported it; what is unknown is left out. */
export interface Target {
  /** As reported; for Web Push the subscription as JSON text. */
  readonly token: string;
  readonly platform?: string;
  readonly model?: string;
  readonly osVersion?: string;
  readonly notificationsEnabled?: boolean;
}

/** The one notification of a check. */
export interface Push {
  /** UUID in lower case, new for every check. */
  readonly id: string;
  readonly target: Target;
  readonly title: string;
  readonly body: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface VendorRequest {
  readonly method: "GET" | "POST";
  /** Its origin has to be among the vendor's `origins`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** A whole HTTP answer, within the cap. */
export interface VendorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON; `undefined` when it is not JSON. */
  readonly json: unknown;
}

/** `unreadable`: no sense in it, so it may or may not have been sent. */
export type Reading =
  | { readonly outcome: "accepted"; readonly messageId?: string; readonly code?: string }
  | { readonly outcome: "refused"; readonly signal: Signal }
  | { readonly outcome: "unreadable" };

/** An access token as the vendor gave it. */
export interface Issued {
  readonly outcome: "issued";
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** What an answer to a request for an access token says. */
export type TokenReading = Issued | Exclude<Reading, { outcome: "accepted" }>;

/**
 * How the right to send is obtained.
 * - `none`: the request carries it (a key as header, a signature over the form). `send` gets an
 *   empty string.
 * - `signed`: made here without a network call (JWTs sent directly).
 * - `exchanged`: asked from the vendor (OAuth, or a signature for a token).
 *
 * Signed and exchanged tokens are kept sealed and shared by all certificates with the same
 * `secrets` and `id`, made by one caller at a time, and made anew before their end. `id` tells
 * apart what one credential can have several of (an algorithm, the audience of a Web Push JWT).
 */
export type Authorization = AuthorizationKind & {
  /** Said with the `authorize` stage: which way was chosen, where a vendor has several. */
  readonly notes?: readonly Finding[];
};

type AuthorizationKind =
  | { readonly kind: "none" }
  | {
      readonly kind: "signed";
      readonly id: string;
      /** Seconds for which one token is used; shorter than the vendor accepts it. */
      readonly lifetime: number;
      sign(at: number): Promise<string>;
    }
  | {
      readonly kind: "exchanged";
      readonly id: string;
      request(at: number): Promise<VendorRequest>;
      read(answer: VendorAnswer): TokenReading;
    };

/**
 * A second request, whose answer says more exactly what a refusal meant. It must not be able to
 * show anything on the device.
 */
export interface FollowUp {
  readonly request: VendorRequest;
  /** The code of a row in `conclusions`, or `undefined` when the answer says nothing new. */
  conclusionOf(reading: Reading): string | undefined;
}

/**
 * What the vendor offers for trying without sending. Its `read` answers `accepted` when the trial
 * went well.
 */
export interface DryRun {
  /** Names the sentence that says what a good trial proves, and what it does not. */
  readonly passed: string;
  /**
   * Whether the answer is about the device's own token, so that it may mark it dead; a control
   * probe's is not.
   */
  readonly usesToken: boolean;
  request(push: Push, authorization: string): Promise<VendorRequest>;
  read(answer: VendorAnswer): Reading;
}

/** A credential ready for use. */
export interface Sender {
  /**
   * Every text that must not appear in an answer, a log or the history; the device token and access
   * tokens are added by the pipeline.
   */
  readonly secrets: readonly string[];
  /** In order of preference; one after the first is used only after a row with `retry: "next"`. */
  authorizations(target: Target): readonly [Authorization, ...Authorization[]];
  /** The visible notification. Called once in a check, and again only when a row says `retry`. */
  send(push: Push, authorization: string): Promise<VendorRequest>;
  read(answer: VendorAnswer): Reading;
  /**
   * Without one, a dry run ends after `authorize`. A function where it depends on the device
   * (Huawei).
   */
  readonly dryRun?: DryRun | ((target: Target) => DryRun);
  /**
   * Asks whether the vendor takes this device's token under this credential. It must not be able
   * to show anything on the device.
   */
  readonly recognises?: DryRun;
  followUp?(push: Push, authorization: string, refused: Row): FollowUp | undefined;
}

/** What the offline look at a credential found. */
export interface Opened {
  readonly findings: readonly Finding[];
  /** What may be shown of it: key id, project, environment. Never a secret. */
  readonly summary: Readonly<Record<string, string>>;
  /** Missing exactly when a finding is an error. */
  readonly sender?: Sender;
}

/**
 * Why nothing may show although the vendor accepted. Left out when `applies` says that it cannot be
 * the reason here.
 */
export interface SilentDrop<Code extends string = string> {
  readonly code: Code;
  applies?(target: Target, summary: Opened["summary"]): boolean;
}

export interface Vendor<Name extends string = string> {
  /** As in the API, and the name of its folder. Every code of the vendor begins with it. */
  readonly name: Name;
  /** The vendor's own name for its service; not translated. */
  readonly title: string;
  /** The vendor in a word, for sentences about tokens. */
  readonly brand: string;
  /**
   * What its tokens look like (push-vendors.md §2), to recognise them under another vendor's
   * certificate. Left out where others' look alike. Vendors call their tokens opaque and may change
   * them, so this only ever warns.
   */
  readonly tokenShape?: RegExp;
  /**
   * Nobody else has tokens of this shape. Such a one that another vendor finds odd too is not sent
   * there: what that vendor then says of it would be said of a good token.
   */
  readonly ownShape?: true;
  readonly fields: readonly CredentialField[];
  /** Every origin it may be spoken to at; `https://*.example.com` stands for any host below. */
  readonly origins: readonly string[];
  /** Its hosts speak nothing else, so a runtime without HTTP/2 only ever loses the connection. */
  readonly http2Only?: true;
  /** What its refusals mean. */
  readonly table: readonly Row[];
  /** Rows that a `FollowUp` can lead to. */
  readonly conclusions?: readonly Row[];
  /**
   * Codes of refusals after which the app's other certificates are asked whose the token is.
   * Together with `recognises`.
   */
  readonly foreign?: readonly string[];
  readonly silentDrops: readonly SilentDrop[];
  /** A function for each language, because most are never needed. */
  readonly sentences: Readonly<Record<Language, () => VendorSentences>>;
  /** Characters; longer text of the caller's is refused before anything is sent. */
  readonly textLimits?: { readonly title: number; readonly body: number };
  /**
   * In place of the usual neutral text, where the vendor moderates (vivo). `{time}` is filled so
   * that repeats differ.
   */
  readonly defaultText?: { readonly title: string; readonly body: string };
  /**
   * Warns about a token that cannot be right for this vendor. An `error` only where no request can
   * be made with it: the check then ends, not sent.
   */
  checkToken?(token: string): readonly Finding[];
  /**
   * Parts of a structured token that must be masked on their own (the endpoint of a subscription).
   */
  tokenSecrets?(token: string): readonly string[];
  /**
   * The fields in the form in which they are kept, where tools write a credential in several; and
   * in which form they came.
   */
  settle?(fields: Fields): Pasted;
  /**
   * What can be said of a pasted file that is no credential of this vendor's, whatever else is
   * filled in. Asked when fields are missing: who brings such a file does not have them.
   */
  lookAtFile?(fields: Fields): readonly Finding[];
  /** Reads and checks a credential offline. JSON files are given as text. */
  open(fields: Fields, at: number): Promise<Opened>;
}
