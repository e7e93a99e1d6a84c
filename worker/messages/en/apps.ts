/** English sentences of the findings in an app's settings: [what is wrong, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  secret_key_pem: [
    "The {field} is PEM text. It is a key pair of the old UserSig scheme (v1), which Tencent replaced in 2019.",
    "Copy the SecretKey from the console instead: 64 characters, digits and a–f. If the console still shows a key pair, switch the app to SecretKey there.",
  ],
  secret_key_line_break: [
    "The {field} ends with a line break, which becomes part of the key. Tencent will refuse its UserSigs with 70003 or 70009.",
    "Store the key without the line break. Use printf instead of echo, and leave no empty line at the end of the file.",
  ],
  secret_key_white_space: [
    "The {field} contains white space, which becomes part of the key.",
    "Copy the SecretKey again: 64 characters, digits and a–f, with nothing around them.",
  ],
  secret_key_upper_case: [
    "The {field} has capital letters. Tencent's keys are lower-case, and the case matters.",
    "Store the key in lower case, as the console shows it.",
  ],
  secret_key_not_hex: [
    "The {field} has {length} characters and does not look like a SecretKey. A SecretKey has 64 characters, digits and a–f.",
    "Compare it with the SecretKey that the console shows for this SDKAppID.",
  ],
  secret_unreadable: [
    "The stored {field} cannot be decrypted. It was encrypted with another SEALING_KEY, moved from another record, or altered.",
    "Set SEALING_KEY_PREVIOUS to the key that was used before the last change, or store the {field} again.",
  ],
  rotation_open: [
    "UserSigs of the previous SecretKey have been accepted for verification since {since}.",
    'End the rotation once these UserSigs have expired or are no longer needed: send PUT with "previousSecretKey": null.',
  ],
  region_legacy: [
    "Tencent's documentation no longer lists {host}, the host of this data centre.",
    "If calls to Tencent fail with 60026, choose another data centre.",
  ],
  region_unconfirmed: [
    "{host}, the host of this data centre, is known only from third-party code. Tencent's documentation does not list it.",
    "If calls to Tencent fail, ask Tencent for the app's host.",
  ],
  provider_prefixes_overlap: [
    "Two identity providers can give the same UserID to different people. The prefix “{prefix}” of {issuer} overlaps with “{otherPrefix}” of {otherIssuer}.",
    "Give every provider a prefix, and make sure that none begins with another. Until then, do not rely on UserSigs exchanged through them.",
  ],
  provider_claim_self_chosen: [
    "People can choose or change the claim {claim} of {issuer}, and nobody verifies it. Anyone who takes another person's value is treated as that person here.",
    "Use sub, which a provider never gives to anyone else. Keep {claim} only if this provider keeps it fixed and unique.",
  ],
  workload_pinned_by_name: [
    "The workload {workload} relies on {claim}, which is a name. If the owner gives the name up, somebody else can take it and use this workload.",
    "Use {better} instead. IDs are never given to anybody else.",
  ],
  workload_subject_two_forms: [
    "The workload {workload} has a condition on GitHub's sub without IDs. It refuses repositories that were created, renamed or transferred since 15 July 2026, because their sub has IDs in it.",
    "Replace the condition with conditions on repository_id and ref.",
  ],
  workload_any_branch: [
    "The workload {workload} accepts every branch and every pull request from within the repository.",
    "Add a condition on {claims}.",
  ],
  workload_claim_self_written: [
    "Anyone who starts a build can choose {claim}. The condition on it in the workload {workload} keeps nobody out.",
    "Use it only to tell your own builds apart.",
  ],
  workload_star_loose: [
    "The pattern “{pattern}” for {claim} in the workload {workload} also fits longer names.",
    "Put the star behind “/”, “:”, “@” or “-”, or write the value in full.",
  ],
  workload_every_user: [
    "The workload {workload} may act for every UserID.",
    "Add userIds, for example ci-*, if it needs only some of them.",
  ],
  workload_issues_admin: [
    "The workload {workload} may issue UserSigs for administrators. Such a UserSig controls the whole app.",
    "Remove usersig:issue-admin unless the build needs it.",
  ],
  workload_issuer_unfamiliar: [
    "It is not known whether other people get tokens of {issuer} too.",
    "Make sure that the conditions of the workload {workload} fit only your own tokens.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const appFindingsEn = () => TABLE;
