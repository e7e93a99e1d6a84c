/** The columns of the table of certificates. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Column } from "../ui/data-table.tsx";
import { Badge, type Tone } from "../ui/tone.tsx";
import type { Certificate } from "./answers.ts";
import { FindingBadges, RowOpener, When } from "./row-parts.tsx";

type LastCheck = NonNullable<Certificate["lastCheck"]>;

/** Accepted is not delivered, and refused is not broken: it may have been the device's token. */
const TONES: Readonly<Record<string, Tone>> = {
  accepted: "accepted",
  rejected: "bad",
  unknown: "perhaps",
  not_sent: "plain",
};

/** Nothing goes out in a dry run that passes, and nothing where the credential is refused. */
export const toneOfCheck = ({ verdict, passed }: LastCheck): Tone =>
  verdict === "not_sent" && passed === false ? "bad" : (TONES[verdict] ?? "plain");

function LastCheckCell({ certificate: { lastCheck } }: { readonly certificate: Certificate }) {
  const { certificates: words } = useReader<SettingsTexts>().own;
  const verdicts: Readonly<Record<string, string>> = words.verdict;
  if (!lastCheck) return <span class="hint">{words.never}</span>;
  return (
    <span class="badges">
      <Badge tone={toneOfCheck(lastCheck)}>
        {verdicts[lastCheck.verdict] ?? lastCheck.verdict}
      </Badge>
      <When at={lastCheck.at} />
    </span>
  );
}

/** What tells one certificate of a vendor from another: bundle ID, project, package. */
const appOf = ({ summary }: Certificate): string | undefined =>
  summary.topic ?? summary.packageName ?? summary.projectId ?? Object.values(summary)[0];

export function useCertificateColumns(
  opened: string | undefined,
  onToggle: (id: string) => void,
): readonly Column<Certificate>[] {
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.certificates;
  return [
    {
      name: words.id,
      by: ({ certificateId }) => Number(certificateId),
      cell: ({ certificateId, name }) => (
        <RowOpener open={opened === certificateId} onToggle={() => onToggle(certificateId)}>
          {certificateId} {name && <span class="hint">{name}</span>}
        </RowOpener>
      ),
    },
    { name: words.vendor, by: ({ title }) => title, cell: ({ title }) => title },
    {
      name: words.app,
      by: appOf,
      cell: (certificate) => <code>{appOf(certificate) ?? "–"}</code>,
    },
    {
      name: texts.findings,
      by: ({ findings }) => -findings.length,
      cell: ({ findings }) => <FindingBadges findings={findings} />,
    },
    {
      name: words.lastCheck,
      by: ({ lastCheck }) => lastCheck && Date.parse(lastCheck.at),
      falling: true,
      cell: (certificate) => <LastCheckCell certificate={certificate} />,
    },
    {
      name: texts.updated,
      by: ({ updatedAt }) => Date.parse(updatedAt),
      falling: true,
      cell: ({ updatedAt }) => <When at={updatedAt} />,
    },
  ];
}
