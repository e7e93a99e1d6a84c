/**
 * The end of the process: streams end, requests get their answer, and what was going to be written
 * later is written now. Cloudflare has no such moment; there an isolate that is taken away takes
 * its last seconds along.
 */

import type { Platform } from "../../deps.ts";

/** Milliseconds that a request may take beside what it waits for a vendor. */
const ANSWERING_MS = 1000;
/** Milliseconds for what is left to write. */
const WRITING_MS = 5000;

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

export interface Shutdown extends Pick<Platform, "background" | "delay"> {
  readonly closing: AbortSignal;
  /**
   * @param milliseconds the longest that a request waits for another service; without it the
   *   process would end under it
   */
  allowVendors(milliseconds: number): void;
  /** Ends the process in good order when it is told to end. */
  guard(server: { shutdown(): Promise<void> }): void;
}

export function createShutdown(): Shutdown {
  const working = new Set<Promise<void>>();
  const waiting = new Set<() => void>();
  const closing = new AbortController();
  let vendorMs = 0;

  /** Work may lead to further work, so until there is none. */
  async function writeEverything(): Promise<void> {
    while (working.size > 0) {
      for (const end of waiting) end();
      await Promise.allSettled(working);
    }
  }

  async function finish(server: { shutdown(): Promise<void> }): Promise<void> {
    if (closing.signal.aborted) return;
    // No connection is accepted from here on, and those that are idle are closed.
    const answered = server.shutdown();
    closing.abort();
    await atMost(vendorMs + ANSWERING_MS, answered);
    await atMost(WRITING_MS, writeEverything());
    Deno.exit(0);
  }

  return {
    closing: closing.signal,
    allowVendors(milliseconds) {
      vendorMs = milliseconds;
    },
    background(work) {
      working.add(work);
      void work.finally(() => working.delete(work));
    },
    delay: (milliseconds) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        waiting.add(end);
      }),
    guard(server) {
      const signals: Deno.Signal[] =
        Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];
      for (const signal of signals) Deno.addSignalListener(signal, () => void finish(server));
    },
  };
}
