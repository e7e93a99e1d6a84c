/** Long work in steps: kinds of things one after the other, and of each one page after the other. */

/** Which kind a step is about, and where in it; the first without a place. */
export function readPlace(place = "0."): { kind: number; cursor?: string } {
  const at = place.indexOf(".");
  const cursor = place.slice(at + 1);
  return { kind: Number(place.slice(0, at)), ...(cursor !== "" && { cursor }) };
}

/**
 * Where the next step goes on; `undefined` after the last one.
 *
 * @param kinds how many there are
 */
export function nextPlace(
  kind: number,
  cursor: string | undefined,
  kinds: number,
): string | undefined {
  if (cursor !== undefined) return `${kind}.${cursor}`;
  return kind + 1 < kinds ? `${kind + 1}.` : undefined;
}
