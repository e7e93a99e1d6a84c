/** Starts the renderer on this server's own contract. */

import { applyTheme, currentTheme } from "../shell/theme.ts";
import { themeFor } from "./theme.ts";

/** What redoc.standalone.js defines; it comes before this one. */
declare const Redoc: {
  init(url: string, options: object, element: HTMLElement, done: (error?: Error) => void): void;
};

const system = matchMedia("(prefers-color-scheme: dark)");
const element = document.getElementById("reference") as HTMLElement;

const chosen = currentTheme();
const isDark = (): boolean => (chosen === "auto" ? system.matches : chosen === "dark");

function start(): void {
  const root = document.documentElement;
  root.dataset.shown = isDark() ? "dark" : "light";
  Redoc.init(
    "/openapi.json",
    {
      theme: themeFor(isDark()),
      // Its search runs in a worker made of text, which the policy does not allow.
      disableSearch: true,
      hideLoading: true,
      nativeScrollbars: true,
      pathInMiddlePanel: true,
      // The curl line comes first, then the body alone.
      payloadSampleIdx: 1,
      expandResponses: "200,201",
      generatedSamplesMaxDepth: 4,
    },
    element,
    (error) => {
      root.dataset.reference = error ? "failed" : "ready";
    },
  );
}

applyTheme(chosen);
start();
system.addEventListener("change", start);
