/** The console's next step as a form: one real one-to-one text message to this user. */

import { useEffect, useRef, useState } from "preact/hooks";
import { userIdProblem } from "../generate/user-id.ts";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { type Call, call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { BusyLabel } from "../ui/busy-label.tsx";
import { error, type Fault, warning } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import type { Outcome } from "../workbench.ts";
import type { Sent } from "./answers.ts";
import { MessageOutcome } from "./message-outcome.tsx";

/** Characters that the server takes. */
const TEXT_MAXIMUM = 500;

interface TestMessageProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  readonly onSent: (sent: Sent) => void;
}

/** `outcome` is not set while it is on its way. */
interface Attempt {
  readonly call: Call<"sendTestMessage">;
  readonly outcome?: Outcome<Sent>;
}

export function TestMessage({ server, sdkAppId, userId, onSent }: TestMessageProps) {
  const reader = useReader<StatusTexts>();
  const { own: texts, format } = reader;
  const { message } = texts;
  const announce = useAnnounce();
  const [from, setFrom] = useState("");
  // The usual text, in the reader's language, until another one is typed.
  const [typed, setTyped] = useState<string>();
  const text = typed ?? message.defaultText;
  const [attempt, setAttempt] = useState<Attempt>();
  const busy = attempt !== undefined && !attempt.outcome;
  // Two clicks can come before the next rendering; two messages would be two notifications.
  const onItsWay = useRef(false);
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  // What has been sent cannot be taken back: an edit meanwhile does not end the request, whose
  // answer is still of interest.
  const edit = (change: () => void) => {
    if (!busy) setAttempt(undefined);
    change();
  };
  const fromFault =
    from === userId
      ? warning(message.fromSame)
      : from === ""
        ? undefined
        : userIdProblem(from, reader);
  const textFault = textProblem(text, texts, format.number);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (onItsWay.current) return;
    const faulty = fromFault?.severity === "error" ? "message-from" : textFault && "message-text";
    if (faulty) return document.getElementById(faulty)?.focus();
    const message = { sdkAppId, userId, ...(from !== "" && { fromUserId: from }), text };
    const question = call("sendTestMessage", message);
    onItsWay.current = true;
    setAttempt({ call: question });
    const outcome = await request(server, question);
    onItsWay.current = false;
    if (!here.current) return;
    setAttempt({ call: question, outcome });
    if ("value" in outcome) onSent(outcome.value);
    announce("value" in outcome ? texts.message.sent : outcome.failure.sentence.join(" "));
  };
  return (
    <form class="nested" noValidate onSubmit={submit}>
      <p class="hint">{message.lead}</p>
      <Field
        id="message-from"
        label={message.from}
        hint={message.fromHint}
        value={from}
        onInput={(value) => edit(() => setFrom(value))}
        fault={fromFault}
      />
      <Field
        id="message-text"
        label={message.text}
        value={text}
        onInput={(value) => edit(() => setTyped(value))}
        fault={textFault}
      />
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          <BusyLabel busy={busy} label={message.send} meanwhile={message.sending} />
        </button>
      </div>
      {attempt?.outcome && (
        <MessageOutcome
          outcome={attempt.outcome}
          call={attempt.call}
          sdkAppId={sdkAppId}
          userId={userId}
        />
      )}
    </form>
  );
}

function textProblem(
  text: string,
  { message }: StatusTexts,
  number: (value: number) => string,
): Fault | undefined {
  if (text === "") return error(message.textMissing);
  return text.length > TEXT_MAXIMUM ? error(message.textLong(number(text.length))) : undefined;
}
