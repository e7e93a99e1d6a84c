/** The console's next step as a button: one real one-to-one text message to this user. */

import { useState } from "preact/hooks";
import { curlLine } from "../connected/curl.ts";
import type { Server } from "../connected/request.ts";
import { useAnswer } from "../connected/use-answer.ts";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TakeAlong } from "../ui/take-along.tsx";
import { isSent, type Sent } from "./answers.ts";
import { messageCall } from "./calls.ts";

interface TestMessageProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
}

export function TestMessage({ server, sdkAppId, userId }: TestMessageProps) {
  const { own: texts } = useReader<StatusTexts>();
  const announce = useAnnounce();
  const [from, setFrom] = useState("");
  const [text, setText] = useState("");
  const { value, outcome, busy, ask } = useAnswer<Sent>(server, JSON.stringify([from, text]), isSent);
  const call = messageCall(sdkAppId, userId, from, text);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const answer = await ask(call);
    if (answer) announce("value" in answer ? texts.sent : answer.failure.sentence.join(" "));
  };
  return (
    <details>
      <summary>{texts.send}</summary>
      <form class="nested" noValidate onSubmit={submit}>
        <p class="hint">{texts.sendHint}</p>
        <Field id="message-from" label={texts.from_} hint={texts.fromHint} value={from} onInput={setFrom} />
        <Field id="message-text" label={texts.text} hint={texts.textHint} value={text} onInput={setText} />
        <div class="row">
          <button type="submit" class="primary" aria-disabled={busy}>
            {busy ? texts.sending : texts.send}
          </button>
        </div>
        {outcome && "failure" in outcome && <FailureNotice failure={outcome.failure} />}
        {value && (
          <Notice severity="info" sentence={[texts.sent, texts.sentBy(value.fromUserId)]}>
            {value.messageKey && (
              <p class="small">
                {texts.messageKey} <code>{value.messageKey}</code>
              </p>
            )}
            <TakeAlong json={value} curl={curlLine(location.origin, call)} />
          </Notice>
        )}
      </form>
    </details>
  );
}
