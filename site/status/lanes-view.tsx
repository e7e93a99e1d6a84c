/**
 * Every client as a lane on one time axis, with what happened as marks on it. What a mark says is
 * read below the lanes.
 */

import { useMemo, useRef, useState } from "preact/hooks";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Choice } from "../ui/choice.tsx";
import { unixSeconds } from "../ui/facts.tsx";
import { useNow } from "../ui/use-now.ts";
import type { Status } from "./answers.ts";
import {
  axisOf,
  firstRange,
  PAST,
  PUSH_ONLINE,
  placeOn,
  RANGES,
  type Range,
  ticksOf,
} from "./axis.ts";
import type { Happening } from "./happening.ts";
import { type Drawing, LaneView } from "./lane-view.tsx";
import { type Lane, mainLanes } from "./lanes.ts";
import { Legend } from "./legend.tsx";
import { allMarks, type Mark } from "./marks.ts";
import { Track } from "./track.tsx";
import { TrackMarks } from "./track-marks.tsx";
import { useWidth } from "./use-width.ts";

const NONE: readonly Mark[] = [];
/** So many lanes at first. */
const FEW = 6;
/** Steps of the drawing over its whole range: it does not move every second. */
const STEPS = 500;
/** Pixels before now that belong to the word for it. */
const ROOM = 60;

const zoneOfReader = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface LanesViewProps {
  readonly status: Status;
  readonly lanes: readonly Lane[];
  /** Newest first. */
  readonly all: readonly Happening[];
  readonly utc: boolean;
  readonly onUtc: (utc: boolean) => void;
}

export function LanesView({ status, lanes, all, utc, onUtc }: LanesViewProps) {
  const now = useNow();
  const { own: texts, format } = useReader<StatusTexts>();
  const words = texts.lanes;
  const [chosen, setChosen] = useState<Range>();
  // What was asked just now would hide when the clients changed last.
  const times = all.filter(({ kind }) => kind !== "query").map(({ at }) => unixSeconds(at));
  const [first] = useState(() => firstRange(times, now));
  const range = chosen ?? first;
  const [said, setSaid] = useState<readonly string[]>([]);
  const [whole, setWhole] = useState(false);
  const [axisPart, width] = useWidth<HTMLDivElement>();
  const last = useRef<HTMLElement>(null);
  const fits = (last.current?.offsetWidth ?? 0) < (width * (100 - PAST)) / 100;
  const newest = all[0] === undefined ? 0 : unixSeconds(all[0].at);
  const step = RANGES[range] / STEPS;
  const end = Math.max(newest, Math.ceil(now / step) * step);
  const axis = useMemo(() => axisOf(range, end), [range, end]);
  const ticks = useMemo(() => ticksOf(axis, utc), [axis, utc]);
  const marks = useMemo(() => allMarks(all, lanes), [all, lanes]);
  const marksOf = useMemo(() => Map.groupBy(marks, ({ lane }) => lane), [marks]);
  const general = marksOf.get(undefined) ?? NONE;
  const drawing: Drawing = { axis, ticks, width, now, utc, onSay: setSaid };
  const isDrawn = lanes.length > 0 || marks.length > 0;
  const none: Readonly<Record<string, string>> = texts.clientsNone;
  const shown = whole ? lanes : mainLanes(lanes, FEW);
  const labelled = ticks.filter(
    (tick) => placeOn(axis, tick) < PAST - (100 * ROOM) / Math.max(ROOM, width),
  );
  return (
    <section class="lanes" aria-labelledby="status-clients">
      <div class="part-head">
        <h3 id="status-clients">{texts.clients}</h3>
        <Choice
          name="status-range"
          legend={words.range}
          options={(Object.keys(RANGES) as Range[]).map((name) => [name, words.ranges[name]])}
          value={range}
          onChange={setChosen}
        />
        <Choice
          name="status-zone"
          legend={texts.history.zone}
          options={[
            ["own", zoneOfReader()],
            ["utc", "UTC"],
          ]}
          value={utc ? "utc" : "own"}
          onChange={(zone) => onUtc(zone === "utc")}
        />
      </div>
      {lanes.length === 0 && (
        <p class="hint">{none[status.offlinePush.code] ?? texts.clientsNone.other}</p>
      )}
      <div class="lane axis" aria-hidden="true">
        <div class="lane-head" />
        <div class="scale" ref={axisPart}>
          {labelled.map((tick) => (
            <span key={tick} style={{ left: `${placeOn(axis, tick)}%` }}>
              {format.tick(tick, range === "week" ? "day" : "clock", utc)}
            </span>
          ))}
          <strong style={{ left: `${PAST}%` }}>{words.now}</strong>
          <span ref={last} class={fits ? "last" : "last gone"}>
            {format.relative(PUSH_ONLINE)}
          </span>
        </div>
      </div>
      <ul class="clients">
        {shown.map((lane) => (
          <LaneView
            key={lane.key}
            lane={lane}
            marks={marksOf.get(lane.key) ?? NONE}
            drawing={drawing}
          />
        ))}
        <li>
          <div class="lane">
            <div class="lane-head">
              <p class="client-head">
                <strong>{words.pushes}</strong>
              </p>
              {!general.some(({ at }) => at >= axis.from) && <p class="hint">{words.none}</p>}
            </div>
            <Track {...drawing}>
              <TrackMarks {...drawing} label={words.marksOf(words.pushes)} marks={general} />
            </Track>
          </div>
        </li>
      </ul>
      {shown.length < lanes.length && (
        <button type="button" class="small" onClick={() => setWhole(true)}>
          {words.rest(format.number(lanes.length - shown.length))}
        </button>
      )}
      {isDrawn && (
        <div class="readout" aria-hidden="true">
          {said.length === 0 ? (
            <p class="hint">{words.read}</p>
          ) : (
            said.map((line) => <p key={line}>{line}</p>)
          )}
        </div>
      )}
      {isDrawn && <Legend marks={marks} />}
    </section>
  );
}
