/**
 * The HTML document, one template for both modes. What a reader without JavaScript sees is here;
 * everything else is the script's.
 */

const ICON =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='M11 1h2v22h-2z' fill='%23788496'/><path d='M3 3h14l4 3.5-4 3.5H3zM21 12H8l-4 3 4 3h13z' fill='%231b62b8'/></svg>";

export const ICON_LINK = `<link rel="icon" href="data:image/svg+xml,${ICON.replace(/[<> ]/g, encodeURIComponent)}">`;

const DESCRIPTION =
  "Generate and verify UserSig tokens of Tencent Cloud Chat and TRTC, check offline push and user status. Self-hosted and open source; in local mode everything happens in the browser.";

/** Addresses of built files. */
export interface Script {
  readonly script: string;
  /** What the script imports before it runs: asked for with it and not after it. */
  readonly imports: readonly string[];
}

/** @param style address of the style sheet */
export const renderDocument = (
  { mode }: { readonly mode: string },
  { script, imports, style }: Script & { style: string },
): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>sigpost</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${DESCRIPTION}">
<meta name="color-scheme" content="light dark">
${ICON_LINK}
<link rel="stylesheet" href="${style}">
${imports
  .map(
    (file) => `<link rel="modulepreload" href="${file}">
`,
  )
  .join("")}<script type="module" src="${script}" blocking="render"></script>
</head>
<body data-mode="${mode}">
<div id="page"></div>
<noscript>
<main class="scriptless">
<h1>sigpost</h1>
<p>${DESCRIPTION}</p>
<p>This page is a tool and needs JavaScript. The same service answers on the command line: with an API key of this server, the line below prints a UserSig for <i>alice</i>.</p>
<pre tabindex="0"><code>curl -sS --fail-with-body https://THIS-SERVER/v1/apps/1400000001/usersigs \\
  -H "Authorization: Bearer $SIGPOST_KEY" \\
  -H "Accept: text/plain" \\
  --data-urlencode userId=alice -d expire=86400</code></pre>
</main>
</noscript>
</body>
</html>
`;
