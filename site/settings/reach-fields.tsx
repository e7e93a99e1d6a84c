/** For which apps a key is: those that are chosen out of a list that can be searched, or every one. */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { AppSummary, Who } from "../server/tool-context.ts";
import { Choice } from "../ui/choice.tsx";
import type { Fault } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import type { KeyDraft } from "./key-draft.ts";
import { Barred } from "./row-parts.tsx";

interface ReachFieldsProps {
  readonly apps: readonly AppSummary[];
  readonly who: Who | undefined;
  readonly draft: KeyDraft;
  readonly fault: Fault | undefined;
  readonly onChange: (part: Partial<KeyDraft>) => void;
}

/** So few are seen at once: a search would only be in the way. */
const FEW = 8;

export function ReachFields({
  apps,
  who,
  draft: { reach, sdkAppIds },
  fault,
  onChange,
}: ReachFieldsProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.keys;
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const found = apps.filter(({ sdkAppId, name = "" }) =>
    `${sdkAppId} ${name}`.toLowerCase().includes(wanted),
  );
  const toggle = (sdkAppId: number) =>
    onChange({
      sdkAppIds: sdkAppIds.includes(sdkAppId)
        ? sdkAppIds.filter((other) => other !== sdkAppId)
        : [...sdkAppIds, sdkAppId],
    });
  return (
    <>
      {who?.sdkAppIds ? (
        <Barred>{texts.limited}</Barred>
      ) : (
        <Choice
          wide
          name="key-reach"
          legend={words.apps}
          options={[
            ["these", words.these],
            ["every", words.every],
          ]}
          value={reach}
          onChange={(reach) => onChange({ reach })}
        />
      )}
      {reach === "these" && (
        <fieldset
          id="key-apps"
          class="nested stackable tight"
          tabIndex={-1}
          aria-describedby={fault && "key-apps-fault"}
        >
          <legend class="hidden">{words.these}</legend>
          {apps.length > FEW && (
            <Field
              id="key-apps-search"
              label={words.searchApps}
              hint={words.chosenApps(
                format.number(sdkAppIds.length),
                sdkAppIds.slice(0, FEW).join(", "),
              )}
              value={search}
              onInput={setSearch}
            />
          )}
          <div class="pick-list">
            {found.map(({ sdkAppId, name }) => (
              <label key={sdkAppId} class="box">
                <input
                  type="checkbox"
                  checked={sdkAppIds.includes(sdkAppId)}
                  onChange={() => toggle(sdkAppId)}
                />
                <span>
                  {name} <code>{sdkAppId}</code>
                </span>
              </label>
            ))}
          </div>
          {fault && <Notice {...fault} id="key-apps-fault" />}
        </fieldset>
      )}
    </>
  );
}
