/**
 * English sentences for what can become of a message or a push on its way through Tencent: [what is
 * wrong, what to do].
 */

import type { Sentence } from "../../usersig/sentences.ts";

const TABLE = {
  message_malformed: [
    "Tencent could not use the message.",
    "Check that sender and receiver are accounts of this app; if they are, report the request ID.",
  ],
  message_service: [
    "Tencent's message service had an internal error.",
    "Try again; if it stays, give Tencent the request ID.",
  ],
  webhook_forbids: [
    "The app's own server forbade the message: its callback before one-to-one messages answered so.",
    "Look into that server's rules. Its URL is in the console under callback configuration.",
  ],
  blocked_by_receiver: [
    "The receiver has blocked the sender.",
    "Send as another user, or have the receiver take the sender off the blocklist.",
  ],
  accounts_of_two_apps: [
    "Sender and receiver belong to different SDKAppIDs.",
    "Use two accounts of one app. On a device, clear the data that another app's login left.",
  ],
  not_friends: [
    "The app allows messages only between friends, and these two users are not friends on both sides.",
    "Send as a friend of the receiver, or switch off the friendship check for one-to-one messages in the console's feature configuration.",
  ],
  sender_muted: ["The sender is muted.", "Send as another user, or end the mute in the console."],
  not_recallable: [
    "The message cannot be recalled: its key is wrong, it is gone, or the time for it is over.",
    "Use the MsgKey that Tencent gave when the message was sent. The usual limit is two minutes.",
  ],
  content_refused: [
    "Tencent's content check refused the message, so it was not delivered.",
    "Change the text, or look into the content rules in the console.",
  ],
  webhook_failed: [
    "The app's callback before sending failed or did not answer in time, so the message was not delivered.",
    "Check the callback's server. The console sets what happens when it does not answer.",
  ],
  webhook_code: [
    "The app's own server refused the message with its own code {code}: {info}",
    "Look the code up in that server's program: Tencent passes 120001 to 130000 on as they come.",
  ],
  sender_missing: [
    "The sender's UserID (From_Account) is missing, or Tencent does not know it.",
    "Name an account that has been imported or has logged in, or leave the sender out.",
  ],
  message_number_wrong: [
    "MsgTimeStamp, SyncOtherMachine or MsgLifeTime is missing or not a whole number.",
    "Send it as a JSON number, without quotes.",
  ],
  push_condition_wrong: [
    "The tags or attributes that choose the receivers of the push are not right.",
    "Name at most ten tags of at most 50 bytes, none of them empty or in both TagsOr and TagsAnd, and do not mix tags with attributes.",
  ],
  push_not_revocable: [
    "The push cannot be revoked: the TaskId is wrong, or the push is older than 24 hours, was for online users only, or was revoked before.",
    "Use the TaskId that Tencent gave for the push, within 24 hours.",
  ],
  account_deletion_off: [
    "This edition of the app cannot delete accounts.",
    "Upgrade the plan, or leave the account.",
  ],
  account_deleted: [
    "The account was deleted, and cannot be imported again for three months.",
    "Choose another UserID.",
  ],
} as const satisfies Readonly<Record<string, Sentence>>;

export const tencentMessagesEn = () => TABLE;
