/**
 * The push certificates of the chosen app: what is stored, what was found about it, how the last
 * check ended.
 */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import type { Server } from "../server/server.ts";
import type { Certificate } from "./answers.ts";
import { CertificateCard } from "./certificate-card.tsx";
import { CertificateForm } from "./certificate-form.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Missing, useLoaded } from "./load.tsx";

interface CertificatesSectionProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly admin: boolean;
}

export function CertificatesSection({ server, sdkAppId, admin }: CertificatesSectionProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.certificates;
  const [replacing, setReplacing] = useState<Certificate | "new">();
  const list = useLoaded(server, call("listCertificates", { sdkAppId }));
  const forms = useLoaded(server, call("listVendors", {}));
  const certificates = list.value?.certificates;
  const empty = certificates?.length === 0 && !replacing;
  const done = () => {
    setReplacing(undefined);
    list.again();
  };
  const add = (
    <button type="button" class="primary" onClick={() => setReplacing("new")}>
      {words.add}
    </button>
  );
  const form = replacing && forms.value && (
    <CertificateForm
      key={replacing === "new" ? "new" : replacing.certificateId}
      server={server}
      sdkAppId={sdkAppId}
      vendors={forms.value.vendors}
      stored={certificates ?? []}
      certificate={replacing === "new" ? undefined : replacing}
      onSaved={done}
      onCancel={() => setReplacing(undefined)}
    />
  );
  return (
    <section class="stackable" aria-label={texts.section.certificates}>
      {!certificates && <Missing answer={list} />}
      {empty && <EmptyState sentence={words.empty}>{admin && add}</EmptyState>}
      <div class="cards">
        {certificates?.map((certificate) => (
          <CertificateCard
            key={certificate.certificateId}
            server={server}
            sdkAppId={sdkAppId}
            certificate={certificate}
            form={forms.value?.vendors.find(({ vendor }) => vendor === certificate.vendor)}
            admin={admin}
            onReplace={() => setReplacing(certificate)}
            onChange={list.again}
          >
            {replacing !== "new" && replacing?.certificateId === certificate.certificateId && form}
          </CertificateCard>
        ))}
      </div>
      {replacing && !forms.value && <Missing answer={forms} />}
      {replacing === "new" && form}
      {admin && certificates && !replacing && !empty && <div class="row">{add}</div>}
    </section>
  );
}
