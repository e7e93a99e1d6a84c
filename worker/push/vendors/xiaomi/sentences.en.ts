/** English sentences about Xiaomi: [what is so, what to do]. */

import type { VendorSentences } from "../../sentences.ts";
import type { Field } from "./credential.ts";
import type { Code, Drop } from "./table.ts";

const TABLE: VendorSentences<Code, Field, Drop> = {
  codes: {
    xiaomi_token_listed: [
      "Xiaomi returned a success, but lists this device token as invalid.",
      "Compare the package name and AppSecret with the app that reported the device token, then have that app report a new one.",
    ],
    xiaomi_no_valid_targets: [
      "Xiaomi found no valid target. The device token is invalid, or belongs to another app than the AppSecret.",
      "Compare the package name, region and AppSecret with the app that reported the device token. If they are right, have the app call unregisterPush, then registerPush, and report the new regId.",
    ],
    xiaomi_internal: ["Xiaomi reported an internal error ({code}).", "Try again later."],
    xiaomi_parameter: [
      "Xiaomi refused a parameter: {message}",
      "Try again without your own title and body. Check the certificate's channel and template.",
    ],
    xiaomi_illegal_request: [
      "Xiaomi reports an illegal request.",
      "Look for a relay that changes requests. If there is none, report this as a bug.",
    ],
    xiaomi_parameter_missing: [
      "Xiaomi reports a missing parameter: {message}",
      "Check the certificate's template. Since 2026, channels usually need one.",
    ],
    xiaomi_parameter_value: [
      "Xiaomi refused the value of a parameter: {message}",
      "Try again without your own title and body. Check the certificate's channel and template.",
    ],
    xiaomi_too_often: ["Xiaomi was called too often.", "Wait a minute, then try again."],
    xiaomi_device_illegal: [
      "Xiaomi does not have this device for the app.",
      "Compare the package name and AppSecret with the app that reported the device token, then have that app report a new one.",
    ],
    xiaomi_invalid_ids_query: [
      "Xiaomi received too many queries for invalid tokens.",
      "Look for another server that uses the same AppSecret: sigpost sends no such queries.",
    ],
    xiaomi_blacklisted: [
      "Xiaomi has put the app on its blocklist. Usually the app is not in Xiaomi's store yet.",
      "Publish the app in Xiaomi's store first. If it is already there, contact Xiaomi's push service.",
    ],
    xiaomi_daily_quota: [
      "The app's daily quota of messages is used up.",
      "Wait until tomorrow, or apply for a larger quota in the Mi Push console.",
    ],
    xiaomi_rate: [
      "The app sends more messages per second than its quota allows.",
      "Wait, then try again.",
    ],
    xiaomi_statistics: [
      "Xiaomi returned {code}, which belongs to its statistics API.",
      "Check in the Mi Push console that the app is active.",
    ],
    xiaomi_forbidden: [
      "Xiaomi does not allow the app to do this.",
      "Check the app's state in the Mi Push console.",
    ],
    xiaomi_expired: [
      "Xiaomi considers the request expired.",
      "Correct the server's clock (its time minus Xiaomi's: {clockOffset} s).",
    ],
    xiaomi_moderated: [
      "The title or the text violates Xiaomi's rules.",
      "Use plain words, or leave out the title and body to send the default text.",
    ],
    xiaomi_topic_operation: [
      "Xiaomi returned {code}, which belongs to its API for topics and broadcasts.",
      "Look for a relay that changes requests. If there is none, report this as a bug.",
    ],
    xiaomi_send_failed: [
      "Xiaomi could not send the message: {message}",
      "Compare the package name and AppSecret with the app that reported the device token. The raw response is shown.",
    ],
    xiaomi_auth_failed: [
      "Xiaomi does not accept the AppSecret. Usually it is wrong, the AppKey was entered instead, or the app's data is in another region than {host}.",
      "Copy the AppSecret (not the AppKey) from the Mi Push console. Check the certificate's region.",
    ],
    xiaomi_token_auth: [
      "Xiaomi does not accept the authorization.",
      "Copy the AppSecret from the Mi Push console.",
    ],
    xiaomi_restricted: [
      "Xiaomi restricts this request. Usually the cause is the sender's address, or a right that the app lacks.",
      "Check the list of allowed addresses and the app's rights in the Mi Push console.",
    ],
    xiaomi_app_illegal: [
      "Xiaomi reports that the app is not valid ({code}).",
      "Check in the Mi Push console that push is enabled for the app.",
    ],
    xiaomi_package_not_of_secret: [
      "The package name does not belong to this AppSecret.",
      "Correct the certificate's package name, or use the AppSecret of that app.",
    ],
    xiaomi_notification_refused: [
      "Xiaomi refused the notification: {message}",
      "Check the certificate's channel and template. The raw response is shown.",
    ],
    xiaomi_broadcast_often: [
      "The app sent too many broadcasts.",
      "Wait, then look for another server that uses the same AppSecret.",
    ],
    xiaomi_account_limit: [
      "A limit of the developer account is reached.",
      "Check the limit in the Mi Push console.",
    ],
    xiaomi_needs_review: [
      "Xiaomi must review the message first.",
      "Check the review in the Mi Push console, or use a template that was approved.",
    ],
    xiaomi_channel: [
      "Xiaomi does not have the certificate's channel for this app.",
      "Create the channel in the Mi Push console, or leave out the channel ID.",
    ],
    xiaomi_device_not_found: [
      "Xiaomi cannot find the device. Usually it has been offline for a long time, or is no longer registered.",
      "Connect the phone and open the app, so that it registers again.",
    ],
    xiaomi_too_long: [
      "The message is too long for Xiaomi.",
      "Send a title of fewer than 50 characters and a body of fewer than 128 characters.",
    ],
    xiaomi_limits: [
      "Xiaomi refused an alias, a topic or an extra value of the message ({code}).",
      "Look for a relay that changes requests: sigpost sends no alias or topic.",
    ],
    xiaomi_other_operation: [
      "Xiaomi returned {code}, which belongs to another operation: {message}",
      "Look for a relay that changes requests. If there is none, report this as a bug.",
    ],
    xiaomi_callback: [
      "Xiaomi refused the callback address or its parameter.",
      "Check the callback address in the Mi Push console: sigpost sends none.",
    ],
    xiaomi_registration_failed: [
      "The phone could not register with Xiaomi.",
      "Check the AppID, AppKey and package name in the app, then have it report a new device token.",
    ],
    xiaomi_token_illegal: [
      "Xiaomi reports that the device token is not valid.",
      "Remove the device token. Have the app report what MiPushClient.getRegId returns. If that is refused too, have it call unregisterPush, then registerPush, for a new one.",
    ],
    xiaomi_package_mismatch: [
      "The app on the phone has another package name than the certificate.",
      "Correct the certificate's package name.",
    ],
    xiaomi_secret_is_number: [
      "The AppSecret contains only digits, as the AppID and AppKey usually do.",
      "Copy the AppSecret from the Mi Push console.",
    ],
    xiaomi_package_shape: [
      "This is not a package name.",
      "Use the app's applicationId, such as com.example.app.",
    ],
    xiaomi_channel_missing: [
      "The certificate has no channel, so the notification goes to the default channel. That usually shows about one a day on one phone.",
      "Register a channel in the Mi Push console and add its ID to the certificate.",
    ],
    xiaomi_template_missing: [
      "The certificate has no template. Since 2026, Xiaomi usually requires one for every private channel.",
      "Create a template in the Mi Push console. Add its ID and parameters to the certificate.",
    ],
    xiaomi_template_id_missing: [
      "There are template parameters, but no template ID.",
      "Add the template ID, or leave out the parameters.",
    ],
    xiaomi_template_not_json: [
      "The template parameters are not a JSON object.",
      'Write them as an object of strings with the template\'s names, such as {"name":"value"}.',
    ],
    xiaomi_template_value: [
      "Xiaomi does not accept the template parameter {name}. A value has 1 to 128 characters and no emoji.",
      "Correct the value.",
    ],
    xiaomi_token_shape: [
      "The device token does not look like one from Xiaomi.",
      "Have the app report the token that MiPushClient.getRegId returns.",
    ],
    xiaomi_probe_passed: [
      "Xiaomi refused only a made-up device token. Usually this means that the AppSecret, package, channel and template are right. Nothing was sent. The phone's own device token was not tested.",
      "Run the check again without the dry run. It sends one visible notification.",
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
    channelId: ["Channel ID", "A channel registered in the console of Mi Push. May be left out."],
    templateId: [
      "Template ID",
      "An approved template, which private channels usually need from 2026. May be left out.",
    ],
    templateParam: [
      "Template parameters",
      'The template\'s values as JSON, such as {"name":"value"}. Only with a template.',
    ],
  },
  drops: {
    xiaomi_drop_permission: [
      "Notifications are switched off for the app, or the app has been removed.",
      "Check Settings → Notifications & status bar → the app.",
    ],
    xiaomi_drop_default_channel: [
      "The certificate has no channel of its own. The default channel usually shows about one notification a day on one phone.",
      "Register a channel in the Mi Push console and add its ID to the certificate.",
    ],
    xiaomi_drop_public_channel: [
      "A public channel usually shows 5 to 8 notifications a day on one phone. The total is two or three times the number of installations.",
      "Apply for a private channel, if the messages are not marketing.",
    ],
    xiaomi_drop_template: [
      "Since 2026, a private channel usually needs a template. Without one, the message may not be shown.",
      "Add the template ID and its parameters to the certificate.",
    ],
    xiaomi_drop_folded: [
      "The phone folds away notifications of an app that the user never opens.",
      "Look at the folded notifications, and open the app once.",
    ],
    xiaomi_drop_invalid_later: [
      "Xiaomi may find out only later that the device token is no longer valid, and reports it in a callback.",
      "Open the app once, so that it reports its device token again.",
    ],
  },
};

export const xiaomiEn = () => TABLE;
