/** Seconds since the caller came on screen. */

import { useState } from "preact/hooks";
import { useNow } from "./use-now.ts";

export function useElapsed(): number {
  const now = useNow();
  const [start] = useState(now);
  return Math.max(0, now - start);
}
