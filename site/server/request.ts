/**
 * One question to this server -> its answer, or why not. Every way to fail has a cause and a
 * remedy; nothing is thrown.
 */

import { type Answered, SigpostError, type ValueOf } from "../../client/index.ts";
import type { Outcome } from "../workbench.ts";
import type { Call } from "./call.ts";
import { failureOf } from "./failures.ts";
import type { Server } from "./server.ts";

export async function request<Id extends Answered>(
  server: Server,
  call: Call<Id>,
  signal?: AbortSignal,
): Promise<Outcome<ValueOf<Id>>> {
  const { operation } = call;
  try {
    const { ask } = await import("./client.ts").catch((cause: unknown) => {
      throw new SigpostError("unreachable", { operation, cause });
    });
    return await ask(server, call, signal);
  } catch (error) {
    return { failure: failureOf(error, server, signal) };
  }
}
