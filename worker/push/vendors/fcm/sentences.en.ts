/** English sentences about FCM: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    fcm_oauth_signature: [
      "Google does not accept the signature of the service account's key: the key was deleted or replaced in Google Cloud.",
      "Generate a new private key in the Firebase console under Project settings → Service accounts, and store it.",
    ],
    fcm_oauth_clock: [
      "Google calls the request's time wrong.",
      "Check the clock of the server; it differs from Google's.",
    ],
    fcm_oauth_account: [
      "The service account was deleted or disabled.",
      "Enable it in Google Cloud under IAM → Service accounts, or use another.",
    ],
    fcm_oauth_grant: [
      "Google refused the service account: {message}",
      "Generate a new key for the service account, and store it.",
    ],
    fcm_oauth_scope: [
      "Google refused the scope.",
      "This is a mistake in the request; please report it.",
    ],
    fcm_oauth_policy: [
      "A policy of the Google organisation forbids this service account: {code}",
      "Ask the organisation's administrator.",
    ],
    fcm_oauth_client: [
      "Google does not accept this service account as a client: {code}",
      "Check in Google Cloud that it exists, or create another.",
    ],
    fcm_oauth_request: [
      "Google refused the form of the request.",
      "Look for a relay that changes requests; otherwise please report it.",
    ],
    fcm_oauth_unavailable: ["Google's token service has trouble.", "Try again later."],
    fcm_apns_unregistered: [
      "Apple reports through Firebase that the app was removed from this iPhone.",
      "Remove the token; have the app report a new one.",
    ],
    fcm_apns_bad_device_token: [
      "Apple reports through Firebase a device token of the wrong environment, or a damaged one.",
      "Have the app set the right APNs token type for its build (sandbox or production), and report its token again.",
    ],
    fcm_apns_environment_key: [
      "The APNs key in Firebase is limited to the other environment ({reason}).",
      "Upload a key for this environment in the Firebase console under Project settings → Cloud Messaging.",
    ],
    fcm_vapid: [
      "The web push key does not fit the subscription.",
      "Subscribe again with the project's current Web Push certificate.",
    ],
    fcm_third_party_auth: [
      "Firebase could not authenticate to APNs: its APNs key is missing, expired or wrong. {reason}",
      "Upload a valid APNs key in the Firebase console under Project settings → Cloud Messaging.",
    ],
    fcm_token_invalid: [
      "This is not an FCM registration token: it is cut, altered, or another service's (an APNs token, for example).",
      "Have the app report the token from FirebaseMessaging.getToken.",
    ],
    fcm_invalid_argument: [
      "Firebase refused a field of the message: {reason} {message}",
      "Try without your own title and body; check the channel ID of the certificate.",
    ],
    fcm_scope_insufficient: [
      "The access token's scope does not cover messaging.",
      "Store a service account key of the Firebase project.",
    ],
    fcm_access_token_kind: [
      "Firebase was given another kind of credential than an access token.",
      "Store the service account's JSON file, not a server key.",
    ],
    fcm_access_token_missing: [
      "The request reached Firebase without authorization.",
      "Look for a relay that drops the header; otherwise please report it.",
    ],
    fcm_access_token_refused: [
      "Firebase refused the access token, even a new one.",
      "Generate a new key for the service account, and store it.",
    ],
    fcm_sender_id_mismatch: [
      "The token was made for another Firebase project than the service account's.",
      "Use the service account of the project whose google-services.json is in the app.",
    ],
    fcm_project_unusable: [
      "Google does not accept the project: it is unknown, deleted or suspended. {reason}",
      "Compare project_id in the service account with Google Cloud, and look for a suspension there.",
    ],
    fcm_billing_disabled: [
      "Billing is switched off for the project.",
      "Switch it on in Google Cloud under Billing.",
    ],
    fcm_apns_auth: [
      "Firebase could not authenticate to APNs: its APNs key or certificate is missing, expired or wrong. {reason}",
      "Upload a valid APNs key in the Firebase console under Project settings → Cloud Messaging.",
    ],
    fcm_service_disabled: [
      "The Firebase Cloud Messaging API is not enabled in the project.",
      "Enable fcm.googleapis.com in Google Cloud under APIs & Services; it takes some minutes.",
    ],
    fcm_permission_denied: [
      "The service account may not send messages (cloudmessaging.messages.create).",
      "Give it the role Firebase Cloud Messaging API Admin in Google Cloud under IAM; it takes about a minute.",
    ],
    fcm_unregistered: [
      "The token is no longer registered: the app was removed, its data was cleared, or it was not used for 270 days.",
      "Remove the token; have the app report a new one.",
    ],
    fcm_unregistered_installation: [
      "The installation is no longer known.",
      "Remove it; have the app report a new token.",
    ],
    fcm_project_not_found: [
      "Google does not know the project.",
      "Check project_id in the service account's file.",
    ],
    fcm_quota_exceeded: [
      "Too many messages for the project or for this device.",
      "Wait at least a minute, or as long as Retry-After says.",
    ],
    fcm_internal: ["Firebase has an internal error.", "Try again later."],
    fcm_unavailable: [
      "Firebase is overloaded or not available.",
      "Try again later, with growing pauses.",
    ],
    fcm_unspecified: ["Firebase gave no reason.", "The raw answer is shown. Try again later."],
    fcm_not_json: [
      "The service account is not a JSON file.",
      "Paste the whole file from Project settings → Service accounts → Generate new private key.",
    ],
    fcm_client_config: [
      "This is google-services.json or GoogleService-Info.plist: the app's configuration, without a private key.",
      "Paste the service account's JSON file from Project settings → Service accounts.",
    ],
    fcm_legacy_server_key: [
      "This is a legacy server key; the API that took it no longer exists.",
      "Paste the service account's JSON file instead.",
    ],
    fcm_web_api_key: [
      "This is a Web API key, which cannot send.",
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
      "Paste the whole file, unchanged.",
    ],
    fcm_private_key: [
      "The private_key in the file cannot be read.",
      "Paste the whole file, unchanged, with \\n inside the key as it is.",
    ],
    fcm_token_uri: [
      "The token_uri in the file is not Google's.",
      "Use the file as Google generated it.",
    ],
    fcm_email_shape: [
      "The client_email does not look like a service account's.",
      "Check that the file is as Google generated it.",
    ],
    fcm_token_shape: [
      "The token does not look like an FCM registration token.",
      "Have the app report the token from FirebaseMessaging.getToken.",
    ],
    fcm_validate_passed: [
      "Google accepted the account, the project and the message, and the token's form. Nothing was sent; a dead token may still pass.",
      "Run the check without the dry run (dryRun) to send one visible notification.",
    ],
  },
  fields: {
    serviceAccount: [
      "Service account (JSON)",
      "Firebase console → Project settings → Service accounts → Generate new private key.",
    ],
    channelId: [
      "Channel ID",
      "An Android notification channel that the app has created; may be left out.",
    ],
  },
  drops: {
    fcm_drop_permission: [
      "Android 13 and later show nothing until the user has allowed notifications.",
      "Settings → Apps → the app → Notifications.",
    ],
    fcm_drop_channel: [
      "The notification channel is switched off or of low importance; an unknown channel ID falls back to a default.",
      "Check the app's channels in the phone's settings, and the certificate's channel ID.",
    ],
    fcm_drop_force_stopped: [
      "The app was force-stopped, so it gets nothing until it is opened.",
      "Open the app once.",
    ],
    fcm_drop_foreground: [
      "The app is open: then the system draws nothing, and the app gets a callback.",
      "Put the app into the background.",
    ],
    fcm_drop_doze: [
      "Doze or a battery saver of the phone's maker delays it.",
      "Charge the phone, or exempt the app from battery optimisation.",
    ],
    fcm_drop_no_google: [
      "Phones without Google services, as in mainland China, never receive it.",
      "Use the certificate of the phone's own maker.",
    ],
    fcm_drop_apns: [
      "On iOS the message goes through APNs: permission, Focus and the APNs key in Firebase apply.",
      "Check the phone's notification settings and Project settings → Cloud Messaging.",
    ],
  },
};

export const fcmEn = () => TABLE;
