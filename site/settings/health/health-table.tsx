/** One row a check, worst first; a problem is open, with its remedy and the way to where it is due. */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Said } from "../../ui/said.tsx";
import { Badge } from "../../ui/tone.tsx";
import type { App, Health } from "../answers.ts";
import { RowOpener } from "../row-parts.tsx";
import { type Found, fixOf, isProblem, issuerOf, statusOf, TONES, worstFirst } from "./findings.ts";

interface HealthTableProps {
  readonly health: Health;
  /** Once it is known. */
  readonly app: App | undefined;
}

const keyOf = (found: Found): string => `${found.check} ${issuerOf(found) ?? ""}`;

export function HealthTable({ health, app }: HealthTableProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { health: words } = texts;
  const [closed, setClosed] = useState<readonly string[]>([]);
  const isOpen = (found: Found) => isProblem(found) && !closed.includes(keyOf(found));
  const toggle = (key: string) =>
    setClosed(closed.includes(key) ? closed.filter((one) => one !== key) : [...closed, key]);
  const names: Readonly<Record<string, string>> = words.check;
  const nameOf = (found: Found) => (
    <>
      {names[found.check] ?? found.check} <span class="hint">{issuerOf(found)}</span>
    </>
  );
  const columns: readonly Column<Found>[] = [
    {
      name: words.what,
      cell: (found) =>
        isProblem(found) ? (
          <RowOpener open={isOpen(found)} onToggle={() => toggle(keyOf(found))}>
            {nameOf(found)}
          </RowOpener>
        ) : (
          <span class="row-still">{nameOf(found)}</span>
        ),
    },
    {
      name: words.result,
      cell: (found) => <Badge tone={TONES[statusOf(found)]}>{words.status[statusOf(found)]}</Badge>,
    },
    {
      name: words.found,
      cell: (found) => (
        <span class={isProblem(found) && !isOpen(found) ? "one-line" : undefined}>
          <Said>{found.cause}</Said>
        </span>
      ),
    },
  ];
  const remedyOf = (found: Found) => {
    const fix = fixOf(found, health.sdkAppId, app);
    return (
      <div class="stackable tight opened remedy">
        <p>{found.remedy}</p>
        {fix && (
          <a class="button small" href={fix.href}>
            {words.fix(texts.apps[fix.place])}
          </a>
        )}
      </div>
    );
  };
  return (
    <DataTable
      label={words.checks}
      columns={columns}
      rows={worstFirst(health.findings)}
      keyOf={keyOf}
      chosen={isOpen}
      detail={(found) => isOpen(found) && remedyOf(found)}
    />
  );
}
