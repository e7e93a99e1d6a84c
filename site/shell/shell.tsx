/**
 * The frame of both modes: header, where the keys are, the tools. A tool once opened stays mounted,
 * so that switching loses nothing.
 */

import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CodeToolProps } from "../codes/code-tool.tsx";
import { GenerateTool } from "../generate/generate-tool.tsx";
import { REFERENCE } from "../headers.ts";
import { CODES_LANGUAGES } from "../i18n/codes/index.ts";
import { useReader } from "../i18n/texts.ts";
import { VERIFY_LANGUAGES } from "../i18n/verify/index.ts";
import { createPanel } from "../tool/panel.tsx";
import { usePreset } from "../tool/use-preset.ts";
import { type Route, TOOLS, type ToolName, useRoute } from "../tool/use-route.ts";
import { Mark } from "../ui/icons.tsx";
import type { VerifyToolProps } from "../verify/verify-tool.tsx";
import type { Question, Workbench } from "../workbench.ts";
import { LanguageSelect, ThemeButton } from "./preference-controls.tsx";

/** The tools that only a server can offer. */
export type ServerTool = Exclude<ToolName, "generate" | "verify" | "codes">;

interface ShellProps {
  readonly mode: "local" | "connected";
  /** Where the reader says which app and which keys, and what that part is called. */
  readonly heading: string;
  readonly setup: ComponentChildren;
  readonly workbench: Workbench;
  readonly serverTool: (tool: ServerTool, route: Route | undefined) => ComponentChildren;
}

const VerifyPanel = createPanel<VerifyToolProps, unknown>(
  () => import("../verify/verify-tool.tsx"),
  VERIFY_LANGUAGES,
  "verify",
);

const CodePanel = createPanel<CodeToolProps, unknown>(
  () => import("../codes/code-tool.tsx"),
  CODES_LANGUAGES,
);

const focusTools = () => document.getElementById("tools")?.focus();

const MODES = [
  ["local", "/"],
  ["connected", "/connected"],
] as const;

export function Shell({ mode, heading, setup, workbench, serverTool }: ShellProps) {
  const { shell } = useReader().texts;
  const route = useRoute();
  const { tool } = route;
  const opened = useRef(new Set<ToolName>());
  opened.current.add(tool);
  const [question, setQuestion] = useState<Question>({ text: "" });
  const check = (asked: Question) => {
    setQuestion(asked);
    location.hash = "verify";
    focusTools();
  };
  usePreset(tool === "verify" ? route : undefined, (preset) => {
    const userId = preset.get("user");
    if (userId !== null) setQuestion((typed) => ({ ...typed, userId }));
  });
  useLayoutEffect(() => {
    document.title = `${shell.tool[tool].heading} · sigpost`;
  }, [shell, tool]);
  const bodyOf = (name: ToolName) => {
    if (name === "generate")
      return (
        <GenerateTool
          workbench={workbench}
          route={tool === name ? route : undefined}
          onCheck={check}
        />
      );
    if (name === "codes")
      return <CodePanel open={tool === name} route={tool === name ? route : undefined} />;
    if (name !== "verify") return serverTool(name, name === tool ? route : undefined);
    return (
      <VerifyPanel
        workbench={workbench}
        open={tool === "verify"}
        question={question}
        onChange={setQuestion}
      />
    );
  };
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
            <a
              key={name}
              href={`${path}#${tool}`}
              aria-current={name === mode ? "page" : undefined}
            >
              {shell[name]}
            </a>
          ))}
        </nav>
        {setup}
      </section>
      <nav class="tabs" aria-label={shell.tools}>
        {TOOLS.map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === tool ? "page" : undefined}>
            {shell.tool[name].tab}
          </a>
        ))}
      </nav>
      <main id="tools" tabIndex={-1}>
        {TOOLS.filter((name) => opened.current.has(name)).map((name) => (
          <section key={name} hidden={name !== tool} aria-labelledby={`${name}-heading`}>
            <h2 id={`${name}-heading`}>{shell.tool[name].heading}</h2>
            {bodyOf(name)}
          </section>
        ))}
      </main>
      <footer>
        <a href={REFERENCE.path} hrefLang="en">
          {shell.reference}
        </a>
      </footer>
    </>
  );
}
