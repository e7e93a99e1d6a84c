/**
 * A request belongs to what it was asked about: it is ended by the next one, by another subject,
 * and when the panel goes.
 */

import { useCallback, useEffect, useRef } from "preact/hooks";

interface Current {
  readonly about: string;
  readonly control: AbortController;
}

/**
 * @returns a function that ends the request before and gives the next one its signal; and one that
 *   ends whatever goes on
 */
export function useAbort(about: string): readonly [begin: () => AbortSignal, end: () => void] {
  const current = useRef<Current>(undefined);
  const end = useCallback(() => current.current?.control.abort(), []);
  useEffect(() => {
    // Effects run late: a request for the new subject may already be on its way, and must stay.
    if (current.current?.about !== about) end();
  }, [about, end]);
  useEffect(() => end, [end]);
  const begin = useCallback(() => {
    end();
    const control = new AbortController();
    current.current = { about, control };
    return control.signal;
  }, [about, end]);
  return [begin, end];
}
