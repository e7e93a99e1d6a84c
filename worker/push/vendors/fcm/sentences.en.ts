/** English sentences about FCM: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    fcm_oauth_signature: [
      "Google does not accept the signature of the service account's key. The key was deleted or replaced in Google Cloud.",
      "Generate a new private key in the Firebase console under Project settings → Service accounts, and store it.",
    ],
    fcm_oauth_clock: [
      "The request's time differs from Google's clock.",
      "Correct the server's clock.",
    ],
    fcm_oauth_account: [
      "The service account was deleted or disabled.",
      "Enable it in Google Cloud under IAM → Service accounts, or use another service account.",
    ],
    fcm_oauth_grant: [
      "Google refused the service account: {message}",
      "Generate a new key for the service account and store it.",
    ],
    fcm_oauth_scope: [
      "Google refused the scope.",
      "Report this as a bug: the mistake is in sigpost's request.",
    ],
    fcm_oauth_policy: [
      "A policy of the Google organisation forbids this service account: {code}",
      "Ask the organisation's administrator.",
    ],
    fcm_oauth_client: [
      "Google does not accept this service account as a client: {code}",
      "Check in Google Cloud that the service account exists, or create another.",
    ],
    fcm_oauth_request: [
      "Google refused the form of the request.",
      "Look for a relay that changes requests. If there is none, report this as a bug.",
    ],
    fcm_oauth_unavailable: [
      "Google's token service is temporarily unavailable.",
      "Try again later.",
    ],
    fcm_apns_unregistered: [
      "Apple reported through Firebase that the app was removed from this iPhone.",
      "Remove the device token. If the app is on the iPhone again, have it call deleteToken, then getToken, and report the new token.",
    ],
    fcm_apns_bad_device_token: [
      "Apple reported through Firebase that the device token is damaged or belongs to the wrong environment.",
      "Have the app set the APNs token type that fits its build (sandbox or production), then report its device token again.",
    ],
    fcm_apns_environment_key: [
      "The APNs key in Firebase is limited to the other environment ({reason}).",
      "Upload a key for this environment in the Firebase console under Project settings → Cloud Messaging.",
    ],
    fcm_vapid: [
      "The web push key does not match the subscription.",
      "Subscribe again with the project's current Web Push certificate.",
    ],
    fcm_third_party_auth: [
      "Firebase could not authenticate with the push service behind it. For an iPhone, its APNs key is missing, expired or wrong. For a browser, the Web Push certificate does not match. {reason}",
      "Open the Firebase console under Project settings → Cloud Messaging. Upload a valid APNs key, or compare the Web Push certificate with the one that the page uses. The service account is not the cause.",
    ],
    fcm_token_invalid: [
      "This is not an FCM registration token. It is truncated, altered, or belongs to another service such as APNs.",
      "Have the app report the token that FirebaseMessaging.getToken returns.",
    ],
    fcm_invalid_argument: [
      "Firebase refused a field of the message: {reason} {message}",
      "Try again without your own title and body. Check the certificate's channel ID.",
    ],
    fcm_scope_insufficient: [
      "The access token's scope does not include messaging.",
      "Store a service account key of the Firebase project.",
    ],
    fcm_access_token_kind: [
      "Firebase received a credential that is not an access token.",
      "Store the service account's JSON file, not a server key.",
    ],
    fcm_access_token_missing: [
      "The request reached Firebase without authorization.",
      "Look for a relay that drops the header. If there is none, report this as a bug.",
    ],
    fcm_access_token_refused: [
      "Firebase refused the access token, even a new one.",
      "Generate a new key for the service account and store it.",
    ],
    fcm_sender_id_mismatch: [
      "The device token belongs to another Firebase project than the service account.",
      "Use the service account of the project whose google-services.json is in the app.",
    ],
    fcm_project_unusable: [
      "Google does not accept the project. It is unknown, deleted or suspended. {reason}",
      "Compare project_id in the service account with Google Cloud. Check there that the project is not suspended.",
    ],
    fcm_billing_disabled: [
      "Billing is switched off for the project.",
      "Switch it on in Google Cloud under Billing.",
    ],
    fcm_apns_auth: [
      "Firebase could not authenticate with APNs. Its APNs key or certificate is missing, expired or wrong. {reason}",
      "Upload a valid APNs key in the Firebase console under Project settings → Cloud Messaging.",
    ],
    fcm_service_disabled: [
      "The Firebase Cloud Messaging API is not enabled in the project.",
      "Enable fcm.googleapis.com in Google Cloud under APIs & Services. The change takes a few minutes.",
    ],
    fcm_permission_denied: [
      "The service account may not send messages (cloudmessaging.messages.create).",
      "Give it the role Firebase Cloud Messaging API Admin in Google Cloud under IAM. The change takes about a minute.",
    ],
    fcm_unregistered: [
      "The device token is no longer registered. The app was removed, its data was cleared, or it was not used for 270 days.",
      "Remove the device token. Have the app call deleteToken, then getToken, and report the new token. Without deleteToken, getToken may return the dead token again.",
    ],
    fcm_unregistered_installation: [
      "The installation is no longer registered.",
      "Remove the device token. Have the app call unregister, then register, and report the new installation ID.",
    ],
    fcm_project_not_found: [
      "Google does not have this project.",
      "Check project_id in the service account's file.",
    ],
    fcm_quota_exceeded: [
      "The project or this device received too many messages.",
      "Wait at least a minute, or as long as Retry-After says.",
    ],
    fcm_internal: ["Firebase reported an internal error.", "Try again later."],
    fcm_unavailable: [
      "Firebase is overloaded or not available.",
      "Try again later, with growing pauses between the attempts.",
    ],
    fcm_unspecified: ["Firebase gave no reason.", "Try again later. The raw response is shown."],
    fcm_not_json: [
      "The service account is not a JSON file.",
      "Paste the whole file from Project settings → Service accounts → Generate new private key.",
    ],
    fcm_client_config: [
      "This is google-services.json or GoogleService-Info.plist. It is the app's configuration and has no private key.",
      "Paste the service account's JSON file from Project settings → Service accounts.",
    ],
    fcm_legacy_server_key: [
      "This is a legacy server key. The API that accepted it no longer exists.",
      "Paste the service account's JSON file instead.",
    ],
    fcm_web_api_key: [
      "This is a Web API key. It cannot send messages.",
      "Paste the service account's JSON file instead.",
    ],
    fcm_is_oauth_client: [
      "This is an OAuth client, not a service account.",
      "Paste the service account's JSON file instead.",
    ],
    fcm_not_service_account: [
      "The file's type is {type}, not service_account.",
      "Paste the service account's JSON file from Project settings → Service accounts.",
    ],
    fcm_field_missing: [
      "The service account's file has no {field}.",
      "Paste the whole file unchanged.",
    ],
    fcm_private_key: [
      "The private_key in the file cannot be read.",
      "Paste the whole file unchanged, with \\n inside the key as it is.",
    ],
    fcm_token_uri: [
      "The token_uri in the file is not Google's.",
      "Use the file as Google generated it.",
    ],
    fcm_email_shape: [
      "The client_email does not look like a service account's.",
      "Use the file as Google generated it.",
    ],
    fcm_token_shape: [
      "The device token does not look like an FCM registration token.",
      "Have the app report the token that FirebaseMessaging.getToken returns.",
    ],
    fcm_token_half: [
      "The device token begins with APA91b. The part before the colon may be missing.",
      "Have the app report the whole device token, including the colon and the part before it. Only very old tokens have no colon.",
    ],
    fcm_token_fid: [
      "This is a Firebase installation ID, which apps with a newer Firebase SDK report in place of a device token. It is sent as an installation ID.",
      "If Google does not recognise it, check that the app registers with installation IDs (register and onRegistered). Otherwise, have the app report the token from getToken.",
    ],
    fcm_validate_passed: [
      "Google accepted the account, the project, the message and the form of the device token. Nothing was sent. A dead token may still pass.",
      "Run the check again without the dry run. It sends one visible notification.",
    ],
  },
  fields: {
    serviceAccount: [
      "Service account (JSON)",
      "Firebase console → Project settings → Service accounts → Generate new private key.",
    ],
    channelId: [
      "Channel ID",
      "An Android notification channel that the app has created. May be left out.",
    ],
  },
  drops: {
    fcm_drop_permission: [
      "Android 13 and later show nothing until the user has allowed notifications.",
      "Check Settings → Apps → the app → Notifications.",
    ],
    fcm_drop_channel: [
      "The notification channel is switched off or has low importance. An unknown channel ID falls back to a default channel.",
      "Check the app's channels in the phone's settings, and the certificate's channel ID.",
    ],
    fcm_drop_force_stopped: [
      "The app was force-stopped. It receives nothing until it is opened.",
      "Open the app once.",
    ],
    fcm_drop_foreground: [
      "The app is open. The system then shows nothing, and the app receives a callback instead.",
      "Put the app into the background.",
    ],
    fcm_drop_doze: [
      "Doze or the manufacturer's battery saver delays the notification.",
      "Charge the phone, or exempt the app from battery optimisation.",
    ],
    fcm_drop_no_google: [
      "Phones without Google services, as in mainland China, never receive the notification.",
      "Use the certificate of the phone's manufacturer.",
    ],
    fcm_drop_apns: [
      "On iOS, the message goes through APNs. Permission, Focus and the APNs key in Firebase apply.",
      "Check the phone's notification settings and Project settings → Cloud Messaging.",
    ],
  },
};

export const fcmEn = () => TABLE;
