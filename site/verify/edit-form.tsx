/**
 * In local mode with a key: another UserID, another time, another lifetime, and the token signed
 * anew at every keystroke, to see what changes in it.
 */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Claims } from "../../worker/usersig/index.ts";
import { wholeNumber } from "../generate/lifetime.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { Field } from "../ui/field.tsx";
import type { Question, Workbench } from "../workbench.ts";

interface EditFormProps {
  readonly claims: Claims;
  readonly question: Question;
  readonly sign: NonNullable<Workbench["sign"]>;
  readonly onToken: (token: string) => void;
}

interface Draft {
  readonly userId: string;
  readonly time: string;
  readonly expire: string;
}

const draftOf = ({ userId = "", issuedAt, expire }: Claims): Draft => ({
  userId,
  time: issuedAt === undefined ? "" : String(unixSeconds(issuedAt)),
  expire: expire === undefined ? "" : String(expire),
});

export function EditForm({ claims, question, sign, onToken }: EditFormProps) {
  const { own: verify, texts } = useReader<VerifyTexts>();
  const [draft, setDraft] = useState(() => draftOf(claims));
  // What was signed here keeps the draft; any other token brings its own.
  const made = useRef(question.text);
  useEffect(() => {
    if (question.text === made.current) return;
    made.current = question.text;
    setDraft(draftOf(claims));
  }, [question.text, claims]);
  const change = async (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    const [now, expire] = [wholeNumber(next.time), wholeNumber(next.expire)];
    if (now === undefined || expire === undefined) return;
    const token = await sign({ userId: next.userId, now, expire, userBuf: claims.userBuf });
    if (token === undefined) return;
    made.current = token;
    onToken(token);
  };
  return (
    <details class="edit">
      <summary>{verify.edit}</summary>
      <div class="stackable tight">
        <Field
          id="edit-userid"
          label={texts.facts.userId}
          value={draft.userId}
          onInput={(userId) => void change({ userId })}
        />
        <Field
          id="edit-time"
          label={verify.editTime}
          inputMode="numeric"
          mono
          value={draft.time}
          onInput={(time) => void change({ time })}
        />
        <Field
          id="edit-expire"
          label={verify.editExpire}
          inputMode="numeric"
          mono
          value={draft.expire}
          onInput={(expire) => void change({ expire })}
        />
        <p class="hint">{verify.editHint}</p>
      </div>
    </details>
  );
}
