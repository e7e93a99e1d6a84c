/** English sentences of the push check that hold for every vendor: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  common: {
    push_accepted: [
      "{vendor} accepted the notification, so the credential and the token are right. That is not yet a notification on the screen.",
      "Look at the phone. If nothing shows within a minute, go through what may still keep it silent (mayStillBeDropped), then check the user's status.",
    ],
    push_dry_run_authorized: [
      "The credential is good as far as {vendor} can be asked without sending. It offers no dry run, so the device token was not tried.",
      "Run the check without the dry run (dryRun) to send one visible notification.",
    ],
    certificate_missing: [
      "There is no certificate {certificateId} in this app.",
      "Add it with the same certificate ID that the console shows, or correct the ID.",
    ],
    certificate_unreadable: [
      "The stored credential of certificate {certificateId} cannot be opened.",
      "If SEALING_KEY was replaced, set the old one as SEALING_KEY_PREVIOUS; otherwise store the certificate again.",
    ],
    certificate_vendor_unknown: [
      "Certificate {certificateId} names a push vendor that this version does not know.",
      "Update sigpost, or store the certificate again with a vendor from GET /v1/vendors.",
    ],
    credential_unusable: [
      "The stored credential cannot be used.",
      "Store the certificate again; the findings say what is wrong with it.",
    ],
    device_missing: [
      "The user {userId} has no device {deviceId}: its token was never reported here, or was removed.",
      "Have the app report its token after login, then list the devices.",
    ],
    device_none_for_certificate: [
      "The user {userId} has no device that reported a token with certificate {certificateId} ({devices} reported with others).",
      "Have the app report its token with this certificate ID after login; check which certificate ID the app is built with.",
    ],
    device_of_other_certificate: [
      "Device {deviceId} reported its token with certificate {reported}, not with {certificateId}.",
      "Choose certificate {reported}, or correct the certificate ID in the app.",
    ],
    device_unreadable: [
      "The stored token of device {deviceId} cannot be opened.",
      "If SEALING_KEY was replaced, set the old one as SEALING_KEY_PREVIOUS; otherwise have the app report its token again.",
    ],
    text_too_long: [
      "The {field} is longer than the {maximum} characters that {vendor} takes, so nothing was sent.",
      "Send a shorter {field}, or leave it out.",
    ],
    network_refused: [
      "{host} refused the connection, so nothing was sent.",
      "Check that this deployment may reach {host}, and ORIGIN_OVERRIDES if it is set.",
    ],
    network_dns: [
      "The name {host} could not be looked up, so nothing was sent.",
      "Check the deployment's DNS, and ORIGIN_OVERRIDES if it is set.",
    ],
    network_tls: [
      "No secure connection to {host} came about: its TLS certificate or handshake was not accepted. Nothing was sent.",
      "Look for a proxy that intercepts TLS between this deployment and {host}.",
    ],
    network_protocol: [
      "{host} answered with something that is not HTTP.",
      "Check what stands between this deployment and {host}; a proxy or relay is the usual cause. Where the verdict is unknown, look at the phone before you send again.",
    ],
    network_lost: [
      "The connection to {host} could not be made or was lost before the answer.",
      "Where the verdict is unknown, look at the phone before you send again. If it happens every time, check that this deployment may reach {host}.",
    ],
    network_http_version: [
      "{host} speaks only HTTP/2, and this request did not get through with it. A local workerd (npm start, wrangler dev) sends HTTP/1.1; deployed Workers and Deno send HTTP/2.",
      "Run this check on the deployed Worker or on Deno, or put an HTTP/2 relay before {host} with ORIGIN_OVERRIDES.",
    ],
    network_timeout: [
      "{host} did not answer in time.",
      "Where the verdict is unknown, the notification may have gone out: look at the phone before you send again. Then try later.",
    ],
    network_gateway: [
      "The network answered {status} in place of {host}: the connection to {vendor} failed on the way.",
      "Try again; if it stays, check {vendor}'s status page and ORIGIN_OVERRIDES.",
    ],
    network_not_permitted: [
      "{host} is not an address of {vendor}, so nothing was sent.",
      "Check the token or credential that names this address.",
    ],
    answer_redirected: [
      "{host} answered with a redirect, which is never followed with a credential. It is not known whether the notification went out.",
      "Look for a captive portal or proxy before {host}, and check ORIGIN_OVERRIDES if it is set.",
    ],
    answer_too_large: [
      "{host} sent an answer far larger than {vendor} ever does, so it was not read. It is not known whether the notification went out.",
      "Look for a proxy that answers in place of {host}.",
    ],
    answer_of_proxy: [
      "{host} answered {status} with a page in place of {vendor}'s JSON: most likely a proxy or firewall on the way refused the request.",
      "Check what stands between this deployment and {host}; the raw answer is shown.",
    ],
    answer_unreadable: [
      "{host} answered {status} with something that is not {vendor}'s format, so it is not known whether the notification went out.",
      "The raw answer is shown. Look at the phone before you send again; a proxy's error page is the usual cause.",
    ],
    device_token_moved: [
      "The token of this device was reported by another user of the app later, and is theirs now. Nothing is sent to it for this user.",
      "That is right where a phone changed hands. Otherwise have the app report its token again after login, and read in the audit log who reported it.",
    ],
    device_token_of_other_vendor: [
      "The token looks like one of {looksLike}, but the certificate is for {vendor}.",
      "Check which SDK's token the app reports, and with which certificate ID.",
    ],
    device_token_of_aggregator: [
      "The token looks like an ID of {looksLike}, an aggregator, which no push vendor knows.",
      "Report the vendor's own token instead.",
    ],
    device_token_marked_dead: [
      "An earlier check found this token dead ({reason}).",
      "If this check fails too, have the app report a new token.",
    ],
    device_notifications_off: [
      "The app reported that notifications are switched off for it.",
      "Switch them on in the phone's settings; until then nothing will show, whatever the vendor answers.",
    ],
    device_report_old: [
      "The token was reported {days} days ago; apps that are in use report at every start.",
      "Have the user open the app, so that it reports its current token.",
    ],
    drop_notifications_off: [
      "The app reported that notifications are switched off.",
      "Switch them on in the phone's settings for this app.",
    ],
    drop_quiet_phone: [
      "The phone is offline, silent, or in a do-not-disturb mode.",
      "Check the network and the quiet modes; then try with the app in the background.",
    ],
    push_unlisted_credential: [
      "{vendor} refused the authorization with {status} {code}, which is not in its documentation as we know it.",
      "Check the credential; the raw answer is shown.",
    ],
    push_unlisted_config: [
      "{vendor} does not know the address or app: {status} {code}.",
      "Check the app's, project's or package's ID in the credential; the raw answer is shown.",
    ],
    push_unlisted_payload: [
      "{vendor} refused the request: {status} {code}.",
      "The raw answer says more. If title and body were your own, try without them.",
    ],
    push_unlisted_quota: [
      "{vendor} limits how much is sent: {status} {code}.",
      "Wait and try again.",
    ],
    push_unlisted_transient: [
      "{vendor} has trouble of its own: {status} {code}.",
      "The raw answer is shown. Try again later.",
    ],
    push_unlisted: [
      "{vendor} refused with {status} {code}, a code that its documentation as we know it does not have. Whose fault it is cannot be told.",
      "Look the code up with {vendor}; the raw answer is shown.",
    ],
  },
  /** What a stage says when it ends well. */
  stages: {
    stage_certificate: "Certificate {certificateId}: {vendor}, {name}.",
    stage_device: "Device {deviceId} reported token {token} at {reportedAt}.",
    stage_credential: "The credential is complete and well-formed: {summary}.",
    stage_authorize_cached: "A shared access token for {vendor} was still good.",
    stage_authorize_new: "A new access token for {vendor} was made.",
    stage_authorize_none: "The request carries its own authorization.",
    stage_no_dry_run: "Not sent: this is a dry run, and the vendor offers none of its own.",
  },
  /**
   * The notification itself, when the caller brings no text. Plain words: vendors moderate, and
   * refuse digits, brackets and “test”.
   */
  text: {
    title: "Push check",
    body: "Notifications arrive here. Sent at {time}.",
    nextStep:
      "Check the user's status. If it says that offline push can be received, sign in on another device as another user and send this user a one-to-one text message.",
  },
} as const satisfies {
  readonly common: Readonly<Record<string, Sentence>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly text: Readonly<Record<string, string>>;
};

export const pushEn = () => TABLE;
