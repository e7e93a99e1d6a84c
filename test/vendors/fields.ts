/** What a strict JSON API does with names that it does not know. */

type Body = Readonly<Record<string, unknown>>;

/**
 * @returns the path of the first field that is not in the list of its object; objects without a
 *   list hold what they like
 */
export function unknownField(
  known: Readonly<Record<string, readonly string[]>>,
  value: Body,
  path = "",
): string | undefined {
  for (const [name, inner] of Object.entries(value)) {
    const below = path === "" ? name : `${path}.${name}`;
    if (!known[path]?.includes(name)) return below;
    const found = known[below] ? unknownField(known, inner as Body, below) : undefined;
    if (found) return found;
  }
  return undefined;
}
