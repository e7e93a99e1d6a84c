/** English sentences of the push check along Tencent's path: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  stage_account: ["Tencent has the account {userId}.", "No action needed."],
  stage_task: ["Tencent accepted the push task {taskId}.", "Wait for the vendor's result."],
  stage_message: [
    "The Push service is not available to this app ({reason}). A real one-to-one message was sent instead. It stays in the conversation.",
    "To check without a message, activate Push in the console.",
  ],
  stage_vendor: [
    "Tencent handed the push to {vendor}, and {vendor} accepted it.",
    "Look at the phone.",
  ],
  stage_device: [
    "{vendor} reports that the notification reached the device.",
    "Look at the phone.",
  ],
  stage_clicked: ["The notification was tapped.", "No action needed."],
  stage_trace: [
    "Tencent's trace lists {devices} devices for this push.",
    "Look at the devices listed here.",
  ],
  stage_silent: [
    "No such callback arrived while this check was waiting.",
    "Set up delivery receipts at the vendor if they are missing. Tap the notification to see a click reported.",
  ],
  tencent_dry_run: [
    "The account and its status were checked. Tencent offers no further dry run, so nothing was sent.",
    "Run the check again without the dry run. It sends one visible notification.",
  ],
  tencent_accepted: [
    "Tencent handed the push to {vendor}, and {vendor} accepted it. The certificate and the device token are right. That is not yet a notification on the screen.",
    "Look at the phone. If nothing appears, check its notification settings and the user's status.",
  ],
  tencent_delivered: [
    "{vendor} reports that the push reached the device.",
    "Look at the phone. If nothing appears on the screen, check the phone's notification settings.",
  ],
  tencent_clicked: ["The push arrived, and the notification was tapped.", "No action needed."],
  tencent_shown_online: [
    "The user is connected. The push went over the connection, without a vendor or a certificate.",
    "Swipe the app away and check again to test offline push. While the app is open, TIMPush shows notifications only if the app allows it.",
  ],
  tencent_vendor_refused: [
    "{vendor} refused with code {code}: {info}",
    "Run the direct push check with this certificate. It explains the vendor's code.",
  ],
  tencent_no_token: [
    "Tencent has devices of this user, but no device has a device token bound to a certificate.",
    "Set the device token and the certificate ID after each login. On iOS, return the certificate ID in the AppDelegate. Importing an account registers no device.",
  ],
  tencent_no_word: [
    "Tencent accepted the push but reported no result in time.",
    "Check that Push.AllMemberPush and Push.OfflinePush are selected in the console's callbacks. Then look at the phone.",
  ],
  tencent_no_word_without_webhook: [
    "Tencent accepted the push. Callbacks are not set up, so the result is not visible here.",
    "Set up callbacks in the console and check again, or look at the phone.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const tencentCheckEn = () => TABLE;
