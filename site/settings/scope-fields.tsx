/** What a key may do, in groups, each right in plain words with its name beside it. */

import { SCOPES, type Scope } from "../../worker/access/scopes.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Fault } from "../ui/fault.ts";
import { Notice } from "../ui/notice.tsx";
import { POWERFUL, SCOPE_GROUPS } from "./key-draft.ts";

interface ScopeFieldsProps {
  readonly scopes: readonly Scope[];
  readonly fault: Fault | undefined;
  readonly onChange: (scopes: readonly Scope[]) => void;
}

export function ScopeFields({ scopes, fault, onChange }: ScopeFieldsProps) {
  const { keys: words } = useReader<SettingsTexts>().own;
  const toggle = (scope: Scope) =>
    onChange(SCOPES.filter((other) => (other === scope) !== scopes.includes(other)));
  return (
    <fieldset id="key-scopes" tabIndex={-1} aria-describedby={fault && "key-scopes-fault"}>
      <legend>{words.scopes}</legend>
      <div class="scope-groups">
        {Object.entries(SCOPE_GROUPS).map(([group, members]) => (
          <div key={group}>
            <h4>{words.group[group as keyof typeof SCOPE_GROUPS]}</h4>
            {members.map((scope) => (
              <label key={scope} class="box">
                <input
                  type="checkbox"
                  checked={scopes.includes(scope)}
                  onChange={() => toggle(scope)}
                />
                <span>
                  {words.scope[scope]} <code>{scope}</code>
                </span>
              </label>
            ))}
          </div>
        ))}
      </div>
      {fault && <Notice {...fault} id="key-scopes-fault" />}
      {scopes.some((scope) => POWERFUL.includes(scope)) && (
        <Notice severity="warning" sentence={words.powerful} />
      )}
    </fieldset>
  );
}
