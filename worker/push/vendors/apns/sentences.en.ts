/** English sentences about APNs: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    apns_bad_collapse_id: [
      "Apple refused the collapse ID.",
      "This is a mistake in the request; please report it.",
    ],
    apns_bad_device_token: [
      "Apple does not accept this device token on {host}: it is malformed, belongs to the other environment, or is not an APNs token.",
      "Compare the build with the certificate's environment (Xcode builds are sandbox; TestFlight, Ad Hoc and App Store builds are production), then have the app report its token again.",
    ],
    apns_bad_expiration_date: ["Apple refused the expiration time.", "Check the server's clock."],
    apns_bad_message_id: [
      "Apple refused the notification's ID.",
      "This is a mistake in the request; please report it.",
    ],
    apns_bad_priority: [
      "Apple refused the priority.",
      "This is a mistake in the request; please report it.",
    ],
    apns_bad_topic: [
      "Apple does not accept the topic as a bundle ID.",
      "Correct the topic of the certificate to the app's bundle ID.",
    ],
    apns_device_token_not_for_topic: [
      "The token belongs to another app than the certificate's topic.",
      "Set the topic to the bundle ID of the app that reported this token; a VoIP token needs the topic with .voip.",
    ],
    apns_duplicate_headers: [
      "Apple saw a header twice.",
      "Look for a relay that adds headers; otherwise please report it.",
    ],
    apns_idle_timeout: ["Apple closed the idle connection.", "Try again."],
    apns_invalid_push_type: [
      "Apple does not allow an alert for this topic.",
      "Use the plain bundle ID as topic, without a suffix such as .voip.",
    ],
    apns_missing_device_token: [
      "The request had no device token.",
      "Have the app report its token again.",
    ],
    apns_missing_topic: [
      "The request had no topic.",
      "Store the certificate again with its topic.",
    ],
    apns_payload_empty: [
      "The request had no body.",
      "Look for a relay that drops bodies; otherwise please report it.",
    ],
    apns_topic_disallowed: [
      "This key may not push to the topic.",
      "Enable Push Notifications for the App ID, and check that the key belongs to the same team and is not limited to other topics.",
    ],
    apns_bad_certificate: [
      "Apple refused a client certificate.",
      "Look for a relay that presents one; sigpost authenticates with the .p8 key.",
    ],
    apns_bad_certificate_environment: [
      "Apple refused a client certificate of the other environment.",
      "Look for a relay that presents one; sigpost authenticates with the .p8 key.",
    ],
    apns_expired_provider_token: [
      "Apple calls the provider token too old, even a new one.",
      "Check the clock of whoever signs: tokens are good for an hour from their time of issue.",
    ],
    apns_forbidden: [
      "Apple forbids this.",
      "Check in the developer account that the team is active and the key is not revoked.",
    ],
    apns_invalid_provider_token: [
      "Apple cannot verify the provider token: the key file, Key ID and Team ID do not belong together, or the key is revoked, made for another Apple service, or limited to another environment or topic.",
      "In the developer account under Keys, check that the key has APNs, then copy Key ID, Team ID and the .p8 file once more.",
    ],
    apns_missing_provider_token: [
      "The request reached Apple without authorization.",
      "Look for a relay that drops the header; otherwise please report it.",
    ],
    apns_unrelated_key_id: [
      "Apple saw two unrelated keys on one connection.",
      "Try again; with keys that are limited to topics, keep one key per deployment.",
    ],
    apns_bad_environment_key: [
      "The key is limited to the other environment than {host}.",
      "Create a key for this environment, or set the certificate's environment to the one that the key is made for.",
    ],
    apns_bad_path: [
      "Apple does not know the path.",
      "The token is empty or has a slash: have the app report it again as hexadecimal text.",
    ],
    apns_method_not_allowed: [
      "Apple refused the method.",
      "Look for a relay that changes requests; otherwise please report it.",
    ],
    apns_unregistered: [
      "The token is no longer active: the app was removed, or the phone was restored.",
      "Remove the token; have the app report a new one at its next start.",
    ],
    apns_expired_token: ["The token has expired.", "Have the app report a new token."],
    apns_payload_too_large: [
      "The notification is larger than Apple's 4,096 bytes.",
      "Send a shorter title and body.",
    ],
    apns_too_many_provider_token_updates: [
      "Apple saw too many different provider tokens for this key.",
      "Wait 20 minutes. If other servers use the same key, let each keep its token for 20 to 60 minutes.",
    ],
    apns_too_many_requests: [
      "Too many notifications went to this device in a short time.",
      "Wait a few minutes.",
    ],
    apns_internal_server_error: [
      "Apple has an internal error.",
      "Try again later; Apple's system status page shows APNs.",
    ],
    apns_service_unavailable: ["APNs is not available.", "Try again in some minutes."],
    apns_shutdown: ["Apple is closing the connection.", "Try again."],
    apns_token_of_sandbox: [
      "The token belongs to the sandbox environment; the certificate is for production.",
      "Use a sandbox certificate for builds from Xcode, or install the app from TestFlight or the App Store.",
    ],
    apns_token_of_production: [
      "The token belongs to the production environment; the certificate is for the sandbox.",
      "Use a production certificate for TestFlight, Ad Hoc and App Store builds.",
    ],
    apns_token_of_neither: [
      "Apple accepts this token in neither environment: it is cut, altered, not an APNs token, or another team's.",
      "Have the app report the token again as the hexadecimal text of all bytes of deviceToken.",
    ],
    apns_key_not_pem: [
      "The private key is not a .p8 file.",
      "Paste the whole text of AuthKey_<Key ID>.p8, with its BEGIN PRIVATE KEY and END PRIVATE KEY lines.",
    ],
    apns_key_is_p12: [
      "This is a .p12 certificate, and a client certificate cannot be presented to Apple at request time from the edge.",
      "Create a .p8 key in the developer account under Keys: it serves all apps of the team and does not expire. To see what the .p12 holds, drop it on the page under Settings → Certificates → Add a certificate; it is read there and sent nowhere.",
    ],
    apns_key_is_certificate: [
      "This is a certificate, and a client certificate cannot be presented to Apple at request time from the edge.",
      "Create a .p8 key in the developer account under Keys: it serves all apps of the team and does not expire. To see what the certificate says, drop its file on the page under Settings → Certificates → Add a certificate; it is read there and sent nowhere.",
    ],
    apns_key_is_sec1: [
      "This key is in the SEC1 format (EC PRIVATE KEY).",
      "Convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem",
    ],
    apns_key_encrypted: [
      "The private key is encrypted.",
      "Paste the .p8 file as Apple gave it, or decrypt it first: openssl pkcs8 -topk8 -nocrypt",
    ],
    apns_key_not_p256: [
      "The private key is not an elliptic-curve key on P-256, so it is not an APNs key, or it is damaged.",
      "Paste the .p8 file once more; if it still fails, create a new key.",
    ],
    apns_key_id_shape: [
      "The Key ID is not 10 capital letters and digits.",
      "Copy it from the key's page; it is also in the file name AuthKey_<Key ID>.p8.",
    ],
    apns_team_id_shape: [
      "The Team ID is not 10 capital letters and digits.",
      "Copy it from Membership in the developer account.",
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
      "The topic ends with {suffix}; alerts are not delivered to such topics.",
      "Use the plain bundle ID.",
    ],
    apns_token_not_hex: [
      "The token is not hexadecimal text, as APNs tokens are.",
      "Check that the app reports APNs' deviceToken, and not the token of Firebase or another SDK.",
    ],
    apns_token_short: [
      "The token has {length} hexadecimal digits; APNs tokens have at least 64.",
      "Check that the app reports all bytes of deviceToken.",
    ],
    apns_probe_passed: [
      "Apple accepted key, team, topic and environment. The device token itself was not tried.",
      "Run the check without the dry run (dryRun) to send one visible notification.",
    ],
  },
  fields: {
    privateKey: [
      "Key file (.p8)",
      "Developer account → Certificates, Identifiers & Profiles → Keys; can be downloaded once.",
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
      "Settings → Notifications → the app.",
    ],
    apns_drop_focus: [
      "A Focus or the scheduled summary holds it back.",
      "Switch Focus off, or allow the app in it.",
    ],
    apns_drop_stored: [
      "The device is offline: Apple keeps one notification per app, here for five minutes.",
      "Connect the device and check again.",
    ],
    apns_drop_power: ["Low Power Mode delays it.", "Charge the device or switch the mode off."],
    apns_drop_extension: [
      "The app's Notification Service Extension changes or withholds it.",
      "Try a build without the extension.",
    ],
    apns_drop_foreground: [
      "The app is open: iOS then asks the app, which shows nothing by default.",
      "Close the app, or implement willPresent.",
    ],
    apns_drop_sandbox_log: [
      "In the sandbox Apple keeps a delivery log for every message.",
      "Look up the message ID in Apple's Push Notifications Console.",
    ],
  },
};

export const apnsEn = () => TABLE;
