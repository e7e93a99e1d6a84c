/** A check from the history, by its address; it is read again in another language. */

import { useEffect, useState } from "preact/hooks";
import { call } from "../server/call.ts";
import type { Server } from "../server/server.ts";
import { type Answer, useAnswer } from "../server/use-answer.ts";

export interface OpenedCheck {
  readonly userId: string;
  readonly checkId: string;
}

export interface Opened {
  readonly opened: OpenedCheck | undefined;
  readonly answer: Answer<"getPushCheck">;
  readonly open: (check: OpenedCheck | undefined) => void;
}

export function useOpened(server: Server, sdkAppId: number): Opened {
  const [opened, open] = useState<OpenedCheck>();
  const answer = useAnswer<"getPushCheck">(server, opened?.checkId ?? "");
  useEffect(() => {
    if (opened) void answer.ask(call("getPushCheck", { sdkAppId, ...opened }));
  }, [opened]);
  return { opened, answer, open };
}
