/** English sentences about APNs: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    apns_bad_collapse_id: [
      "Apple refused the collapse ID.",
      "Report this as a bug: the mistake is in sigpost's request.",
    ],
    apns_bad_device_token: [
      "Apple does not accept this device token. It is malformed, belongs to the other environment, or is not an APNs token.",
      "Compare the build with the certificate's environment: Xcode builds are sandbox; TestFlight, Ad Hoc and App Store builds are production. Then have the app report its device token again.",
    ],
    apns_bad_expiration_date: ["Apple refused the expiration time.", "Correct the server's clock."],
    apns_bad_message_id: [
      "Apple refused the notification's ID.",
      "Report this as a bug: the mistake is in sigpost's request.",
    ],
    apns_bad_priority: [
      "Apple refused the priority.",
      "Report this as a bug: the mistake is in sigpost's request.",
    ],
    apns_bad_topic: [
      "Apple does not accept the topic as a bundle ID.",
      "Correct the topic of the certificate to the app's bundle ID.",
    ],
    apns_device_token_not_for_topic: [
      "The device token belongs to another app than the certificate's topic.",
      "Set the topic to the bundle ID of the app that reported this device token. A VoIP token needs the topic with .voip.",
    ],
    apns_duplicate_headers: [
      "Apple received a header twice.",
      "Look for a relay that adds headers. If there is none, report this as a bug.",
    ],
    apns_idle_timeout: ["Apple closed the idle connection.", "Try again."],
    apns_invalid_push_type: [
      "Apple does not allow an alert for this topic.",
      "Use the plain bundle ID as the topic, without a suffix such as .voip.",
    ],
    apns_missing_device_token: [
      "The request had no device token.",
      "Have the app report its device token again.",
    ],
    apns_missing_topic: [
      "The request had no topic.",
      "Store the certificate again with its topic.",
    ],
    apns_payload_empty: [
      "The request had no body.",
      "Look for a relay that drops bodies. If there is none, report this as a bug.",
    ],
    apns_topic_disallowed: [
      "This key may not push to the topic.",
      "Enable Push Notifications for the App ID. Check that the key belongs to the same team and is not limited to other topics.",
    ],
    apns_bad_certificate: [
      "Apple refused a client certificate.",
      "Look for a relay that presents one. sigpost authenticates with the .p8 key.",
    ],
    apns_bad_certificate_environment: [
      "Apple refused a client certificate of the other environment.",
      "Look for a relay that presents one. sigpost authenticates with the .p8 key.",
    ],
    apns_expired_provider_token: [
      "Apple considers the provider token too old, even a new one.",
      "Correct the clock of the server that signs. Provider tokens are valid for an hour after their issue.",
    ],
    apns_forbidden: [
      "Apple refused the request.",
      "Check in the developer account that the team is active and the key is not revoked.",
    ],
    apns_invalid_provider_token: [
      "Apple cannot verify the provider token. Either the key file, Key ID and Team ID do not belong together, or the key is revoked, made for another Apple service, or limited to another environment or topic.",
      "Check in the developer account under Keys that the key has APNs. Then copy the Key ID, the Team ID and the .p8 file again. A new key can take a few hours to work.",
    ],
    apns_missing_provider_token: [
      "The request reached Apple without authorization.",
      "Look for a relay that drops the header. If there is none, report this as a bug.",
    ],
    apns_unrelated_key_id: [
      "Apple received two unrelated keys on one connection.",
      "Try again. If keys are limited to topics, use one key per deployment.",
    ],
    apns_bad_environment_key: [
      "The key is limited to another environment than the certificate's.",
      "Create a key for this environment, or set the certificate's environment to that of the key.",
    ],
    apns_bad_path: [
      "Apple does not know the path.",
      "Have the app report its device token again, as hexadecimal text. The token is empty or contains a slash.",
    ],
    apns_method_not_allowed: [
      "Apple refused the method.",
      "Look for a relay that changes requests. If there is none, report this as a bug.",
    ],
    apns_unregistered: [
      "The device token is no longer active: the app was removed, or the phone was restored.",
      "Remove the device token. If the app is still used on the phone, install it again and have it report its device token. Registering again usually returns the same token.",
    ],
    apns_expired_token: [
      "The device token has expired.",
      "Have the app report a new device token. The token of a Live Activity ends with the activity: report the device's own token for notifications.",
    ],
    apns_payload_too_large: [
      "The notification is larger than Apple's 4,096 bytes.",
      "Send a shorter title and body.",
    ],
    apns_too_many_provider_token_updates: [
      "Apple received too many different provider tokens for this key.",
      "Wait 20 minutes. If other servers use the same key, let each of them keep its provider token for 20 to 60 minutes.",
    ],
    apns_too_many_requests: [
      "Too many notifications went to this device in a short time.",
      "Wait a few minutes.",
    ],
    apns_internal_server_error: [
      "Apple reported an internal error.",
      "Try again later. Apple's system status page shows the state of APNs.",
    ],
    apns_service_unavailable: ["APNs is not available.", "Try again in a few minutes."],
    apns_shutdown: ["Apple is closing the connection.", "Try again."],
    apns_token_of_sandbox: [
      "The device token belongs to the sandbox environment, but the certificate is for production.",
      "Use a sandbox certificate for builds from Xcode, or install the app from TestFlight or the App Store.",
    ],
    apns_token_of_production: [
      "The device token belongs to the production environment, but the certificate is for the sandbox.",
      "Use a production certificate for TestFlight, Ad Hoc and App Store builds.",
    ],
    apns_token_of_neither: [
      "Apple accepts this device token in neither environment. It is truncated, altered, not an APNs token, or another team's.",
      "Have the app report its device token again, as the hexadecimal text of all bytes of deviceToken.",
    ],
    apns_key_not_pem: [
      "The private key is not a .p8 file.",
      "Paste the whole text of AuthKey_<Key ID>.p8, including the lines BEGIN PRIVATE KEY and END PRIVATE KEY.",
    ],
    apns_key_is_p12: [
      "This is a .p12 certificate. A service at the edge cannot present a client certificate to Apple.",
      "Create a .p8 key in the developer account under Keys. It serves all apps of the team and does not expire. To see what the .p12 contains, drop it on the page under Settings → Certificates → Add a certificate. It is read there and sent nowhere.",
    ],
    apns_key_is_certificate: [
      "This is a certificate. A service at the edge cannot present a client certificate to Apple.",
      "Create a .p8 key in the developer account under Keys. It serves all apps of the team and does not expire. To see what the certificate contains, drop it on the page under Settings → Certificates → Add a certificate. It is read there and sent nowhere.",
    ],
    apns_key_is_sec1: [
      "This key is in the SEC1 format (EC PRIVATE KEY).",
      "Convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem",
    ],
    apns_key_encrypted: [
      "The private key is encrypted.",
      "Paste the .p8 file as you got it from Apple, or decrypt it first: openssl pkcs8 -topk8 -nocrypt",
    ],
    apns_key_not_p256: [
      "The private key is damaged, or it is not an APNs key: those are elliptic-curve keys on P-256.",
      "Paste the .p8 file again. If the problem persists, create a new key.",
    ],
    apns_key_id_shape: [
      "The Key ID is not 10 capital letters and digits.",
      "Copy the Key ID from the key's page. It is also in the file name AuthKey_<Key ID>.p8.",
    ],
    apns_team_id_shape: [
      "The Team ID is not 10 capital letters and digits.",
      "Copy the Team ID from Membership in the developer account.",
    ],
    apns_team_is_key: [
      "Key ID and Team ID are the same text.",
      "Check that each field has its own value.",
    ],
    apns_topic_shape: [
      "The topic is not a bundle ID.",
      "Use the app's bundle ID, such as com.example.app, without a wildcard.",
    ],
    apns_topic_suffix: [
      "The topic ends with {suffix}. Alerts are not delivered to such topics.",
      "Use the plain bundle ID.",
    ],
    apns_token_not_hex: [
      "The device token is not hexadecimal text, as APNs tokens are.",
      "Check that the app reports deviceToken from APNs, and not the token of Firebase or another SDK.",
    ],
    apns_token_hex_twice: [
      "The device token was encoded as hexadecimal twice. Its {length} digits spell out the hexadecimal digits of the real token.",
      "Encode the bytes of deviceToken only once. If an SDK or plug-in already returns hexadecimal text, report that text unchanged. To get the real token, decode the reported text once from hexadecimal.",
    ],
    apns_token_base64: [
      "The device token is base64. Apple accepts only hexadecimal text. TIMPush for React Native returns base64 on iOS.",
      "Decode the base64 in the app, and report the bytes as hexadecimal text.",
    ],
    apns_token_short: [
      "The device token has {length} hexadecimal digits. APNs tokens have at least 64.",
      "Check that the app reports all bytes of deviceToken.",
    ],
    apns_probe_passed: [
      "Apple accepted the key, the team, the topic and the environment. The device token was not tested.",
      "Run the check again without the dry run. It sends one visible notification.",
    ],
  },
  fields: {
    privateKey: [
      "Key file (.p8)",
      "Developer account → Certificates, Identifiers & Profiles → Keys. Can be downloaded once.",
    ],
    keyId: ["Key ID", "10 characters, beside the key and in the file's name."],
    teamId: ["Team ID", "10 characters, under Membership."],
    topic: ["Bundle ID", "Of the app that receives, such as com.example.app."],
    environment: [
      "Environment",
      "sandbox for builds from Xcode; production for TestFlight, Ad Hoc and the App Store.",
    ],
  },
  drops: {
    apns_drop_permission: [
      "The user did not allow notifications, or switched off banners and sounds.",
      "Check Settings → Notifications → the app.",
    ],
    apns_drop_focus: [
      "A Focus or the scheduled summary holds the notification back.",
      "Switch Focus off, or allow the app in it.",
    ],
    apns_drop_stored: [
      "The device is offline. Apple keeps one notification per app, in this check for five minutes.",
      "Connect the device and check again.",
    ],
    apns_drop_power: [
      "Low Power Mode delays the notification.",
      "Charge the device, or switch off the mode.",
    ],
    apns_drop_extension: [
      "The app's Notification Service Extension changes or withholds the notification.",
      "Try a build without the extension.",
    ],
    apns_drop_foreground: [
      "The app is open. iOS then leaves the notification to the app, and shows nothing by default.",
      "Close the app, or implement willPresent.",
    ],
    apns_drop_sandbox_log: [
      "In the sandbox, Apple keeps a delivery log for every message.",
      "Look up the message ID in Apple's Push Notifications Console.",
    ],
  },
};

export const apnsEn = () => TABLE;
