/** A new key, for as long as it takes to store it. Closed, it is gone from the page. */

import { useEffect, useRef } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Notice } from "../ui/notice.tsx";
import { TokenBox } from "../ui/token-box.tsx";
import type { MadeKey } from "./answers.ts";

export function ShownOnce({
  made,
  onStored,
}: {
  readonly made: MadeKey;
  readonly onStored: () => void;
}) {
  const { own: texts } = useReader<SettingsTexts>();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section class="card chosen made-once" ref={box} tabIndex={-1} aria-label={made.name}>
      <h3>{made.name}</h3>
      <Notice severity="warning" sentence={texts.keys.once} />
      <TokenBox token={made.key} />
      <div class="row">
        <CopyButton text={made.key} label={texts.keys.copy} primary />
        <button type="button" onClick={onStored}>
          {texts.keys.stored}
        </button>
      </div>
    </section>
  );
}
