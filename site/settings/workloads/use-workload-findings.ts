/** What deserves a warning in workloads, in the reader's language, before they are stored. */

import { workloadsFindings } from "../../../worker/apps/workloads/findings.ts";
import { fillSentence } from "../../../worker/usersig/sentences.ts";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import type { Finding } from "../../ui/steps.tsx";
import type { Workload } from "./workload-draft.ts";

export interface WorkloadFinding extends Finding {
  /** The workload's name, or its place in the list. */
  readonly label: string;
}

export function useWorkloadFindings(workloads: readonly Workload[]): readonly WorkloadFinding[] {
  const { appFindings } = useReader<SettingsTexts>().own;
  return workloadsFindings(workloads).map(({ code, severity, evidence }) => {
    const [cause, remedy] = fillSentence(appFindings[code], evidence);
    return { label: String(evidence.workload), code, severity, cause, remedy };
  });
}
