/** The columns of the table of workloads. */

import { kindOfIssuer } from "../../../worker/apps/workloads/issuers.ts";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import type { Column } from "../../ui/data-table.tsx";
import { FindingBadges, RowOpener } from "../row-parts.tsx";
import type { WorkloadFinding } from "./use-workload-findings.ts";
import { conditionLines, type Workload } from "./workload-draft.ts";

export interface WorkloadRow {
  readonly workload: Workload;
  readonly label: string;
}

/** The host is what people know an issuer by. */
const issuerOf = ({ issuer }: Workload): string =>
  kindOfIssuer(issuer)?.name ?? (URL.canParse(issuer) ? new URL(issuer).host : issuer);

export function useWorkloadColumns(
  opened: string | undefined,
  findings: readonly WorkloadFinding[],
  onToggle: (label: string) => void,
): readonly Column<WorkloadRow>[] {
  const { own: texts } = useReader<SettingsTexts>();
  const { workloads: words, keys, apps } = texts;
  const of = ({ label }: WorkloadRow) => findings.filter((finding) => finding.label === label);
  return [
    {
      name: apps.name,
      by: ({ label }) => label,
      cell: ({ label }) => (
        <RowOpener open={opened === label} onToggle={() => onToggle(label)}>
          {label}
        </RowOpener>
      ),
    },
    {
      name: apps.issuer,
      by: ({ workload }) => issuerOf(workload),
      cell: ({ workload }) => issuerOf(workload),
    },
    {
      name: words.conditions,
      cell: ({ workload }) => (
        <span class="lines-of-code">
          {conditionLines(workload).map((line) => (
            <code key={line}>{line}</code>
          ))}
        </span>
      ),
    },
    {
      name: keys.scopes,
      cell: ({ workload }) => <code>{workload.scopes.join(", ")}</code>,
    },
    {
      name: words.users,
      cell: ({ workload }) =>
        workload.userIds ? <code>{workload.userIds.join(", ")}</code> : keys.everybody,
    },
    {
      name: texts.findings,
      by: (row) => -of(row).length,
      cell: (row) => <FindingBadges findings={of(row)} />,
    },
  ];
}
