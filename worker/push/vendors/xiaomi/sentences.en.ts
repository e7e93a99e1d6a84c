/** English sentences about Xiaomi: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    xiaomi_token_listed: [
      "Xiaomi answered with a success, but lists this token among the bad ones.",
      "Compare the package name and AppSecret with the app that reported the token, then have it report a new one.",
    ],
    xiaomi_no_valid_targets: [
      "Xiaomi found nobody to send to: the token is invalid, or belongs to another app than the AppSecret.",
      "Compare the package name and AppSecret with the app that reported the token before you remove it; then have the app report a new one.",
    ],
    xiaomi_internal: ["Xiaomi has an internal error ({code}).", "Try again later."],
    xiaomi_parameter: [
      "Xiaomi refused a parameter: {message}",
      "Try without your own title and body; check the channel and template of the certificate.",
    ],
    xiaomi_illegal_request: [
      "Xiaomi calls the request illegal.",
      "Look for a relay that changes requests; otherwise please report it.",
    ],
    xiaomi_parameter_missing: [
      "Xiaomi misses a parameter: {message}",
      "Check the template of the certificate: since 2026 channels usually need one.",
    ],
    xiaomi_parameter_value: [
      "Xiaomi refused the value of a parameter: {message}",
      "Try without your own title and body; check the channel and template of the certificate.",
    ],
    xiaomi_too_often: ["Xiaomi was called too often.", "Wait a minute and try again."],
    xiaomi_device_illegal: [
      "Xiaomi does not know this device for the app.",
      "Compare the package name and AppSecret with the app that reported the token, then have it report a new one.",
    ],
    xiaomi_invalid_ids_query: [
      "Xiaomi was asked for invalid tokens too often.",
      "sigpost does not ask for them; look for another server that uses the same AppSecret.",
    ],
    xiaomi_blacklisted: [
      "Xiaomi has put the app on its black list.",
      "Contact Xiaomi's push service.",
    ],
    xiaomi_daily_quota: [
      "The app's number of messages for today is used up.",
      "Wait until tomorrow, or apply for a larger quota in the console of Mi Push.",
    ],
    xiaomi_rate: [
      "The app sends more messages in a second than its quota allows.",
      "Wait and try again.",
    ],
    xiaomi_statistics: [
      "Xiaomi answered {code}, which belongs to its statistics.",
      "Check in the console of Mi Push that the app is active.",
    ],
    xiaomi_forbidden: [
      "Xiaomi does not allow this to the app.",
      "Check the state of the app in the console of Mi Push.",
    ],
    xiaomi_expired: [
      "Xiaomi calls the request expired.",
      "Check the clock of the server (its time minus Xiaomi's: {clockOffset} s).",
    ],
    xiaomi_moderated: [
      "The title or the text violates Xiaomi's rules.",
      "Send a plain text, or leave out title and body to use the usual one.",
    ],
    xiaomi_topic_operation: [
      "Xiaomi answered {code}, which belongs to topics and broadcasts.",
      "Look for a relay that changes requests; otherwise please report it.",
    ],
    xiaomi_send_failed: [
      "Xiaomi could not send: {message}",
      "Compare the package name and AppSecret with the app that reported the token. The raw answer is shown.",
    ],
    xiaomi_auth_failed: [
      "Xiaomi does not accept the AppSecret. Usually it is wrong, it is the AppKey, or the app's data is in another region than {host}.",
      "Copy the AppSecret (not the AppKey) from the console of Mi Push, and check the certificate's region.",
    ],
    xiaomi_token_auth: [
      "Xiaomi does not accept the authorization.",
      "Copy the AppSecret from the console of Mi Push.",
    ],
    xiaomi_restricted: [
      "Xiaomi restricts this request: usually by the sender's address, or a right that the app lacks.",
      "Look in the console of Mi Push for a list of addresses, and at the app's rights.",
    ],
    xiaomi_app_illegal: [
      "Xiaomi calls the app illegal ({code}).",
      "Check in the console of Mi Push that push is enabled for the app.",
    ],
    xiaomi_package_not_of_secret: [
      "The package name does not belong to this AppSecret.",
      "Correct the package name of the certificate, or use the AppSecret of that app.",
    ],
    xiaomi_notification_refused: [
      "Xiaomi refused the notification: {message}",
      "The raw answer is shown. Check the channel and template of the certificate.",
    ],
    xiaomi_broadcast_often: [
      "Xiaomi counts too many broadcasts of the app.",
      "Wait; look for another server that uses the same AppSecret.",
    ],
    xiaomi_account_limit: [
      "A limit of the developer account is reached.",
      "Look at it in the console of Mi Push.",
    ],
    xiaomi_needs_review: [
      "The message needs a review by Xiaomi.",
      "Look at it in the console of Mi Push, or use a template that was approved.",
    ],
    xiaomi_channel: [
      "Xiaomi does not know the channel of the certificate for this app.",
      "Create the channel in the console of Mi Push, or leave the channel ID out.",
    ],
    xiaomi_device_not_found: [
      "Xiaomi does not find the device: usually it has been offline for long, or is no longer registered.",
      "Connect the phone and open the app, so that it registers again.",
    ],
    xiaomi_too_long: [
      "The message is too long for Xiaomi.",
      "Send a title of fewer than 50 and a body of fewer than 128 characters.",
    ],
    xiaomi_limits: [
      "Xiaomi refused an alias, a topic or a further value of the message ({code}).",
      "sigpost sends no alias or topic; look for a relay that changes requests.",
    ],
    xiaomi_other_operation: [
      "Xiaomi answered {code}, which belongs to another operation: {message}",
      "Look for a relay that changes requests; otherwise please report it.",
    ],
    xiaomi_callback: [
      "Xiaomi refused the callback address or its parameter.",
      "sigpost sends none; check the callback address in the console of Mi Push.",
    ],
    xiaomi_registration_failed: [
      "The phone could not register with Xiaomi.",
      "Check AppID, AppKey and package name in the app; then have it report a new token.",
    ],
    xiaomi_token_illegal: [
      "Xiaomi calls the token illegal.",
      "Remove the token; have the app report the one that MiPushClient gave it.",
    ],
    xiaomi_package_mismatch: [
      "The app on the phone has another package name than the certificate.",
      "Correct the package name of the certificate.",
    ],
    xiaomi_secret_is_number: [
      "The AppSecret is only digits, as the AppID and AppKey usually are.",
      "Copy the AppSecret from the console of Mi Push.",
    ],
    xiaomi_package_shape: [
      "This is no package name.",
      "Use the app's applicationId, such as com.example.app.",
    ],
    xiaomi_channel_missing: [
      "The certificate has no channel, so the notification goes to the default one: usually about one a day on one phone.",
      "Register a channel in the console of Mi Push, and add its ID to the certificate.",
    ],
    xiaomi_template_missing: [
      "The certificate has no template; from 2026 Xiaomi usually wants one for every private channel.",
      "Create a template in the console of Mi Push, and add its ID and parameters to the certificate.",
    ],
    xiaomi_template_id_missing: [
      "There are template parameters, but no template ID.",
      "Add the template ID, or leave out the parameters.",
    ],
    xiaomi_template_not_json: [
      "The template parameters are not a JSON object.",
      'Write them as an object of texts, such as {"name":"value"}, with the names of the template.',
    ],
    xiaomi_template_value: [
      "Xiaomi does not accept the template parameter {name}: values are texts of 1 to 128 characters without emoji.",
      "Correct the value.",
    ],
    xiaomi_token_shape: [
      "The token does not look like one of Xiaomi's.",
      "Have the app report the token that MiPushClient.getRegId gives.",
    ],
    xiaomi_probe_passed: [
      "Xiaomi refused a token that belongs to nobody, and nothing before it. Usually this means that the AppSecret, package, channel and template are right. Nothing was sent, and the phone's own token was not tried.",
      "Run the check without the dry run (dryRun) to send one visible notification.",
    ],
  },
  fields: {
    appSecret: [
      "AppSecret",
      "Console of Mi Push → the app → App information: AppSecret, not AppKey.",
    ],
    packageName: ["Package name", "The app's applicationId, as registered with Xiaomi."],
    region: [
      "Region",
      "Where the app's push data is kept: china for the mainland, otherwise the region of its users.",
    ],
    channelId: ["Channel ID", "A channel registered in the console of Mi Push; may be left out."],
    templateId: [
      "Template ID",
      "An approved template, which private channels usually need from 2026; may be left out.",
    ],
    templateParam: [
      "Template parameters",
      'The template\'s values as JSON, such as {"name":"value"}; only with a template.',
    ],
  },
  drops: {
    xiaomi_drop_permission: [
      "Notifications are switched off for the app, or the app was removed since.",
      "Settings → Notifications & status bar → the app.",
    ],
    xiaomi_drop_default_channel: [
      "Without a channel of its own it goes to the default channel, which usually shows about one a day on one phone.",
      "Register a channel in the console of Mi Push, and add its ID to the certificate.",
    ],
    xiaomi_drop_public_channel: [
      "A public channel usually shows 5 to 8 a day on one phone, and two or three times the number of installations in all.",
      "Apply for a private channel, if the messages are not marketing.",
    ],
    xiaomi_drop_template: [
      "From 2026 a private channel usually needs a template; without one the message may not be shown.",
      "Add the template ID and its parameters to the certificate.",
    ],
    xiaomi_drop_folded: [
      "Notifications of an app that the user never opens are folded away.",
      "Look into the folded notifications, and open the app once.",
    ],
    xiaomi_drop_invalid_later: [
      "Xiaomi may find out only later that the token is no longer valid, and tells it by a callback.",
      "Open the app once, so that it reports its token again.",
    ],
  },
};

export const xiaomiEn = () => TABLE;
