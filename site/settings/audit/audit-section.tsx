/** Who did what, newest first: filtered and paged by the server. */

import { useEffect, useState } from "preact/hooks";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { curlLine } from "../../server/curl.ts";
import type { SettingsContext } from "../../server/tool-context.ts";
import { useAnswer } from "../../server/use-answer.ts";
import { routeTo } from "../../tool/use-route.ts";
import { Choice } from "../../ui/choice.tsx";
import { CopyMenu } from "../../ui/copy-menu.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import type { AuditEntry } from "../answers.ts";
import { Missing, useBackOnline } from "../load.tsx";
import { Barred } from "../row-parts.tsx";
import { showAddress } from "../use-section.ts";
import { auditKey, useAuditColumns } from "./audit-columns.tsx";
import { AuditDetails } from "./audit-details.tsx";
import { type AuditFilter, auditCall, filterFrom, presetOf } from "./audit-filter.ts";
import { AuditFilters } from "./audit-filters.tsx";

interface Pages {
  readonly of: string;
  readonly entries: readonly AuditEntry[];
}

type Log = "thisApp" | "service";

export interface AuditSectionProps {
  readonly place: SettingsContext;
}

export default function AuditSection({ place }: AuditSectionProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.audit;
  const { server, sdkAppId, who, route } = place;
  const preset = () => route?.preset ?? new URLSearchParams();
  const [chosen, setChosen] = useState<Log>(() =>
    preset().get("log") === "service" ? "service" : "thisApp",
  );
  const [filter, setFilter] = useState<AuditFilter>(() => filterFrom(preset()));
  const [opened, setOpened] = useState<string>();
  useEffect(() => {
    if (!route) return;
    setFilter(filterFrom(preset()));
    setChosen(preset().get("log") === "service" ? "service" : "thisApp");
  }, [route]);
  const log = chosen === "thisApp" ? sdkAppId : undefined;
  const about = JSON.stringify([log, filter]);
  const answer = useAnswer<"listAuditEntries">(server, about);
  const [pages, setPages] = useState<Pages>();
  const { ask } = answer;
  const load = async (cursor?: string) => {
    const outcome = await ask(auditCall(log, filter, cursor));
    if (!outcome || "failure" in outcome) return;
    const { entries } = outcome.value;
    setPages((before) => ({
      of: about,
      entries:
        cursor !== undefined && before?.of === about ? [...before.entries, ...entries] : entries,
    }));
  };
  useEffect(() => {
    void load();
  }, [ask, about]);
  const missing = { ...answer, again: () => void load() };
  useBackOnline(answer.outcome, missing.again);
  const addressOf = (log: Log, of: AuditFilter) => ({
    section: "audit",
    ...(log === "service" ? { log } : sdkAppId !== undefined && { app: String(sdkAppId) }),
    ...presetOf(of),
  });
  const show = (log: Log, of: AuditFilter) => {
    setChosen(log);
    setFilter(of);
    setOpened(undefined);
    showAddress(addressOf(log, of));
  };
  const columns = useAuditColumns(
    opened,
    (key) => setOpened(key === opened ? undefined : key),
    log === undefined,
  );
  const entries = pages?.of === about ? pages.entries : undefined;
  const next = answer.value?.cursor;
  return (
    <section class="stackable" aria-label={texts.section.audit}>
      {who?.sdkAppIds && <Barred>{words.serviceBarred}</Barred>}
      {sdkAppId !== undefined && !who?.sdkAppIds && (
        <div class="log-of">
          <Choice
            wide
            name="audit-log"
            legend={words.scope}
            options={[
              ["thisApp", words.thisApp],
              ["service", words.service],
            ]}
            value={chosen}
            onChange={(log) => show(log, filter)}
          />
        </div>
      )}
      <AuditFilters
        filter={filter}
        outcomes={[...new Set(entries?.map(({ outcome }) => outcome))]}
        busy={answer.busy}
        onFilter={(wanted) => show(chosen, wanted)}
      />
      {(!entries || (answer.outcome && "failure" in answer.outcome)) && (
        <Missing answer={missing} />
      )}
      {entries?.length === 0 && next === undefined && (
        <p class="empty">{Object.keys(presetOf(filter)).length > 0 ? words.none : words.empty}</p>
      )}
      {entries && (entries.length > 0 || next !== undefined) && (
        <DataTable
          key={about}
          label={texts.section.audit}
          columns={columns}
          rows={entries}
          keyOf={auditKey}
          chosen={(entry) => auditKey(entry) === opened}
          detail={(entry) =>
            auditKey(entry) === opened && (
              <AuditDetails entry={entry} onFilter={(wanted) => show(chosen, wanted)} />
            )
          }
          onMore={next === undefined ? undefined : () => !answer.busy && void load(next)}
          lead={words.lead}
          add={
            <>
              <button type="button" aria-disabled={answer.busy} onClick={() => load()}>
                {texts.refresh}
              </button>
              <CopyMenu
                json={entries}
                curl={curlLine(location.origin, auditCall(log, filter))}
                address={routeTo("settings", addressOf(chosen, filter))}
              />
            </>
          }
        />
      )}
    </section>
  );
}
