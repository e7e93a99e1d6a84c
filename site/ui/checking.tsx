/** In the place of the verdict while there is none: that something goes on, and for how long. */

import type { ComponentChildren } from "preact";
import { useReader } from "../i18n/texts.ts";
import { useElapsed } from "./use-elapsed.ts";

export function Checking({ children }: { readonly children: ComponentChildren }) {
  const { format } = useReader();
  const seconds = useElapsed();
  return (
    <p class="checking">
      {children} <span class="hint">{seconds > 0 && format.duration(seconds)}</span>
    </p>
  );
}
