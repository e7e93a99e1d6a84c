/** Every component in each of its states, in the reader's language and colours. */

import type { ComponentChildren } from "preact";
import { LanguageSelect, ThemeButton } from "../shell/preference-controls.tsx";
import { Mark } from "../ui/icons.tsx";
import { Answers } from "./answers.tsx";
import { Controls } from "./controls.tsx";
import { Foundations } from "./foundations.tsx";
import { Rows } from "./rows.tsx";

const Group = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) => (
  <section class="stackable" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

export const StyleGuide = () => (
  <>
    <header>
      <h1>
        <Mark /> sigpost
      </h1>
      <p class="tagline">Style guide: docs/design-language.md, drawn</p>
      <div class="controls">
        <LanguageSelect />
        <ThemeButton />
      </div>
    </header>
    <main class="stackable">
      <Group title="Foundations">
        <Foundations />
      </Group>
      <Group title="Controls">
        <Controls />
      </Group>
      <Group title="Answers">
        <Answers />
      </Group>
      <Group title="Rows">
        <Rows />
      </Group>
    </main>
  </>
);
