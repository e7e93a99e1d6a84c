/** The frame of both modes: header, where the keys are, the tools. All tools stay mounted, so that switching loses nothing. */

import type { ComponentChildren } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Bench, Question } from "../bench.ts";
import { GenerateTool } from "../generate/generate-tool.tsx";
import { useReader } from "../i18n/texts.ts";
import { Mark } from "../ui/icons.tsx";
import { VerifyTool } from "../verify/verify-tool.tsx";
import { LanguageSelect, ThemeButton } from "./preference-controls.tsx";
import { ReaderSwitch } from "./start.tsx";
import { TOOLS, useRoute } from "./use-route.ts";

interface ShellProps {
  readonly mode: "local" | "connected";
  /** Where the reader says which app and which keys. */
  readonly setup: ComponentChildren;
  readonly bench: Bench;
}

const MODES = [
  ["local", "/"],
  ["connected", "/connected"],
] as const;

export function Shell({ mode, setup, bench }: ShellProps) {
  const { texts } = useReader();
  const { shell } = texts;
  const setReader = useContext(ReaderSwitch);
  const tool = useRoute();
  const [question, setQuestion] = useState<Question>({ text: "" });
  const check = (asked: Question) => {
    setQuestion(asked);
    location.hash = "verify";
    document.getElementById("tools")?.focus();
  };
  useEffect(() => {
    document.title = `${texts[tool].heading} · sigpost`;
  }, [texts, tool]);
  return (
    <>
      <a class="skip" href={`#${tool}`} onClick={() => document.getElementById("tools")?.focus()}>
        {shell.skip}
      </a>
      <header>
        <h1>
          <Mark /> sigpost
        </h1>
        <p class="tagline">{shell.tagline}</p>
        <div class="controls">
          <LanguageSelect onReader={setReader} />
          <ThemeButton />
        </div>
      </header>
      <section class="setup" aria-label={texts[mode].heading}>
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
          <VerifyTool bench={bench} question={question} onChange={setQuestion} />
        </section>
      </main>
    </>
  );
}
