/**
 * The app that local mode works for. On a narrow screen its fields fold away where no tool needs
 * them, and once both are filled in and left.
 */

import type { TargetedFocusEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { LocalTexts } from "../i18n/local/index.ts";
import { useReader } from "../i18n/texts.ts";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { appIdOf, type LocalApp } from "./local-workbench.ts";
import { secretKeyFault } from "./secret-key.ts";

const NEXT_TEXT = "textarea, input:not([type=radio], [type=checkbox])";

interface AppFieldsProps {
  readonly app: LocalApp;
  /** How often a tool needed the app: empty fields are faults from the first time on. */
  readonly asked: number;
  /** The open tool cannot do without. */
  readonly needed: boolean;
  readonly onChange: (app: LocalApp) => void;
}

export function AppFields({ app, asked, needed, onChange }: AppFieldsProps) {
  const reader = useReader<LocalTexts>();
  const local = reader.own;
  const { faults } = local;
  const { sdkAppId, secretKey } = app;
  const idFault =
    sdkAppId.trim() === ""
      ? asked > 0 && error(faults.sdkAppIdMissing)
      : appIdOf(app) === undefined && error(faults.sdkAppIdInvalid);
  const keyFault = secretKeyFault(secretKey, reader);
  const complete = appIdOf(app) !== undefined && keyFault === undefined;
  const [open, setOpen] = useState(needed);
  useEffect(() => setOpen(needed && !complete), [needed]);
  // The fields may have been folded away: the focus comes once they are there.
  const answered = useRef(asked);
  useEffect(() => {
    if (asked === answered.current) return;
    if (!open) return setOpen(true);
    answered.current = asked;
    document.getElementById(appIdOf(app) === undefined ? "sdkappid" : "secretkey")?.focus();
  }, [asked, open]);
  // Only when the next text is being typed: a button must not move away under a pressed pointer.
  const left = (event: TargetedFocusEvent<HTMLDivElement>) => {
    const to = event.relatedTarget as HTMLElement | null;
    if (complete && to?.matches(NEXT_TEXT) && !event.currentTarget.contains(to)) setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        class="small unfold"
        aria-expanded={open}
        aria-controls="app-fields"
        onClick={() => setOpen(!open)}
      >
        {complete ? `${local.heading} ${sdkAppId.trim()}` : local.enterApp}
      </button>
      <div id="app-fields" class={open ? "bar-fields" : "bar-fields folded"} onFocusOut={left}>
        <Field
          id="sdkappid"
          label={local.sdkAppId}
          inputMode="numeric"
          mono
          value={sdkAppId}
          onInput={(sdkAppId) => onChange({ ...app, sdkAppId })}
          fault={idFault || undefined}
        />
        <SecretField
          id="secretkey"
          label={local.secretKey}
          show={local.show}
          value={secretKey}
          onInput={(secretKey) => onChange({ ...app, secretKey })}
          fault={asked > 0 || secretKey !== "" ? keyFault : undefined}
          repair={
            secretKey.trim() !== secretKey && (
              <button
                type="button"
                class="small"
                onClick={() => onChange({ ...app, secretKey: secretKey.trim() })}
              >
                {local.trim}
              </button>
            )
          }
        />
      </div>
    </>
  );
}
