/** One document: its text, what stands beside it, and the way to its neighbours. */

import type { Language, Page } from "../content/documents.ts";
import { relativeTo } from "../content/links.ts";
import { type Entry, flat, type Section } from "../content/sidebar.ts";
import { frame } from "./frame.ts";
import { homeText } from "./home.ts";
import { CONTRACT, escapeHtml, linkTo, type Site } from "./site.ts";
import { TEXTS } from "./texts.ts";

interface Data {
  readonly content: string;
  readonly subject: Page;
  readonly site: Site;
}

const entries = (list: readonly Entry[], page: Page): string =>
  `<ul>${list
    .map(
      ({ page: target, children }) =>
        `<li>${linkTo(target, relativeTo(page.url, target.url), target.url === page.url)}${children.length > 0 ? entries(children, page) : ""}</li>`,
    )
    .join("")}</ul>`;

function section({ name, entries: list }: Section, page: Page): string {
  const text = TEXTS[page.language];
  const isHome = page.document.path === "";
  const open =
    isHome || name !== "contribute" || flat(list).some(({ url }) => url === page.url)
      ? " open"
      : "";
  const contract = `<ul><li><a href="${relativeTo(page.url, CONTRACT)}">${text.contract}</a></li></ul>`;
  return `<details${open}><summary>${text.sections[name]}</summary>${entries(list, page)}${name === "reference" ? contract : ""}</details>`;
}

function sidebar(page: Page, { sidebars }: Site): string {
  const { documents } = TEXTS[page.language];
  const sections = sidebars[page.language].filter(({ entries: list }) => list.length > 0);
  return `<nav class="pages" id="pages" tabindex="-1" aria-label="${documents}">
${sections.map((one) => section(one, page)).join("\n")}
</nav>`;
}

function contents(page: Page, { seen }: Site): string {
  const { onThisPage } = TEXTS[page.language];
  const headings = (seen.get(page.url)?.headings ?? []).filter(({ level }) => level === 2);
  if (headings.length < 2) return "";
  const items = headings.map(
    ({ id, title }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`,
  );
  return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">${onThisPage}</h2><ol>${items.join("")}</ol></nav>`;
}

function neighbours(page: Page, { sidebars }: Site): string {
  const { previous, next } = TEXTS[page.language];
  const order = sidebars[page.language].flatMap(({ entries: list }) => flat(list));
  const at = order.findIndex(({ url }) => url === page.url);
  const way = (target: Page | undefined, kind: string, label: string) =>
    target
      ? `<p class="${kind}"><span>${label}</span> ${linkTo(target, relativeTo(page.url, target.url), false)}</p>`
      : "";
  return `<nav class="neighbours" aria-label="${previous} / ${next}">${way(order[at - 1], "previous", previous)}${way(order[at + 1], "next", next)}</nav>`;
}

function notice({ language, textLanguage, document }: Page): string {
  if (textLanguage === language || document.files[language] !== undefined) return "";
  return `<p class="notice" lang="${language}" role="note">${TEXTS[language].notTranslated}</p>`;
}

/** The first sentence of the text, for search engines. */
const descriptionOf = (page: Page, { seen }: Site): string =>
  (seen.get(page.url)?.sections.find(({ id }) => id === "")?.text || page.title).slice(0, 160);

export function render({ content, subject: page, site }: Data): string {
  const text = TEXTS[page.language];
  const isHome = page.document.path === "";
  const source = `${site.repository}/blob/main/${page.file}`;
  const article = isHome ? homeText(content, page, site) : `<div class="prose">${content}</div>`;
  return frame({
    language: page.language,
    title: isHome ? `sigpost · ${text.documents}` : `${page.title} · sigpost`,
    description: descriptionOf(page, site),
    site,
    document: page.document,
    translations: Object.keys(page.document.files) as Language[],
    kind: isHome ? "home" : "document",
    to: (target) => relativeTo(page.url, target),
    body: `<div class="columns">
<main id="text" tabindex="-1">
${notice(page)}
<article lang="${page.textLanguage}">
${article}
</article>
<footer><a href="${source}">${text.source}</a></footer>
${neighbours(page, site)}
</main>
${contents(page, site)}
${sidebar(page, site)}
</div>`,
  });
}
