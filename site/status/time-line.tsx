/** What happened to a user's clients, newest first, day by day. */

import { useState } from "preact/hooks";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import type { Replay } from "./replay.ts";
import { TimeRow } from "./time-row.tsx";

/** Rows that are shown at first, and with each press of the button. */
const STRETCH = 25;

const zoneOfReader = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function TimeLine({ replay: { rows, changes } }: { readonly replay: Replay }) {
  const { own: texts, format } = useReader<StatusTexts>();
  const { history } = texts;
  const [utc, setUtc] = useState(false);
  const [length, setLength] = useState(STRETCH);
  const shown = rows.slice(0, length);
  const days = Map.groupBy(shown, ({ at }) => format.day(unixSeconds(at), utc));
  return (
    <section class="time-line" aria-labelledby="status-history">
      <div class="time-line-head">
        <h3 id="status-history">{history.heading}</h3>
        <span class="hint">{history.zone(utc ? "UTC" : zoneOfReader())}</span>
        <button type="button" class="small" aria-pressed={utc} onClick={() => setUtc(!utc)}>
          {history.utc}
        </button>
      </div>
      {rows.length === 0 && <p class="hint">{history.empty}</p>}
      {[...days].map(([day, events]) => (
        <div key={day}>
          <h4>{day}</h4>
          <ol>
            {events.map((row) => (
              <TimeRow key={row.seq} row={row} changes={changes.get(row.seq) ?? []} utc={utc} />
            ))}
          </ol>
        </div>
      ))}
      {rows.length > length && (
        <div class="row">
          <button type="button" class="small" onClick={() => setLength(length + STRETCH)}>
            {history.older(format.number(rows.length - length))}
          </button>
        </div>
      )}
    </section>
  );
}
