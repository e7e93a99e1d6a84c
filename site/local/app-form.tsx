/** The app that local mode works for, and the promise under which its key is typed. */

import type { LocalTexts } from "../i18n/local/index.ts";
import { useReader } from "../i18n/texts.ts";
import { PrivacyNote } from "../shell/privacy-note.tsx";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { appIdOf, hasCrypto, type LocalApp } from "./local-workbench.ts";
import { secretKeyFault } from "./secret-key.ts";

interface AppFormProps {
  readonly app: LocalApp;
  /** A tool needed the app: empty fields are faults from now on. */
  readonly asked: boolean;
  readonly onChange: (app: LocalApp) => void;
}

export function AppForm({ app, asked, onChange }: AppFormProps) {
  const reader = useReader<LocalTexts>();
  const local = reader.own;
  const { faults } = local;
  const { sdkAppId, secretKey } = app;
  const idFault =
    sdkAppId.trim() === ""
      ? asked && error(faults.sdkAppIdMissing)
      : appIdOf(app) === undefined && error(faults.sdkAppIdInvalid);
  const keyFault = secretKeyFault(secretKey, reader);
  return (
    <>
      <PrivacyNote icon="shield" promise={local.promise} why={local.promiseWhy} />
      {!hasCrypto() && <Notice severity="error" sentence={local.insecure} />}
      <div class="setup-fields">
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
          fault={asked || secretKey !== "" ? keyFault : undefined}
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
