/** Brings an answer into view where it would appear below the fold or above it. */

/** Share of the window's height: an answer that begins above it is seen anyway. */
const SEEN = 0.7;

export function reveal(element: HTMLElement | null): void {
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  if (top > innerHeight * SEEN || bottom < innerHeight * (1 - SEEN)) element.scrollIntoView();
}
