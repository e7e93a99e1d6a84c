/** What a credential may do, in groups, each right in plain words with its name beside it. */

import { SCOPES, type Scope } from "../../worker/access/scopes.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { may, type Who } from "../server/tool-context.ts";
import type { Fault } from "../ui/fault.ts";
import { Notice } from "../ui/notice.tsx";
import { POWERFUL, SCOPE_GROUPS } from "./key-draft.ts";
import { Barred } from "./row-parts.tsx";

interface ScopeFieldsProps {
  /** Of the fieldset. */
  readonly id?: string;
  readonly scopes: readonly Scope[];
  readonly fault: Fault | undefined;
  /** Who gives them: only what they have themselves. */
  readonly who: Who | undefined;
  /** Rights that this kind of credential never has. */
  readonly without?: readonly Scope[];
  readonly onChange: (scopes: readonly Scope[]) => void;
}

export function ScopeFields({
  id = "key-scopes",
  scopes,
  fault,
  who,
  without = [],
  onChange,
}: ScopeFieldsProps) {
  const { keys: words } = useReader<SettingsTexts>().own;
  const toggle = (scope: Scope) =>
    onChange(SCOPES.filter((other) => (other === scope) !== scopes.includes(other)));
  const groups = Object.entries(SCOPE_GROUPS).map(
    ([group, members]) =>
      [
        group as keyof typeof SCOPE_GROUPS,
        (members as readonly Scope[]).filter((scope) => !without.includes(scope)),
      ] as const,
  );
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={fault && `${id}-fault`}>
      <legend>{words.scopes}</legend>
      {SCOPES.some((scope) => !may(who, scope)) && <Barred>{words.scopesBarred}</Barred>}
      <div class="scope-groups">
        {groups.map(
          ([group, members]) =>
            members.length > 0 && (
              <div key={group}>
                <p class="group">{words.group[group]}</p>
                {members.map((scope) => (
                  <label key={scope} class="box">
                    <input
                      type="checkbox"
                      checked={scopes.includes(scope)}
                      disabled={!may(who, scope)}
                      onChange={() => toggle(scope)}
                    />
                    <span>
                      {words.scope[scope]} <code>{scope}</code>
                    </span>
                  </label>
                ))}
              </div>
            ),
        )}
      </div>
      {fault && <Notice {...fault} id={`${id}-fault`} />}
      {scopes.some((scope) => POWERFUL.includes(scope)) && (
        <Notice severity="warning" sentence={words.powerful} />
      )}
    </fieldset>
  );
}
