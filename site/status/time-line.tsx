/** What happened to a user, newest first, day by day; of one kind alone on request. */

import { useMemo, useState } from "preact/hooks";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { may, type ToolContext } from "../server/tool-context.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { foldRows } from "./fold.ts";
import { FoldedRow } from "./folded-row.tsx";
import { GROUPS, type Group, type Happening, keyOf, likeness, streamOf } from "./happening.ts";
import type { Replay } from "./replay.ts";
import { TimeRow } from "./time-row.tsx";

/** Rows that are shown at first, and with each press of the button. */
const STRETCH = 25;

interface TimeLineProps {
  readonly all: readonly Happening[];
  readonly replay: Replay;
  readonly utc: boolean;
  readonly place: ToolContext;
  readonly userId: string;
}

export function TimeLine({ all, replay: { changes }, utc, place, userId }: TimeLineProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const { history } = texts;
  const [length, setLength] = useState(STRETCH);
  const [group, setGroup] = useState<Group>();
  const wanted: readonly string[] | undefined = group && GROUPS[group];
  const folds = useMemo(
    () =>
      foldRows(wanted ? all.filter(({ kind }) => wanted.includes(kind)) : all, streamOf, likeness),
    [all, wanted],
  );
  const shown = folds.slice(0, length);
  const left = folds.slice(length).reduce((sum, { rows }) => sum + rows.length, 0);
  const newestOf = ({ rows }: (typeof folds)[number]) => rows[0] as Happening;
  const days = Map.groupBy(shown, (fold) => format.day(unixSeconds(newestOf(fold).at), utc));
  const whose = { app: String(place.sdkAppId), user: userId };
  const show = (row: Happening) => (
    <TimeRow
      key={keyOf(row)}
      row={row}
      changes={("seq" in row && changes.get(row.seq)) || []}
      utc={utc}
      whose={whose}
    />
  );
  return (
    <section class="time-line" aria-labelledby="status-history">
      <div class="part-head">
        <h3 id="status-history">{history.heading}</h3>
        {all.length > 1 && (
          <select
            aria-label={history.filter}
            value={group ?? ""}
            onChange={({ currentTarget: { value } }) => {
              setGroup(Object.hasOwn(GROUPS, value) ? (value as Group) : undefined);
              setLength(STRETCH);
            }}
          >
            <option value="">{history.groups.all}</option>
            {(Object.keys(GROUPS) as Group[]).map((name) => (
              <option key={name} value={name}>
                {history.groups[name]}
              </option>
            ))}
          </select>
        )}
      </div>
      {folds.length === 0 && <p class="hint">{group ? history.none : history.empty}</p>}
      {[...days].map(([day, events]) => (
        <div key={day}>
          <h4>{day}</h4>
          <ol>
            {events.map((fold) =>
              fold.times === 1 ? (
                show(newestOf(fold))
              ) : (
                // The oldest stays the same while new ones join.
                <FoldedRow
                  key={`fold ${keyOf(fold.rows.at(-1) as Happening)}`}
                  fold={fold}
                  utc={utc}
                  show={show}
                />
              ),
            )}
          </ol>
        </div>
      ))}
      {left > 0 && (
        <div class="row">
          <button type="button" class="small" onClick={() => setLength(length + STRETCH)}>
            {history.older(format.number(left))}
          </button>
        </div>
      )}
      {!may(place.who, "push:check") && (
        <p class="hint">
          {history.noChecks} <code>push:check</code>
        </p>
      )}
    </section>
  );
}
