/** A promise that failed and that nobody waits for must not take the service along. */

/** Deno would end the process; Workers go on, and so does this. Named by kind and place only. */
export function surviveStrayRejections(
  log: (line: Readonly<Record<string, string | number>>) => void,
): void {
  globalThis.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    const { name, stack = "" } = event.reason instanceof Error ? event.reason : new Error();
    const place = stack.split("\n").find((line) => line.trimStart().startsWith("at ")) ?? "";
    log({ event: "internal_error", error: name, place: place.trim() });
  });
}
