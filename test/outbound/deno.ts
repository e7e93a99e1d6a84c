/** The Deno entry's own way out, and nothing else: makes the calls that it is asked for. */

import { OutboundFailure, type OutboundRequest } from "../../worker/outbound/index.ts";
import { denoPorts } from "../../worker/platform/deno/dependencies.ts";
import { createShutdown } from "../../worker/platform/deno/shutdown.ts";

const { outbound } = await denoPorts(createShutdown());

Deno.serve({ hostname: "127.0.0.1", port: Number(Deno.env.get("PORT")) }, async (request) => {
  if (request.method === "GET") return new Response("ok");
  const call = (await request.json()) as OutboundRequest;
  const answer = await outbound({ ...call, permits: () => true });
  if (answer instanceof OutboundFailure) return Response.json({ ...answer });
  return Response.json({ ...answer, headers: [...answer.headers] });
});
