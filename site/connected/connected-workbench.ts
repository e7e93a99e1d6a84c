/**
 * The workbench of connected mode: keys stay on the server, which issues and verifies; reading a
 * token still happens here, at once.
 */

import type { Verification } from "../../worker/usersig/index.ts";
import { curlLine } from "../server/curl.ts";
import { issueCall, issueManyCall, ticketCall, verifyCall } from "../server/paths.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import type { Issued, IssuedMany, Order, Outcome, Workbench } from "../workbench.ts";

interface TicketAnswer {
  readonly privateMapKey: string;
}

interface ConnectedWorkbenchOptions {
  readonly source: object;
  readonly server: Server;
  /** Not set until the reader has connected and chosen. */
  readonly sdkAppId: number | undefined;
  readonly ask: () => void;
}

export function createConnectedWorkbench({
  source,
  server,
  sdkAppId,
  ask,
}: ConnectedWorkbenchOptions): Workbench {
  const app = sdkAppId ?? 0;

  async function issue(order: Order): Promise<Outcome<Issued>> {
    const answer = await request<Issued>(server, issueCall(app, order), {
      accepts: ({ userSig, issuedAt, expiresAt }) =>
        [userSig, issuedAt, expiresAt].every((text) => typeof text === "string"),
    });
    if ("failure" in answer) return answer;
    if (!order.ticket) return answer;
    const ticket = await request<TicketAnswer>(server, ticketCall(app, order, order.ticket), {
      accepts: ({ privateMapKey }) => typeof privateMapKey === "string",
    });
    return "failure" in ticket
      ? ticket
      : { value: { ...answer.value, privateMapKey: ticket.value.privateMapKey } };
  }

  return {
    source,
    sdkAppId,
    ask: sdkAppId === undefined ? ask : undefined,
    issue,
    issueMany: (userIds, expire) =>
      request<IssuedMany>(server, issueManyCall(app, userIds, expire), {
        accepts: ({ userSigs }) => Array.isArray(userSigs),
      }),
    judge: async ({ text }, _now, sentences) => {
      const { decodeUserSig } = await import("../../worker/usersig/decode.ts");
      const found = await decodeUserSig(text, { sentences });
      return { ...found, valid: false, state: found.code === "ok" ? "unverified" : "invalid" };
    },
    confirm:
      sdkAppId === undefined
        ? undefined
        : async (question, signal) => {
            const answer = await request<Verification>(server, verifyCall(app, question), {
              signal,
              accepts: ({ valid, stages, findings }) =>
                typeof valid === "boolean" && Array.isArray(stages) && Array.isArray(findings),
            });
            return "failure" in answer
              ? answer
              : { value: { ...answer.value, state: answer.value.valid ? "valid" : "invalid" } };
          },
    curl: {
      issue: (order) =>
        [issueCall(app, order), ...(order.ticket ? [ticketCall(app, order, order.ticket)] : [])]
          .map((call) => curlLine(location.origin, call))
          .join("\n"),
      issueMany: (userIds, expire) =>
        curlLine(location.origin, issueManyCall(app, userIds, expire)),
      verify: (question) => curlLine(location.origin, verifyCall(app, question)),
    },
  };
}
