/** A form that opens takes the keyboard with it, and gives it back when it closes. */

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** @param active not where a form is there from the beginning */
export function useFormFocus(active = true): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const arrived = form.current;
    // It opens right below what was pressed, which is to stay where it is.
    if (active) arrived?.focus({ preventScroll: true });
    return () => {
      // Whoever has gone elsewhere meanwhile stays there.
      if (!arrived?.contains(document.activeElement)) return;
      const back = opener?.isConnected
        ? opener
        : document.querySelector(".sections [aria-current]");
      // What opened it may have been hidden, and is back once all of this is drawn.
      if (back instanceof HTMLElement) queueMicrotask(() => back.focus());
    };
  }, []);
  return form;
}
