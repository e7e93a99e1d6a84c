/** Line drawings, all on a grid of 24; they say nothing that the text beside them does not. */

const CIRCLE = "M12 3a9 9 0 100 18 9 9 0 000-18z";
const EYE = "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z";

const PATHS = {
  check: "M5 13l4 4L19 7",
  cross: "M6 6l12 12M18 6L6 18",
  warning: "M12 4L2 20h20zM12 10v5M12 17v1",
  info: `${CIRCLE}M12 11v6M12 7v1`,
  dash: "M7 12h10",
  question: "M8 9a4 4 0 118 0c0 3-4 3-4 6M12 19v.5",
  arrow: "M5 12h14M13 6l6 6-6 6",
  down: "M6 9l6 6 6-6",
  sort: "M7 10l5-5 5 5M7 14l5 5 5-5",
  search: "M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l5 5",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  eye: EYE,
  eyeOff: `${EYE}M4 4l16 16`,
  shield: "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM8 12l3 3 5-5",
  server: "M4 4h16v7H4zM4 13h16v7H4zM8 7.5h.01M8 16.5h.01",
  key: "M8 11a4 4 0 100 8 4 4 0 000-8zM11 12l9-9M16 7l3 3",
  leave: "M14 4h6v16h-6M14 12H3M7 8l-4 4 4 4",
  auto: `${CIRCLE}M12 3v18M12 8h8M12 12h9M12 16h8`,
  light:
    "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1 1M18 18l1 1M19 5l-1 1M6 18l-1 1",
  dark: "M20 14A8 8 0 1110 4a7 7 0 0010 10z",
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);

/** The mark: a signpost with two boards. */
export const Mark = () => (
  <svg class="brand" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path class="brand-pole" d="M11 1h2v22h-2z" />
    <path d="M3 3h14l4 3.5-4 3.5H3zM21 12H8l-4 3 4 3h13z" />
  </svg>
);
