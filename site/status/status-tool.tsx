/** The status panel: every client of a UserID, whether an offline push can arrive, the next step, and what happened when. */

import { useEffect, useRef, useState } from "preact/hooks";
import { curlLine } from "../connected/curl.ts";
import { useAnswer } from "../connected/use-answer.ts";
import type { Workplace } from "../connected/workplace.ts";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { reveal } from "../ui/reveal.ts";
import { isStatus, type Status } from "./answers.ts";
import { statusCall } from "./calls.ts";
import { LiveNote } from "./live-note.tsx";
import { StatusView } from "./status-view.tsx";
import { TestMessage } from "./test-message.tsx";
import { TimeLine } from "./time-line.tsx";
import { useLive } from "./use-live.ts";

const FIELD = "status-userid";
/** Milliseconds: several changes at once are read out as one. */
const QUIET = 800;

export default function StatusTool({ place }: { readonly place: Workplace }) {
  const { own: texts } = useReader<StatusTexts>();
  const { server, sdkAppId, route } = place;
  const announce = useAnnounce();
  const preset = route?.preset.get("user") ?? undefined;
  const [userId, setUserId] = useState(preset ?? "");
  useEffect(() => {
    if (preset !== undefined) setUserId(preset);
  }, [preset]);
  const [asked, setAsked] = useState(false);
  const [wantsLive, setWantsLive] = useState(false);
  const { value, outcome, busy, ask } = useAnswer<Status>(server, userId, isStatus);
  const live = useLive({ server, sdkAppId, userId: wantsLive && value ? userId : undefined });
  const status = live?.status ?? value;
  const result = useRef<HTMLElement>(null);

  const get = async (fromTencent: boolean) => {
    setAsked(true);
    if (userId === "") return document.getElementById(FIELD)?.focus();
    const answer = await ask(statusCall(sdkAppId, userId, fromTencent));
    if (!answer) return;
    reveal(result.current);
    if ("failure" in answer) return announce(answer.failure.sentence.join(" "));
    const { verdict, cause } = answer.value.offlinePush;
    announce(`${texts.verdict[verdict]} ${cause}`);
  };
  const verdict = live?.status?.offlinePush;
  const clients = live?.status?.clients.map((client) => `${client.platform}: ${texts.state[client.status]}`).join(", ");
  useEffect(() => {
    if (verdict) announce(`${clients}. ${texts.verdict[verdict.verdict]}`, QUIET);
  }, [verdict?.verdict, clients]);

  return (
    <div class="columns">
      <div class="stackable">
        <form
          class="stackable"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void get(false);
          }}
        >
          <Field
            id={FIELD}
            label={texts.userId}
            hint={texts.userIdHint}
            value={userId}
            onInput={setUserId}
            fault={asked && userId === "" ? error(texts.userIdMissing) : undefined}
          />
          <div class="row">
            <button type="submit" class="primary" aria-disabled={busy}>
              {busy ? texts.getting : texts.get}
            </button>
            <button type="button" onClick={() => get(true)}>
              {texts.live}
            </button>
          </div>
          <label class="box">
            <input
              type="checkbox"
              checked={wantsLive}
              onChange={(event) => setWantsLive(event.currentTarget.checked)}
            />
            <span>{texts.follow}</span>
          </label>
        </form>
        {live && <LiveNote live={live} />}
        {status && <TestMessage key={userId} server={server} sdkAppId={sdkAppId} userId={userId} />}
      </div>
      <section class="result" ref={result} aria-label={texts.result}>
        {outcome && "failure" in outcome && <FailureNotice failure={outcome.failure} />}
        {status && (
          <StatusView
            status={status}
            sdkAppId={sdkAppId}
            curl={curlLine(location.origin, { ...statusCall(sdkAppId, userId, false), accept: "text/plain" })}
          />
        )}
        {!outcome && <p class="empty">{busy ? texts.getting : texts.empty}</p>}
      </section>
      {value && <TimeLine known={value.history ?? []} fresh={live?.rows ?? []} />}
    </div>
  );
}
