/** A button that copies a text and says so. */

import { useEffect, useState } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "./announcer.tsx";
import { COPIED_FOR, copy } from "./copy.ts";
import { Icon } from "./icons.tsx";

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly primary?: boolean;
}

export function CopyButton({ text, label, primary }: CopyButtonProps) {
  const { shell } = useReader().texts;
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<{ text: string; done: boolean }>();
  useEffect(() => {
    if (!outcome?.done) return;
    const timer = setTimeout(() => setOutcome(undefined), COPIED_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const current = outcome?.text === text ? outcome : undefined;
  const press = async () => {
    const done = await copy(text);
    setOutcome({ text, done });
    announce(done ? shell.copied : shell.copyFailed);
  };
  return (
    <>
      <button type="button" class={primary ? "primary" : undefined} onClick={press}>
        <Icon name={current?.done ? "check" : "copy"} />
        <span>{current?.done ? shell.copied : label}</span>
      </button>
      {current?.done === false && <span class="hint">{shell.copyFailed}</span>}
    </>
  );
}
