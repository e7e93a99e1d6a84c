/** English sentences of the push check that hold for every vendor: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";
import { OWN_MESSAGES_EN } from "./own-messages.ts";
import { PASTED_EN } from "./pasted.ts";

const TABLE = {
  common: {
    ...PASTED_EN,
    ...OWN_MESSAGES_EN,
    push_accepted: [
      "{vendor} accepted the notification. The credential and the device token are right. That is not yet a notification on the screen.",
      "Look at the phone. If nothing appears within a minute, work through the reasons that can still keep the phone silent, then check the user's status.",
    ],
    push_dry_run_authorized: [
      "{vendor} accepted the credential. It offers no dry run, so the device token was not tested.",
      "Run the check again without the dry run. It sends one visible notification.",
    ],
    certificate_missing: [
      "This app has no certificate {certificateId}.",
      "Add the certificate under the ID that the console shows, or correct the ID.",
    ],
    certificate_none: [
      "This app has no push certificate.",
      "Add the vendor's credential under the certificate ID that Tencent's console shows.",
    ],
    certificate_none_for_token: [
      "The token looks like one of {looksLike}, and this app has no certificate for that. It has {certificates}.",
      "Add the certificate, or check which SDK's token this is.",
    ],
    certificate_several: [
      "The token looks like one of {looksLike}, and fits several certificates: {certificates}. Nothing was sent.",
      "Name the certificate that the app is built with.",
    ],
    certificate_unclear: [
      "The token's form does not tell which vendor issued it. The app has these certificates: {certificates}. Nothing was sent.",
      "Name the certificate that the app is built with.",
    ],
    certificate_unreadable: [
      "The stored credential of certificate {certificateId} cannot be decrypted.",
      "If SEALING_KEY was replaced, set the old value as SEALING_KEY_PREVIOUS. Otherwise, store the certificate again.",
    ],
    certificate_vendor_unknown: [
      "This version does not support the push vendor of certificate {certificateId}.",
      "Update sigpost, or store the certificate again with a supported vendor.",
    ],
    credential_unusable: [
      "The stored credential cannot be used.",
      "Correct the problems listed here, then store the certificate again.",
    ],
    device_missing: [
      "User {userId} has no device {deviceId}. Its device token was never reported here, or the device was removed.",
      "Have the app report its device token after login, then look at the list of devices.",
    ],
    device_none_for_certificate: [
      "No device of user {userId} has reported a token with certificate {certificateId}. Devices that use other certificates: {devices}.",
      "Check which certificate ID the app is built with. Have the app report its device token with this ID after login.",
    ],
    device_of_other_certificate: [
      "Device {deviceId} reported its token with certificate {reported}, not with {certificateId}.",
      "Choose certificate {reported}, or correct the certificate ID in the app.",
    ],
    device_unreadable: [
      "The stored token of device {deviceId} cannot be decrypted.",
      "If SEALING_KEY was replaced, set the old value as SEALING_KEY_PREVIOUS. Otherwise, have the app report its device token again.",
    ],
    text_too_long: [
      "The {field} is longer than {vendor}'s limit of {maximum} characters. Nothing was sent.",
      "Send a shorter {field}, or leave it out.",
    ],
    network_refused: [
      "{host} refused the connection. Nothing was sent.",
      "Check that this deployment can reach {host}. If ORIGIN_OVERRIDES is set, check its value.",
    ],
    network_dns: [
      "The host name {host} could not be resolved. Nothing was sent.",
      "Check the deployment's DNS. If ORIGIN_OVERRIDES is set, check its value.",
    ],
    network_tls: [
      "No secure connection to {host} could be established: the TLS certificate or handshake failed. Nothing was sent.",
      "Look for a proxy that intercepts TLS between this deployment and {host}.",
    ],
    network_protocol: [
      "The response from {host} is not HTTP.",
      "Look for a proxy or relay between this deployment and {host}. If the result is unknown, look at the phone before you send again.",
    ],
    network_lost: [
      "The connection to {host} failed, or was lost before a response arrived.",
      "If the result is unknown, look at the phone before you send again. If this happens every time, check that this deployment can reach {host}.",
    ],
    network_http_version: [
      "{host} accepts only HTTP/2, but the request arrived with an older version. A local workerd (npm start, wrangler dev) sends HTTP/1.1. Deployed Workers and Deno send HTTP/2.",
      "Run this check on the deployed Worker or on Deno. Alternatively, set ORIGIN_OVERRIDES to an HTTP/2 relay in front of {host}.",
    ],
    network_timeout: [
      "{host} did not respond in time.",
      "Look at the phone before you send again, then try later. If the result is unknown, the notification may have been sent.",
    ],
    network_gateway: [
      "A gateway in front of {host} returned {status}. {vendor} could not be reached.",
      "Try again. If the problem persists, check {vendor}'s status page. If ORIGIN_OVERRIDES is set, check its value.",
    ],
    network_not_permitted: [
      "{host} is not one of {vendor}'s addresses. Nothing was sent.",
      "Check the device token or credential that contains this address.",
    ],
    answer_redirected: [
      "{host} responded with a redirect. Redirects are not followed, because the request carries a credential. It is unknown whether the notification was sent.",
      "Look for a captive portal or proxy in front of {host}. If ORIGIN_OVERRIDES is set, check its value.",
    ],
    answer_too_large: [
      "The response from {host} is far larger than any response of {vendor}, so it was not read. It is unknown whether the notification was sent.",
      "Look for a proxy that responds in place of {host}.",
    ],
    answer_of_proxy: [
      "{host} returned {status} and a web page instead of {vendor}'s JSON. A proxy or firewall on the way probably refused the request.",
      "Check the network between this deployment and {host}. The raw response is shown.",
    ],
    answer_unreadable: [
      "{host} returned {status} with a body that is not in {vendor}'s format. It is unknown whether the notification was sent.",
      "Read the raw response; it is usually a proxy's error page. Look at the phone before you send again.",
    ],
    device_token_moved: [
      "Another user of the app later reported the same device token. The token now belongs to that user, so nothing is sent to it for this user.",
      "If the phone changed hands, no action is needed. Otherwise, have the app report its device token again after login. The audit log shows who reported it.",
    ],
    device_token_placeholder: [
      "The app reported a placeholder, not a device token: the text of a variable without a value, such as null or undefined.",
      "Have the app report its device token only after the push SDK has returned one. There is none on a simulator or before the registration.",
    ],
    device_token_made_up: [
      "The device token is a made-up placeholder. No push service issued it.",
      "Test on a real device, and remove the placeholder from the app's code.",
    ],
    device_token_printed: [
      "The device token was printed before it was reported. Quotes or Optional(…) around it are part of the text.",
      "Report the value itself. Do not pass it through JSON.stringify, description or a print format.",
    ],
    device_token_description: [
      "This is a description of the device token's bytes, as iOS 13 and later print it. It is shortened, so the token cannot be recovered.",
      'Convert the bytes to hexadecimal text in the app: deviceToken.map { String(format: "%02x", $0) }.joined(). Report that text.',
    ],
    device_token_of_expo: [
      "This is a push address of Expo. Only Expo's push service can send to it.",
      "Report the vendor's device token instead, which getDevicePushTokenAsync returns.",
    ],
    device_token_is_usersig: [
      "This is a UserSig, not a device token.",
      "Report the device token that the push SDK returns. Check which variable the app passes.",
    ],
    device_token_is_jwt: [
      "This is a JSON Web Token, such as an ID token or an access token, not a device token.",
      "Report the device token that the push SDK returns. Check which variable the app passes.",
    ],
    device_token_is_secret: [
      "This is a key or another secret, not a device token.",
      "Remove it from the code that sends it. If it is in an app or a log, replace it. Then report the device token that the push SDK returns.",
    ],
    device_token_json: [
      "This is JSON, not a device token. The device token is probably one of its values.",
      "Report only the value, for example data or token of the object.",
    ],
    device_token_url: [
      "This is a URL, not a device token.",
      "Report the whole subscription for Web Push: JSON.stringify(subscription). For other vendors, report the device token that the push SDK returns.",
    ],
    device_token_uuid: [
      "The device token is a UUID, which identifies a device or an installation. Push vendors do not issue such tokens.",
      "Check which variable the app passes. Report the device token that the push SDK returns.",
    ],
    token_of_other_certificate: [
      "The device token belongs to certificate {otherCertificateId} of this app ({otherCertificate}).",
      "Have the app report its device token with certificate ID {otherCertificateId}. Alternatively, store that certificate's credential under the ID that the app uses.",
    ],
    device_token_of_other_vendor: [
      "The device token looks like one from {looksLike}, but the certificate is for {vendor}.",
      "Check which SDK's token the app reports, and with which certificate ID.",
    ],
    device_token_of_aggregator: [
      "This looks like a registration ID of {looksLike}, an aggregator. Push vendors do not recognise its IDs.",
      "Report the vendor's own device token instead.",
    ],
    device_token_marked_dead: [
      "An earlier check found this device token dead ({reason}).",
      "If this check fails too, have the app report a new device token.",
    ],
    device_notifications_off: [
      "The app reported that its notifications are switched off.",
      "Switch on notifications in the phone's settings. Until then nothing appears, whatever the vendor responds.",
    ],
    device_report_old: [
      "The device token was reported {days} days ago. An app that is in use reports at every start.",
      "Have the user open the app, so that it reports its current device token.",
    ],
    drop_notifications_off: [
      "The app reported that its notifications are switched off.",
      "Switch them on in the phone's settings for this app.",
    ],
    drop_quiet_phone: [
      "The phone is offline, muted or in a Do Not Disturb mode.",
      "Check the network and the quiet modes, then try again with the app in the background.",
    ],
    push_unlisted_credential: [
      "{vendor} refused the authorization with {status} {code}. This code is not in the documentation known to us.",
      "Check the credential. The raw response is shown.",
    ],
    push_unlisted_config: [
      "{vendor} does not recognise the address or the app: {status} {code}.",
      "Check the ID of the app, project or package in the credential. The raw response is shown.",
    ],
    push_unlisted_payload: [
      "{vendor} refused the request: {status} {code}.",
      "Read the raw response. If you sent your own title or body, try again without them.",
    ],
    push_unlisted_quota: [
      "{vendor} is rate-limiting this app: {status} {code}.",
      "Wait, then try again.",
    ],
    push_unlisted_transient: [
      "{vendor} is temporarily unavailable: {status} {code}.",
      "Try again later. The raw response is shown.",
    ],
    push_unlisted: [
      "{vendor} refused the request with {status} {code}. This code is not in the documentation known to us, so it is unclear who has to act.",
      "Look up the code in {vendor}'s documentation. The raw response is shown.",
    ],
  },
  /** What a stage says when it ends well. */
  stages: {
    stage_certificate: "Certificate {certificateId}: {vendor}, {name}.",
    stage_device: "Device {deviceId} reported token {token} at {reportedAt}.",
    stage_token:
      "The token in the request has {length} characters. It is used for this check only, and not stored.",
    stage_credential: "The credential is complete and well-formed: {summary}.",
    stage_authorize_cached: "The shared access token for {vendor} is still valid.",
    stage_authorize_new: "A new access token for {vendor} was obtained.",
    stage_authorize_none: "The request carries its own authorization.",
    stage_no_dry_run: "Nothing was sent: this is a dry run, and the vendor does not offer one.",
  },
  /**
   * The notification itself, when the caller brings no text. Plain words: vendors moderate, and
   * refuse digits, brackets and “test”.
   */
  text: {
    title: "Push check",
    body: "Notifications arrive here. Sent at {time}.",
    nextStep:
      "Check the user's status. If it says that offline push can be received, log in on another device with another UserID and send this user a one-to-one text message.",
  },
} as const satisfies {
  readonly common: Readonly<Record<string, Sentence>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly text: Readonly<Record<string, string>>;
};

export const pushEn = () => TABLE;
