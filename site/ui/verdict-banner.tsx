/** A verdict in one line, shaped like a board of a signpost: its tone as colour, icon and words. */

import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icons.tsx";

export type Tone = "valid" | "invalid" | "unverified";

const ICONS: Readonly<Record<Tone, IconName>> = {
  valid: "check",
  invalid: "cross",
  unverified: "info",
};

interface VerdictBannerProps {
  readonly tone: Tone;
  readonly children: ComponentChildren;
  /** Said more quietly behind it. */
  readonly aside?: ComponentChildren;
}

export const VerdictBanner = ({ tone, children, aside }: VerdictBannerProps) => (
  <p class={`plate ${tone}`}>
    <Icon name={ICONS[tone]} />
    <span>{children}</span>
    {aside && <span class="aside">{aside}</span>}
  </p>
);
