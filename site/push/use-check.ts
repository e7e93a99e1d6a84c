/** A push check as it is started here: under a key of its own, so that nothing is sent twice. */

import { useRef } from "preact/hooks";
import { newIdempotencyKey } from "../../client/index.ts";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { type Call, call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { type Runner, useRun } from "../server/use-run.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import type { Check } from "./answers.ts";
import { verdictOf } from "./check-report.ts";
import { useRetold } from "./use-retold.ts";

type Input = Call<"checkPush">["input"];

export interface CheckRunner extends Pick<Runner<"checkPush">, "run" | "stop"> {
  /** @returns what came of it, unless it broke off or goes on already */
  readonly check: (input: Input) => Promise<Check | undefined>;
}

/** @param about stands for the question: once it changes, the answer is gone */
export function useCheck(
  server: Server,
  about: string,
  place: { readonly sdkAppId: number; readonly userId: string },
): CheckRunner {
  const { own: push } = useReader<PushTexts>();
  const announce = useAnnounce();
  const { run, start, stop, retell } = useRun<"checkPush">(server, about);
  useRetold<"checkPush">(server, { run, retell }, ({ id: checkId }, signal) =>
    request(server, call("getPushCheck", { ...place, checkId }), signal),
  );
  // A broken check is asked for again under its own key.
  const key = useRef("");
  const check = async (input: Input) => {
    if (run?.state === "running") return undefined;
    if (run?.state !== "broken" || run.stages.length === 0) key.current = newIdempotencyKey();
    const options = { idempotencyKey: key.current, accept: "text/event-stream" } as const;
    const ended = await start(call("checkPush", input, options));
    if (ended) announce([verdictOf(ended, push), ended.cause, ended.remedy].join(" "));
    return ended;
  };
  return { run, check, stop };
}
