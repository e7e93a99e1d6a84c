/** One workload, opened: what was found about it, what it is, and the form that changes it. */

import type { ComponentChildren } from "preact";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { routeTo } from "../../tool/use-route.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { CopyMenu } from "../../ui/copy-menu.tsx";
import { Fact } from "../../ui/facts.tsx";
import { type Finding, Findings } from "../../ui/steps.tsx";
import type { Workload } from "./workload-draft.ts";

interface WorkloadDetailsProps {
  readonly sdkAppId: number;
  readonly workload: Workload;
  readonly label: string;
  /** Its app comes from the deployment's settings. */
  readonly fixed: boolean;
  readonly findings: readonly Finding[];
  /** The form, while it is open. */
  readonly children?: ComponentChildren;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function WorkloadDetails(props: WorkloadDetailsProps) {
  const { sdkAppId, workload, label, fixed, findings, children, onEdit, onRemove } = props;
  const { own: texts, format } = useReader<SettingsTexts>();
  const { workloads: words, apps, keys } = texts;
  const address = { section: "workloads", app: String(sdkAppId), workload: label };
  return (
    <div class="stackable tight opened">
      {!children && <Findings findings={findings} />}
      {!children && (
        <dl class="facts">
          <Fact name={apps.issuer} exact={workload.issuer} />
          <Fact name={apps.audience} exact={workload.audience} />
          <Fact name={keys.maxExpire}>{format.duration(workload.maxExpire)}</Fact>
        </dl>
      )}
      <div class="row">
        {!fixed && (
          <>
            <button type="button" class="small" aria-expanded={Boolean(children)} onClick={onEdit}>
              {texts.edit}
            </button>
            {!children && (
              <Confirm
                label={texts.remove}
                question={words.removeAsk(label)}
                yes={words.removeYes}
                no={texts.cancel}
                onConfirm={onRemove}
              />
            )}
          </>
        )}
        {!children && <CopyMenu json={workload} address={routeTo("settings", address)} />}
      </div>
      {children}
    </div>
  );
}
