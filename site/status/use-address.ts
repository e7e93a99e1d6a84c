/**
 * The address of what is on screen: opened again, it asks again. An edit takes it away, since it
 * would name what is no longer there.
 */

import { useEffect, useRef } from "preact/hooks";
import { type Route, routeTo } from "../tool/use-route.ts";

/** @param route set while the tool is on screen @param address not set before anything was asked */
export function useAddress(route: Route | undefined, address: string | undefined): void {
  const given = useRef(false);
  useEffect(() => {
    if (!route) return;
    if (address !== undefined) history.replaceState(history.state, "", address);
    // What was opened, and was not asked for, is not ours to take away.
    else if (given.current) history.replaceState(history.state, "", routeTo(route.tool));
    given.current = address !== undefined;
  }, [route !== undefined, address]);
}
