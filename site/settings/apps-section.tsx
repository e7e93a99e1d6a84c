/** Apps as a table, out of the one list that the page has anyway: looked into, added, changed. */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import { type AppSummary, may, type SettingsContext } from "../server/tool-context.ts";
import { type Column, DataTable } from "../ui/data-table.tsx";
import type { Outcome } from "../workbench.ts";
import { AppDetails } from "./app-details.tsx";
import { AppForm } from "./app-form.tsx";
import { NoApp } from "./empty-state.tsx";
import { HealthBadges } from "./health/health-badges.tsx";
import type { Checked } from "./health/use-health.ts";
import { Missing, useBackOnline } from "./load.tsx";
import { Barred, RowOpener, Tag } from "./row-parts.tsx";
import { useOpened } from "./use-section.ts";

interface AppsSectionProps {
  readonly place: SettingsContext;
  readonly health: Checked["last"];
}

export function AppsSection({ place, health }: AppsSectionProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { server, apps, sdkAppId: inUse, who, route, onApps } = place;
  const words = texts.apps;
  const [adding, setAdding] = useState(false);
  const [unread, setUnread] = useState<Outcome<unknown>>();
  const [opened, toggle] = useOpened(route, "app", { section: "apps" });
  /** The field that the opened app's form begins with, or all of it. */
  const [edit, toggleEdit] = useOpened(route, "edit", { section: "apps", app: opened ?? "" });
  /** The list of the page follows every change here, or it is said that it does not. */
  const reload = async () => {
    const outcome = await request(server, call("listApps", {}));
    setUnread("failure" in outcome ? outcome : undefined);
    if ("value" in outcome) onApps(outcome.value.apps);
  };
  useBackOnline(unread, reload);
  const added = () => {
    setAdding(false);
    void reload();
  };
  const regions: Readonly<Record<string, string>> = words.regions;
  const columns: readonly Column<AppSummary>[] = [
    {
      name: words.app,
      by: ({ name, sdkAppId }) => name ?? String(sdkAppId),
      cell: ({ sdkAppId, name }) => (
        <span class="badges">
          <RowOpener
            open={opened === String(sdkAppId)}
            onToggle={() => {
              toggleEdit(undefined);
              toggle(String(sdkAppId));
            }}
          >
            {name ?? (
              <span class="unnamed">
                {words.unnamed} <span class="hidden">{sdkAppId}</span>
              </span>
            )}
          </RowOpener>
          {sdkAppId === inUse && <Tag>{words.chosen}</Tag>}
        </span>
      ),
    },
    {
      name: words.sdkAppId,
      by: ({ sdkAppId }) => sdkAppId,
      cell: ({ sdkAppId }) => <code>{sdkAppId}</code>,
    },
    {
      name: words.region,
      by: ({ region }) => region && (regions[region] ?? region),
      cell: ({ region }) => region && (regions[region] ?? region),
    },
    // The server keeps none: what was found while this page was open.
    ...(apps.some(({ sdkAppId }) => health[sdkAppId])
      ? [
          {
            name: texts.section.health,
            cell: ({ sdkAppId }: AppSummary) => <HealthBadges health={health[sdkAppId]} />,
          },
        ]
      : []),
    // Where all are the same it says nothing.
    ...(apps.some(({ source }) => source === "environment")
      ? [
          {
            name: words.kept,
            by: ({ source }: AppSummary) => words.source[source],
            cell: ({ source }: AppSummary) => words.source[source],
          },
        ]
      : []),
  ];
  const add = () => {
    if (!may(who, "admin")) return <Barred>{texts.lacks(words.add, "admin")}</Barred>;
    // An app of its own number would be none of those that the key may see.
    if (who?.sdkAppIds) return <Barred>{texts.limited}</Barred>;
    return (
      <button
        type="button"
        class={adding ? "gone" : opened ? undefined : "primary"}
        onClick={() => setAdding(true)}
      >
        {words.add}
      </button>
    );
  };
  const form = adding && (
    <AppForm
      server={server}
      taken={apps.map(({ sdkAppId }) => sdkAppId)}
      onSaved={added}
      onCancel={() => setAdding(false)}
    />
  );
  return (
    <section class="stackable" aria-label={texts.section.apps}>
      {unread && <Missing answer={{ outcome: unread, again: reload }} />}
      {apps.length === 0 && !adding && !unread && <NoApp />}
      {apps.length === 0 && form}
      {apps.length > 0 && (
        <DataTable
          label={texts.section.apps}
          columns={columns}
          rows={apps}
          keyOf={({ sdkAppId }) => String(sdkAppId)}
          textOf={({ sdkAppId, name, region = "" }) => [sdkAppId, name, regions[region]].join(" ")}
          opened={opened}
          chosen={({ sdkAppId }) => String(sdkAppId) === opened}
          detail={(app) =>
            String(app.sdkAppId) === opened && (
              <AppDetails
                key={app.sdkAppId}
                place={place}
                listed={app}
                edit={edit}
                onEdit={toggleEdit}
                onChange={reload}
              />
            )
          }
          lead={words.lead}
          add={add()}
          form={form}
        />
      )}
    </section>
  );
}
