/** The settings panel: its sections, each loaded when it is opened. */

import type { SettingsPlace } from "../connected/workplace.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../shell/use-route.ts";
import { AppsSection } from "./apps-section.tsx";
import { AuditSection } from "./audit-section.tsx";
import { CertificatesSection } from "./certificates-section.tsx";
import { Guide } from "./guide.tsx";
import { HealthSection } from "./health-section.tsx";
import { KeysSection } from "./keys-section.tsx";
import { SECTIONS, useSection } from "./use-section.ts";

export default function SettingsTool({ place }: { readonly place: SettingsPlace }) {
  const { own: texts, texts: common } = useReader<SettingsTexts>();
  const section = useSection(place.route);
  const { server, sdkAppId } = place;
  return (
    <div class="stackable">
      <nav class="modes sections" aria-label={texts.sections}>
        {SECTIONS.map((name) => (
          <a
            key={name}
            href={routeTo("settings", { section: name })}
            aria-current={name === section ? "page" : undefined}
          >
            {texts.section[name]}
          </a>
        ))}
      </nav>
      {section === "start" && <Guide place={place} />}
      {section === "apps" && <AppsSection place={place} />}
      {section === "keys" && <KeysSection server={server} />}
      {section === "audit" && <AuditSection server={server} sdkAppId={sdkAppId} />}
      {(section === "health" || section === "certificates") &&
        (sdkAppId === undefined ? (
          <p class="empty">{common.shell.needsApp.join(" ")}</p>
        ) : section === "health" ? (
          <HealthSection key={sdkAppId} server={server} sdkAppId={sdkAppId} />
        ) : (
          <CertificatesSection key={sdkAppId} server={server} sdkAppId={sdkAppId} />
        ))}
    </div>
  );
}
