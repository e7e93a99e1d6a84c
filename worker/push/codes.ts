/**
 * The pipeline's own codes: what can be said about a check without knowing the vendor. Vendors'
 * codes are in their tables.
 */

import type { OtherCredential, PasteForm } from "./paste-codes.ts";
import type { PAGE_REFUSES, UNLISTED } from "./table.ts";

/** Ends of a check that no vendor's table decides. */
export const CHECK_ENDS = [
  "push_accepted",
  "push_dry_run_authorized",
  "certificate_missing",
  "certificate_none",
  "certificate_none_for_token",
  "certificate_several",
  "certificate_unclear",
  "certificate_unreadable",
  "certificate_vendor_unknown",
  "credential_unusable",
  "device_missing",
  "device_none_for_certificate",
  "device_of_other_certificate",
  "device_unreadable",
  "device_token_moved",
  "text_too_long",
  "network_refused",
  "network_dns",
  "network_tls",
  "network_protocol",
  "network_lost",
  "network_http_version",
  "network_timeout",
  "network_gateway",
  "network_not_permitted",
  "answer_redirected",
  "answer_too_large",
  "answer_unreadable",
] as const;

/** Good ends of stages. */
export const STAGE_NOTES = [
  "stage_certificate",
  "stage_device",
  "stage_token",
  "stage_credential",
  "stage_authorize_cached",
  "stage_authorize_new",
  "stage_authorize_none",
  "stage_no_dry_run",
] as const;

/** Texts that are no push token of anybody's: the check ends, and no vendor is asked. */
export const TOKEN_FORMS = [
  "device_token_placeholder",
  "device_token_made_up",
  "device_token_printed",
  "device_token_description",
  "device_token_of_expo",
  "device_token_is_usersig",
  "device_token_is_jwt",
  "device_token_is_secret",
  "device_token_json",
  "device_token_url",
] as const;

/** Seen on the way; they do not end a check, unless it is certain that the token is no such one. */
export const DEVICE_FINDINGS = [
  "device_token_uuid",
  "device_token_of_other_vendor",
  "device_token_of_aggregator",
  "device_token_marked_dead",
  "device_notifications_off",
  "device_report_old",
] as const;

/** Reasons for silence that hold for every vendor. */
export const COMMON_DROPS = ["drop_notifications_off", "drop_quiet_phone"] as const;

/**
 * Why a message of one's own is not pushed although a check is (tencent.md §4.4, §4.5): a check
 * always has a text, always a new number, and asks for a push.
 */
export const OWN_MESSAGE_DROPS = [
  "own_message_online",
  "own_message_no_description",
  "own_message_no_push",
  "own_message_muted",
  "own_message_repeated",
  "own_message_live_group",
] as const;

/** Said beside a refusal: the certificate of the app that the token fits. */
export const TOKEN_OF_OTHER = "token_of_other_certificate";

export type StageNote = (typeof STAGE_NOTES)[number];
export type PushCode =
  | (
      | typeof CHECK_ENDS
      | typeof TOKEN_FORMS
      | typeof DEVICE_FINDINGS
      | typeof COMMON_DROPS
      | typeof OWN_MESSAGE_DROPS
    )[number]
  | typeof TOKEN_OF_OTHER
  | OtherCredential
  | PasteForm
  | (typeof PAGE_REFUSES)["code"]
  | (typeof UNLISTED)[number]["code"];
