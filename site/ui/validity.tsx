/**
 * When a token begins and ends, and where now is: on a line, in this order, and in words for
 * whoever cannot see the line.
 */

import { useReader } from "../i18n/texts.ts";

interface ValidityProps {
  /** Unix seconds, all three. */
  readonly from: number;
  readonly to: number;
  readonly now: number;
  /** The token is not good for another reason: its period is a fact and no verdict. */
  readonly refused?: boolean;
}

/**
 * Of the line's 100: what lies outside the period has at most this much, however long it is, so
 * that the period can be seen.
 */
const OUTSIDE = 40;
/** Of the line's 100: so near to an end, now needs no words of its own. */
const NEAR = 5;
/**
 * Seconds that a token may be ahead of this device's clock and still be taken: Tencent and the
 * verifier are as patient.
 */
const TOLERANCE = 300;

/**
 * -> positions on the line, from 0 to 100. Where now is further away than there is room, the way to
 * it is drawn broken.
 */
function layOut(from: number, to: number, now: number) {
  const length = Math.max(1, to - from);
  const share = Math.min(1, Math.max(0, (now - from) / length));
  const away = now < from ? from - now : Math.max(0, now - to);
  if (away === 0) return { start: 0, end: 100, at: share * 100, share, broken: false };
  const scaled = (away / (away + length)) * 100;
  const outside = Math.min(OUTSIDE, scaled);
  const broken = scaled > OUTSIDE;
  return now < from
    ? { start: outside, end: 100, at: 0, share, broken }
    : { start: 0, end: 100 - outside, at: 100, share, broken };
}

export function Validity({ from, to, now, refused = false }: ValidityProps) {
  const { texts, format } = useReader();
  const { facts } = texts;
  const early = now < from;
  const patient = early && from - now <= TOLERANCE;
  const moment = patient ? from : now;
  const state = moment < from ? "before" : moment > to ? "after" : "within";
  const { start, end, at, share, broken } = layOut(from, to, moment);
  const nearStart = Math.abs(at - start) < NEAR;
  const isNear = nearStart || Math.abs(at - end) < NEAR;
  const issued = [
    facts.issuedAt,
    format.relative(from - now),
    start,
    nearStart ? "present" : undefined,
  ] as const;
  const expires = [
    to < now ? facts.expiredAt : facts.expiresAt,
    format.relative(to - now),
    end,
    isNear && !nearStart ? "present" : undefined,
  ] as const;
  const present = [facts.now, format.time(now), at, "present above"] as const;
  // In the order of the line. Beside one of the ends, what stands there says when now is.
  const labels = isNear
    ? [issued, expires]
    : {
        before: [present, issued, expires],
        within: [issued, present, expires],
        after: [issued, expires, present],
      }[state];
  const x = (position: number) => 1 + position * 0.98;
  return (
    <figure class={`validity ${refused && state === "within" ? "refused" : state}`}>
      <figcaption>
        {state === "before"
          ? facts.notYet
          : state === "after"
            ? facts.over
            : facts.elapsed(format.percent(share))}
      </figcaption>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path
          class={broken ? "way broken" : "way"}
          d={`M${x(at)} 5H${x(state === "before" ? start : end)}`}
        />
        <path class="whole" d={`M${x(start)} 5H${x(end)}`} />
        {state !== "before" && (
          <path class="past" d={`M${x(start)} 5H${x(state === "after" ? end : at)}`} />
        )}
        <path class="end" d={`M${x(start)} 1V9M${x(end)} 1V9`} />
        <path class="now" d={`M${x(at)} 0V10`} />
      </svg>
      <ol>
        {labels.map(([name, when, position, kind]) => (
          // As far into itself as its mark is along the line: beside its mark, and inside the line.
          <li key={name} class={kind} style={{ left: `${position}%`, translate: `-${position}%` }}>
            {name} <span>{when}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
