/**
 * One live region for the whole page: what a screen reader is told when something happened that the
 * eye sees at once.
 */

import { type ComponentChildren, createContext } from "preact";
import { useCallback, useContext, useRef, useState } from "preact/hooks";

type Announce = (text: string, delay?: number) => void;

const AnnounceContext = createContext<Announce>(() => {});

/**
 * `announce(text, delay)`: a later call within `delay` milliseconds replaces the earlier one, so
 * that typing does not chatter.
 */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

export function Announcer({ children }: { readonly children: ComponentChildren }) {
  const [text, setText] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback<Announce>((next, delay = 0) => {
    clearTimeout(timer.current);
    setText("");
    timer.current = setTimeout(() => setText(next), delay + 50);
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="hidden" role="status">
        {text}
      </div>
    </AnnounceContext.Provider>
  );
}
