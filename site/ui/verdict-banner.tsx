/** The verdict of a whole answer in one line, shaped like a board of a signpost. */

import type { ComponentChildren } from "preact";
import { Icon } from "./icons.tsx";
import { TONE_ICONS, type Tone } from "./tone.tsx";

interface VerdictBannerProps {
  readonly tone: Tone;
  readonly children: ComponentChildren;
  /** Said more quietly behind it. */
  readonly aside?: ComponentChildren;
}

export const VerdictBanner = ({ tone, children, aside }: VerdictBannerProps) => (
  <p class={`plate fresh ${tone}`}>
    <Icon name={TONE_ICONS[tone]} />
    <span class="plate-words">
      <span>{children}</span>
      {aside && <span class="aside">{aside}</span>}
    </span>
  </p>
);
