/** Line drawings, all on a grid of 24; they say nothing that the text beside them does not. */

const PATHS = {
  check: "M5 13l4 4L19 7",
  cross: "M6 6l12 12M18 6L6 18",
  warning: "M12 4L2.5 20h19zM12 10v5M12 17.5v.5",
  info: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7v.5",
  dash: "M7 12h10",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  eye: "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z",
  eyeOff: "M3 3l18 18M10 5.3A10 10 0 0112 5c6 0 10 7 10 7a18 18 0 01-3 3.7M6.5 6.7A17 17 0 002 12s4 7 10 7a10 10 0 005.3-1.6M9.9 9.9a3 3 0 004.2 4.2",
  shield: "M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5",
  server: "M4 4h16v7H4zM4 13h16v7H4zM8 7.5h.01M8 16.5h.01",
  auto: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 3v18M12 7h7M12 12h9M12 17h7",
  light: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2",
  dark: "M20 14A8.5 8.5 0 1110 4a7 7 0 0010 10z",
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);

/** The mark: a signpost with two boards. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path class="mark-pole" d="M11 1h2v22h-2z" />
    <path d="M3 3h14l4 3.5-4 3.5H3zM21 12H8l-4 3 4 3h13z" />
  </svg>
);
