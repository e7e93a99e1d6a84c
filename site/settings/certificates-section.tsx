/** The push certificates of the chosen app: what is stored, what was found about it, how the last check ended. */

import { useState } from "preact/hooks";
import type { Server } from "../connected/request.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Notice } from "../ui/notice.tsx";
import { areCertificates, areVendors, type Certificate, type VendorForm } from "./answers.ts";
import { certificatesCall, vendorsCall } from "./calls.ts";
import { CertificateCard } from "./certificate-card.tsx";
import { CertificateForm } from "./certificate-form.tsx";
import { Missing, useLoaded } from "./load.tsx";

export function CertificatesSection({ server, sdkAppId }: { readonly server: Server; readonly sdkAppId: number }) {
  const { own: texts } = useReader<SettingsTexts>();
  const [replacing, setReplacing] = useState<Certificate | "new">();
  const list = useLoaded<{ certificates: readonly Certificate[] }>(server, certificatesCall(sdkAppId), areCertificates);
  const forms = useLoaded<{ vendors: readonly VendorForm[] }>(server, vendorsCall, areVendors);
  const certificates = list.value?.certificates;
  const done = () => {
    setReplacing(undefined);
    list.again();
  };
  return (
    <section class="stackable" aria-label={texts.section.certificates}>
      {!certificates && <Missing answer={list} />}
      {certificates?.length === 0 && <Notice severity="info" sentence={texts.certificates.empty} />}
      <div class="cards">
        {certificates?.map((certificate) => (
          <CertificateCard
            key={certificate.certificateId}
            server={server}
            sdkAppId={sdkAppId}
            certificate={certificate}
            onReplace={() => setReplacing(certificate)}
            onChange={list.again}
          />
        ))}
      </div>
      {replacing && forms.value ? (
        <CertificateForm
          key={replacing === "new" ? "new" : replacing.certificateId}
          server={server}
          sdkAppId={sdkAppId}
          vendors={forms.value.vendors}
          certificate={replacing === "new" ? undefined : replacing}
          onSaved={done}
          onCancel={() => setReplacing(undefined)}
        />
      ) : (
        <div class="row">
          <button type="button" class="primary" onClick={() => setReplacing("new")}>
            {texts.certificates.add}
          </button>
        </div>
      )}
    </section>
  );
}
