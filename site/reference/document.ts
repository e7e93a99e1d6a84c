/** The reference's HTML. Without JavaScript there is the document that it is made from. */

import { ICON_LINK } from "../document.ts";

export const renderReference = ({
  scripts,
  style,
}: {
  readonly scripts: readonly string[];
  readonly style: string;
}): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>API reference · sigpost</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Every operation of this sigpost server: fields, answers, problems, and a curl line for each.">
<meta name="color-scheme" content="light dark">
${ICON_LINK}
<link rel="stylesheet" href="${style}">
${scripts.map((script) => `<script src="${script}" defer></script>`).join("\n")}
</head>
<body>
<header class="top"><a href="/">sigpost</a> <a href="/connected">Connected</a> <a href="/openapi.json">openapi.json</a></header>
<main id="reference"></main>
<noscript>
<p class="plain">This page needs JavaScript. What it shows is in <a href="/openapi.json">openapi.json</a>.</p>
</noscript>
</body>
</html>
`;
