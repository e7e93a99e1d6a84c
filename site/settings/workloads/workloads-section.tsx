/**
 * The workloads of the chosen app: build pipelines and machines whose own tokens are a credential. A
 * part of the app's settings, and saved with them.
 */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { call } from "../../server/call.ts";
import type { ToolContext } from "../../server/tool-context.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { bodyOf, draftOf } from "../app-body.ts";
import { EmptyState } from "../empty-state.tsx";
import { Missing, useLoaded } from "../load.tsx";
import { Barred } from "../row-parts.tsx";
import { type Stored, useAppSaving } from "../use-app-saving.ts";
import { useOpened } from "../use-section.ts";
import { useWorkloadFindings } from "./use-workload-findings.ts";
import { useWorkloadColumns } from "./workload-columns.tsx";
import { WorkloadDetails } from "./workload-details.tsx";
import { labelsOf, type Workload } from "./workload-draft.ts";
import { WorkloadForm } from "./workload-form.tsx";

export interface WorkloadsSectionProps {
  readonly place: ToolContext;
}

/** Of a row, or of a new workload. */
interface Editing {
  readonly label?: string;
  readonly workload?: Workload;
}

export default function WorkloadsSection({ place }: WorkloadsSectionProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const details = useLoaded(place.server, call("getApp", { sdkAppId: place.sdkAppId }));
  const { outcome } = details;
  if (!outcome || "failure" in outcome) return <Missing answer={details} />;
  return (
    <section class="stackable" aria-label={texts.section.workloads}>
      <Workloads place={place} stored={outcome} again={details.again} />
    </section>
  );
}

interface WorkloadsProps extends WorkloadsSectionProps {
  readonly stored: Stored;
  readonly again: () => void;
}

function Workloads({ place, stored, again }: WorkloadsProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { workloads: words } = texts;
  const { server, sdkAppId, who, route } = place;
  const { value: app } = stored;
  const [editing, setEditing] = useState<Editing>();
  const [opened, toggle] = useOpened(route, "workload", {
    section: "workloads",
    app: String(sdkAppId),
  });
  const labels = labelsOf(app.workloads);
  const rows = app.workloads.map((workload, at) => ({ workload, label: labels[at] ?? "" }));
  const findings = useWorkloadFindings(app.workloads);
  const columns = useWorkloadColumns(opened, findings, (label) => {
    setEditing(undefined);
    toggle(label);
  });
  const saving = useAppSaving(server, stored, () => {
    setEditing(undefined);
    again();
  });
  const put = (workloads: readonly Workload[]) =>
    saving.save({ sdkAppId, body: bodyOf({ ...draftOf(app), workloads: [...workloads] }) });
  const save = (workload: Workload) => {
    const at = labels.indexOf(editing?.label ?? "");
    void put(at < 0 ? [...app.workloads, workload] : app.workloads.with(at, workload));
  };
  const form = editing && (
    <WorkloadForm
      workload={editing.workload}
      who={who}
      saving={saving}
      onSave={save}
      onReload={() => {
        if (saving.stale) saving.rebase(saving.stale);
        saving.clear();
        again();
      }}
      onCancel={() => {
        saving.clear();
        setEditing(undefined);
      }}
    />
  );
  const fixed = app.source === "environment";
  const adding = editing !== undefined && editing.label === undefined;
  const add = fixed ? (
    <Barred>{words.fromEnvironment}</Barred>
  ) : (
    <button
      type="button"
      class={adding ? "gone" : editing || opened ? undefined : "primary"}
      onClick={() => {
        saving.clear();
        setEditing({});
      }}
    >
      {words.add}
    </button>
  );
  return (
    <>
      {rows.length === 0 && !adding && <EmptyState sentence={words.empty}>{add}</EmptyState>}
      {rows.length === 0 && adding && form}
      {!editing && saving.failure && <FailureNotice failure={saving.failure} />}
      {rows.length > 0 && (
        <DataTable
          label={texts.section.workloads}
          columns={columns}
          rows={rows}
          keyOf={({ label }) => label}
          textOf={({ label, workload }) => `${label} ${JSON.stringify(workload)}`}
          opened={opened}
          chosen={({ label }) => label === opened}
          detail={({ workload, label }) =>
            label === opened && (
              <WorkloadDetails
                key={label}
                sdkAppId={sdkAppId}
                workload={workload}
                label={label}
                fixed={fixed}
                findings={findings.filter((finding) => finding.label === label)}
                onEdit={() => setEditing(editing ? undefined : { label, workload })}
                onRemove={() => void put(app.workloads.filter((one) => one !== workload))}
              >
                {editing?.label === label && form}
              </WorkloadDetails>
            )
          }
          lead={words.lead}
          add={add}
          form={adding && form}
        />
      )}
    </>
  );
}
