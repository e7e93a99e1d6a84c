/** For search engines: every text once, at the address where it is its own. */

import type { Site } from "../layouts/site.ts";

export const data = { permalink: "/sitemap.xml" };

export function render({ site }: { readonly site: Site }): string {
  const urls = site.pages
    .filter(({ document, language }) => document.files[language] !== undefined)
    .map(({ url }) => `<url><loc>${new URL(url.slice(1), site.address).href}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
}
