/** The tools, side by side; on a narrow screen they are one row that scrolls. */

import { useEffect, useRef } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import { type Route, TOOLS } from "../tool/use-route.ts";

export function Tabs({ tool }: { readonly tool: Route["tool"] }) {
  const { shell } = useReader().texts;
  const row = useRef<HTMLElement>(null);
  // The open one is in sight, also where the row is wider than the screen.
  useEffect(() => {
    const show = () => {
      const nav = row.current;
      const open = nav?.querySelector<HTMLElement>("[aria-current]");
      if (nav && open) nav.scrollLeft = open.offsetLeft - (nav.clientWidth - open.offsetWidth) / 2;
    };
    show();
    addEventListener("resize", show);
    return () => removeEventListener("resize", show);
  }, [tool, shell]);
  return (
    <nav class="tabs" aria-label={shell.tools} ref={row}>
      {TOOLS.map((name) => (
        <a
          key={name}
          href={`#${name}`}
          data-text={shell.tool[name].tab}
          aria-current={name === tool ? "page" : undefined}
        >
          {shell.tool[name].tab}
        </a>
      ))}
    </nav>
  );
}
