/**
 * The marks of one lane as buttons that say what and when: one stop of the Tab key, from which the
 * arrow keys lead through them.
 */

import type { TargetedKeyboardEvent } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { type Axis, PAST, placeOn, RANGES } from "./axis.ts";
import { MarkIcon } from "./mark-icon.tsx";
import { clustersOf, type Mark } from "./marks.ts";
import { describe } from "./time-row.tsx";

/** Pixels: a finger needs 24. */
const APART = 26;
/** So many events of one mark are said. */
const SAID = 3;

export type Say = (lines: readonly string[]) => void;

interface TrackMarksProps {
  readonly label: string;
  readonly axis: Axis;
  /** Pixels of the whole axis. */
  readonly width: number;
  /** Oldest first. */
  readonly marks: readonly Mark[];
  readonly utc: boolean;
  readonly onSay: Say;
}

export function TrackMarks({ label, axis, width, marks, utc, onSay }: TrackMarksProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const [stop, setStop] = useState<string>();
  const apart = (RANGES[axis.range] * APART) / Math.max(APART, (width * PAST) / 100);
  const clusters = useMemo(() => {
    const linesOf = (cluster: readonly Mark[]): string[] => {
      const said = [...cluster].reverse().map(({ at, what }) => {
        const words = describe(what, texts).filter(Boolean).join(" ");
        return `${format.tick(at, axis.range === "week" ? "moment" : "time", utc)} ${words}`;
      });
      const more = said.length - SAID;
      return more > 0 ? [...said.slice(0, SAID), texts.lanes.more(format.number(more))] : said;
    };
    const inRange = marks.filter(({ at }) => at >= axis.from);
    return clustersOf(inRange, apart).map((cluster) => {
      const [first] = cluster as [Mark, ...Mark[]];
      const shown = cluster.find(({ bad }) => bad) ?? first;
      const key = `${first.kind} ${first.at}`;
      return { key, shown, at: first.at, count: cluster.length, lines: linesOf(cluster) };
    });
  }, [marks, axis, apart, utc, texts]);
  if (clusters.length === 0) return null;
  const current = clusters.find(({ key }) => key === stop) ?? clusters.at(-1);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const all = [...event.currentTarget.querySelectorAll("button")];
    const at = all.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    <div class="marks" role="toolbar" aria-label={label} onKeyDown={onKeyDown}>
      {clusters.map((cluster) => {
        const { key, shown, at, count, lines } = cluster;
        const say = () => onSay(lines);
        return (
          <button
            key={key}
            type="button"
            class={shown.bad ? "mark bad" : "mark"}
            style={{ left: `${placeOn(axis, at)}%` }}
            tabIndex={cluster === current ? 0 : -1}
            aria-label={lines.join(". ")}
            data-count={count > 1 ? format.number(count) : undefined}
            onFocus={() => {
              setStop(key);
              say();
            }}
            onMouseEnter={say}
            onClick={say}
          >
            <MarkIcon kind={shown.kind} />
          </button>
        );
      })}
    </div>
  );
}
