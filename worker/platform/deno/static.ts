/** The static page on Deno, with the same headers that Cloudflare sends from `_headers`. */

import { headersFor } from "../../../site/headers.ts";

const ROOT = new URL("../../../site/dist/", import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
};

/** Names without separators or leading dots, so that a path cannot leave the folder. */
const SAFE = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** The file for a request, or `undefined` when there is none: then the app answers. */
export async function serveStatic(request: Request): Promise<Response | undefined> {
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  const { pathname } = new URL(request.url);
  const name = pathname === "/" ? "index.html" : pathname.slice(1);
  const file = /\.\w+$/.test(name) ? name : `${name}.html`;
  if (!SAFE.test(file)) return undefined;
  let content: Uint8Array<ArrayBuffer>;
  try {
    content = await Deno.readFile(new URL(file, ROOT));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
  const type = TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return new Response(request.method === "HEAD" ? null : content, {
    headers: { "Content-Type": type, ...headersFor(pathname) },
  });
}
