/** One row of the audit log, opened: everything that is kept of it, and what is like it. */

import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { CopyMenu } from "../../ui/copy-menu.tsx";
import { Fact, unixSeconds } from "../../ui/facts.tsx";
import type { AuditEntry } from "../answers.ts";
import { type AuditFilter, NO_FILTER } from "./audit-filter.ts";

interface AuditDetailsProps {
  readonly entry: AuditEntry;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** UserIDs that are written out; a row of a batch has a thousand. */
const USERS_SHOWN = 50;

export function AuditDetails({ entry, onFilter }: AuditDetailsProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.audit;
  const { at, lastAt, count, actor, action, sdkAppId, userIds, outcome, requestId } = entry;
  const hidden = Math.max(0, userIds.length - USERS_SHOWN) + (entry.moreUserIds ?? 0);
  const [user] = userIds;
  return (
    <div class="stackable tight opened">
      <dl class="facts">
        <Fact name={words.when}>
          {format.moment(unixSeconds(at))}
          {lastAt !== at && ` – ${format.moment(unixSeconds(lastAt))}`}
          <span class="utc">{lastAt}</span>
        </Fact>
        {count > 1 && <Fact name={words.count}>{format.number(count)}</Fact>}
        <Fact name={words.who} exact={actor.id} />
        <Fact name={words.what} exact={action} />
        <Fact name={words.outcome} exact={outcome} />
        <Fact name={words.app} exact={sdkAppId} />
        {user !== undefined && (
          <Fact name="UserID">
            <span class="mono exact">{userIds.slice(0, USERS_SHOWN).join(", ")}</span>
            {hidden > 0 && words.more(format.number(hidden))}
          </Fact>
        )}
        <Fact name={words.request} exact={requestId} />
      </dl>
      <div class="row">
        <button
          type="button"
          class="small"
          onClick={() => onFilter({ ...NO_FILTER, actor: actor.id })}
        >
          {words.onlyActor}
        </button>
        {user !== undefined && (
          <button type="button" class="small" onClick={() => onFilter({ ...NO_FILTER, user })}>
            {words.onlyUser(user)}
          </button>
        )}
        <CopyMenu json={entry} />
      </div>
    </div>
  );
}
