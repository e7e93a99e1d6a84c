/** The clock of what is on screen: Unix seconds, moving while the page is visible. */

import { useEffect, useState } from "preact/hooks";

const read = (): number => Math.floor(Date.now() / 1000);

export function useNow(): number {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const tick = () => {
      if (!document.hidden) setNow(read());
    };
    const timer = setInterval(tick, 1000);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, []);
  return now;
}
