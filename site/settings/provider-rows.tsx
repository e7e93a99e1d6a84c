/** The identity providers of an app: one row of fields each. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Field } from "../ui/field.tsx";
import type { IdentityProvider } from "./answers.ts";
import type { AppFaults } from "./app-body.ts";

interface ProviderRowsProps {
  /** Of the form, so that ids stay unique. */
  readonly id: (name: string) => string;
  readonly providers: readonly IdentityProvider[];
  readonly faults: AppFaults;
  readonly onChange: (providers: readonly IdentityProvider[]) => void;
}

const NAMES = ["issuer", "audience", "claim", "prefix"] as const;

export function ProviderRows({ id, providers, faults, onChange }: ProviderRowsProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const { apps } = texts;
  const hints = {
    issuer: apps.issuerHint,
    audience: apps.audienceHint,
    claim: apps.claimHint,
    prefix: `${texts.optional} · ${apps.prefixHint}`,
  };
  const replace = (place: number, change: Partial<IdentityProvider>) =>
    onChange(
      providers.map((provider, at) => (at === place ? { ...provider, ...change } : provider)),
    );
  return (
    <fieldset class="stackable tight">
      <legend>{apps.providers}</legend>
      <p class="hint">{apps.providersHint}</p>
      {providers.map((provider, place) => (
        <fieldset key={place} class="provider">
          <legend class="hidden">{apps.provider(format.number(place + 1))}</legend>
          <div class="side-by-side">
            {NAMES.map((name) => (
              <Field
                key={name}
                id={id(`${name} ${place}`)}
                label={apps[name]}
                hint={hints[name]}
                value={provider[name] ?? ""}
                onInput={(value) => replace(place, { [name]: value })}
                fault={faults[`${name} ${place}`]}
              />
            ))}
          </div>
          <div class="row">
            <button
              type="button"
              class="small"
              onClick={() => onChange(providers.filter((_, at) => at !== place))}
            >
              {apps.removeProvider(format.number(place + 1))}
            </button>
          </div>
        </fieldset>
      ))}
      <div class="row">
        <button
          type="button"
          class="small"
          onClick={() => onChange([...providers, { issuer: "", audience: "" }])}
        >
          {apps.addProvider}
        </button>
      </div>
    </fieldset>
  );
}
