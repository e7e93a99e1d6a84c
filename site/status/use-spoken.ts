/**
 * Reads out what changes by itself: not the same twice, and not more often than somebody can
 * listen.
 */

import { useCallback, useEffect, useRef } from "preact/hooks";
import { useAnnounce } from "../ui/announcer.tsx";

/** Milliseconds: several changes at once are one. */
const QUIET = 800;
/** Milliseconds between two announcements. */
const SPACING = 5000;

/**
 * @param words for what is on screen @param listening only then they are read out
 * @returns a function that says something at once, after which the words given with it are known
 */
export function useSpoken(
  words: string | undefined,
  listening: boolean,
): (text: string, known?: string) => void {
  const announce = useAnnounce();
  const heard = useRef<string>(undefined);
  const due = useRef(0);
  useEffect(() => {
    const before = heard.current;
    heard.current = words;
    if (words === undefined || words === before || !listening) return;
    const now = Date.now();
    // What is waiting to be read out keeps its time, with the newer words.
    if (due.current <= now) due.current = Math.max(now + QUIET, due.current + SPACING);
    announce(words, due.current - now);
  }, [words]);
  return useCallback(
    (text, known) => {
      if (known !== undefined) heard.current = known;
      announce(text);
    },
    [announce],
  );
}
