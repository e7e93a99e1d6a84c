/**
 * Asks for a file's password. It stands inside the certificate's form, so it is no form of its own.
 */

import { useState } from "preact/hooks";
import type { CertificateFileTexts } from "../../i18n/certificate-file/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { useForgetting } from "../../tool/use-forgetting.ts";
import { error } from "../../ui/fault.ts";
import { SecretField } from "../../ui/secret-field.tsx";

interface PasswordFormProps {
  /** The last one did not open the file. */
  readonly wrong: boolean;
  readonly onEdit: () => void;
  readonly onOpen: (password: string) => void;
}

const ID = "certificate-file-password";

export function PasswordForm({ wrong, onEdit, onOpen }: PasswordFormProps) {
  const { own: texts } = useReader<CertificateFileTexts>();
  const [password, setPassword] = useForgetting("");
  const [missing, setMissing] = useState(false);
  const open = () => {
    setMissing(password === "");
    if (password !== "") return onOpen(password);
    document.getElementById(ID)?.focus();
  };
  const fault = (missing && texts.passwordMissing) || (wrong && texts.passwordWrong);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field opens the file, and must not save the certificate
    <div
      class="stackable tight"
      onKeyDown={(event) => {
        if (
          event.key !== "Enter" ||
          !(event.target instanceof HTMLInputElement) ||
          event.isComposing
        )
          return;
        event.preventDefault();
        open();
      }}
    >
      <SecretField
        id={ID}
        label={texts.password}
        hint={texts.passwordHint}
        show={texts.show}
        value={password}
        fault={fault ? error(fault) : undefined}
        onInput={(value) => {
          setMissing(false);
          setPassword(value);
          onEdit();
        }}
      />
      <div class="row">
        <button type="button" onClick={open}>
          {texts.open}
        </button>
      </div>
    </div>
  );
}
