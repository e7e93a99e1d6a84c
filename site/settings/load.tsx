/**
 * Something of the server's that a section shows: asked for when the section opens, and again after
 * a change.
 */

import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
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
  return { ...answer, again };
}

/** What is shown in place of the thing itself, until it is there. */
export function Missing({
  answer: { outcome },
}: {
  readonly answer: { readonly outcome?: Outcome<unknown> | undefined };
}): ComponentChildren {
  const { own: texts } = useReader<SettingsTexts>();
  if (!outcome) return <p class="empty">{texts.loading}</p>;
  if (!("failure" in outcome)) return null;
  if (outcome.failure.code === "scope_missing")
    return <Notice severity="info" sentence={texts.adminOnly} />;
  return <FailureNotice failure={outcome.failure} />;
}
