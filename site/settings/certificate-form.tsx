/** Stores a credential. The form is built from what the server says about its vendors. */

import { useMemo, useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { useForgetting } from "../tool/use-forgetting.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { Findings } from "../ui/steps.tsx";
import type { Failure } from "../workbench.ts";
import type { Certificate, VendorForm } from "./answers.ts";
import {
  bodyOf,
  type CertificateBody,
  type CertificateDraft,
  certificateIdOf,
  faultsOf,
  fileFieldOf,
  shellBodyOf,
} from "./certificate-draft.ts";
import { readCredentialFile } from "./credential-file.ts";
import { refusalOf } from "./credential-findings.ts";
import { FileDrop } from "./file-drop.tsx";
import { FileNote, type FileOutcome } from "./file-note.tsx";
import { secretCurl, variableOf } from "./secret-curl.ts";
import { useFormFocus } from "./use-form-focus.ts";
import { VendorFieldInput, vendorFieldId } from "./vendor-field.tsx";

interface CertificateFormProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly vendors: readonly VendorForm[];
  readonly stored: readonly Certificate[];
  /** The one to be replaced; without it a new one is stored. */
  readonly certificate: Certificate | undefined;
  /** A step of the first steps: with an ID to begin with, and a way past it. */
  readonly guided?:
    | { readonly focus: boolean; readonly id: string; readonly onSkip: () => void }
    | undefined;
  readonly onSaved: () => void;
  readonly onCancel?: () => void;
}

const idOf = (fault: string): string =>
  fault === "id" ? "certificate-id" : vendorFieldId(fault.slice("credential.".length));

export function CertificateForm(props: CertificateFormProps) {
  const { server, sdkAppId, vendors, stored, certificate, guided, onSaved, onCancel } = props;
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.certificates;
  const announce = useAnnounce();
  const arrival = useFormFocus(guided?.focus);
  const empty = useMemo<CertificateDraft>(
    () => ({
      id: certificate?.certificateId ?? guided?.id ?? "",
      vendor: certificate?.vendor ?? vendors[0]?.vendor ?? "",
      name: certificate?.name ?? "",
      values: {},
    }),
    [certificate],
  );
  const [draft, setDraft] = useForgetting(empty);
  const [submitted, setSubmitted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  // The bytes of a .p12 may hold a private key.
  const [file, setFile] = useForgetting<FileOutcome | undefined>(undefined);
  const [fileName, setFileName] = useState("");
  const { values } = draft;
  const vendor = vendors.find((one) => one.vendor === draft.vendor) ?? {
    vendor: "",
    title: "",
    fields: [],
  };
  const refusal = failure && refusalOf(failure);
  const found = faultsOf(draft, vendor.fields, certificate ? undefined : stored, texts);
  const faultAt = (name: string) => {
    if (failure && refusal?.field === name) return error(failure.sentence);
    return submitted || (name === "id" && found.id?.severity === "warning")
      ? found[name]
      : undefined;
  };
  const change = (part: Partial<CertificateDraft>) => {
    setFailure(undefined);
    setDraft((now) => ({ ...now, ...part }));
  };
  const take = async (chosen: File) => {
    const read = await readCredentialFile(chosen);
    setFileName(chosen.name);
    if ("wrong" in read || "certificate" in read) return setFile(read);
    const owner = vendors.find((one) => one.vendor === read.vendor);
    const target = owner ?? vendor;
    const field = fileFieldOf(target.fields);
    if (certificate && target !== vendor)
      setFile({ wrong: "other", file: target.title, vendor: vendor.title });
    else if (!field) setFile({ wrong: "unused" });
    else {
      setFile({ name: read.name, title: target === vendor ? undefined : target.title });
      const keyId = read.keyId !== undefined &&
        target.fields.some(({ name }) => name === "keyId") && { keyId: read.keyId };
      const kept = target === vendor ? values : {};
      change({ vendor: target.vendor, values: { ...kept, [field.name]: read.text, ...keyId } });
      announce(words.fileRead(read.name));
    }
  };
  const putCall = (body: CertificateBody) =>
    call("putCertificate", { sdkAppId, certificateId: certificateIdOf(draft), ...body });
  const submit = async (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    const wrong = Object.keys(found).find((name) => found[name]?.severity === "error");
    if (wrong !== undefined) return document.getElementById(idOf(wrong))?.focus();
    if (busy) return;
    setBusy(true);
    const outcome = await request(server, putCall(bodyOf(draft)));
    setBusy(false);
    if ("failure" in outcome) {
      setFailure(outcome.failure);
      const { field } = refusalOf(outcome.failure);
      if (field !== undefined) document.getElementById(idOf(field))?.focus();
      return announce(outcome.failure.sentence.join(" "));
    }
    setDraft(empty);
    announce(texts.saved);
    onSaved();
  };
  const complete = Object.values(found).every((fault) => fault?.severity !== "error");
  const secrets = vendor.fields.filter(({ secret }) => secret).map(({ name }) => name);
  const heading = certificate ? words.replaceHeading(certificate.certificateId) : words.add;
  return (
    <form
      ref={arrival}
      tabIndex={-1}
      class="panel-form"
      onSubmit={submit}
      noValidate
      aria-label={heading}
    >
      {!guided && <h3>{heading}</h3>}
      <FileDrop
        id="certificate-file"
        label={words.file}
        name={file && "wrong" in file ? fileName : undefined}
        onFile={take}
      />
      {file && <FileNote outcome={file} />}
      {!certificate && (
        <>
          <SelectField
            id="certificate-vendor"
            label={words.vendor}
            options={vendors.map((one) => [one.vendor, one.title] as const)}
            value={vendor.vendor}
            // Fields of another vendor mean something else.
            onChange={(vendor) => {
              setFile(undefined);
              setSubmitted(false);
              change({ vendor, values: {} });
            }}
          />
          <Field
            id="certificate-id"
            label={words.id}
            hint={guided ? words.idFree : words.idHint}
            inputMode="numeric"
            mono
            value={draft.id}
            onInput={(id) => change({ id })}
            fault={faultAt("id")}
          />
        </>
      )}
      <div class="side-by-side">
        {vendor.fields.map((field) => (
          <VendorFieldInput
            key={`${vendor.vendor} ${field.name}`}
            field={field}
            value={values[field.name] ?? ""}
            fault={faultAt(`credential.${field.name}`)}
            onChange={(value) => change({ values: { ...values, [field.name]: value } })}
          />
        ))}
        {!guided && (
          <Field
            id="certificate-name"
            label={texts.optionally(words.name)}
            value={draft.name}
            onInput={(name) => change({ name })}
          />
        )}
      </div>
      {refusal && refusal.findings.length > 1 && <Findings findings={refusal.findings} />}
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? texts.saving : guided ? texts.saveNext : texts.save}
        </button>
        {guided && (
          <button type="button" onClick={guided.onSkip}>
            {texts.skip}
          </button>
        )}
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {texts.cancel}
          </button>
        )}
        {complete && !guided && (
          <CopyMenu curl={secretCurl(location.origin, putCall(shellBodyOf(draft, vendor)))} />
        )}
      </div>
      {complete && !guided && (
        <p class="hint">
          {texts.secretCurl(
            ["SIGPOST_KEY", ...secrets.map(variableOf)].map((name) => `$${name}`).join(", "),
          )}
        </p>
      )}
    </form>
  );
}
