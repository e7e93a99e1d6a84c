/** A button for what cannot be undone: it asks first, in the page, and says what will happen. */

import { useState } from "preact/hooks";
import { Field } from "./field.tsx";

interface ConfirmProps {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  /** Has to be typed before it is done. */
  readonly typed?: string | undefined;
  readonly onConfirm: () => void;
}

export function Confirm({ label, question, yes, no, typed, onConfirm }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState("");
  const ready = typed === undefined || text.trim() === typed;
  const answer = () => {
    if (!ready) return document.getElementById("confirm-typed")?.focus();
    setAsking(false);
    setText("");
    onConfirm();
  };
  return (
    <>
      <button type="button" class="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {label}
      </button>
      {asking && (
        <div class="question">
          {typed === undefined ? (
            <p>{question}</p>
          ) : (
            <Field id="confirm-typed" label={question} value={text} onInput={setText} />
          )}
          <div class="row">
            <button type="button" class="small" aria-disabled={!ready} onClick={answer}>
              {yes}
            </button>
            <button type="button" class="small" onClick={() => setAsking(false)}>
              {no}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
