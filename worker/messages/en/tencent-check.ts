/** English sentences of the push check along Tencent's path: [what is so, what to do]. */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  stage_account: ["Tencent knows the account {userId}.", "Nothing needs to be done."],
  stage_task: ["Tencent took the push task {taskId}.", "Wait for what the vendor says."],
  stage_message: [
    "The app has no Push service ({reason}), so a real one-to-one message was sent instead; it stays in the conversation.",
    "Activate Push in the console to check without a message.",
  ],
  stage_vendor: ["Handed to {vendor}, which took it.", "Look at the phone."],
  stage_device: [
    "{vendor} reports that the notification reached the device.",
    "Look at the phone.",
  ],
  stage_clicked: ["The notification was clicked.", "Nothing needs to be done."],
  stage_trace: [
    "Tencent's trace knows {devices} devices for this push.",
    "The answer lists them under devices.",
  ],
  stage_silent: [
    "No such callback came in the time that this check waits.",
    "Vendors report delivery only where receipts are set up with them; a click needs somebody who clicks.",
  ],
  tencent_dry_run: [
    "Account and status were checked. Tencent has no dry run beyond that, so nothing was sent.",
    "Run the check without the dry run (dryRun) to send one visible notification.",
  ],
  tencent_accepted: [
    "Tencent handed the push to {vendor}, which took it: certificate and token are right. That is not yet a notification on the screen.",
    "Look at the phone. If nothing shows, check its notification settings and the user's status.",
  ],
  tencent_delivered: [
    "The push reached the device, says {vendor}.",
    "If nothing shows on the screen, look at the phone's notification settings.",
  ],
  tencent_clicked: ["The push arrived and was clicked.", "Nothing needs to be done."],
  tencent_shown_online: [
    "The user is connected, so the push went over the connection, without vendor or certificate.",
    "Swipe the app away and check again to test offline push. In the foreground, TIMPush shows notifications only if the app allows it.",
  ],
  tencent_vendor_refused: [
    "{vendor} refused with code {code}: {info}",
    "Run the direct check with this certificate: it explains the vendor's codes.",
  ],
  tencent_no_token: [
    "Tencent knows devices of this user, but none has a push token bound to a certificate.",
    "Set the token and the certificate ID after each login; on iOS the certificate ID has to be given in the AppDelegate. Importing an account makes no device.",
  ],
  tencent_no_word: [
    "Tencent took the push, and said nothing about it in time.",
    "See whether Push.AllMemberPush and Push.OfflinePush are ticked in the console's callbacks, and look at the phone.",
  ],
  tencent_no_word_without_webhook: [
    "Tencent took the push. What became of it cannot be seen, because callbacks are not set up.",
    "Set up callbacks (docs/webhooks.md) and check again, or look at the phone.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const tencentCheckEn = () => TABLE;
