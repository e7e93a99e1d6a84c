/**
 * Places to go, side by side. Where it is narrow they are one row that scrolls: the open one is in
 * sight, and an edge fades where the row goes on.
 */

import { useEffect, useRef, useState } from "preact/hooks";

interface NavRowProps {
  readonly class: string;
  readonly label: string;
  readonly links: readonly {
    readonly href: string;
    readonly text: string;
    readonly open: boolean;
  }[];
}

export function NavRow({ class: name, label, links }: NavRowProps) {
  const row = useRef<HTMLElement>(null);
  const [cut, setCut] = useState("");
  const look = () => {
    const nav = row.current;
    if (!nav) return;
    const rest = nav.scrollWidth - nav.clientWidth - nav.scrollLeft;
    setCut(`${nav.scrollLeft > 1 ? "more-before" : ""} ${rest > 1 ? "more-after" : ""}`);
  };
  const texts = links.map(({ text, open }) => `${text} ${open}`).join();
  useEffect(() => {
    const show = () => {
      const nav = row.current;
      const open = nav?.querySelector<HTMLElement>("[aria-current]");
      if (nav && open) nav.scrollLeft = open.offsetLeft - (nav.clientWidth - open.offsetWidth) / 2;
      look();
    };
    show();
    addEventListener("resize", show);
    return () => removeEventListener("resize", show);
  }, [texts]);
  return (
    <nav class={`nav-row ${name} ${cut}`} aria-label={label} ref={row} onScroll={look}>
      {links.map(({ href, text, open }) => (
        <a key={href} href={href} data-text={text} aria-current={open ? "page" : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
