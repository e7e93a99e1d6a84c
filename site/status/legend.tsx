/** What the stretches and the marks mean. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { MarkIcon } from "./mark-icon.tsx";
import { MARK_KINDS, type Mark } from "./marks.ts";

const STATES = ["Online", "PushOnline", "Offline"] as const;

/** @param marks only what is there is explained */
export function Legend({ marks }: { readonly marks: readonly Mark[] }) {
  const { own: texts } = useReader<StatusTexts>();
  const { lanes } = texts;
  const kinds = MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind));
  return (
    <ul class="legend" aria-label={lanes.legend}>
      {STATES.map((status) => (
        <li key={status}>
          <span class="sample">
            <i class={`stretch ${status.toLowerCase()}`} />
          </span>
          <span>
            <strong>{texts.state[status]}</strong> {texts.meaning[status]}
          </span>
        </li>
      ))}
      {kinds.map((kind) => (
        <li key={kind}>
          <span class="mark">
            <MarkIcon kind={kind} />
          </span>
          {lanes.kinds[kind]}
        </li>
      ))}
      {marks.some(({ bad }) => bad) && (
        <li>
          <span class="mark bad">
            <MarkIcon kind="push" />
          </span>
          {lanes.bad}
        </li>
      )}
    </ul>
  );
}
