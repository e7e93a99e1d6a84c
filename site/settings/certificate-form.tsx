/** Stores a credential. The form is built from what the server says about its vendors. */

import { useMemo, useState } from "preact/hooks";
import type { Failure } from "../bench.ts";
import { request, type Server } from "../connected/request.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useForgetting } from "../shell/use-forgetting.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { type Certificate, isAnything, type VendorForm } from "./answers.ts";
import { putCertificateCall } from "./calls.ts";
import { readCredentialFile } from "./credential-file.ts";
import { FileDrop } from "./file-drop.tsx";
import { VendorFieldInput } from "./vendor-field.tsx";

interface CertificateFormProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly vendors: readonly VendorForm[];
  /** The one to be replaced; without it a new one is stored. */
  readonly certificate: Certificate | undefined;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

interface Draft {
  readonly id: string;
  readonly vendor: string;
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

export function CertificateForm({ server, sdkAppId, vendors, certificate, onSaved, onCancel }: CertificateFormProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.certificates;
  const announce = useAnnounce();
  const empty = useMemo<Draft>(
    () => ({
      id: certificate?.certificateId ?? "",
      vendor: certificate?.vendor ?? vendors[0]?.vendor ?? "",
      name: certificate?.name ?? "",
      values: {},
    }),
    [certificate, vendors],
  );
  const [draft, setDraft] = useForgetting(empty);
  const [submitted, setSubmitted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [file, setFile] = useState<string | "too large">();
  const { id, vendor, name, values } = draft;
  const fields = vendors.find((one) => one.vendor === vendor)?.fields ?? [];
  const change = (part: Partial<Draft>) => {
    setFailure(undefined);
    setDraft({ ...draft, ...part });
  };
  const idWrong = !/^[1-9]\d{0,9}$/.test(id.trim());
  const fileField = fields.find(({ multiline, secret }) => multiline && secret);

  const take = async (chosen: File) => {
    const read = await readCredentialFile(chosen);
    setFile(read?.name ?? "too large");
    if (!read || !fileField) return;
    const keyId = read.keyId !== undefined && fields.some((field) => field.name === "keyId") && { keyId: read.keyId };
    change({ values: { ...values, [fileField.name]: read.text, ...keyId } });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    if (idWrong) return document.getElementById("certificate-id")?.focus();
    if (busy) return;
    setBusy(true);
    const credential = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
    const body = { vendor, ...(name.trim() !== "" && { name: name.trim() }), credential };
    const outcome = await request(server, putCertificateCall(sdkAppId, id.trim(), body), { accepts: isAnything });
    setBusy(false);
    if ("failure" in outcome) {
      setFailure(outcome.failure);
      return announce(outcome.failure.sentence.join(" "));
    }
    setDraft(empty);
    announce(texts.saved);
    onSaved();
  };
  return (
    <form class="nested" onSubmit={submit} noValidate>
      {!certificate && (
        <>
          <Field
            id="certificate-id"
            label={words.id}
            hint={words.idHint}
            inputMode="numeric"
            value={id}
            onInput={(id) => change({ id })}
            fault={submitted && idWrong ? error(words.idWrong) : undefined}
          />
          <SelectField
            id="certificate-vendor"
            label={words.vendor}
            options={vendors.map((one) => [one.vendor, one.title] as const)}
            value={vendor}
            // Fields of another vendor mean something else.
            onChange={(vendor) => change({ vendor, values: {} })}
          />
        </>
      )}
      <Field
        id="certificate-name"
        label={words.name}
        hint={texts.optional}
        value={name}
        onInput={(name) => change({ name })}
      />
      {fileField && <FileDrop label={words.file} onFile={take} />}
      {file === "too large" && <Notice severity="error" sentence={words.fileLarge} />}
      {file !== undefined && file !== "too large" && <p class="hint">{words.fileRead(file)}</p>}
      {fields.map((field) => (
        <VendorFieldInput
          key={`${vendor} ${field.name}`}
          field={field}
          value={values[field.name] ?? ""}
          onChange={(value) => change({ values: { ...values, [field.name]: value } })}
        />
      ))}
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? texts.saving : texts.save}
        </button>
        <button type="button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
