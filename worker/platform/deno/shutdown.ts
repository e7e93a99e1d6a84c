/**
 * The end of the process: what was going to be written later is written now. Cloudflare has no such moment; there an isolate that is
 * taken away takes its last seconds along.
 */

import type { Ports } from "../../ports.ts";

/** Milliseconds for requests that are being answered; event streams never end by themselves. */
const ANSWERING_MS = 1000;
/** Milliseconds for what is left to write. */
const WRITING_MS = 5000;

const atMost = (milliseconds: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds))]);

export interface Shutdown extends Pick<Ports, "background" | "delay"> {
  /** Ends the process in good order when it is told to end. */
  guard(server: { shutdown(): Promise<void> }): void;
}

export function createShutdown(): Shutdown {
  const working = new Set<Promise<void>>();
  const waiting = new Set<() => void>();

  async function finish(server: { shutdown(): Promise<void> }): Promise<never> {
    await atMost(ANSWERING_MS, server.shutdown());
    for (const end of waiting) end();
    await atMost(WRITING_MS, Promise.allSettled(working));
    Deno.exit(0);
  }

  return {
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
      const signals: Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];
      for (const signal of signals) Deno.addSignalListener(signal, () => void finish(server));
    },
  };
}
