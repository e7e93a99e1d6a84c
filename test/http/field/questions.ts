/**
 * What people ask a diagnosis: a code that they saw, the UserSig of the device, what the phone does
 * just now; and which cause has to come first, with whose turn it is. Written before the code was.
 */

/** How the UserSig that is shown was made, or spoilt. */
export type Token =
  | "good"
  | "expired"
  | "other user's"
  | "other app's"
  | "cut"
  | "key with line break"
  | "key in quotes"
  | "key from hexadecimal"
  | "no last line break"
  | "lower case"
  | "wrong key"
  | "opens no room"
  | "ticket expired"
  | "no right to enter"
  | "ticket expiry is a lifetime"
  | "unreadable ticket"
  | "lifetime is a date"
  | "lifetime is the SDKAppID"
  | "a hundred years"
  | "opens a room";

export interface Question {
  readonly observedCode?: number | string;
  readonly token?: Token;
  /** The phone's state; `none`: no device was ever seen. */
  readonly phone?: "Online" | "PushOnline" | "none";
  /** The first cause's code, and whose turn it is. */
  readonly first: string;
  readonly fault: string;
  /** Codes that no cause and no stage may have. */
  readonly never?: readonly string[];
}

const USELESS = ["usersig_good"];

export const QUESTIONS: readonly Question[] = [
  { observedCode: 70009, phone: "Online", first: "signature_wrong", fault: "operator" },
  { observedCode: 6208, phone: "Online", first: "kicked_by_device", fault: "caller" },
  {
    observedCode: "error, code: 70009",
    phone: "Online",
    first: "signature_wrong",
    fault: "operator",
  },
  { observedCode: 70001, phone: "none", first: "usersig_expired", fault: "caller" },
  { observedCode: 70009, token: "good", first: "usersig_good_but_refused", fault: "caller" },
  { observedCode: -100018, token: "good", first: "usersig_good_but_refused", fault: "caller" },
  { observedCode: 70346, token: "good", first: "usersig_good_but_refused", fault: "caller" },
  { observedCode: 70052, token: "good", first: "usersig_good_but_refused", fault: "caller" },
  { observedCode: 70001, token: "expired", first: "expired", fault: "caller" },
  { observedCode: 6206, token: "expired", phone: "Online", first: "expired", fault: "caller" },
  { observedCode: 70013, token: "other user's", first: "userid_mismatch", fault: "caller" },
  { observedCode: 70014, token: "other app's", first: "sdkappid_mismatch", fault: "caller" },
  { observedCode: 70003, token: "cut", first: "truncated", fault: "caller" },
  {
    observedCode: 70009,
    token: "key with line break",
    first: "key_with_newline",
    fault: "operator",
  },
  { token: "key with line break", first: "key_with_newline", fault: "operator" },
  { observedCode: 70009, token: "key in quotes", first: "key_in_quotes", fault: "operator" },
  { token: "key from hexadecimal", phone: "Online", first: "key_hex_decoded", fault: "operator" },
  { token: "no last line break", first: "signed_line_ends", fault: "operator" },
  { observedCode: 70003, token: "lower case", first: "case_folded", fault: "caller" },
  {
    observedCode: 6206,
    token: "wrong key",
    phone: "Online",
    first: "sig_mismatch",
    fault: "operator",
  },
  // Good, and no use to anybody.
  { token: "opens no room", first: "ticket_room_missing", fault: "operator", never: USELESS },
  { token: "ticket expired", first: "ticket_expired", fault: "operator", never: USELESS },
  { token: "no right to enter", first: "ticket_no_entry", fault: "operator", never: USELESS },
  {
    observedCode: -102011,
    token: "no right to enter",
    phone: "Online",
    first: "ticket_no_entry",
    fault: "operator",
    never: USELESS,
  },
  {
    token: "ticket expiry is a lifetime",
    first: "inner_expiry_relative",
    fault: "operator",
    never: USELESS,
  },
  { token: "unreadable ticket", first: "ticket_unreadable", fault: "operator", never: USELESS },
  { token: "lifetime is a date", first: "lifetime_is_date", fault: "operator", never: USELESS },
  {
    token: "lifetime is the SDKAppID",
    first: "lifetime_is_sdkappid",
    fault: "operator",
    never: USELESS,
  },
  { token: "a hundred years", first: "lifetime_too_long", fault: "operator", never: USELESS },
  { token: "opens a room", phone: "none", first: "never_on_a_device", fault: "caller" },
];

export interface PlatformCase {
  /** As the callback has it; `undefined`: not at all. */
  readonly optPlatform: string | undefined;
  /** The client's platform in the status; `undefined`: no client comes of it. */
  readonly platform: string | undefined;
  /** What is known after a lost connection. */
  readonly after?: "PushOnline" | "Offline";
  /**
   * Whether a diagnosis may be sure that no push can come: only for what is known not to be a phone.
   */
  readonly kind: "phone" | "no phone" | "unknown";
}

export const PLATFORMS: readonly PlatformCase[] = [
  { optPlatform: "IOS", platform: "iPhone", after: "PushOnline", kind: "phone" },
  { optPlatform: "Android", platform: "Android", after: "PushOnline", kind: "phone" },
  { optPlatform: "iPad", platform: "iPad", after: "PushOnline", kind: "phone" },
  { optPlatform: "Web", platform: "Web", after: "Offline", kind: "no phone" },
  { optPlatform: "Windows", platform: "Windows", after: "Offline", kind: "no phone" },
  { optPlatform: "Linux", platform: "Linux", after: "Offline", kind: "no phone" },
  { optPlatform: "HarmonyOS", platform: "HarmonyOS", after: "Offline", kind: "unknown" },
  { optPlatform: "harmonyos", platform: "HarmonyOS", after: "Offline", kind: "unknown" },
  { optPlatform: "Toaster", platform: "Toaster", after: "Offline", kind: "unknown" },
  { optPlatform: "Unknown", platform: "Unknown", after: "Offline", kind: "unknown" },
  { optPlatform: "", platform: "Unknown", after: "Offline", kind: "unknown" },
  { optPlatform: undefined, platform: "Unknown", after: "Offline", kind: "unknown" },
  // A server that asked through the REST API is no client of the user's.
  { optPlatform: "RESTAPI", platform: undefined, kind: "unknown" },
];
