/**
 * English sentences for what can become of a message or a push on its way through Tencent: [what is
 * wrong, what to do].
 */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  message_malformed: [
    "Tencent could not process the message.",
    "Check that the sender and the receiver are accounts of this app. If they are, report the request ID.",
  ],
  message_service: [
    "Tencent's message service had an internal error.",
    "Try again. If the problem persists, give Tencent the request ID.",
  ],
  webhook_forbids: [
    "The app's own server refused the message in its callback before one-to-one messages.",
    "Check the rules of that server. Its URL is in the console, under callback configuration.",
  ],
  blocked_by_receiver: [
    "The receiver has blocked the sender.",
    "Send as another user, or ask the receiver to remove the sender from the blocklist.",
  ],
  accounts_of_two_apps: [
    "The sender and the receiver belong to different SDKAppIDs.",
    "Use two accounts of the same app. On a device, clear the data that another app's login left behind.",
  ],
  not_friends: [
    "This app allows messages only between friends, and these two users are not friends of each other.",
    "Send as a friend of the receiver. Alternatively, switch off the friendship check for one-to-one messages in the console's feature configuration.",
  ],
  sender_muted: [
    "The sender is muted.",
    "Send as another user, or unmute the sender in the console.",
  ],
  not_recallable: [
    "The message cannot be recalled. Its key is wrong, the message no longer exists, or the time limit has passed.",
    "Use the MsgKey that Tencent returned when the message was sent. The default time limit is two minutes.",
  ],
  content_refused: [
    "Tencent's content moderation refused the message, so it was not delivered.",
    "Change the text, or check the content rules in the console.",
  ],
  webhook_failed: [
    "The app's callback before sending failed or did not respond in time. The message was not delivered.",
    "Check the callback's server. The console sets what happens when it does not respond.",
  ],
  webhook_code: [
    "The app's own server refused the message with its own code {code}: {info}",
    "Look up the code in that server's program. Tencent passes on codes from 120001 to 130000 unchanged.",
  ],
  sender_missing: [
    "The sender's UserID (From_Account) is missing, or Tencent does not have it.",
    "Name an account that was imported or has logged in, or leave out the sender.",
  ],
  message_number_wrong: [
    "MsgTimeStamp, SyncOtherMachine or MsgLifeTime is missing or is not a whole number.",
    "Send it as a JSON number, without quotes.",
  ],
  push_condition_wrong: [
    "The tags or attributes that select the push's receivers are not valid.",
    "Use at most ten tags of at most 50 bytes each. Leave no tag empty, put none in both TagsOr and TagsAnd, and do not mix tags with attributes.",
  ],
  push_not_revocable: [
    "The push cannot be revoked. The TaskId is wrong, or the push is older than 24 hours, went only to online users, or was already revoked.",
    "Use the TaskId that Tencent returned for the push, within 24 hours.",
  ],
  account_deletion_off: [
    "This edition of the app cannot delete accounts.",
    "Upgrade the plan, or keep the account.",
  ],
  account_deleted: [
    "The account was deleted. It cannot be imported again for three months.",
    "Choose another UserID.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const tencentMessagesEn = () => TABLE;
