/** What a page can do beyond being read. Everything here may be missing, and the text is there. */

import { chooseTheme, currentTheme, themeAfter } from "../../../site/shell/theme.ts";
import { one, say } from "./page.ts";
import { openSearch } from "./search.ts";

function showThemeButton(): void {
  const button = one(".theme-button", HTMLButtonElement);
  const label = () => {
    button.setAttribute("aria-label", say(currentTheme()));
    button.title = say(currentTheme());
  };
  button.addEventListener("click", () => {
    chooseTheme(themeAfter(currentTheme()));
    label();
  });
  label();
  button.hidden = false;
}

function showSearchButton(): void {
  const button = one(".search-button", HTMLButtonElement);
  button.addEventListener("click", openSearch);
  button.hidden = false;
  addEventListener("keydown", (event) => {
    const typing = (event.target as Element).closest("input, textarea, select, [contenteditable]");
    const asked =
      event.key === "/" ? !typing : event.key === "k" && (event.ctrlKey || event.metaKey);
    if (!asked || event.isComposing) return;
    event.preventDefault();
    openSearch();
  });
}

/** Of a console, what is typed; of everything else, all of it. */
function commandsOf(text: string): string {
  const typed = text.split("\n").filter((line) => line.startsWith("$ "));
  return typed.length > 0 ? typed.map((line) => line.slice(2)).join("\n") : text.trimEnd();
}

function addCopyButton(block: Element): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = say("copy");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(commandsOf(block.textContent ?? ""));
    button.textContent = say("copied");
    setTimeout(() => {
      button.textContent = say("copy");
    }, 2000);
  });
  block.after(button);
}

/** The sidebar is longer than most screens. */
function showPlace(): void {
  const pages = document.querySelector<HTMLElement>(".pages");
  const current = pages?.querySelector<HTMLElement>("[aria-current]");
  if (pages && current) pages.scrollTop = current.offsetTop - pages.clientHeight / 2;
}

showThemeButton();
showSearchButton();
showPlace();
for (const block of document.querySelectorAll(".code > pre")) addCopyButton(block);
