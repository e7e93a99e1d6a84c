/** Where now stands between the beginning and the end of a token's validity; in words too, for whoever cannot see the line. */

import { useReader } from "../i18n/texts.ts";

interface ValidityProps {
  /** Unix seconds, all three. */
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

export function Validity({ from, to, now }: ValidityProps) {
  const { texts, format } = useReader();
  const { facts } = texts;
  const share = to > from ? Math.min(1, Math.max(0, (now - from) / (to - from))) : 1;
  const state = now < from ? "before" : now > to ? "after" : "within";
  const x = 2 + share * 96;
  return (
    <figure class={`validity ${state}`}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="whole" x="2" y="2" width="96" height="2" />
        <rect class="past" x="2" y="2" width={share * 96} height="2" />
        <rect class="now" x={x - 0.4} y="0" width="0.8" height="6" />
      </svg>
      <figcaption class="small">
        {state === "before" ? facts.notYet : state === "after" ? facts.over : facts.elapsed(format.percent(share))}
      </figcaption>
    </figure>
  );
}
