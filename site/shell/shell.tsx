/** The frame of both modes: header, where the keys are, the tools. All tools stay mounted, so that switching loses nothing. */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Bench, Question } from "../bench.ts";
import { GenerateTool } from "../generate/generate-tool.tsx";
import { useReader } from "../i18n/texts.ts";
import { Mark } from "../ui/icons.tsx";
import { VerifyTool } from "../verify/verify-tool.tsx";
import { LanguageSelect, ThemeButton } from "./preference-controls.tsx";
import { TOOLS, useRoute } from "./use-route.ts";

interface ShellProps {
  readonly mode: "local" | "connected";
  /** Where the reader says which app and which keys, and what that part is called. */
  readonly heading: string;
  readonly setup: ComponentChildren;
  readonly bench: Bench;
}

const focusTools = () => document.getElementById("tools")?.focus();

const MODES = [
  ["local", "/"],
  ["connected", "/connected"],
] as const;

export function Shell({ mode, heading, setup, bench }: ShellProps) {
  const { texts } = useReader();
  const { shell } = texts;
  const tool = useRoute();
  const [question, setQuestion] = useState<Question>({ text: "" });
  const check = (asked: Question) => {
    setQuestion(asked);
    location.hash = "verify";
    focusTools();
  };
  useLayoutEffect(() => {
    document.title = `${texts[tool].heading} · sigpost`;
  }, [texts, tool]);
  return (
    <>
      <header>
        <button type="button" class="skip" onClick={focusTools}>
          {shell.skip}
        </button>
        <h1>
          <Mark /> sigpost
        </h1>
        <p class="tagline">{shell.tagline}</p>
        <div class="controls">
          <LanguageSelect />
          <ThemeButton />
        </div>
      </header>
      <section class="setup" aria-label={heading}>
        <nav class="modes" aria-label={shell.mode}>
          {MODES.map(([name, path]) => (
            // A real navigation, which also forgets everything typed.
            <a key={name} href={`${path}#${tool}`} aria-current={name === mode ? "page" : undefined}>
              {shell[name]}
            </a>
          ))}
        </nav>
        {setup}
      </section>
      <nav class="tabs" aria-label={shell.tools}>
        {TOOLS.map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === tool ? "page" : undefined}>
            {texts[name].tab}
          </a>
        ))}
      </nav>
      <main id="tools" tabIndex={-1}>
        <section hidden={tool !== "generate"} aria-labelledby="generate-heading">
          <h2 id="generate-heading">{texts.generate.heading}</h2>
          <GenerateTool bench={bench} onCheck={check} />
        </section>
        <section hidden={tool !== "verify"} aria-labelledby="verify-heading">
          <h2 id="verify-heading">{texts.verify.heading}</h2>
          <VerifyTool bench={bench} open={tool === "verify"} question={question} onChange={setQuestion} />
        </section>
      </main>
    </>
  );
}
