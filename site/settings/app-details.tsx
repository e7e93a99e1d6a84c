/**
 * One app, opened: what was found about it, what is set, and what can be done with it. Its secrets
 * are never here.
 */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import { request } from "../server/request.ts";
import { type AppSummary, may, type SettingsContext } from "../server/tool-context.ts";
import { routeTo } from "../tool/use-route.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import type { Failure } from "../workbench.ts";
import { AppFacts } from "./app-facts.tsx";
import { AppForm } from "./app-form.tsx";
import { Missing, useLoaded } from "./load.tsx";
import { Barred } from "./row-parts.tsx";
import { webhookUrl } from "./webhook-url.ts";

interface AppDetailsProps {
  readonly place: SettingsContext;
  readonly listed: AppSummary;
  /** Set while its form is open: the field that it begins with, or `all`. */
  readonly edit: string | undefined;
  readonly onEdit: (edit: string | undefined) => void;
  readonly onChange: () => void;
}

export function AppDetails({ place, listed, edit, onEdit, onChange }: AppDetailsProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { apps: words } = texts;
  const { server, who, sdkAppId: inUse, onChoose } = place;
  const { sdkAppId, source } = listed;
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const admin = may(who, "admin");
  const changes = admin && source !== "environment";
  const editing = changes && edit !== undefined;
  const question = call("getApp", { sdkAppId });
  const details = useLoaded(server, admin ? question : undefined);
  const { outcome } = details;
  const app = outcome && "value" in outcome ? outcome : undefined;
  const saved = () => {
    onEdit(undefined);
    details.again();
    onChange();
  };
  const remove = async () => {
    setFailure(undefined);
    const outcome = await request(server, call("deleteApp", { sdkAppId }));
    if ("failure" in outcome) {
      setFailure(outcome.failure);
      return announce(outcome.failure.sentence.join(" "));
    }
    announce(texts.removed);
    onChange();
  };
  return (
    <div class="stackable tight opened">
      {admin && !app && <Missing answer={details} />}
      {app && <AppFacts app={app.value} editing={editing} />}
      <div class="row">
        {sdkAppId !== inUse && (
          <button type="button" class="small" onClick={() => onChoose(sdkAppId)}>
            {words.choose}
          </button>
        )}
        {changes && (
          <>
            <button
              type="button"
              class="small"
              aria-expanded={editing}
              onClick={() => onEdit(editing ? undefined : "all")}
            >
              {texts.edit}
            </button>
            {!editing && (
              <Confirm
                label={texts.remove}
                question={words.removeAsk(String(sdkAppId))}
                yes={words.removeYes}
                no={texts.cancel}
                typed={String(sdkAppId)}
                onConfirm={remove}
              />
            )}
          </>
        )}
        {app && !editing && (
          <CopyMenu
            json={app.value}
            curl={curlLine(location.origin, question)}
            more={[{ label: words.webhookUrl, text: webhookUrl(location.origin, sdkAppId) }]}
            address={routeTo("settings", { section: "apps", app: String(sdkAppId) })}
          />
        )}
      </div>
      {source === "environment" && <Barred>{words.fromEnvironment}</Barred>}
      {!admin && <Barred>{texts.lacks(texts.edit, "admin")}</Barred>}
      {failure && <FailureNotice failure={failure} />}
      {editing && app && (
        <AppForm
          key={edit}
          server={server}
          stored={app}
          begin={edit}
          onSaved={saved}
          onCancel={() => onEdit(undefined)}
        />
      )}
    </div>
  );
}
