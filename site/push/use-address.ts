/** The address follows the check that is on screen, and names none once there is none. */

import { useEffect, useRef } from "preact/hooks";
import { type Route, routeTo } from "../tool/use-route.ts";

/** Takes the place of the address that is there; the browser's history stays as it is. */
function show(address: string): void {
  if (location.hash !== address) history.replaceState(history.state, "", address);
}

/** @param route not set while another tool is on screen, whose address it is then */
export function useAddress(route: Route | undefined, address: string | undefined): void {
  const named = useRef(false);
  const isShown = route !== undefined;
  useEffect(() => {
    if (!isShown) return;
    if (address !== undefined) show(address);
    else if (named.current) show(routeTo("push"));
    named.current = address !== undefined;
  }, [isShown, address]);
}
