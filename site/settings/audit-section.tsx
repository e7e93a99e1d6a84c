/** Who did what, newest first, page by page. */

import { useEffect, useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import type { Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";
import { Choice } from "../ui/choice.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import type { AuditEntry } from "./answers.ts";
import { AuditList } from "./audit-list.tsx";
import { Missing } from "./load.tsx";

interface AuditSectionProps {
  readonly server: Server;
  readonly sdkAppId: number | undefined;
}

interface Pages {
  readonly of: string;
  readonly entries: readonly AuditEntry[];
}

/** @param sdkAppId without it the log of the service itself */
const auditCall = (sdkAppId: number | undefined, cursor?: string) =>
  call("listAuditEntries", { sdkAppId, cursor, limit: 50 });

export function AuditSection({ server, sdkAppId }: AuditSectionProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.audit;
  const [scope, setScope] = useState<"thisApp" | "service">(
    sdkAppId === undefined ? "service" : "thisApp",
  );
  const log = scope === "thisApp" ? sdkAppId : undefined;
  const about = String(log);
  const answer = useAnswer<"listAuditEntries">(server, about);
  const [pages, setPages] = useState<Pages>();
  const { ask } = answer;
  const load = async (cursor?: string) => {
    const outcome = await ask(auditCall(log, cursor));
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
  }, [ask, log]);
  const entries = pages?.of === about ? pages.entries : undefined;
  const next = answer.value?.cursor;
  return (
    <section class="stackable" aria-label={texts.section.audit}>
      {sdkAppId !== undefined && (
        <Choice
          wide
          name="audit-scope"
          legend={words.scope}
          options={[
            ["thisApp", words.thisApp],
            ["service", words.service],
          ]}
          value={scope}
          onChange={setScope}
        />
      )}
      <div class="row">
        <button type="button" class="small" aria-disabled={answer.busy} onClick={() => load()}>
          {texts.refresh}
        </button>
      </div>
      {(!entries || (answer.outcome && "failure" in answer.outcome)) && <Missing answer={answer} />}
      {entries?.length === 0 && <p class="empty">{words.empty}</p>}
      {entries && entries.length > 0 && <AuditList entries={entries} withApp={log === undefined} />}
      <div class="row">
        {next !== undefined && (
          <button type="button" aria-disabled={answer.busy} onClick={() => load(next)}>
            {words.older}
          </button>
        )}
      </div>
      {entries && entries.length > 0 && (
        <CopyMenu json={entries} curl={curlLine(location.origin, auditCall(log))} />
      )}
    </section>
  );
}
