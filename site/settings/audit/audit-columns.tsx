/** The columns of the audit log: when, what, how it ended, by whom, for whom. */

import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import type { Column } from "../../ui/data-table.tsx";
import { Badge } from "../../ui/tone.tsx";
import type { AuditEntry } from "../answers.ts";
import { RowOpener, When } from "../row-parts.tsx";

export const auditKey = ({ at, requestId, action }: AuditEntry): string =>
  `${at} ${requestId} ${action}`;

/** UserIDs in the row; the others are counted, and named in the opened one. */
const USERS_SHOWN = 2;

export function useAuditColumns(
  opened: string | undefined,
  onToggle: (key: string) => void,
  withApp: boolean,
): readonly Column<AuditEntry>[] {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.audit;
  const actions: Readonly<Record<string, string>> = words.action;
  const kinds: Readonly<Record<string, string>> = words.kind;
  return [
    {
      name: words.what,
      cell: (entry) => (
        <RowOpener open={opened === auditKey(entry)} onToggle={() => onToggle(auditKey(entry))}>
          {actions[entry.action] ?? entry.action}{" "}
          {entry.count > 1 && <span class="hint">{words.times(format.number(entry.count))}</span>}
        </RowOpener>
      ),
    },
    {
      name: words.outcome,
      cell: ({ outcome }) =>
        outcome === "ok" ? (
          <Badge tone="good">{words.ok}</Badge>
        ) : (
          <span class="badges">
            <Badge tone="bad">{words.refused}</Badge>
            <code>{outcome}</code>
          </span>
        ),
    },
    {
      name: words.who,
      cell: ({ actor }) => (
        <>
          {kinds[actor.kind] ?? actor.kind} {/* The admin key's id is its kind once more. */}
          {actor.id !== actor.kind && <code>{actor.id}</code>}
        </>
      ),
    },
    ...(withApp
      ? [
          {
            name: words.app,
            cell: ({ sdkAppId }: AuditEntry) => sdkAppId !== undefined && <code>{sdkAppId}</code>,
          },
        ]
      : []),
    {
      name: "UserID",
      cell: ({ userIds, moreUserIds = 0 }) =>
        userIds.length > 0 && (
          <>
            <code>{userIds.slice(0, USERS_SHOWN).join(", ")}</code>
            {userIds.length > USERS_SHOWN && (
              <span class="hint">
                {" "}
                {words.more(format.number(userIds.length - USERS_SHOWN + moreUserIds))}
              </span>
            )}
          </>
        ),
    },
    { name: words.when, cell: ({ lastAt }) => <When at={lastAt} /> },
  ];
}
