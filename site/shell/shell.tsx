/**
 * The frame of both modes: header with the tools, the line that says where the keys are, the tool. A
 * tool once opened stays mounted, so that switching loses nothing.
 */

import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CodeToolProps } from "../codes/code-tool.tsx";
import type { GenerateToolProps } from "../generate/generate-tool.tsx";
import { Home } from "../home/home.tsx";
import { CODES_LANGUAGES } from "../i18n/codes/index.ts";
import { useReader } from "../i18n/texts.ts";
import { VERIFY_LANGUAGES } from "../i18n/verify/index.ts";
import { createPanel } from "../tool/panel.tsx";
import { usePreset } from "../tool/use-preset.ts";
import { HOME, type Route, TOOLS, type ToolName, useRoute } from "../tool/use-route.ts";
import { Mark } from "../ui/icons.tsx";
import type { VerifyToolProps } from "../verify/verify-tool.tsx";
import type { Question, Workbench } from "../workbench.ts";
import { Bar, type BarProps, type Mode } from "./bar.tsx";
import { Footer } from "./footer.tsx";
import { LanguageSelect, ThemeButton } from "./preference-controls.tsx";
import { Tabs } from "./tabs.tsx";

/** The tools that only a server can offer. */
export type ServerTool = Exclude<ToolName, "generate" | "verify" | "codes">;

interface ShellProps {
  readonly mode: Mode;
  /** Where the reader says which app and which keys. */
  readonly bar: BarProps;
  readonly workbench: Workbench;
  readonly serverTool: (tool: ServerTool, route: Route | undefined) => ComponentChildren;
}

const GeneratePanel = createPanel<GenerateToolProps, unknown>(
  () => import("../generate/generate-tool.tsx"),
  undefined,
);

const VerifyPanel = createPanel<VerifyToolProps, unknown>(
  () => import("../verify/verify-tool.tsx"),
  VERIFY_LANGUAGES,
  "verify",
);

const CodePanel = createPanel<CodeToolProps, unknown>(
  () => import("../codes/code-tool.tsx"),
  CODES_LANGUAGES,
);

const tools = () => document.getElementById("tools");

/** Where the work goes on, from its top: focusing a part taller than the window would scroll into it. */
export function focusTools(): void {
  tools()?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

export function Shell({ mode, bar, workbench, serverTool }: ShellProps) {
  const { shell } = useReader().texts;
  const route = useRoute();
  const { tool } = route;
  const opened = useRef(new Set<Route["tool"]>());
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
    document.title = tool === HOME ? "sigpost" : `${shell.tool[tool].heading} · sigpost`;
  }, [shell, tool]);
  // A door of the landing leads into its tool, the keys that follow with it.
  const before = useRef(tool);
  useEffect(() => {
    if (before.current === HOME && tool !== HOME) focusTools();
    before.current = tool;
  }, [tool]);
  const bodyOf = (name: ToolName) => {
    const shown = name === tool ? route : undefined;
    if (name === "generate")
      return <GeneratePanel workbench={workbench} route={shown} onCheck={check} />;
    if (name === "codes") return <CodePanel open={shown !== undefined} route={shown} />;
    if (name !== "verify") return serverTool(name, shown);
    return (
      <VerifyPanel
        workbench={workbench}
        open={shown !== undefined}
        route={shown}
        question={question}
        onChange={setQuestion}
      />
    );
  };
  return (
    <>
      <header>
        <button type="button" class="skip" onClick={() => tools()?.focus()}>
          {shell.skip}
        </button>
        <h1>
          <a href={`${location.pathname}#`}>
            <Mark /> sigpost
          </a>
        </h1>
        <Tabs tool={tool} />
        <div class="controls">
          <LanguageSelect />
          <ThemeButton />
        </div>
      </header>
      <Bar mode={mode} tool={tool} {...bar} />
      <main id="tools" tabIndex={-1}>
        {tool === HOME && <Home mode={mode} />}
        {TOOLS.filter((name) => opened.current.has(name)).map((name) => (
          <section key={name} hidden={name !== tool} aria-labelledby={`${name}-heading`}>
            <h2 id={`${name}-heading`}>{shell.tool[name].heading}</h2>
            {bodyOf(name)}
          </section>
        ))}
      </main>
      <Footer />
    </>
  );
}
