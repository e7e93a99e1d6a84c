/**
 * What each of Tencent's codes means, and who has to act. Sources: Tencent's error-code pages
 * (1047/34348, 1047/34620, 1047/74196). The sentences are in `messages/`.
 */

import type { Fault } from "../problems/fault.ts";

/** First and last. */
export type CodeRange = readonly [from: number, to: number];

const TENCENT_REASONS = {
  // REST: the address and the credential
  bad_url: ["operator", 60002],
  body_not_json: ["operator", 60003],
  admin_check_failed: ["operator", 60004, 60005],
  bad_sdkappid: ["operator", 60006],
  too_frequent: ["transient", 60007, 60011, 60018, 60019, 90051],
  tencent_timeout: ["transient", 60008, 60014],
  path_unknown: ["operator", 60009],
  not_admin: ["operator", 60010, 70403, 90009],
  sdkappid_missing: ["operator", 60012],
  tencent_reply_broken: ["vendor", 60013],
  userid_not_text: ["caller", 60015],
  app_disabled: ["operator", 60016],
  request_disabled: ["operator", 60017],
  no_plan: ["operator", 60020, -10108],
  ip_refused: ["operator", 60021],
  url_parameter_wrong: ["operator", 60025],
  wrong_region: ["operator", 60026],
  product_refused: ["operator", 60027],
  trial_quota: ["operator", 60028],
  // UserSig
  usersig_expired: ["caller", 70001, 6206, -10003],
  usersig_empty: ["caller", 70002],
  usersig_malformed: ["caller", 70003, 70005],
  ticket_refused: ["caller", -10004, 20002],
  signature_wrong: ["operator", 70009],
  userid_differs: ["caller", 70013],
  sdkappid_differs: ["caller", 70014],
  key_not_here: ["operator", 70016, 70020],
  too_many_failures: ["transient", 70050],
  // Accounts and quotas
  blocklisted: ["operator", 70051],
  not_imported: ["caller", 70107, 90012, 90048, 20003],
  login_restricted: ["transient", 70114],
  tencent_internal: ["transient", 70169, 70202, 70500, 90994, 90995, 91000],
  webhook_upsets_tencent: ["operator", 90992],
  bad_batch: ["caller", 70206],
  account_limit: ["operator", 70398],
  bad_parameters: ["caller", 70402],
  sdk_too_old: ["caller", 70404],
  active_user_quota: ["operator", 72000, 72002],
  status_switch_off: ["operator", 72001],
  calls_too_often: ["caller", 72010],
  account_deletion_off: ["operator", 71000],
  account_deleted: ["operator", 70399],
  // One-to-one messages that were refused
  message_malformed: ["caller", 20001],
  message_service: ["transient", 20004, 20005],
  webhook_forbids: ["operator", 20006],
  blocked_by_receiver: ["caller", 20007],
  accounts_of_two_apps: ["caller", 20008],
  not_friends: ["caller", 20009, 20010, 20011],
  sender_muted: ["caller", 20012],
  not_recallable: ["caller", 20016, 20022, 20023, 90054],
  content_refused: ["caller", 80001, 80004],
  webhook_failed: ["operator", 80003],
  webhook_code: ["operator", [120_001, 130_000]],
  // Messages and pushes
  to_account_empty: ["caller", 90001],
  to_account_missing: ["caller", 90003],
  msg_random_missing: ["caller", 90005],
  msg_body_wrong: ["caller", 90007, 90002, 90010],
  too_many_accounts: ["caller", 90011, 90018],
  retention_too_long: ["caller", 90026],
  push_info_wrong: ["caller", 90043],
  push_not_active: ["operator", 90045],
  data_id_too_long: ["caller", 90057],
  sender_missing: ["caller", 90008],
  message_number_wrong: ["caller", 90006, 90031, 90044],
  push_condition_wrong: ["caller", 90020, 90022, 90032, 90033, 90039, 90040],
  push_not_revocable: ["caller", 90049, 90050, 90052, 90053],
  too_large: ["caller", 93000, 80002, 90055, 90056],
  push_too_soon: ["transient", 90024],
  push_daily_limit: ["operator", 90047],
  // What an SDK shows
  kicked_by_device: ["caller", 6208],
  not_logged_in: ["caller", 6014, -10005],
  never_logged_in: ["caller", 6026],
  bad_sdk_parameter: ["caller", 6017],
  userid_invalid: ["caller", 7003],
  login_in_progress: ["caller", 7501],
  sdk_timeout: ["transient", 9520, 9523],
  // Uploading the push token
  token_before_login: ["caller", 21005],
  no_certificate: ["operator", 22001],
  token_empty: ["caller", 22003, 800009],
  token_too_long: ["caller", 22004, 22005],
  token_too_often: ["caller", 22006],
  // Offline push, whatever the vendor
  fcm_object: ["operator", -195],
  click_intent_empty: ["operator", -196],
  certificate_wrong: ["operator", -197],
  vendor_error: ["vendor", -198],
  vendor_network: ["transient", -199],
  chat_network: ["transient", -200],
  token_or_certificate: ["caller", -201],
  push_object: ["caller", -202],
  huawei_daily_limit: ["operator", -203],
  // TIMPush in the app
  bad_app_key: ["caller", 800001],
  bad_push_sdkappid: ["caller", 800002],
  push_sdk_init: ["caller", 800003],
  push_connection: ["transient", 800004],
  vendor_registration: ["caller", 800005, 800006, 800007],
  registration_timeout: ["transient", 800008],
  token_not_set: ["caller", 800010],
  push_switch_failed: ["transient", 800011, 800012],
  push_channel: ["caller", 800013],
  push_config: ["caller", 800014],
  push_experimental: ["caller", 800015],
  permission_refused: ["caller", 800016],
  aps_entitlement: ["caller", 3000],
  harmony_identity: ["caller", 1000900010],
} as const satisfies Readonly<Record<string, readonly [Fault, ...(number | CodeRange)[]]>>;

