/**
 * Something of the server's that a section shows: asked for when the section opens, and again after
 * a change.
 */

import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { ApiCall } from "../server/paths.ts";
import type { Server } from "../server/server.ts";
import { type Answer, useAnswer } from "../server/use-answer.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";

export interface Loaded<T> extends Answer<T> {
  readonly again: () => void;
}

/** @param call without one nothing is asked */
export function useLoaded<T>(
  server: Server,
  call: ApiCall | undefined,
  accepts: (value: Partial<T>) => boolean,
): Loaded<T> {
  const answer = useAnswer<T>(server, call?.path ?? "", accepts);
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
  readonly answer: Answer<unknown>;
}): ComponentChildren {
  const { own: texts } = useReader<SettingsTexts>();
  if (!outcome) return <p class="empty">{texts.loading}</p>;
  if (!("failure" in outcome)) return null;
  if (outcome.failure.code === "scope_missing")
    return <Notice severity="info" sentence={texts.adminOnly} />;
  return <FailureNotice failure={outcome.failure} />;
}
