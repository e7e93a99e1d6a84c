/**
 * In place of a list with nothing in it: what belongs here, what it is good for, and the way to the
 * first one.
 */

import type { ComponentChildren } from "preact";
import type { Sentence } from "../../worker/usersig/index.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";

interface InvitingProps {
  readonly sentence: Sentence;
  readonly children?: ComponentChildren;
}

export const EmptyState = ({ sentence: [heading, text], children }: InvitingProps) => (
  <div class="inviting">
    <h3>{heading}</h3>
    <p>{text}</p>
    {children && <div class="row">{children}</div>}
  </div>
);

/** Without an app the way is through the first steps, which begin with one. */
export function NoApp() {
  const { apps, section } = useReader<SettingsTexts>().own;
  return (
    <EmptyState sentence={apps.empty}>
      <a class="button primary" href={routeTo("settings", { section: "start" })}>
        {section.start}
      </a>
    </EmptyState>
  );
}
