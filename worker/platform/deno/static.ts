/**
 * The static page on Deno: what the build listed (`site/manifest.ts`) and nothing else, answered as
 * Cloudflare answers it. The page is read at the start; what is many times as large, the table of codes
 * and sentences for Cloudflare's workers, when it is asked for.
 */

import { CODES_FOLDER } from "../../codes/shards.ts";
import { SENTENCES_FOLDER } from "../../messages/index.ts";
import { StartFailure } from "./start-failure.ts";
import { MANIFEST_FILE, type Manifest } from "./static-manifest.ts";

const READ_LATER = [`/${CODES_FOLDER}/`, `/${SENTENCES_FOLDER}/`];

const ROOT = new URL("../../../site/dist/", import.meta.url);

type Content = Uint8Array<ArrayBuffer>;

interface File {
  /** Or the way to it. */
  readonly content: Content | (() => Promise<Content>);
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer for a file, or `undefined` when there is none: then the app answers. */
export type ServeStatic = (request: Request) => Response | Promise<Response> | undefined;

/** The text of a built file, by its address, which is never a stranger's. */
export async function staticText(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(new URL(`.${path}`, ROOT));
  } catch {
    return undefined;
  }
}

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

function answer(
  { method, headers: asked }: Request,
  { content, etag, headers }: File,
): Response | Promise<Response> {
  if (method !== "GET" && method !== "HEAD") {
    const { "Content-Type": _type, ETag: _etag, ...rest } = headers;
    return new Response(null, { status: 405, headers: { ...rest, Allow: "GET, HEAD" } });
  }
  const known = asked.get("If-None-Match");
  if (known === etag || known === `W/${etag}`) return new Response(null, { status: 304, headers });
  if (method === "HEAD") return new Response(null, { headers });
  if (typeof content !== "function") return new Response(content, { headers });
  return content().then((read) => new Response(read, { headers }));
}

export async function loadStatic(): Promise<ServeStatic> {
  const manifest = await readManifest();
  const files = new Map<string, File>();
  for (const [address, { file, headers }] of Object.entries(manifest.files)) {
    const read = () => Deno.readFile(new URL(file, ROOT));
    const content = READ_LATER.some((folder) => address.startsWith(folder)) ? read : await read();
    files.set(address, { content, etag: headers.ETag ?? "", headers });
  }
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
