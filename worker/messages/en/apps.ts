/** English sentences of the findings in an app's settings: [what is wrong, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  secret_key_pem: [
    "The {field} is PEM text: a key pair of the UserSig scheme that Tencent replaced in 2019 (v1).",
    "Copy the SecretKey from the console instead: 64 characters, digits and a–f. An app that still shows a key pair can be switched to SecretKey there.",
  ],
  secret_key_line_break: [
    "The {field} ends with a line break, which becomes part of the key: its UserSigs will be refused with 70003 or 70009.",
    "Store it without the line break (printf instead of echo, or no empty line at the end of the file).",
  ],
  secret_key_white_space: [
    "The {field} has white space in it, which becomes part of the key.",
    "Copy the SecretKey again: 64 characters, digits and a–f, nothing around them.",
  ],
  secret_key_upper_case: [
    "The {field} is written with capital letters. Tencent's keys are lower-case, and the key is used letter by letter.",
    "Store it as the console shows it, in lower case.",
  ],
  secret_key_not_hex: [
    "The {field} has {length} characters and does not look like a SecretKey (64 characters, digits and a–f).",
    "Compare it with the console's SecretKey of this SDKAppID.",
  ],
  secret_unreadable: [
    "The stored {field} cannot be opened: it was sealed under another SEALING_KEY, moved from another record, or altered.",
    "Put the sealing key before the last change into SEALING_KEY_PREVIOUS, or store the {field} again.",
  ],
  rotation_open: [
    "The SecretKey before the current one is still accepted when verifying, since {since}.",
    'Once its UserSigs have run out or do not matter any more, end the rotation: PUT with "previousSecretKey": null.',
  ],
  region_legacy: [
    "Tencent's documents no longer name the host {host} of this region.",
    "If calls to Tencent fail with 60026, choose another region.",
  ],
  region_unconfirmed: [
    "The host {host} of this region was seen in other people's code only, not in Tencent's documents.",
    "If calls to Tencent fail, ask Tencent for the app's host.",
  ],
  provider_prefixes_overlap: [
    "Two identity providers could give the same UserID to different people: the prefix “{prefix}” of {issuer} and “{otherPrefix}” of {otherIssuer} overlap.",
    "Give every provider a prefix, none of which begins with another one. Until then, exchange for one of them is not safe.",
  ],
  provider_claim_self_chosen: [
    "The claim {claim} of {issuer} is one that people can choose or change, and that nobody verifies: whoever takes another person's name becomes that person here.",
    "Use sub, which a provider never gives to somebody else, unless this provider keeps {claim} fixed and unique.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const appFindingsEn = () => TABLE;
