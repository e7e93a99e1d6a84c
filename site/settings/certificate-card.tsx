/**
 * One stored certificate. Its credential is write-only; a fingerprint tells whether it is the one
 * that somebody means.
 */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { routeTo } from "../tool/use-route.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Fact, unixSeconds } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Findings } from "../ui/steps.tsx";
import type { Failure } from "../workbench.ts";
import type { Certificate, VendorForm } from "./answers.ts";

interface CertificateCardProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly certificate: Certificate;
  /** How the vendor's form calls what is shown of its credential. */
  readonly form: VendorForm | undefined;
  readonly admin: boolean;
  /** The form that replaces its credential, while it is open. */
  readonly children?: ComponentChildren;
  readonly onReplace: () => void;
  readonly onChange: () => void;
}

export function CertificateCard(props: CertificateCardProps) {
  const { server, sdkAppId, certificate, form, admin, children, onReplace, onChange } = props;
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.certificates;
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const { certificateId, title, name, fingerprint, summary, findings, updatedAt, lastCheck } =
    certificate;
  const labelOf = (field: string) => form?.fields.find((one) => one.name === field)?.label ?? field;
  const verdicts: Readonly<Record<string, string>> = words.verdict;
  const remove = async () => {
    setFailure(undefined);
    const outcome = await request(server, call("deleteCertificate", { sdkAppId, certificateId }));
    if ("failure" in outcome) {
      setFailure(outcome.failure);
      return announce(outcome.failure.sentence.join(" "));
    }
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
          <Fact key={field} name={labelOf(field)} exact={value} />
        ))}
        <Fact name={words.fingerprint} exact={fingerprint} />
        <Fact name={texts.updated}>{format.moment(unixSeconds(updatedAt))}</Fact>
        <Fact name={words.lastCheck}>
          {lastCheck ? (
            <>
              {verdicts[lastCheck.verdict] ?? lastCheck.verdict} <code>{lastCheck.code}</code>
              <time dateTime={lastCheck.at}>{format.moment(unixSeconds(lastCheck.at))}</time>
            </>
          ) : (
            words.never
          )}
        </Fact>
      </dl>
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <a class="button small" href={routeTo("push", { app: String(sdkAppId) })}>
          {words.check}
        </a>
        {admin && (
          <>
            <button
              type="button"
              class="small"
              aria-expanded={Boolean(children)}
              onClick={onReplace}
            >
              {words.replace}
            </button>
            <Confirm
              label={texts.remove}
              question={words.removeAsk(certificateId)}
              yes={words.removeYes}
              no={texts.cancel}
              onConfirm={remove}
            />
          </>
        )}
      </div>
      {children}
    </article>
  );
}
