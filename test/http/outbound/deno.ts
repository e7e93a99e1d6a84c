/** The Deno entry's own way out, and nothing else. */

import { denoPorts } from "../../../worker/platform/deno/dependencies.ts";
import { createShutdown } from "../../../worker/platform/deno/shutdown.ts";
import { answerCalls } from "./calls.ts";

const { outbound } = await denoPorts(createShutdown());
const answer = answerCalls(outbound);

Deno.serve({ hostname: "127.0.0.1", port: Number(Deno.env.get("PORT")) }, (request) =>
  answer(request),
);
