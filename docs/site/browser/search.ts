/** The search dialog. Its index is loaded when it is opened, and asked of nobody else. */

import type { Engine, Hit } from "../search/engine.ts";
import { type SearchEntry, searchFile } from "../search/entries.ts";
import { termsOf } from "../search/terms.ts";
import { address, one, say } from "./page.ts";

const MOST = 20;
const EXCERPT = 150;

const dialog = one("dialog.search", HTMLDialogElement);
const field = one("input", HTMLInputElement, dialog);
const count = one(".search-count", HTMLElement, dialog);
const results = one(".search-results", HTMLElement, dialog);

async function load(): Promise<Engine> {
  const [{ engineOf }, response] = await Promise.all([
    import("../search/engine.ts"),
    fetch(address(searchFile(document.documentElement.lang))),
  ]);
  if (!response.ok) throw new Error(`search: ${response.status}`);
  return engineOf((await response.json()) as SearchEntry[]);
}

let loaded: Promise<Engine> | undefined;

/** A load that failed is tried again with the next question. */
function engine(): Promise<Engine> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** The text around the question as it was typed, or around the first of its words. */
function excerptOf({ text, match }: Hit, question: string): string {
  const lower = text.toLowerCase();
  const whole = lower.indexOf(question.toLowerCase());
  const places = Object.keys(match)
    .map((term) => lower.indexOf(term))
    .filter((at) => at >= 0);
  const at = whole >= 0 ? whole : Math.min(...(places.length > 0 ? places : [0]));
  const from = Math.max(0, at - 40);
  const excerpt = text.slice(from, from + EXCERPT);
  return `${from > 0 ? "… " : ""}${excerpt}${from + EXCERPT < text.length ? " …" : ""}`;
}

/** `text` with the words that were looked for in `<mark>`; pairs of characters overlap. */
function marked(text: string, terms: readonly string[]): (Node | string)[] {
  const lower = text.toLowerCase();
  const found = new Set<number>();
  for (const term of terms)
    for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1))
      for (let place = at; place < at + term.length; place += 1) found.add(place);
  const parts: (Node | string)[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    const hit = found.has(from);
    while (to < text.length && found.has(to) === hit) to += 1;
    const part = text.slice(from, to);
    parts.push(hit ? element("mark", part) : part);
  }
  return parts;
}

function element(name: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function itemOf(hit: Hit, question: string): HTMLElement {
  const terms = termsOf(question).map((term) => term.toLowerCase());
  const link = document.createElement("a");
  link.href = address(hit.url);
  const trail = hit.page === hit.title ? [] : [hit.page];
  if (hit.english) trail.push(say("english"));
  link.append(element("strong", ...marked(hit.title, terms)));
  if (trail.length > 0) link.append(element("small", trail.join(" · ")));
  link.append(element("span", ...marked(excerptOf(hit, question), terms)));
  if (hit.english) link.lang = "en";
  return element("li", link);
}

async function show(): Promise<void> {
  const question = field.value.trim();
  if (question === "") {
    results.replaceChildren();
    count.textContent = "";
    return;
  }
  try {
    const [{ find }, ready] = await Promise.all([import("../search/engine.ts"), engine()]);
    if (field.value.trim() !== question) return;
    const hits = find(ready, question, MOST);
    results.replaceChildren(...hits.map((hit) => itemOf(hit, question)));
    count.textContent =
      hits.length > 0 ? say("found").replace("{n}", String(hits.length)) : say("foundNothing");
  } catch {
    results.replaceChildren();
    count.textContent = say("searchFailed");
  }
}

/** Down and up go through the results, Enter follows the first. */
function move(event: KeyboardEvent): void {
  if (event.isComposing) return;
  const links = [...results.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    (links[at + step] ?? (at + step < 0 ? field : undefined))?.focus();
  } else if (event.key === "Enter" && document.activeElement === field) links[0]?.click();
}

field.addEventListener("input", show);
dialog.addEventListener("keydown", move);
one("button", HTMLElement, dialog).addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  // Beside the dialog, or on a result, which may be on this page.
  if (event.target === dialog || (event.target as Element).closest("a")) dialog.close();
});

export function openSearch(): void {
  if (!dialog.open) dialog.showModal();
  field.select();
  engine().catch(() => undefined);
}
