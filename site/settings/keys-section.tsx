/** API keys: what each may do, made, replaced, revoked. A key itself is on screen once, until the reader has stored it. */

import { useState } from "preact/hooks";
import type { Server } from "../connected/request.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useForgetting } from "../shell/use-forgetting.ts";
import { Notice } from "../ui/notice.tsx";
import { type ApiKeys, areKeys, type MadeKey } from "./answers.ts";
import { keysCall } from "./calls.ts";
import { KeyForm } from "./key-form.tsx";
import { KeyRow } from "./key-row.tsx";
import { Missing, useLoaded } from "./load.tsx";
import { ShownOnce } from "./shown-once.tsx";

const NONE: { readonly made?: MadeKey } = {};

export function KeysSection({ server }: { readonly server: Server }) {
  const { own: texts } = useReader<SettingsTexts>();
  const [page, setPage] = useState<string>();
  const list = useLoaded<ApiKeys>(server, keysCall(page), areKeys);
  const [making, setMaking] = useState(false);
  const [{ made }, setMade] = useForgetting(NONE);
  const show = (key: MadeKey) => {
    setMade({ made: key });
    setMaking(false);
    list.again();
  };
  const keys = list.value?.keys;
  const next = list.value?.cursor;
  return (
    <section class="stackable" aria-label={texts.section.keys}>
      {made && <ShownOnce made={made} onStored={() => setMade(NONE)} />}
      {making ? (
        <KeyForm server={server} onMade={show} onCancel={() => setMaking(false)} />
      ) : (
        <div class="row">
          <button type="button" class="primary" onClick={() => setMaking(true)}>
            {texts.keys.add}
          </button>
        </div>
      )}
      {!keys && <Missing answer={list} />}
      {keys?.length === 0 && page === undefined && <Notice severity="info" sentence={texts.keys.empty} />}
      <div class="cards">
        {keys?.map((entry) => (
          <KeyRow key={entry.id} server={server} entry={entry} onMade={show} onChange={list.again} />
        ))}
      </div>
      {next !== undefined && (
        <div class="row">
          <button type="button" onClick={() => setPage(next)}>
            {texts.keys.more}
          </button>
        </div>
      )}
    </section>
  );
}
