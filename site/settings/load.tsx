/**
 * Something of the server's that a section shows: asked for when the section opens, and again after
 * a change.
 */

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Answered } from "../../client/index.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Call } from "../server/call.ts";
import type { Server } from "../server/server.ts";
import { type Answer, useAnswer } from "../server/use-answer.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Outcome } from "../workbench.ts";

export interface Loaded<Id extends Answered> extends Answer<Id> {
  readonly again: () => void;
}

/** @param call without one nothing is asked */
export function useLoaded<Id extends Answered>(
  server: Server,
  call: Call<Id> | undefined,
): Loaded<Id> {
  const answer = useAnswer<Id>(server, JSON.stringify(call) ?? "");
  const { ask } = answer;
  const again = () => {
    if (call) void ask(call);
  };
  useEffect(again, [ask]);
  useBackOnline(answer.outcome, again);
  return { ...answer, again };
}

const failed = (outcome: Outcome<unknown> | undefined): boolean =>
  outcome !== undefined && "failure" in outcome;

/** What could not be read is asked for once more when the network is back. */
export function useBackOnline(outcome: Outcome<unknown> | undefined, again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  const waits = failed(outcome);
  useEffect(() => {
    if (!waits) return;
    const retry = () => latest.current();
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, [waits]);
}

/** What is shown in place of the thing itself, until it is there. */
export function Missing({
  answer: { outcome, busy, again },
}: {
  readonly answer: {
    readonly outcome?: Outcome<unknown> | undefined;
    readonly busy?: boolean;
    /** Not where a button for it is there anyway. */
    readonly again?: () => void;
  };
}): ComponentChildren {
  const { own: texts, texts: common } = useReader<SettingsTexts>();
  if (!outcome) return <p class="empty">{texts.loading}</p>;
  if (!("failure" in outcome)) return null;
  if (outcome.failure.code === "scope_missing")
    return <Notice severity="info" sentence={texts.adminOnly} />;
  return (
    <FailureNotice failure={outcome.failure}>
      {again && (
        <button type="button" class="small" aria-disabled={busy} onClick={() => busy || again()}>
          {common.shell.again}
        </button>
      )}
    </FailureNotice>
  );
}
