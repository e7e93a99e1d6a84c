/** Brings an answer into view where it would appear below the fold, as on a phone. */

/** Share of the window's height: an answer that begins above it is seen anyway. */
const SEEN = 0.7;

export function reveal(element: HTMLElement | null): void {
  if (element && element.getBoundingClientRect().top > innerHeight * SEEN) element.scrollIntoView();
}
