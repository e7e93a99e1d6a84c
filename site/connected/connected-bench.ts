/** The bench of connected mode: keys stay on the server, which issues and verifies; reading a token still happens here, at once. */

import type { Verification } from "../../worker/usersig/index.ts";
import type { Bench, Issued, Order, Outcome } from "../bench.ts";
import { judge } from "../judge.ts";
import { curlLine } from "./curl.ts";
import { issueCall, ticketCall, verifyCall } from "./paths.ts";
import { request, type Server } from "./request.ts";

interface IssueAnswer {
  readonly userSig: string;
  readonly sdkAppId: number;
  readonly userId: string;
  /** RFC 3339. */
  readonly issuedAt: string;
  readonly expire: number;
}

interface TicketAnswer {
  readonly privateMapKey: string;
}

interface ConnectedBenchOptions {
  readonly server: Server;
  /** Not set until the reader has connected and chosen. */
  readonly sdkAppId: number | undefined;
  readonly ask: () => void;
}

export function createConnectedBench({ server, sdkAppId, ask }: ConnectedBenchOptions): Bench {
  const app = sdkAppId ?? 0;

  async function issue(order: Order): Promise<Outcome<Issued>> {
    const { path, body } = issueCall(app, order);
    const answer = await request<IssueAnswer>(server, path, {
      body,
      accepts: ({ userSig, issuedAt }) => typeof userSig === "string" && !Number.isNaN(Date.parse(issuedAt ?? "")),
    });
    if ("failure" in answer) return answer;
    const issued = { ...answer.value, issuedAt: Date.parse(answer.value.issuedAt) / 1000 };
    if (!order.ticket) return { value: issued };
    const call = ticketCall(app, order, order.ticket);
    const ticket = await request<TicketAnswer>(server, call.path, {
      body: call.body,
      accepts: ({ privateMapKey }) => typeof privateMapKey === "string",
    });
    return "failure" in ticket ? ticket : { value: { ...issued, privateMapKey: ticket.value.privateMapKey } };
  }

  return {
    ask: sdkAppId === undefined ? ask : undefined,
    issue,
    judge: (question, now) => judge(question, { sdkAppId, keys: [], now, sentences: server.reader.texts.userSig }),
    confirm:
      sdkAppId === undefined
        ? undefined
        : async (question, signal) => {
            const { path, body } = verifyCall(app, question);
            const answer = await request<Verification>(server, path, {
              body,
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
      verify: (question) => curlLine(location.origin, verifyCall(app, question)),
    },
  };
}
