/**
 * The static page on Deno: what the build listed (`site/manifest.ts`) and nothing else, answered as
 * Cloudflare answers it. Everything is read at the start, so no request reaches the file system.
 */

import { StartFailure } from "./start-failure.ts";
import { MANIFEST_FILE, type Manifest } from "./static-manifest.ts";

const ROOT = new URL("../../../site/dist/", import.meta.url);

interface File {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer for a file, or `undefined` when there is none: then the app answers. */
export type ServeStatic = (request: Request) => Response | undefined;

async function readManifest(): Promise<Manifest> {
  try {
    return JSON.parse(await Deno.readTextFile(new URL(MANIFEST_FILE, ROOT)));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new StartFailure(
      "The page is not built: site/dist has no list of files.",
      "Run npm run build first.",
    );
  }
}

/** As Cloudflare reads a path: percent signs decoded, several slashes are one. */
function readPath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname).replace(/\/{2,}/g, "/");
  } catch {
    return undefined;
  }
}

function answer({ method, headers: asked }: Request, { content, etag, headers }: File): Response {
  if (method !== "GET" && method !== "HEAD") {
    const { "Content-Type": _type, ETag: _etag, ...rest } = headers;
    return new Response(null, { status: 405, headers: { ...rest, Allow: "GET, HEAD" } });
  }
  const known = asked.get("If-None-Match");
  if (known === etag || known === `W/${etag}`) return new Response(null, { status: 304, headers });
  return new Response(method === "HEAD" ? null : content, { headers });
}

export async function loadStatic(): Promise<ServeStatic> {
  const manifest = await readManifest();
  const files = new Map<string, File>();
  for (const [address, { file, headers }] of Object.entries(manifest.files))
    files.set(address, {
      content: await Deno.readFile(new URL(file, ROOT)),
      etag: headers.ETag ?? "",
      headers,
    });
  const aliases = new Map(Object.entries(manifest.aliases));

  return (request) => {
    const { pathname, search } = new URL(request.url);
    const file = files.get(pathname);
    if (file) return answer(request, file);
    const path = readPath(pathname);
    if (path === undefined) return undefined;
    const address = files.has(path) ? path : aliases.get(path);
    if (address === undefined) return undefined;
    if (request.method !== "GET" && request.method !== "HEAD")
      return new Response(null, {
        status: 405,
        headers: { ...manifest.other, Allow: "GET, HEAD" },
      });
    return new Response(null, {
      status: 307,
      headers: { ...manifest.other, Location: address + search },
    });
  };
}
