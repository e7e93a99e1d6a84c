/** What GitHub Pages shows at an address without a page; its links cannot be relative. */

import { folderOf, LANGUAGES } from "../content/documents.ts";
import { frame } from "../layouts/frame.ts";
import type { Site } from "../layouts/site.ts";
import { TEXTS } from "../layouts/texts.ts";

export const data = { permalink: "/404.html" };

export function render({ site }: { readonly site: Site }): string {
  const { pathname } = new URL(site.address);
  const to = (target: string) => pathname + target.slice(1);
  const ways = LANGUAGES.map(
    (language) =>
      `<p lang="${language}">${TEXTS[language].notFound} <a href="${to(folderOf(language))}">${TEXTS[language].home}</a></p>`,
  );
  return frame({
    language: "en",
    title: "404 · sigpost",
    description: TEXTS.en.notFound,
    site,
    translations: [],
    kind: "missing",
    to,
    body: `<main id="text" tabindex="-1"><h1>404</h1>${ways.join("\n")}</main>`,
  });
}
