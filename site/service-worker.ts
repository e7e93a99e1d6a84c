/**
 * Keeps the page's own files, so that it opens and works without a network. It is no way out of
 * local mode: it takes no messages, and fetches nothing but the compiled list of files and the
 * documents, without query and credentials.
 */

/** Written in by the build: the files of this version, and a name made of their content. */
declare const FILES: readonly string[];
declare const VERSION: string;

interface Lifecycle extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lifecycle {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(type: "install" | "activate", listener: (event: Lifecycle) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
}
const worker = self as unknown as Worker;

const NAME = `sigpost-${VERSION}`;
const DOCUMENTS: readonly string[] = ["/", "/connected"];
/** Milliseconds: a network that is slower than this is treated as none. */
const PATIENCE = 3000;

const kept = async (path: string): Promise<Response> =>
  (await (await caches.open(NAME)).match(path)) ?? Response.error();

/**
 * From the network, so that a new deployment shows at once; the kept one where that fails or takes
 * long.
 */
async function openDocument(path: string): Promise<Response> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), PATIENCE);
  try {
    const answer = await fetch(path, {
      credentials: "same-origin",
      cache: "no-cache",
      signal: clock.signal,
    });
    // A sign-in page in front of the service is for the browser to follow, and an error of the
    // server's not for the page.
    return answer.ok && !answer.redirected ? answer : await kept(path);
  } catch {
    return kept(path);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Named after their content, so a kept one is always the right one; of another version, or lost,
 * they come from the network.
 */
async function openAsset(request: Request): Promise<Response> {
  return (await (await caches.open(NAME)).match(request.url)) ?? fetch(request);
}

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) =>
        cache.addAll(FILES.map((file) => new Request(file, { credentials: "omit" }))),
      ),
  );
});

// Without skipWaiting this happens when no page of the version before is open any more, so its
// files can go.
worker.addEventListener("activate", (event) => {
  const forget = async () => {
    const names = await caches.keys();
    await Promise.all(
      names
        .filter((name) => name.startsWith("sigpost-") && name !== NAME)
        .map((name) => caches.delete(name)),
    );
    await worker.clients.claim();
  };
  event.waitUntil(forget());
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin || search !== "") return;
  if (request.mode === "navigate" && DOCUMENTS.includes(pathname))
    event.respondWith(openDocument(pathname));
  else if (FILES.includes(pathname) && !DOCUMENTS.includes(pathname))
    event.respondWith(openAsset(request));
});
