/**
 * The status panel: every client of a UserID, whether an offline push can arrive, the next step,
 * and what happened when.
 */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { userIdFault } from "../../worker/usersig/input.ts";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import type { ToolContext } from "../server/tool-context.ts";
import { usePreset } from "../tool/use-preset.ts";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { reveal } from "../ui/reveal.ts";
import type { Status } from "./answers.ts";
import { ClientsView } from "./clients-view.tsx";
import { LiveNote } from "./live-note.tsx";
import { newestPicture } from "./picture.ts";
import { replay } from "./replay.ts";
import { SourcesView } from "./sources-view.tsx";
import { StatusForm } from "./status-form.tsx";
import { statusReport, statusText } from "./status-report.ts";
import { TestMessage } from "./test-message.tsx";
import { TimeLine } from "./time-line.tsx";
import { clientName } from "./time-row.tsx";
import { useLive } from "./use-live.ts";
import { useSpoken } from "./use-spoken.ts";
import { useStatus } from "./use-status.ts";
import { VerdictView } from "./verdict-view.tsx";

/**
 * Every edit makes another subject: nothing of before it comes back, not even when it is undone.
 */
interface Subject {
  readonly userId: string;
  readonly edits: number;
}

export default function StatusTool({ place }: { readonly place: ToolContext }) {
  const { own: texts } = useReader<StatusTexts>();
  const { server, sdkAppId, route } = place;
  const [{ userId, edits }, setSubject] = useState<Subject>({ userId: "", edits: 0 });
  const setUserId = (userId: string) =>
    setSubject((before) =>
      before.userId === userId ? before : { userId, edits: before.edits + 1 },
    );
  usePreset(route, (preset) => {
    const wanted = preset.get("user");
    if (wanted !== null) setUserId(wanted);
  });
  const subject = String(edits);
  const [following, setFollowing] = useState(false);
  const asked = useStatus(server, { sdkAppId, userId, subject });
  const { kept, failure, busy } = asked;
  const known = kept?.status.history ?? [];
  const [live, again] = useLive({
    server,
    sdkAppId,
    userId,
    subject,
    on: following && kept !== undefined,
    after: Math.max(0, ...known.map(({ seq }) => seq)),
  });
  const status = newestPicture(kept?.status, live.status);
  const played = useMemo(() => replay([...known, ...live.rows]), [kept, live.rows]);

  const wordsOf = ({ clients, offlinePush }: Status): string => {
    const states = clients
      .map((client) => `${clientName(client)}: ${texts.state[client.status]}`)
      .join(", ");
    return `${states ? `${states}. ` : ""}${texts.verdict[offlinePush.verdict]}`;
  };
  const say = useSpoken(status && wordsOf(status), route !== undefined);
  const state = live.connection?.state;
  useEffect(() => {
    if (state === "waiting" || state === "stopped") say(texts.live[state]);
  }, [state]);

  const eventsCall = call("watchUserStatus", { sdkAppId, userId }, { accept: "text/event-stream" });
  const result = useRef<HTMLElement>(null);
  const get = async (fromTencent: boolean) => {
    const answer = await asked.ask(fromTencent);
    if (!answer) return;
    reveal(result.current);
    if ("failure" in answer) return say(answer.failure.sentence.join(" "));
    const { verdict, cause } = answer.value.offlinePush;
    say(`${texts.verdict[verdict]}. ${cause}`, wordsOf(answer.value));
  };
  const switchLive = (on: boolean) => {
    setFollowing(on);
    if (on && !kept && !busy && !userIdFault(userId)) void get(false);
  };

  return (
    <div class="columns">
      <div class="stackable">
        <StatusForm userId={userId} onUserId={setUserId} busy={busy} onAsk={get} />
        <LiveNote
          on={following}
          onSwitch={switchLive}
          connection={live.connection}
          onAgain={again}
        />
      </div>
      <section class="result" ref={result} aria-label={texts.result}>
        {failure && <FailureNotice failure={failure} />}
        {status && kept && (
          <div class="stackable">
            <VerdictView status={status} onAskTencent={() => get(true)}>
              <TestMessage key={subject} server={server} sdkAppId={sdkAppId} userId={userId} />
            </VerdictView>
            <ClientsView status={status} replay={played} />
            <CopyMenu
              text={statusText(status)}
              json={{ ...status, history: played.rows }}
              curl={curlLine(location.origin, kept.call)}
              report={statusReport(status, sdkAppId, played, texts)}
              more={[{ label: texts.live.copyCurl, text: curlLine(location.origin, eventsCall) }]}
            />
          </div>
        )}
        {!failure && !status && <p class="empty">{busy ? texts.getting : texts.empty}</p>}
      </section>
      {status && <SourcesView status={status} sdkAppId={sdkAppId} />}
      {status && <TimeLine key={subject} replay={played} />}
    </div>
  );
}
