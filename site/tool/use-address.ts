/**
 * The address of what is on screen: opened again, it shows the same. An edit takes it away, since it
 * would name what is no longer there.
 */

import { useEffect, useRef } from "preact/hooks";
import { type Route, routeTo } from "./use-route.ts";

/** Takes the place of the address that is there; the browser's history stays as it is. */
function show(address: string): void {
  if (location.hash !== address) history.replaceState(history.state, "", address);
}

/**
 * @param route set while the tool is on screen; @param address without a token and without a key;
 *   not set while there is nothing to be opened again
 */
export function useAddress(route: Route | undefined, address: string | undefined): void {
  const given = useRef(false);
  useEffect(() => {
    if (!route) return;
    if (address !== undefined) show(address);
    // What was opened, and was not asked for, is not ours to take away.
    else if (given.current) show(routeTo(route.tool));
    given.current = address !== undefined;
  }, [route !== undefined, address]);
}
