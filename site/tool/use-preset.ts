/**
 * Does what an address asks for, once: coming back to it later must not undo what was typed since.
 */

import { useEffect, useRef } from "preact/hooks";
import { type Route, routeTo } from "./use-route.ts";

/**
 * @param route not set while it concerns somebody else; @param apply is called when it presets
 *   something that was not applied last
 */
export function usePreset(
  route: Route | undefined,
  apply: (preset: URLSearchParams) => void,
): void {
  const applied = useRef("");
  const address =
    route && route.preset.size > 0 ? routeTo(route.tool, Object.fromEntries(route.preset)) : "";
  useEffect(() => {
    if (!route || address === "" || address === applied.current) return;
    applied.current = address;
    apply(route.preset);
  }, [address]);
}
