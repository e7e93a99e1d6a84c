/**
 * One certificate, opened. Its credential is write-only; a fingerprint tells whether it is the one
 * that somebody means.
 */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import { request } from "../server/request.ts";
import { may, type ToolContext } from "../server/tool-context.ts";
import { routeTo } from "../tool/use-route.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { Fact, unixSeconds } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";
import { Findings } from "../ui/steps.tsx";
import type { Failure } from "../workbench.ts";
import type { Certificate, VendorForm } from "./answers.ts";
import { toneOfCheck } from "./certificate-columns.tsx";
import { Barred } from "./row-parts.tsx";

interface CertificateDetailsProps {
  readonly place: ToolContext;
  readonly certificate: Certificate;
  /** How the vendor's form calls what is shown of its credential. */
  readonly form: VendorForm | undefined;
  /** The form that replaces its credential, while it is open. */
  readonly children?: ComponentChildren;
  readonly onReplace: () => void;
  readonly onChange: () => void;
}

function Facts({ certificate, form }: Pick<CertificateDetailsProps, "certificate" | "form">) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.certificates;
  const { fingerprint, summary, updatedAt, lastCheck } = certificate;
  const verdicts: Readonly<Record<string, string>> = words.verdict;
  const labelOf = (field: string) => form?.fields.find((one) => one.name === field)?.label ?? field;
  return (
    <dl class="facts">
      {Object.entries(summary).map(([field, value]) => (
        <Fact key={field} name={labelOf(field)} exact={value} />
      ))}
      <Fact name={words.fingerprint} exact={fingerprint} />
      <Fact name={texts.updated}>{format.moment(unixSeconds(updatedAt))}</Fact>
      {lastCheck && (
        <Fact name={words.lastCheck}>
          {verdicts[lastCheck.verdict] ?? lastCheck.verdict} <code>{lastCheck.code}</code>
          <time dateTime={lastCheck.at}>{format.moment(unixSeconds(lastCheck.at))}</time>
        </Fact>
      )}
    </dl>
  );
}

/** What the last check met, where it did not end well. */
function LastProblem({ check }: { readonly check: Certificate["lastCheck"] }) {
  const { certificates: words } = useReader<SettingsTexts>().own;
  const tone = check && toneOfCheck(check);
  if (!check || (tone !== "bad" && tone !== "perhaps")) return null;
  return (
    <Notice severity={tone === "bad" ? "error" : "info"} sentence={[check.cause, check.remedy]}>
      <p class="small">
        {words.lastCheck} <code>{check.code}</code>
      </p>
    </Notice>
  );
}

export function CertificateDetails(props: CertificateDetailsProps) {
  const { place, certificate, form, children, onReplace, onChange } = props;
  const { server, sdkAppId, who } = place;
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.certificates;
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const { certificateId, findings } = certificate;
  const preset = { app: String(sdkAppId), certificate: certificateId };
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
    <div class="stackable tight opened">
      <Findings findings={findings} />
      <LastProblem check={certificate.lastCheck} />
      <Facts certificate={certificate} form={form} />
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <a class="button small" href={routeTo("push", preset)}>
          {words.check}
        </a>
        {may(who, "admin") && (
          <>
            <button
              type="button"
              class="small"
              aria-expanded={Boolean(children)}
              onClick={onReplace}
            >
              {words.replace}
            </button>
            {!children && (
              <Confirm
                label={texts.remove}
                question={words.removeAsk(certificateId)}
                yes={words.removeYes}
                no={texts.cancel}
                onConfirm={remove}
              />
            )}
          </>
        )}
        {!children && (
          <CopyMenu
            json={certificate}
            curl={curlLine(location.origin, call("getCertificate", { sdkAppId, certificateId }))}
            address={routeTo("settings", { section: "certificates", ...preset })}
          />
        )}
      </div>
      {!may(who, "admin") && <Barred>{texts.lacks(words.replace, "admin")}</Barred>}
      {children}
    </div>
  );
}
