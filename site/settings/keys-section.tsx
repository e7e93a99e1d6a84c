/** API keys as a table: what each may do and when it was used, made, replaced, revoked. */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import type { SettingsContext } from "../server/tool-context.ts";
import { DataTable } from "../ui/data-table.tsx";
import type { MadeKey } from "./answers.ts";
import { EmptyState } from "./empty-state.tsx";
import { CREATED, isLive, useKeyColumns } from "./key-columns.tsx";
import { KeyDetails } from "./key-details.tsx";
import { KeyForm } from "./key-form.tsx";
import { Missing, useLoaded } from "./load.tsx";
import { useOpened } from "./use-section.ts";

export interface KeysSectionProps {
  readonly place: SettingsContext;
  /** A new key is on screen until the reader has stored it, whatever section is open. */
  readonly onMade: (made: MadeKey) => void;
}

export default function KeysSection({ place, onMade }: KeysSectionProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.keys;
  const { server, who, route } = place;
  const list = useLoaded(server, call("listApiKeys", {}));
  const [making, setMaking] = useState(false);
  const [opened, toggle] = useOpened(route, "key", { section: "keys" });
  const [all, setAll] = useState(false);
  const columns = useKeyColumns(opened, toggle, who);
  const keys = list.value?.keys;
  const ended = keys?.filter((entry) => !isLive(entry)) ?? [];
  // A link may be to one that has ended since.
  const withEnded = all || ended.some(({ id }) => id === opened);
  const rows = keys?.filter((entry) => withEnded || isLive(entry));
  const show = (made: MadeKey) => {
    setMaking(false);
    onMade(made);
    list.again();
  };
  const add = (
    <button
      type="button"
      class={making ? "gone" : opened ? undefined : "primary"}
      onClick={() => setMaking(true)}
    >
      {words.add}
    </button>
  );
  const form = making && <KeyForm place={place} onMade={show} onCancel={() => setMaking(false)} />;
  return (
    <section class="stackable" aria-label={texts.section.keys}>
      {keys?.length === 0 && form}
      {keys?.length === 0 && !making && <EmptyState sentence={words.empty}>{add}</EmptyState>}
      {(!keys || (list.outcome && "failure" in list.outcome)) && <Missing answer={list} />}
      {rows && (keys?.length ?? 0) > 0 && (
        <DataTable
          label={texts.section.keys}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          textOf={({ id, name, scopes, sdkAppIds = [], userIds = [] }) =>
            [id, name, ...scopes, ...sdkAppIds, ...userIds].join(" ")
          }
          opened={opened}
          chosen={({ id }) => id === opened}
          detail={(entry) =>
            entry.id === opened && (
              <KeyDetails
                key={entry.id}
                server={server}
                entry={entry}
                own={entry.id === who?.id}
                onMade={onMade}
                onChange={list.again}
              />
            )
          }
          lead={words.lead}
          sorted={CREATED}
          add={add}
          form={form}
          after={
            ended.length > 0 && (
              <label class="box">
                <input
                  type="checkbox"
                  checked={withEnded}
                  onChange={(event) => setAll(event.currentTarget.checked)}
                />
                <span>{words.ended(format.number(ended.length))}</span>
              </label>
            )
          }
        />
      )}
    </section>
  );
}
