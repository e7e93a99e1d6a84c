/**
 * What is sent to a user through Tencent: one chat message, or one push task. Both are visible, so
 * neither is ever repeated.
 */

import type { App } from "../apps/app.ts";
import { random32, type Tencent } from "./client.ts";
import { reasonOf } from "./codes.ts";
import { list, type TencentRefusal } from "./envelope.ts";

export interface Notice {
  readonly fromUserId: string;
  readonly toUserId: string;
  readonly title: string;
  readonly text: string;
}

/** Ext must itself be JSON, or some vendors drop the push (trtc.io/document/77715). */
const pushInfo = ({ title, text }: Notice) => ({
  PushFlag: 0,
  Title: title,
  Desc: text,
  Ext: '{"from":"sigpost"}',
});

export interface SentMessage {
  readonly ok: true;
  /** Tencent's key of the message, where it gives one. */
  readonly messageKey?: string;
  /** Webhooks about this message carry it. */
  readonly random: number;
}

/**
 * sendmsg (1047/34919): a real one-to-one text message, in the history of both. Callbacks are
 * forbidden, so that a customer's own "before" hook does not see the test.
 */
export async function sendMessage(
  tencent: Tencent,
  app: App,
  notice: Notice,
): Promise<SentMessage | TencentRefusal> {
  const random = random32();
  const answer = await tencent.call(app, "openim/sendmsg", {
    SyncOtherMachine: 2,
    From_Account: notice.fromUserId,
    To_Account: notice.toUserId,
    MsgRandom: random,
    ForbidCallbackControl: ["ForbidBeforeSendMsgCallback", "ForbidAfterSendMsgCallback"],
    MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: notice.text } }],
    OfflinePushInfo: pushInfo(notice),
  });
  if (!answer.ok) return answer;
  const { MsgKey } = answer.body;
  return { ok: true, random, ...(typeof MsgKey === "string" && { messageKey: MsgKey }) };
}

export interface PushTask {
  readonly ok: true;
  readonly taskId: string;
}

/**
 * timpush/batch (trtc.io/document/67553): no conversation, no unread count. Success only means that
 * the task was taken.
 */
export async function pushBatch(
  tencent: Tencent,
  app: App,
  notice: Notice,
  dataId: string,
): Promise<PushTask | TencentRefusal> {
  const answer = await tencent.call(app, "timpush/batch", {
    From_Account: notice.fromUserId,
    To_Account: [notice.toUserId],
    MsgRandom: random32(),
    OfflinePushInfo: pushInfo(notice),
    DataId: dataId,
  });
  if (!answer.ok) return answer;
  const failed = list(answer.body.ErrorList).find(
    ({ To_Account }) => To_Account === notice.toUserId,
  );
  if (failed) {
    const code = typeof failed.ErrorCode === "number" ? failed.ErrorCode : 0;
    return { ok: false, reason: reasonOf(code), code };
  }
  const { TaskId } = answer.body;
  return typeof TaskId === "string"
    ? { ok: true, taskId: TaskId }
    : { ok: false, reason: "not_tencent" };
}
