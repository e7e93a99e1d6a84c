/**
 * Calls to Tencent's REST API: address, credential, deadline, envelope. What the single APIs take
 * and give is in their own files.
 */

import type { App } from "../apps/app.ts";
import { REGIONS, type Region } from "../apps/regions.ts";
import {
  type Outbound,
  OutboundFailure,
  type OutboundReason,
  originList,
  type Trouble,
} from "../outbound/index.ts";
import type { Ports } from "../ports.ts";
import { createAdminSigs } from "./admin-sig.ts";
import { faultOf, type TransportReason } from "./codes.ts";
import { type Json, parseEnvelope, type TencentAnswer } from "./envelope.ts";
import { createQueue, type Queue, TRACE_SPACING_MS } from "./queue.ts";

/** `host/v4/{service}/{command}` (1047/34620). */
export type Command =
  | "im_open_login_svc/account_check"
  | "openim/query_online_status"
  | "openim/sendmsg"
  | "timpush/batch"
  | "timpush/all_member_push_trace";

/** Milliseconds: Tencent's own limit is 3 s, and a client's must be longer. */
const DEADLINE_MS = 5_000;
/** Bytes: the longest answer asked for here is a trace of some dozens of devices. */
const ANSWER_MAXIMUM = 262_144;

const ORIGINS = Object.values(REGIONS).map(({ host }) => `https://${host}`);
const permits = originList(ORIGINS);

const TRANSPORT: Readonly<Record<Exclude<OutboundReason, "unreachable">, TransportReason>> = {
  not_permitted: "unreachable",
  timed_out: "deadline",
  redirected: "not_tencent",
  too_large: "not_tencent",
};

/** Only these say that no byte of the request has left. */
const NOT_SENT: ReadonlySet<Trouble | undefined> = new Set(["refused", "dns", "tls"]);

function transportReason({ reason, trouble }: OutboundFailure): TransportReason {
  if (reason !== "unreachable") return TRANSPORT[reason];
  return NOT_SENT.has(trouble) ? "unreachable" : "connection_lost";
}

export interface Tencent {
  call(app: App, command: Command, body: Json, region?: Region): Promise<TencentAnswer>;
  /** The same, one a second for each app. */
  queued(app: App, command: Command, body: Json): Promise<TencentAnswer>;
}

/**
 * An unsigned 32-bit number, new for each call (1047/34620); also what messages are told apart by.
 */
export const random32 = (): number => crypto.getRandomValues(new Uint32Array(1))[0] as number;

interface Needs extends Pick<Ports, "clock" | "metrics"> {
  readonly outbound: Outbound;
}

export function createTencent({ outbound, clock, metrics }: Needs): Tencent {
  const adminSig = createAdminSigs();
  const queues = new Map<number, Queue>();
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

  const call: Tencent["call"] = async (app, command, body, region = app.region) => {
    const userSig = await adminSig(app, Math.floor(clock() / 1000));
    const query = new URLSearchParams({
      sdkappid: String(app.sdkAppId),
      identifier: app.adminUserId,
      usersig: userSig,
      random: String(random32()),
      contenttype: "json",
    });
    const answer = await outbound({
      target: "tencent",
      url: `https://${REGIONS[region].host}/v4/${command}?${query}`,
      permits,
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      deadlineMs: DEADLINE_MS,
      maximumBytes: ANSWER_MAXIMUM,
    });
    const read: TencentAnswer =
      answer instanceof OutboundFailure
        ? { ok: false, reason: transportReason(answer) }
        : parseEnvelope(answer.text, userSig);
    metrics?.tencentAnswered(read.ok ? "none" : faultOf(read.reason));
    return read;
  };

  return {
    call,
    queued(app, command, body) {
      const queue = queues.get(app.sdkAppId) ?? createQueue(TRACE_SPACING_MS, clock, wait);
      queues.set(app.sdkAppId, queue);
      return queue.run(() => call(app, command, body));
    },
  };
}
