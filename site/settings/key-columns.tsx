/** The columns of the table of API keys. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Who } from "../server/tool-context.ts";
import type { Column } from "../ui/data-table.tsx";
import { Badge, type Tone } from "../ui/tone.tsx";
import type { ApiKey } from "./answers.ts";
import { POWERFUL, PRESET_NAMES, PRESETS } from "./key-draft.ts";
import { RowOpener, Tag, When } from "./row-parts.tsx";

/** The place of the column that they are sorted by. */
export const CREATED = 5;

export const isLive = ({ state }: ApiKey): boolean => state === "active" || state === "rotating";

/** That a key is open to use is no judgement about it; one that will soon not be needs attention. */
const TONES: Readonly<Record<ApiKey["state"], Tone>> = {
  active: "good",
  rotating: "warning",
  rotated: "plain",
  expired: "plain",
  revoked: "plain",
};

export const untilOf = ({ validUntil, expiresAt }: ApiKey): string | undefined =>
  validUntil ?? expiresAt;

/** As it was made, or by number; what opens everything is always named. */
function Rights({ scopes }: Pick<ApiKey, "scopes">) {
  const { keys: words } = useReader<SettingsTexts>().own;
  const preset = PRESET_NAMES.find((name) => {
    const wanted: readonly string[] = PRESETS[name];
    return wanted.length === scopes.length && scopes.every((scope) => wanted.includes(scope));
  });
  const powerful = scopes.filter((scope) => POWERFUL.includes(scope));
  if (powerful.length > 0) return <Badge tone="warning">{powerful.join(", ")}</Badge>;
  if (preset) return <span title={scopes.join(", ")}>{words.preset[preset]}</span>;
  const [first, ...more] = scopes;
  return (
    <span title={scopes.join(", ")}>
      <code>{first}</code>
      {more.length > 0 && <span class="hint"> +{more.length}</span>}
    </span>
  );
}

export function useKeyColumns(
  opened: string | undefined,
  onToggle: (id: string) => void,
  who: Who | undefined,
): readonly Column<ApiKey>[] {
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.keys;
  return [
    {
      name: words.name,
      by: ({ name }) => name,
      cell: ({ id, name }) => (
        <span class="badges">
          <RowOpener open={opened === id} onToggle={() => onToggle(id)}>
            {name}
          </RowOpener>
          {id === who?.id && <Tag>{words.thisOne}</Tag>}
        </span>
      ),
    },
    {
      name: words.status,
      by: ({ state }) => words.state[state],
      cell: ({ state }) => <Badge tone={TONES[state]}>{words.state[state]}</Badge>,
    },
    {
      name: words.scopes,
      by: ({ scopes }) => scopes.length,
      falling: true,
      cell: ({ scopes }) => <Rights scopes={scopes} />,
    },
    {
      name: words.apps,
      by: ({ sdkAppIds }) => sdkAppIds?.length ?? Number.POSITIVE_INFINITY,
      falling: true,
      cell: ({ sdkAppIds }) => {
        if (!sdkAppIds) return words.everyApp;
        return sdkAppIds.length === 1 ? (
          <code>{sdkAppIds[0]}</code>
        ) : (
          words.someApps(format.number(sdkAppIds.length))
        );
      },
    },
    {
      name: words.used,
      by: ({ lastUsedOn }) => lastUsedOn,
      falling: true,
      cell: ({ lastUsedOn }) => lastUsedOn ?? <span class="hint">{words.never}</span>,
    },
    {
      name: texts.created,
      by: ({ createdAt }) => createdAt,
      falling: true,
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
    {
      name: words.ends,
      by: (key) => untilOf(key),
      cell: (key) =>
        untilOf(key) ? <When at={untilOf(key)} /> : <span class="hint">{words.endless}</span>,
    },
  ];
}
