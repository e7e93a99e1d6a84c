/** What every layout is given, and the small things that all of them need. */

import type { Language, Page } from "../content/documents.ts";
import type { Seen } from "../content/markdown.ts";
import type { Section } from "../content/sidebar.ts";

/** Addresses from the root of the site. */
export interface Assets {
  readonly style: string;
  readonly script: string;
  /** Sets the colours before the first paint. */
  readonly theme: string;
}

export interface Site {
  readonly pages: readonly Page[];
  readonly sidebars: Readonly<Record<Language, readonly Section[]>>;
  readonly seen: ReadonlyMap<string, Seen>;
  readonly assets: Assets;
  /** Where the repository is browsed. */
  readonly repository: string;
  /** Where the site is published, with a slash at its end. */
  readonly address: string;
}

export const CONTRACT = "/openapi.json";

export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

export const pageFor = (site: Site, file: string, language: Language): Page | undefined =>
  site.pages.find((page) => page.document.file === file && page.language === language);

/** A title in another language than the page's says so. */
export function linkTo(page: Page, href: string, current: boolean): string {
  const marks = [
    current ? ' aria-current="page"' : "",
    page.textLanguage === page.language ? "" : ` lang="${page.textLanguage}"`,
  ].join("");
  return `<a href="${href}"${marks}>${escapeHtml(page.title)}</a>`;
}
