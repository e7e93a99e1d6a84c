/** A button for what cannot be undone: it asks first, in the page, and says what will happen. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Field } from "./field.tsx";

interface ConfirmProps {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  /** Has to be typed before it is done. */
  readonly typed?: string | undefined;
  /** What is still to be chosen, below the question. */
  readonly children?: ComponentChildren;
  readonly onConfirm: () => void;
}

export function Confirm({ label, question, yes, no, typed, children, onConfirm }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState("");
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  const id = `confirm-${typed}`;
  const ready = typed === undefined || text.trim() === typed;
  // At once, so that a key pressed next belongs to the question.
  useLayoutEffect(() => {
    if (asking) (document.getElementById(id) ?? box.current)?.focus();
  }, [asking, id]);
  const close = () => {
    setAsking(false);
    setText("");
    opener.current?.focus();
  };
  const answer = () => {
    if (!ready) return document.getElementById(id)?.focus();
    close();
    onConfirm();
  };
  return (
    <>
      <button
        type="button"
        class="small"
        ref={opener}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {label}
      </button>
      {asking && (
        <fieldset
          class="question"
          ref={box}
          tabIndex={-1}
          aria-label={question}
          onKeyDown={(event) => event.key === "Escape" && close()}
        >
          {typed === undefined ? (
            <p>{question}</p>
          ) : (
            <Field id={id} label={question} value={text} inputMode="numeric" onInput={setText} />
          )}
          {children}
          <div class="row">
            <button type="button" class="small danger" aria-disabled={!ready} onClick={answer}>
              {yes}
            </button>
            <button type="button" class="small" onClick={close}>
              {no}
            </button>
          </div>
        </fieldset>
      )}
    </>
  );
}
