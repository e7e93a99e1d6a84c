/** The health of the chosen app, and what was last found about the others: asked for by a button. */

import { useEffect, useState } from "preact/hooks";
import type { Server } from "../../server/server.ts";
import { type Answer, useAnswer } from "../../server/use-answer.ts";
import type { Health } from "../answers.ts";

export interface Checked {
  readonly answer: Answer<"getAppHealth">;
  /** By SDKAppID, of this session: the server keeps none. */
  readonly last: Readonly<Record<number, Health>>;
}

export function useHealth(server: Server, sdkAppId: number | undefined): Checked {
  const answer = useAnswer<"getAppHealth">(server, String(sdkAppId));
  const { value } = answer;
  const [last, setLast] = useState<Checked["last"]>({});
  // The sentences are in the language in which they were asked for.
  useEffect(() => setLast({}), [server.reader.language]);
  useEffect(() => {
    if (value) setLast((before) => ({ ...before, [value.sdkAppId]: value }));
  }, [value]);
  return { answer, last };
}
