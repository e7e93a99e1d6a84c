/**
 * What stands around every field (its label and hint above, its fault below), tied to it for screen
 * readers.
 */

import type { ComponentChildren } from "preact";
import type { Fault } from "./fault.ts";
import { Notice } from "./notice.tsx";

interface LabelledProps {
  /** The field's own. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: Fault | undefined;
  /** Offered beside the fault, for example a button that repairs it. */
  readonly repair?: ComponentChildren;
  readonly children: ComponentChildren;
}

export const Labelled = ({ id, label, hint, fault, repair, children }: LabelledProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint && (
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    {children}
    {fault && (
      <Notice severity={fault.severity} sentence={fault.sentence} id={`${id}-fault`}>
        {fault.children}
        {repair}
      </Notice>
    )}
  </div>
);

/** The field's side of it. */
export const tied = (id: string, hint?: string, fault?: Fault) => ({
  id,
  "aria-describedby":
    [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ") || undefined,
  "aria-invalid": fault?.severity === "error",
});

/**
 * Identifiers and secrets: nothing for a browser to correct, or for a password manager to offer or
 * to keep.
 */
export const LITERAL = {
  autocomplete: "off",
  autocapitalize: "off",
  spellcheck: false,
  "data-1p-ignore": "true",
  "data-lpignore": "true",
  "data-bwignore": "true",
} as const;
