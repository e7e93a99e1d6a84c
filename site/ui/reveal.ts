/** Brings an answer into view where its head would appear below the fold or above it. */

/** Share of the window's height: an answer that begins above it is seen anyway. */
const SEEN = 0.7;

export function reveal(element: HTMLElement | null): void {
  if (!element) return;
  // It may have been scrolled by itself: the new answer begins at its top.
  element.scrollTop = 0;
  const { top } = element.getBoundingClientRect();
  if (top > innerHeight * SEEN || top < 0) element.scrollIntoView();
}
