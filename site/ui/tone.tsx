/**
 * How a judgement looks, everywhere: one colour, one icon and one set of words for each. Nothing is
 * told by colour alone.
 */

import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icons.tsx";

/**
 * - `good`: proven (a valid UserSig, delivered to the device)
 * - `accepted`: the vendor or Tencent took it, and nobody knows more
 * - `perhaps`: nothing decides it either way
 * - `warning`: works, but something needs attention
 * - `bad`: refused, invalid, failed
 * - `plain`: no judgement (not checked, skipped, told only)
 */
export type Tone = "good" | "accepted" | "perhaps" | "warning" | "bad" | "plain";

export const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  good: "check",
  accepted: "arrow",
  perhaps: "question",
  warning: "warning",
  bad: "cross",
  plain: "dash",
};

interface BadgeProps {
  readonly tone: Tone;
  readonly children: ComponentChildren;
}

/** A judgement of a few words, inside a row or beside a name. */
export const Badge = ({ tone, children }: BadgeProps) => (
  <span class={`badge ${tone}`}>
    <Icon name={TONE_ICONS[tone]} />
    {children}
  </span>
);
