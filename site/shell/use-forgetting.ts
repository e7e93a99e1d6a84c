/** State that holds a secret: it is emptied when the page is left, so that the browser's back button does not bring it back. */

import { useEffect, useState } from "preact/hooks";

export function useForgetting<State>(empty: State): readonly [State, (state: State) => void] {
  const [state, setState] = useState(empty);
  useEffect(() => {
    const forget = () => setState(empty);
    addEventListener("pagehide", forget);
    return () => removeEventListener("pagehide", forget);
  }, [empty]);
  return [state, setState];
}
