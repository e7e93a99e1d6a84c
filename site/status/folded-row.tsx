/** What happened again and again, in one row: how often, between when and when; each on request. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import type { Fold } from "./fold.ts";
import type { Happening } from "./happening.ts";
import { describe } from "./time-row.tsx";

interface FoldedRowProps {
  readonly fold: Fold<Happening>;
  readonly utc: boolean;
  /** One row by itself. */
  readonly show: (row: Happening) => ComponentChildren;
}

export function FoldedRow({ fold: { rows, times }, utc, show }: FoldedRowProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const { history } = texts;
  const [open, setOpen] = useState(false);
  const newest = rows[0] as Happening;
  const oldest = rows.at(-1) as Happening;
  const [first, last] = [oldest, newest].map(({ at }) => unixSeconds(at)) as [number, number];
  const sameDay = format.day(first, utc) === format.day(last, utc);
  const say = (seconds: number) =>
    sameDay ? format.time(seconds, utc) : format.tick(seconds, "moment", utc);
  // In the order in which they happened.
  const round = rows.slice(-rows.length / times).reverse();
  return (
    <li class={`${newest.kind} folded`}>
      <time dateTime={newest.at} title={newest.at}>
        {format.time(last, utc)}
      </time>
      <div>
        <p>
          <strong>{history.times(format.number(times))}</strong>{" "}
          {round.map((row) => describe(row, texts).filter(Boolean).join(" ")).join(history.next)}
        </p>
        <p class="hint">
          {history.between(say(first), say(last))}{" "}
          <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? history.fold : history.unfold(format.number(rows.length))}
          </button>
        </p>
        {open && <ol>{rows.map(show)}</ol>}
      </div>
    </li>
  );
}
