/**
 * A client's statuses one after the other, drawn over a stretch of time, and the same as a sum in
 * words.
 */

import type { ClientStatus } from "../../worker/tencent/terms.ts";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Stay } from "./replay.ts";
import { StateMark } from "./state-mark.tsx";

/** Units of the drawing. */
const WIDTH = 1000;
const HEIGHT = 12;
/** Told apart by their height too, not by colour alone. */
const HEIGHTS: Readonly<Record<ClientStatus, number>> = { Online: 12, PushOnline: 7, Offline: 2 };

const HOUR = 3600;
/** Seconds in the units that matter: nobody wants the seconds of a day. */
const rough = (seconds: number): number => {
  const unit = seconds >= 24 * HOUR ? HOUR : seconds >= HOUR ? 60 : 1;
  return Math.floor(seconds / unit) * unit;
};

interface StateBarProps {
  readonly stays: readonly Stay[];
  /** Unix seconds: where the drawing begins and ends. */
  readonly from: number;
  readonly to: number;
}

export function StateBar({ stays, from, to }: StateBarProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const pieces = stays.flatMap(({ at, status }, place) => {
    const start = Math.max(at / 1000, from);
    const end = Math.min((stays[place + 1]?.at ?? to * 1000) / 1000, to);
    return end > start ? [{ status, start, end }] : [];
  });
  const place = (seconds: number) => ((seconds - from) / (to - from)) * WIDTH;
  const sums = Map.groupBy(pieces, ({ status }) => status);
  return (
    <div class="state-bar">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {pieces.map(({ status, start, end }) => (
          <rect
            key={start}
            class={`bar-${status.toLowerCase()}`}
            x={place(start)}
            y={HEIGHT - HEIGHTS[status]}
            width={place(end) - place(start)}
            height={HEIGHTS[status]}
          />
        ))}
      </svg>
      <p class="hint">
        <span class="hidden">{texts.labelled(texts.during, "")}</span>
        {[...sums].map(([status, all]) => (
          <span key={status} class="share">
            <StateMark status={status} /> {texts.state[status]}{" "}
            {format.duration(rough(all.reduce((sum, { start, end }) => sum + end - start, 0)))}
          </span>
        ))}
      </p>
    </div>
  );
}
