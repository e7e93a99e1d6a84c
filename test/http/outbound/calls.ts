/** A server that makes the calls that it is asked for, through one runtime's way out. */

import {
  type Outbound,
  OutboundFailure,
  type OutboundRequest,
} from "../../../worker/outbound/index.ts";

export const answerCalls =
  (outbound: Outbound) =>
  async (request: Request): Promise<Response> => {
    if (request.method === "GET") return new Response("ok");
    const call = (await request.json()) as OutboundRequest;
    const answer = await outbound({ ...call, permits: () => true });
    if (answer instanceof OutboundFailure) return Response.json({ ...answer });
    return Response.json({ ...answer, headers: [...answer.headers] });
  };
