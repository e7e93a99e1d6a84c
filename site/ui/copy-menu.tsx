/**
 * The ways to take a result along, in one menu: as text, as JSON, as a shell line, as a report
 * without secrets, as the address that opens it again.
 */

import { useEffect, useRef, useState } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "./announcer.tsx";
import { COPIED_FOR, copy } from "./copy.ts";
import { Icon } from "./icons.tsx";
import { useMenu } from "./use-menu.ts";

export interface CopyItem {
  readonly label: string;
  readonly text: string;
}

interface CopyMenuProps {
  /** Joined to a button that copies the result itself, it is an arrow of this name. */
  readonly beside?: string;
  /** The result itself, where it is one text. */
  readonly text?: string | undefined;
  readonly textLabel?: string;
  readonly json?: unknown;
  readonly curl?: string | undefined;
  /** Made by `writeReport`; it may be pasted into a bug report. */
  readonly report?: string | undefined;
  /** The fragment that opens this result again (`routeTo`); it holds no token and no key. */
  readonly address?: string | undefined;
  readonly more?: readonly CopyItem[];
}

export function CopyMenu({
  beside,
  text,
  textLabel,
  json,
  curl,
  report,
  address,
  more = [],
}: CopyMenuProps) {
  const { shell } = useReader().texts;
  const announce = useAnnounce();
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useMenu(opener);
  const [outcome, setOutcome] = useState<boolean>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), COPIED_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const all: readonly (readonly [label: string, text: string | undefined])[] = [
    [textLabel ?? shell.copyText, text],
    [shell.copyJson, json === undefined ? undefined : JSON.stringify(json, undefined, 2)],
    [shell.copyCurl, curl],
    ...more.map(({ label, text }) => [label, text] as const),
    [shell.copyReport, report],
    [
      shell.copyAddress,
      address && `${location.origin}${location.pathname}${location.search}${address}`,
    ],
  ];
  const take = async (chosen: string) => {
    menu.close();
    const done = await copy(chosen);
    setOutcome(done);
    announce(done ? shell.copied : shell.copyFailed);
  };
  return (
    <div class="menu-place" {...menu.place}>
      <button
        type="button"
        ref={opener}
        class={beside && "primary"}
        aria-label={beside && (outcome ? shell.copied : beside)}
        {...menu.button}
      >
        {!beside && (
          <>
            <Icon name={outcome ? "check" : "copy"} />
            <span>{outcome ? shell.copied : shell.copy}</span>
          </>
        )}
        <Icon name={beside && outcome ? "check" : "down"} />
      </button>
      {menu.open && (
        <div {...menu.list} role="menu" class="menu" aria-label={beside ?? shell.copy}>
          {all.map(
            ([label, text]) =>
              text !== undefined && (
                <button
                  key={label}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  onClick={() => take(text)}
                >
                  {label}
                </button>
              ),
          )}
          {curl !== undefined && <p class="hint">{shell.curlKeyHint}</p>}
        </div>
      )}
      {outcome === false && <span class="hint">{shell.copyFailed}</span>}
    </div>
  );
}
