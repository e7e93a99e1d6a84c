/**
 * A client's statuses over the shared axis, told apart by height and pattern, not by colour alone;
 * and the same as a list for whoever cannot see them.
 */

import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { type Axis, PUSH_ONLINE, placeOn } from "./axis.ts";
import type { Track as Client } from "./lanes.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { Say } from "./track-marks.tsx";

const HOUR = 3600;
/** Seconds in the units that matter: nobody wants the seconds of a day. */
const rough = (seconds: number): number => {
  const unit = seconds >= 24 * HOUR ? HOUR : seconds >= HOUR ? 60 : 1;
  return Math.max(1, Math.floor(seconds / unit) * unit);
};

interface StretchProps {
  readonly look: string;
  /** Per cent of the axis. */
  readonly left: number;
  readonly right: number;
  readonly onEnter: () => void;
}

/** Pixels: a shorter one could not be seen. It grows into the past. */
const LEAST = 6;

const Stretch = ({ look, left, right, onEnter }: StretchProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: the list of a track says the same.
  // biome-ignore lint/a11y/useKeyWithClickEvents: the list of a track says the same.
  <i
    class={`stretch ${look}`}
    style={{
      left: `max(0px, min(${left}%, ${right}% - ${LEAST}px))`,
      width: `max(${LEAST}px, ${right - left}%)`,
    }}
    onMouseEnter={onEnter}
    onClick={onEnter}
  />
);

interface TrackProps {
  readonly axis: Axis;
  readonly ticks: readonly number[];
  /** Not set in the lane that is about no client. */
  readonly client?: Client | undefined;
  readonly utc: boolean;
  readonly onSay: Say;
  /** The marks. */
  readonly children?: ComponentChildren;
}

export function Track({ axis, ticks, client, utc, onSay, children }: TrackProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const { lanes } = texts;
  // The clock moves every second, the drawing does not.
  const drawn = useMemo(() => {
    const { status, since, deviceId } = client?.client ?? {};
    const start = since === undefined ? 0 : unixSeconds(since);
    const stays = client?.course?.stays ?? [];
    // A course that does not end where the server says is one whose beginning the history no longer
    // has.
    const told = stays.at(-1)?.status === status ? stays : [];
    const known = told.length > 0 || !status ? told : [{ at: start * 1000, status }];
    const pieces = piecesOf(known, axis);
    const end = status === "PushOnline" && deviceId === undefined ? start + PUSH_ONLINE : undefined;
    const moment = (seconds: number) => format.tick(seconds, "moment", utc);
    const words = ({ status, start, end, count }: Piece): string => {
      const many = count > 1 ? ` ${lanes.changes(format.number(count))}` : "";
      const length = format.duration(rough(end - start));
      const when =
        end >= axis.now
          ? texts.since(moment(start))
          : lanes.span(moment(start), moment(end), length);
      return `${texts.state[status]}${many} ${when}`;
    };
    return (
      <>
        {ticks.map((tick) => (
          <i key={tick} class="tick" style={{ left: `${placeOn(axis, tick)}%` }} />
        ))}
        <i class="ahead" />
        {pieces.map((piece) => (
          <Stretch
            key={piece.start}
            look={piece.count > 1 ? "mixed" : piece.status.toLowerCase()}
            left={placeOn(axis, piece.start)}
            right={placeOn(axis, piece.end)}
            onEnter={() => onSay([words(piece)])}
          />
        ))}
        {end !== undefined && end > axis.now && (
          <Stretch
            look="coming"
            left={placeOn(axis, axis.now)}
            right={placeOn(axis, end)}
            onEnter={() => onSay([lanes.ends(moment(end))])}
          />
        )}
        {client && (
          <ol class="hidden">
            {pieces.map((piece) => (
              <li key={piece.start}>{words(piece)}</li>
            ))}
            {end !== undefined && end > axis.now && <li>{lanes.ends(moment(end))}</li>}
          </ol>
        )}
      </>
    );
  }, [axis, ticks, client?.client, client?.course, utc, texts]);
  return (
    <div class="track">
      {drawn}
      {children}
    </div>
  );
}
