/**
 * The status panel: every client of a UserID on one time axis, whether an offline push can arrive,
 * the next step, and what happened when. It is live by itself.
 */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { userIdFault } from "../../worker/usersig/input.ts";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import { may, type ToolContext } from "../server/tool-context.ts";
import { useAddress } from "../tool/use-address.ts";
import { usePreset } from "../tool/use-preset.ts";
import { routeTo } from "../tool/use-route.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { reveal } from "../ui/reveal.ts";
import type { Sent, Status } from "./answers.ts";
import { Asking } from "./asking.tsx";
import { happenings } from "./happening.ts";
import { lanesOf } from "./lanes.ts";
import { LanesView } from "./lanes-view.tsx";
import { LiveNote } from "./live-note.tsx";
import { newestPicture } from "./picture.ts";
import { replay } from "./replay.ts";
import { SourcesView } from "./sources-view.tsx";
import { StatusCopy } from "./status-copy.tsx";
import { StatusForm } from "./status-form.tsx";
import { TimeLine } from "./time-line.tsx";
import { clientName } from "./time-row.tsx";
import { useChecks } from "./use-checks.ts";
import { useLive } from "./use-live.ts";
import { useSpoken } from "./use-spoken.ts";
import { useStatus } from "./use-status.ts";
import { VerdictView } from "./verdict-view.tsx";
import { verdictWords } from "./verdict-words.ts";

/**
 * Every edit makes another subject: nothing of before it comes back, not even when it is undone.
 */
interface Subject {
  readonly userId: string;
  readonly edits: number;
}

export default function StatusTool({ place }: { readonly place: ToolContext }) {
  const { own: texts } = useReader<StatusTexts>();
  const { server, sdkAppId, route, who } = place;
  const [{ userId, edits }, setSubject] = useState<Subject>({ userId: "", edits: 0 });
  const setUserId = (userId: string) =>
    setSubject((before) =>
      before.userId === userId ? before : { userId, edits: before.edits + 1 },
    );
  const subject = String(edits);
  const [following, setFollowing] = useState(true);
  const [utc, setUtc] = useState(false);
  const [messages, setMessages] = useState<{ subject: string; sent: readonly Sent[] }>();
  const about = { sdkAppId, userId, subject };
  const asked = useStatus(server, about);
  const { kept, failure, busy, open, attempted, reason } = asked;
  const { checks, ask: askChecks } = useChecks({
    ...about,
    server,
    allowed: may(who, "push:check"),
  });
  const known = kept?.status.history ?? [];
  const [live, again] = useLive({
    ...about,
    server,
    on: following && kept !== undefined,
    after: Math.max(0, ...known.map(({ seq }) => seq)),
  });
  // What decides nothing is no verdict while Tencent is being asked.
  const asking = open && reason !== undefined;
  const status = newestPicture(kept?.status, live.status);
  const played = useMemo(() => replay([...known, ...live.rows]), [kept, live.rows]);
  const lanes = useMemo(() => (status ? lanesOf(status, played) : []), [status, played]);
  const sent = messages?.subject === subject ? messages.sent : undefined;
  const all = useMemo(() => happenings(played.rows, checks, sent ?? []), [played, checks, sent]);

  const wordsOf = (status: Status): string => {
    const { offlinePush } = status;
    const states = lanesOf(status, played)
      .flatMap(({ client, reports }) => [client, ...reports.map((report) => report.client)])
      .map((client) => texts.labelled(clientName(client), texts.state[client.status]))
      .join(", ");
    return `${states ? `${states}. ` : ""}${verdictWords(offlinePush, texts)}`;
  };
  const say = useSpoken(status && !open ? wordsOf(status) : undefined, route !== undefined);
  const state = live.connection?.state;
  useEffect(() => {
    if (state === "waiting" || state === "stopped") say(texts.live[state]);
  }, [state]);

  const result = useRef<HTMLElement>(null);
  const get = async (fromTencent: boolean) => {
    askChecks();
    const answer = await asked.ask(fromTencent, (why) => say(texts.asking[why]));
    if (!answer) return;
    reveal(result.current);
    if ("failure" in answer) return say(answer.failure.sentence.join(" "));
    const { offlinePush } = answer.value;
    say(`${verdictWords(offlinePush, texts)}. ${offlinePush.cause}`, wordsOf(answer.value));
  };

  // A link asks at once, but about no other app's user.
  const [opened, setOpened] = useState(0);
  usePreset(route, (preset) => {
    const wanted = preset.get("user");
    const app = preset.get("app");
    if (wanted === null || (app !== null && app !== String(sdkAppId))) return;
    setUserId(wanted);
    setOpened((count) => count + 1);
  });
  useEffect(() => {
    if (opened > 0 && !kept && !busy && !userIdFault(userId)) void get(false);
  }, [opened]);
  // A push check may have been made meanwhile, in another tool.
  useEffect(() => {
    if (route && kept) askChecks();
  }, [route !== undefined]);
  const address = routeTo("status", { app: String(sdkAppId), user: userId });
  useAddress(route, attempted ? address : undefined);

  const eventsCall = call("watchUserStatus", { sdkAppId, userId }, { accept: "text/event-stream" });
  return (
    <div class="user-status">
      <StatusForm
        userId={userId}
        onUserId={setUserId}
        busy={busy}
        answered={status !== undefined}
        onAsk={() => get(false)}
      />
      <section class="result" ref={result} aria-label={texts.result} aria-busy={busy}>
        <p class="printed">
          UserID {userId} · SDKAppID {sdkAppId}
        </p>
        {failure && <FailureNotice failure={failure} />}
        {status && kept && (
          // Stays, so that a message that is being written is not lost.
          <div hidden={asking}>
            <VerdictView
              key={subject}
              place={place}
              status={status}
              reason={reason}
              busy={busy}
              onAsk={get}
              onSent={(one) => setMessages({ subject, sent: [...(sent ?? []), one] })}
            >
              <StatusCopy
                status={status}
                sdkAppId={sdkAppId}
                replay={played}
                curl={curlLine(location.origin, kept.call)}
                events={curlLine(location.origin, eventsCall)}
                address={address}
              />
            </VerdictView>
          </div>
        )}
        {(asking || (busy && !status)) && <Asking reason={reason} />}
        {status && (
          <div class="foot">
            <SourcesView
              status={status}
              sdkAppId={sdkAppId}
              busy={busy}
              onAskTencent={() => get(true)}
            />
            <LiveNote
              on={following}
              onSwitch={setFollowing}
              connection={live.connection}
              onAgain={again}
            />
          </div>
        )}
        {!failure && !status && !busy && <p class="empty">{texts.empty}</p>}
      </section>
      {status && (
        <LanesView
          key={`lanes ${subject}`}
          status={status}
          lanes={lanes}
          all={all}
          utc={utc}
          onUtc={setUtc}
        />
      )}
      {status && (
        <TimeLine key={subject} all={all} replay={played} utc={utc} place={place} userId={userId} />
      )}
    </div>
  );
}
