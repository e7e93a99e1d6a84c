/**
 * The settings panel: its sections, each loaded when it is opened, and what the API key may do in
 * them.
 */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import type { SettingsContext } from "../server/tool-context.ts";
import { useForgetting } from "../tool/use-forgetting.ts";
import { routeTo } from "../tool/use-route.ts";
import { Notice } from "../ui/notice.tsx";
import type { MadeKey } from "./answers.ts";
import { AppsSection } from "./apps-section.tsx";
import { AuditSection } from "./audit-section.tsx";
import { CertificatesSection } from "./certificates-section.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Guide } from "./guide.tsx";
import { HealthSection } from "./health-section.tsx";
import { KeysSection } from "./keys-section.tsx";
import { useLoaded } from "./load.tsx";
import { ShownOnce } from "./shown-once.tsx";
import { SECTIONS, type SectionName, useSection } from "./use-section.ts";

/**
 * The smallest thing that only the scope admin may read: whether it is refused is all that is
 * wanted of it.
 */
const RIGHTS = call("listAuditEntries", { limit: 1 });
const NONE: { readonly made?: MadeKey } = {};
/** What a key without the scope admin may look at. */
const OPEN: readonly SectionName[] = ["start", "apps", "certificates"];

export default function SettingsTool({ place }: { readonly place: SettingsContext }) {
  const { own: texts } = useReader<SettingsTexts>();
  const section = useSection(place.route);
  const { server, sdkAppId } = place;
  const rights = useLoaded(server, RIGHTS);
  const [{ made }, setMade] = useForgetting(NONE);
  const { outcome } = rights;
  // Any other failure is for the section to show, when it meets it.
  const admin = !(outcome && "failure" in outcome && outcome.failure.code === "scope_missing");
  const body = () => {
    if (!admin && !OPEN.includes(section)) return null;
    if (section === "start") return <Guide place={place} admin={admin} />;
    if (section === "apps") return <AppsSection place={place} admin={admin} />;
    if (section === "keys")
      return <KeysSection place={place} onMade={(made) => setMade({ made })} />;
    if (section === "audit") return <AuditSection server={server} sdkAppId={sdkAppId} />;
    if (sdkAppId === undefined)
      return (
        <EmptyState sentence={texts.apps.empty}>
          <a class="button" href={routeTo("settings", { section: "apps" })}>
            {texts.section.apps}
          </a>
        </EmptyState>
      );
    if (section === "health")
      return <HealthSection key={sdkAppId} server={server} sdkAppId={sdkAppId} />;
    return <CertificatesSection key={sdkAppId} server={server} sdkAppId={sdkAppId} admin={admin} />;
  };
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
      {made && <ShownOnce made={made} onStored={() => setMade(NONE)} />}
      {!admin && <Notice severity="info" sentence={texts.adminOnly} />}
      {outcome ? body() : <p class="empty">{texts.loading}</p>}
    </div>
  );
}
