/**
 * State that holds a secret: it is emptied when the page is left, so that the browser's back button
 * does not bring it back.
 */

import { type Dispatch, type StateUpdater, useEffect, useState } from "preact/hooks";

/** @param first what it begins with, where that is not empty */
export function useForgetting<State>(
  empty: State,
  first: State | (() => State) = empty,
): readonly [State, Dispatch<StateUpdater<State>>] {
  const [state, setState] = useState<State>(first);
  useEffect(() => {
    const forget = () => setState(empty);
    addEventListener("pagehide", forget);
    return () => removeEventListener("pagehide", forget);
  }, [empty]);
  return [state, setState];
}
