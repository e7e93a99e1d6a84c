/** The settings panel: its sections, each loaded when it is opened. */

import { SETTINGS_LANGUAGES, type SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { may, type SettingsContext } from "../server/tool-context.ts";
import { createPanel } from "../tool/panel.tsx";
import { useForgetting } from "../tool/use-forgetting.ts";
import { Notice } from "../ui/notice.tsx";
import type { MadeKey } from "./answers.ts";
import { AppsSection } from "./apps-section.tsx";
import type { AuditSectionProps } from "./audit/audit-section.tsx";
import { CertificatesSection } from "./certificates-section.tsx";
import { NoApp } from "./empty-state.tsx";
import { Guide } from "./guide/guide.tsx";
import type { HealthSectionProps } from "./health/health-section.tsx";
import { useHealth } from "./health/use-health.ts";
import type { KeysSectionProps } from "./keys-section.tsx";
import { Sections } from "./sections.tsx";
import { ShownOnce } from "./shown-once.tsx";
import { type SectionName, useSection } from "./use-section.ts";
import type { WorkloadsSectionProps } from "./workloads/workloads-section.tsx";

const NONE: { readonly made?: MadeKey } = {};
/** What a key without the scope admin may look at. */
const OPEN: readonly SectionName[] = ["start", "apps", "certificates"];

const HealthPanel = createPanel<HealthSectionProps, unknown>(
  () => import("./health/health-section.tsx"),
  SETTINGS_LANGUAGES,
);

const KeysPanel = createPanel<KeysSectionProps, unknown>(
  () => import("./keys-section.tsx"),
  SETTINGS_LANGUAGES,
);

const AuditPanel = createPanel<AuditSectionProps, unknown>(
  () => import("./audit/audit-section.tsx"),
  SETTINGS_LANGUAGES,
);

/** Knows the issuers of tokens, and is loaded when it is opened. */
const WorkloadsPanel = createPanel<WorkloadsSectionProps, unknown>(
  () => import("./workloads/workloads-section.tsx"),
  SETTINGS_LANGUAGES,
);

export default function SettingsTool({ place }: { readonly place: SettingsContext }) {
  const { own: texts } = useReader<SettingsTexts>();
  const section = useSection(place.route);
  const { server, sdkAppId, who } = place;
  const checked = useHealth(server, sdkAppId);
  const [{ made }, setMade] = useForgetting(NONE);
  const body = () => {
    if (!may(who, "admin") && !OPEN.includes(section))
      return <Notice severity="info" sentence={texts.adminOnly} />;
    if (section === "start") return <Guide place={place} health={checked.last[sdkAppId ?? 0]} />;
    if (section === "apps") return <AppsSection place={place} health={checked.last} />;
    if (section === "keys") return <KeysPanel place={place} onMade={(made) => setMade({ made })} />;
    if (section === "audit") return <AuditPanel place={place} />;
    if (sdkAppId === undefined) return <NoApp />;
    const ofApp = { key: sdkAppId, place: { ...place, sdkAppId } };
    if (section === "health")
      return <HealthPanel key={sdkAppId} {...{ server, sdkAppId, checked }} />;
    if (section === "workloads") return <WorkloadsPanel {...ofApp} />;
    return <CertificatesSection {...ofApp} />;
  };
  return (
    <div class="stackable settings">
      <Sections section={section} />
      {made && <ShownOnce made={made} onStored={() => setMade(NONE)} />}
      {body()}
    </div>
  );
}
