/**
 * The workbench of connected mode: keys stay on the server, which issues and verifies; reading a
 * token still happens here, at once.
 */

import { call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import type {
  Issued,
  IssuedMany,
  Order,
  Outcome,
  Question,
  RoomOrder,
  Verdict,
  Workbench,
} from "../workbench.ts";

const LINE = { accept: "text/plain" };

interface ConnectedWorkbenchOptions {
  readonly source: object;
  readonly server: Server;
  /** Not set until the reader has connected and chosen. */
  readonly sdkAppId: number | undefined;
  readonly ask: () => void;
  readonly mayIssue: boolean;
}

export function createConnectedWorkbench({
  source,
  server,
  sdkAppId,
  ask,
  mayIssue,
}: ConnectedWorkbenchOptions): Workbench {
  const app = { sdkAppId: sdkAppId ?? 0 };
  const issueCall = ({ userId, expire }: Order) =>
    call("issueUserSigs", { ...app, userId, expire }, LINE);
  const issueManyCall = (userIds: readonly string[], expire: number) =>
    call("issueUserSigs", { ...app, userIds, expire }, LINE);
  const ticketCall = ({ userId, expire }: Order, { room, privileges }: RoomOrder) =>
    call("issuePrivateMapKey", { ...app, userId, ...room, privileges, expire }, LINE);
  const verifyCall = ({ text, userId, room }: Question) =>
    call("verifyUserSig", { ...app, userSig: text, userId, ...room?.named }, LINE);

  async function issue(order: Order): Promise<Outcome<Issued>> {
    const answer = (await request(server, issueCall(order))) as Outcome<Issued>;
    if ("failure" in answer || !order.ticket) return answer;
    const ticket = await request(server, ticketCall(order, order.ticket));
    return "failure" in ticket
      ? ticket
      : { value: { ...answer.value, privateMapKey: ticket.value.privateMapKey } };
  }

  return {
    source,
    sdkAppId,
    ask: sdkAppId === undefined ? ask : undefined,
    lacks: mayIssue ? undefined : "usersig:issue",
    issue,
    issueMany: async (userIds, expire) =>
      (await request(server, issueManyCall(userIds, expire))) as Outcome<IssuedMany>,
    judge: async ({ text }, _now, sentences) => {
      const { decodeUserSig } = await import("../../worker/usersig/decode.ts");
      const found = await decodeUserSig(text, { sentences });
      return { ...found, valid: false, state: found.code === "ok" ? "unverified" : "invalid" };
    },
    confirm:
      sdkAppId === undefined
        ? undefined
        : async (question, signal) => {
            const answer = await request(server, verifyCall(question), signal);
            return "failure" in answer
              ? answer
              : {
                  value: {
                    ...answer.value,
                    state: answer.value.valid ? "valid" : "invalid",
                  } as Verdict,
                };
          },
    curl: {
      issue: (order) =>
        [
          curlLine(location.origin, issueCall(order)),
          ...(order.ticket ? [curlLine(location.origin, ticketCall(order, order.ticket))] : []),
        ].join("\n"),
      issueMany: (userIds, expire) => curlLine(location.origin, issueManyCall(userIds, expire)),
      verify: (question) => curlLine(location.origin, verifyCall(question)),
    },
  };
}
