/** API keys: what each may do, made, replaced, revoked. Those that ended are folded away. */

import { useEffect, useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import type { SettingsContext } from "../server/tool-context.ts";
import { useAnswer } from "../server/use-answer.ts";
import type { ApiKey, MadeKey } from "./answers.ts";
import { EmptyState } from "./empty-state.tsx";
import { KeyForm } from "./key-form.tsx";
import { isLive, KeyRow } from "./key-row.tsx";
import { Missing } from "./load.tsx";

interface KeysSectionProps {
  readonly place: SettingsContext;
  /** A new key is on screen until the reader has stored it, whatever section is open. */
  readonly onMade: (made: MadeKey) => void;
}

export function KeysSection({ place, onMade }: KeysSectionProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.keys;
  const { server, apps, sdkAppId } = place;
  const answer = useAnswer<"listApiKeys">(server, "keys");
  const { ask } = answer;
  const [keys, setKeys] = useState<readonly ApiKey[]>();
  const [making, setMaking] = useState(false);
  const load = async (cursor?: string) => {
    const outcome = await ask(call("listApiKeys", { cursor }));
    if (!outcome || "failure" in outcome) return;
    const { keys: page } = outcome.value;
    setKeys((before = []) => (cursor === undefined ? page : [...before, ...page]));
  };
  useEffect(() => {
    void load();
  }, [ask]);
  const show = (made: MadeKey) => {
    setMaking(false);
    onMade(made);
    void load();
  };
  const add = (
    <button type="button" class="primary" onClick={() => setMaking(true)}>
      {words.add}
    </button>
  );
  const rows = (entries: readonly ApiKey[]) => (
    <div class="cards">
      {entries.map((entry) => (
        <KeyRow key={entry.id} server={server} entry={entry} onMade={onMade} onChange={load} />
      ))}
    </div>
  );
  const ended = keys?.filter((entry) => !isLive(entry)) ?? [];
  const next = answer.value?.cursor;
  const empty = keys?.length === 0 && !making;
  return (
    <section class="stackable" aria-label={texts.section.keys}>
      {making && (
        <KeyForm
          server={server}
          apps={apps}
          sdkAppId={sdkAppId}
          onMade={show}
          onCancel={() => setMaking(false)}
        />
      )}
      {empty && <EmptyState sentence={words.empty}>{add}</EmptyState>}
      {keys && !making && !empty && <div class="row">{add}</div>}
      {(!keys || (answer.outcome && "failure" in answer.outcome)) && <Missing answer={answer} />}
      {keys && keys.length > 0 && rows(keys.filter(isLive))}
      {ended.length > 0 && (
        <details>
          <summary>{words.ended(format.number(ended.length))}</summary>
          {rows(ended)}
        </details>
      )}
      {next !== undefined && (
        <div class="row">
          <button type="button" aria-disabled={answer.busy} onClick={() => load(next)}>
            {words.more}
          </button>
        </div>
      )}
    </section>
  );
}
