/** One stored certificate. Its credential is write-only; a fingerprint tells whether it is the one that somebody means. */

import { useState } from "preact/hooks";
import type { Failure } from "../bench.ts";
import { request, type Server } from "../connected/request.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Fact, unixSeconds } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Findings } from "../ui/steps.tsx";
import { type Certificate, isAnything } from "./answers.ts";
import { removeCertificateCall } from "./calls.ts";

interface CertificateCardProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly certificate: Certificate;
  readonly onReplace: () => void;
  readonly onChange: () => void;
}

export function CertificateCard({ server, sdkAppId, certificate, onReplace, onChange }: CertificateCardProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.certificates;
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const { certificateId, title, name, fingerprint, summary, findings, updatedAt, lastCheck } = certificate;
  const remove = async () => {
    const outcome = await request(server, removeCertificateCall(sdkAppId, certificateId), { accepts: isAnything });
    if ("failure" in outcome) return setFailure(outcome.failure);
    announce(texts.removed);
    onChange();
  };
  return (
    <article class="card" aria-label={`${words.id} ${certificateId}`}>
      <h3>
        {words.id} {certificateId} {name && <span class="hint">{name}</span>}
      </h3>
      <p>{title}</p>
      <Findings findings={findings} />
      <dl class="facts">
        {Object.entries(summary).map(([field, value]) => (
          <Fact key={field} name={field} exact={value} />
        ))}
        <Fact name={words.fingerprint} exact={fingerprint} />
        <Fact name={texts.updated}>{format.moment(unixSeconds(updatedAt))}</Fact>
        {lastCheck && (
          <Fact name={words.lastCheck} exact={`${lastCheck.verdict}: ${lastCheck.code}`}>
            {format.moment(unixSeconds(lastCheck.at))}
          </Fact>
        )}
      </dl>
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <button type="button" class="small" onClick={onReplace}>
          {words.replace}
        </button>
        <Confirm
          label={texts.remove}
          question={words.removeAsk(certificateId)}
          yes={words.removeYes}
          no={texts.cancel}
          onConfirm={remove}
        />
      </div>
    </article>
  );
}
