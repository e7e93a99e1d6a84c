/**
 * The push certificates of the chosen app as a table: what is stored, what was found about it, how
 * the last check ended.
 */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { may, type ToolContext } from "../server/tool-context.ts";
import { DataTable } from "../ui/data-table.tsx";
import type { Certificate } from "./answers.ts";
import { useCertificateColumns } from "./certificate-columns.tsx";
import { CertificateDetails } from "./certificate-details.tsx";
import { CertificateForm } from "./certificate-form.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Missing, useLoaded } from "./load.tsx";
import { Barred } from "./row-parts.tsx";
import { useOpened } from "./use-section.ts";

export function CertificatesSection({ place }: { readonly place: ToolContext }) {
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.certificates;
  const { server, sdkAppId, who, route } = place;
  const [form, setForm] = useState<Certificate | "new">();
  const [opened, toggle] = useOpened(route, "certificate", {
    section: "certificates",
    app: String(sdkAppId),
  });
  const sees = may(who, "push:check");
  const list = useLoaded(server, sees ? call("listCertificates", { sdkAppId }) : undefined);
  // A key that may only look has no form, and needs the fields' names in no opened row.
  const vendors = useLoaded(server, form || opened ? call("listVendors", {}) : undefined);
  const columns = useCertificateColumns(opened, (id) => {
    setForm(undefined);
    toggle(id);
  });
  const certificates = list.value?.certificates;
  const done = () => {
    setForm(undefined);
    list.again();
  };
  const shown = form && vendors.value && (
    <CertificateForm
      key={form === "new" ? "new" : form.certificateId}
      server={server}
      sdkAppId={sdkAppId}
      vendors={vendors.value.vendors}
      stored={certificates ?? []}
      certificate={form === "new" ? undefined : form}
      onSaved={done}
      onCancel={() => setForm(undefined)}
    />
  );
  const add = may(who, "admin") ? (
    <button
      type="button"
      class={form === "new" ? "gone" : form || opened ? undefined : "primary"}
      onClick={() => setForm("new")}
    >
      {words.add}
    </button>
  ) : (
    <Barred>{texts.lacks(words.add, "admin")}</Barred>
  );
  if (!sees) return <Barred>{texts.lacks(texts.section.certificates, "push:check")}</Barred>;
  return (
    <section class="stackable" aria-label={texts.section.certificates}>
      {!certificates && <Missing answer={list} />}
      {certificates?.length === 0 && form !== "new" && (
        <EmptyState sentence={words.empty}>{add}</EmptyState>
      )}
      {form && !vendors.value && <Missing answer={vendors} />}
      {form === "new" && certificates?.length === 0 && shown}
      {certificates && certificates.length > 0 && (
        <DataTable
          label={texts.section.certificates}
          columns={columns}
          rows={certificates}
          keyOf={({ certificateId }) => certificateId}
          textOf={({ certificateId, name, title, summary }) =>
            [certificateId, name, title, ...Object.values(summary)].join(" ")
          }
          opened={opened}
          chosen={({ certificateId }) => certificateId === opened}
          detail={(certificate) =>
            certificate.certificateId === opened && (
              <CertificateDetails
                key={certificate.certificateId}
                place={place}
                certificate={certificate}
                form={vendors.value?.vendors.find(({ vendor }) => vendor === certificate.vendor)}
                onReplace={() => setForm(certificate)}
                onChange={list.again}
              >
                {form === certificate && shown}
              </CertificateDetails>
            )
          }
          lead={words.lead}
          add={add}
          form={form === "new" && shown}
        />
      )}
    </section>
  );
}
