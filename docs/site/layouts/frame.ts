/** The document around every page: head, the bar at the top, the line at the bottom. */

import { ICON_LINK } from "../../../site/document.ts";
import { folderOf, LANGUAGES, type Language, urlOf } from "../content/documents.ts";
import { escapeHtml, type Site } from "./site.ts";
import { TEXTS } from "./texts.ts";

export interface Framed {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly site: Site;
  /** Absent where a page has no address of its own. */
  readonly document?: Parameters<typeof urlOf>[0];
  /** Languages in which the text exists. */
  readonly translations: readonly Language[];
  readonly kind: string;
  readonly body: string;
  /** From here to a place on the site. */
  to(target: string): string;
}

/** Nothing is asked of anybody else, and nothing is sent. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export const MARK =
  '<svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path class="mark-pole" d="M11 1h2v22h-2z"/><path d="M3 3h14l4 3.5-4 3.5H3zM21 12H8l-4 3 4 3h13z"/></svg>';
const SEARCH_ICON =
  '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L21 21"/></svg>';
const THEME_ICON =
  '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3a9 9 0 100 18 9 9 0 000-18zM12 3v18M12 8h8M12 12h9M12 16h8"/></svg>';

/** For search engines: which texts are the same in other languages, and which is the real one. */
function alternates({ document, language, translations, site }: Framed): string {
  if (!document) return '<meta name="robots" content="noindex">';
  const at = (one: Language) => new URL(urlOf(document, one).slice(1), site.address).href;
  return [
    `<link rel="canonical" href="${at(translations.includes(language) ? language : "en")}">`,
    ...translations.map((one) => `<link rel="alternate" hreflang="${one}" href="${at(one)}">`),
    `<link rel="alternate" hreflang="x-default" href="${at("en")}">`,
  ].join("\n");
}

function languageSwitch({ document, language, to }: Framed): string {
  const items = LANGUAGES.map((one) => {
    const href = to(document ? urlOf(document, one) : folderOf(one));
    const current = one === language ? ' aria-current="true"' : "";
    return `<li><a href="${href}" lang="${one}" hreflang="${one}"${current}>${TEXTS[one].name}</a></li>`;
  });
  return `<nav class="languages" aria-label="${TEXTS[language].language}"><ul>${items.join("")}</ul></nav>`;
}

/** What the scripts say; they bring no words of their own. */
function words(language: Language): string {
  const { copy, copied, close, found, foundNothing, searchFailed, english, theme } =
    TEXTS[language];
  const { auto, light, dark } = theme;
  const all = {
    copy,
    copied,
    close,
    found,
    foundNothing,
    searchFailed,
    english,
    auto,
    light,
    dark,
  };
  return Object.entries(all)
    .map(
      ([name, text]) =>
        `data-${name.replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`)}="${escapeHtml(text)}"`,
    )
    .join(" ");
}

export function frame(framed: Framed): string {
  const { language, title, description, site, document, kind, body, to } = framed;
  const text = TEXTS[language];
  const { assets } = site;
  return `<!doctype html>
<html lang="${language}" data-root="${to("/")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${alternates(framed)}
${ICON_LINK}
<link rel="stylesheet" href="${to(assets.style)}">
<script src="${to(assets.theme)}"></script>
<script type="module" src="${to(assets.script)}"></script>
</head>
<body class="${kind}" ${words(language)}>
<a class="skip" href="#text">${text.skip}</a>
<header class="bar">
<a class="brand" href="${to(folderOf(language))}">${MARK}sigpost</a>
<button class="search-button" type="button" hidden>${SEARCH_ICON}<span>${text.search}</span><kbd>/</kbd></button>
${languageSwitch(framed)}
<button class="theme-button" type="button" hidden>${THEME_ICON}</button>
${document ? `<a class="menu" href="#pages">${text.documents}</a>` : ""}
</header>
${body}
<dialog class="search" aria-label="${text.search}">
<div class="search-field">${SEARCH_ICON}<input type="search" aria-label="${text.search}" autocomplete="off" autocapitalize="off" spellcheck="false"><button type="button">${text.close}</button></div>
<p class="search-count" role="status"></p>
<ol class="search-results"></ol>
</dialog>
</body>
</html>
`;
}
