/** The first page: README's words, with three doors after its first lines. */

import type { Page } from "../content/documents.ts";
import { relativeTo } from "../content/links.ts";
import { MARK } from "./frame.ts";
import { escapeHtml, linkTo, pageFor, type Site } from "./site.ts";
import { DOORS, type DoorName, TEXTS } from "./texts.ts";

function door(name: DoorName, page: Page, site: Site): string {
  const { title, text } = TEXTS[page.language].doors[name];
  const links = DOORS[name]
    .map((file) => pageFor(site, file, page.language))
    .filter((target) => target !== undefined)
    .map((target) => `<li>${linkTo(target, relativeTo(page.url, target.url), false)}</li>`);
  return `<section class="door">
<h2 class="board">${escapeHtml(title)}</h2>
<p>${escapeHtml(text)}</p>
<ul>${links.join("")}</ul>
</section>`;
}

/** README's lead ends where it first shows something. */
function cut(content: string): [string, string] {
  const at = content.search(/<div class="code">|<h2/);
  return at < 0 ? [content, ""] : [content.slice(0, at), content.slice(at)];
}

export function homeText(content: string, page: Page, site: Site): string {
  const [lead, rest] = cut(content);
  const doors = (Object.keys(DOORS) as DoorName[]).map((name) => door(name, page, site));
  return `<div class="lead">${MARK}<div>${lead}</div></div>
<div class="doors">${doors.join("\n")}</div>
<div class="prose">${rest}</div>`;
}
