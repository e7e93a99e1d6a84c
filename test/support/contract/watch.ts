/**
 * Looks at every answer of sigpost's that tests get through `fetch`, whichever suite sends it, and
 * fails the file whose answers the contract does not have. Set up once for a lane.
 */

import { afterAll, expect } from "vitest";
import { faultsOf, type Seen } from "./check.ts";

const found = new Map<string, string>();
const unwatched = Symbol.for("sigpost.unwatched");
type Fetch = typeof fetch & { readonly [unwatched]?: typeof fetch };

function note(seen: Seen): void {
  for (const fault of faultsOf(seen)) {
    const [path] = seen.path.split("?");
    const shape = path
      ?.replace(/\d{10}/, "{sdkAppId}")
      .replace(/\/users\/[^/]+/, "/users/{userId}");
    const key = `${seen.method} ${shape}: ${fault}`;
    if (!found.has(key)) found.set(key, `${seen.status} ${seen.text.slice(0, 300)}`);
  }
}

function jsonOf(body: unknown, headers: Headers): unknown {
  if (typeof body !== "string" || !headers.get("Content-Type")?.includes("json")) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Passes a stream on as it comes, and looks at what has come when it ends or is left. */
function passing(stream: ReadableStream<Uint8Array>, seen: (text: string) => void) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  const end = () => seen(text.slice(0, text.lastIndexOf("\n") + 1));
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        end();
        throw error;
      });
      if (!done) {
        text += decoder.decode(value, { stream: true });
        return controller.enqueue(value);
      }
      end();
      controller.close();
    },
    async cancel(reason) {
      end();
      await reader.cancel(reason);
    },
  });
}

/** Ours are told by the two headers that all of them have. */
const isOurs = ({ headers }: Response): boolean =>
  headers.has("X-Request-Id") && headers.get("Server-Timing")?.startsWith("total;dur=") === true;

const original = (globalThis.fetch as Fetch)[unwatched] ?? globalThis.fetch;

const watched = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
  const response = await original(input, init);
  if (!isOurs(response)) return response;
  const { status, statusText, headers } = response;
  const { pathname, search } = new URL(response.url);
  const asked = {
    method: (init.method ?? "GET").toUpperCase(),
    path: pathname + search,
    status,
    headers,
    body: jsonOf(init.body, new Headers(init.headers)),
  };
  if (response.body === null) {
    note({ ...asked, text: "" });
    return response;
  }
  const streams = !/json/.test(headers.get("Content-Type") ?? "");
  const look = (text: string) => note({ ...asked, text });
  const body = streams ? passing(response.body, look) : await response.text();
  if (typeof body === "string") look(body);
  return new Response(body, { status, statusText, headers });
};
globalThis.fetch = Object.assign(watched, { [unwatched]: original }) as typeof fetch;

afterAll(() => {
  const all = [...found].map(([fault, answer]) => `${fault}\n    in ${answer}`);
  found.clear();
  expect(all, "answers that the contract does not have").toEqual([]);
});
