/** For which apps a key is: those that are ticked, or every one. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { AppSummary } from "../server/tool-context.ts";
import { Choice } from "../ui/choice.tsx";
import type { Fault } from "../ui/fault.ts";
import { Notice } from "../ui/notice.tsx";
import type { KeyDraft } from "./key-draft.ts";

interface ReachFieldsProps {
  readonly apps: readonly AppSummary[];
  readonly draft: KeyDraft;
  readonly fault: Fault | undefined;
  readonly onChange: (part: Partial<KeyDraft>) => void;
}

export function ReachFields({
  apps,
  draft: { reach, sdkAppIds },
  fault,
  onChange,
}: ReachFieldsProps) {
  const { keys: words } = useReader<SettingsTexts>().own;
  const toggle = (sdkAppId: number) =>
    onChange({
      sdkAppIds: sdkAppIds.includes(sdkAppId)
        ? sdkAppIds.filter((other) => other !== sdkAppId)
        : [...sdkAppIds, sdkAppId],
    });
  return (
    <>
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
      {reach === "these" && (
        <fieldset
          id="key-apps"
          class="nested"
          tabIndex={-1}
          aria-describedby={fault && "key-apps-fault"}
        >
          <legend class="hidden">{words.these}</legend>
          <div>
            {apps.map(({ sdkAppId, name }) => (
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
