/**
 * Rows of the audit log in words: what was done, how it ended, by whom, for whom, when. The route
 * and codes stand beside them.
 */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { Icon } from "../ui/icons.tsx";
import type { AuditEntry } from "./answers.ts";

interface AuditListProps {
  readonly entries: readonly AuditEntry[];
  /** In an app's own log it goes without saying. */
  readonly withApp: boolean;
}

/** UserIDs that are shown; the others are counted, and named in the JSON. */
const USERS_SHOWN = 10;

export function AuditList({ entries, withApp }: AuditListProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.audit;
  const actions: Readonly<Record<string, string>> = words.action;
  const kinds: Readonly<Record<string, string>> = words.kind;
  return (
    <ol class="audit">
      {entries.map(
        ({
          at,
          lastAt,
          count,
          actor,
          action,
          sdkAppId,
          userIds,
          moreUserIds = 0,
          outcome,
          requestId,
        }) => (
          <li key={`${at} ${requestId} ${action}`}>
            <p class={outcome === "ok" ? "state good" : "state bad"}>
              <Icon name={outcome === "ok" ? "check" : "cross"} />
              <strong>{actions[action] ?? action}</strong>
              <span class="hint">{outcome === "ok" ? words.ok : words.refused}</span>
              {outcome !== "ok" && <code>{outcome}</code>}
              {count > 1 && <span class="hint">{words.times(format.number(count))}</span>}
              <time dateTime={lastAt}>{format.moment(unixSeconds(lastAt))}</time>
            </p>
            <p class="hint who">
              <span>
                {words.who}: {kinds[actor.kind] ?? actor.kind}{" "}
                {/* The admin key's id is its kind once more. */}
                {actor.id !== actor.kind && <code>{actor.id}</code>}
              </span>
              {withApp && sdkAppId !== undefined && (
                <span>
                  {words.app}: <code>{sdkAppId}</code>
                </span>
              )}
              {userIds.length > 0 && (
                <span>
                  UserID: <code>{userIds.slice(0, USERS_SHOWN).join(", ")}</code>
                  {userIds.length > USERS_SHOWN &&
                    ` ${words.more(format.number(userIds.length - USERS_SHOWN + moreUserIds))}`}
                </span>
              )}
              <span>
                {words.request}: <code>{requestId}</code>
              </span>
              <code>{action}</code>
            </p>
          </li>
        ),
      )}
    </ol>
  );
}