/** Failures on the way, which have no code of Tencent's. */
const TRANSPORT_REASONS = {
  /** Nothing was sent. */
  unreachable: "transient",
  /** After these two the request may have been carried out. */
  connection_lost: "transient",
  deadline: "transient",
  not_tencent: "vendor",
} as const satisfies Readonly<Record<string, Fault>>;

export type TransportReason = keyof typeof TRANSPORT_REASONS;
export type TencentReason = keyof typeof TENCENT_REASONS | TransportReason | "unknown_code";

const ROWS = Object.entries(TENCENT_REASONS) as readonly [
  TencentReason,
  readonly [Fault, ...(number | CodeRange)[]],
][];

const BY_CODE: ReadonlyMap<number, TencentReason> = new Map(
  ROWS.flatMap(([reason, [, ...codes]]) =>
    codes.flatMap((code): [number, TencentReason][] =>
      typeof code === "number" ? [[code, reason]] : [],
    ),
  ),
);

const RANGES: readonly (readonly [TencentReason, CodeRange])[] = ROWS.flatMap(
  ([reason, [, ...codes]]) =>
    codes.flatMap((code): [TencentReason, CodeRange][] =>
      typeof code === "number" ? [] : [[reason, code]],
    ),
);

/** Tencent's codes for a reason; none for failures on the way. */
export const codesOf = (reason: TencentReason): readonly number[] =>
  [...BY_CODE].filter(([, of]) => of === reason).map(([code]) => code);

/** Codes that Tencent leaves to others as a whole. */
export const rangesOf = (reason: TencentReason): readonly CodeRange[] =>
  RANGES.filter(([of]) => of === reason).map(([, range]) => range);

export const reasonOf = (code: number): TencentReason =>
  BY_CODE.get(code) ??
  RANGES.find(([, [from, to]]) => from <= code && code <= to)?.[0] ??
  "unknown_code";

/** Whose turn it is after each. */
export const TENCENT_FAULTS = {
  ...Object.fromEntries(ROWS.map(([reason, [fault]]) => [reason, fault])),
  ...TRANSPORT_REASONS,
  unknown_code: "vendor",
} as Readonly<Record<TencentReason, Fault>>;

export const faultOf = (reason: TencentReason): Fault => TENCENT_FAULTS[reason];
