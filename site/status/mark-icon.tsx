/** The signs on the lanes: line drawings on a grid of 24, each with a word in the legend. */

import type { MarkKind } from "./marks.ts";

const SHAPES: Readonly<Record<MarkKind, string>> = {
  // A paper plane, a magnifying glass, a speech bubble, a struck circle, a door.
  push: "M3 11l18-8-6 18-4-7zM11 14l10-11",
  check: "M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l5 5M8 11l2 2 4-4",
  message: "M4 5h16v11H11l-5 4v-4H4z",
  kick: "M12 4a8 8 0 100 16 8 8 0 000-16zM6.500 6.500l11 11",
  logout: "M10 4H4v16h6M10 12h11M17 8l4 4-4 4",
};

export const MarkIcon = ({ kind }: { readonly kind: MarkKind }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={SHAPES[kind]} />
  </svg>
);
