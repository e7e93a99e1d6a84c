/** What was last found about an app's health, in its row: how much of which kind, and when. */

import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { routeTo } from "../../tool/use-route.ts";
import { Badge } from "../../ui/tone.tsx";
import type { Health } from "../answers.ts";
import { FindingBadges, When } from "../row-parts.tsx";
import { severitiesOf } from "./findings.ts";

export function HealthBadges({ health }: { readonly health: Health | undefined }) {
  const { health: words } = useReader<SettingsTexts>().own;
  if (!health) return <span class="hint">{words.status.unknown}</span>;
  const severities = severitiesOf(health);
  const preset = { section: "health", app: String(health.sdkAppId) };
  return (
    <a class="badges" href={routeTo("settings", preset)}>
      {severities.length > 0 ? (
        <FindingBadges findings={severities} />
      ) : (
        <Badge tone="good">{words.status.ok}</Badge>
      )}
      <When at={health.checkedAt} />
    </a>
  );
}
